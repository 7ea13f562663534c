import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { RawSource } from '../../../../src/io/formats/raw-source';
import { readXlsx } from '../../../../src/io/formats/table/read-xlsx';
import { writeZip } from '../../../../src/io/write-zip';
import { codesOf, readText } from '../read-bundle';

type Rows = (string | number | null)[][];

const cell = (value: string | number | null): SheetData[number][number] =>
  typeof value === 'number' ? { value, type: Number } : value === null ? null : { value, type: String };

async function workbook(sheets: Record<string, Rows>): Promise<Uint8Array> {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map(cell)),
  }));
  const blob = await writeXlsxFile(all).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const read = async (sheets: Record<string, Rows>, choices = {}): Promise<RawSource> =>
  readText(readXlsx, await workbook(sheets), choices);

/** As surveyors lay it out: a title, heads on two rows, lengths between the corners, a sum at the end. */
const corners: Rows = [
  ['界址点成果表'],
  ['界址点号', '坐标', null, '边长'],
  [null, 'X(m)', 'Y(m)', '(m)'],
  ['J1', 3305400, 40644900, null],
  [null, null, null, 250],
  ['J2', '3305400.000', '40645150.000', null],
  [null, null, null, 150],
  ['J3', 3305250, 40645150, null],
  ['合计', null, null, 400],
];

describe('a workbook', () => {
  it('of corners gives one plot, named for its sheet, with the row of each corner', async () => {
    const source = await read({ 封面: [['说明']], 东地块: corners });
    expect(source.features).toMatchObject([
      {
        name: '东地块',
        shape: {
          kind: 'rings',
          rings: [Float64Array.of(3305400, 40644900, 3305400, 40645150, 3305250, 40645150)],
        },
        lines: [Uint32Array.of(4, 6, 8)],
      },
    ]);
    expect([source.layers, source.issues, source.axes]).toEqual([[{ name: '东地块', count: 1 }], [], null]);
  });

  it('of merged cells of plots gives each its corners', async () => {
    const rows = ['A', null, null, 'B', null, null].map((plot, i) => [
      plot,
      `J${i}`,
      121.5 + i / 1000,
      29.5 + (i % 2) / 1000,
    ]);
    const { features } = await read({ 表: [['地块号', '点号', '经度', '纬度'], ...rows] });
    expect(features.map(({ name, lines }) => [name, [...(lines?.[0] ?? [])]])).toEqual([
      ['A', [2, 3, 4]],
      ['B', [5, 6, 7]],
    ]);
  });

  it('gives the sheets that are chosen, and says which there are', async () => {
    const sheets = {
      甲: corners,
      乙: [
        ['lon', 'lat'],
        [121.5, 29.8],
        ['x', 1],
      ] satisfies Rows,
    };
    const source = await read(sheets, { layers: ['乙'] });
    expect(source.layers.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(source.features.map(({ shape }) => shape?.kind)).toEqual(['points']);
    expect(source.issues).toMatchObject([
      { code: 'ordinate-invalid', at: { path: '乙', line: 3, column: 1 } },
    ]);
    expect(codesOf(await read(sheets, { layers: ['丙'] }))).toEqual(['sheet-unknown']);
  });
});

describe('what is no workbook that can be read', () => {
  const sheetOnly = (sheet: string): Uint8Array => {
    const files = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    };
    const entries = Object.entries(files).map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text),
    }));
    return Uint8Array.from(writeZip(entries).flatMap((part) => [...part]));
  };

  it.each([
    ['the older format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'xls-not-supported'],
    ['an archive of something else', sheetOnly('').slice(0, 40), 'archive-damaged'],
    [
      'two cells that span the whole sheet',
      sheetOnly(
        '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      ),
      'sheet-too-wide',
    ],
    [
      'a row of an endless number',
      sheetOnly('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
      'sheet-too-wide',
    ],
    ['a cell without an address', sheetOnly('<row r="1"><c><v>1</v></c></row>'), 'xlsx-unreadable'],
    [
      'a sheet without coordinates',
      sheetOnly('<row r="1"><c r="A1"><v>1</v></c></row>'),
      'table-no-coordinates',
    ],
  ])('%s is refused as %s', async (_, bytes, code) => {
    const source = await readText(readXlsx, bytes);
    expect([source.features, codesOf(source)]).toEqual([[], [code]]);
  });
});
