import { describe, expect, it } from 'vitest';
import { formatHectares, formatMu, formatPercent, formatSquareMetres } from '../../../src/domain/area-units';
import { findingColumns, plainTemplate, sheetSections } from '../../../src/domain/sheet-template';
import type { Areal } from '../../../src/domain/geometry';
import { ellipsoidalAreaM2 } from '../../../src/geo/site-area';
import { sheetEn } from '../../../src/i18n/sheet.en';
import { checkSheet } from '../../../src/report/check-sheet';
import { checkSheetDocx } from '../../../src/report/check-sheet-docx';
import { makeSheet } from '../../../src/report/sheet/make-sheet';
import type { SheetModel, SheetTable } from '../../../src/report/sheet/sheet-model';
import type { CheckSheetInput } from '../../../src/report/sheet-input';
import { unzip } from '../../io/unzip';
import { sampleSheet } from '../sheet-sample';

const geometry: Areal = {
  type: 'Polygon',
  coordinates: [
    [...Array(101).keys()].map((i) => [
      121.2 + 0.003 * Math.cos(((i % 100) * Math.PI) / 50),
      30.1 + 0.003 * Math.sin(((i % 100) * Math.PI) / 50),
    ]),
  ],
};

const square = (west: number, south: number): [number, number][][] => [
  [
    [west, south],
    [west + 0.0005, south],
    [west + 0.0005, south + 0.0004],
    [west, south + 0.0004],
    [west, south],
  ],
];

/** The sample with an outline, and with an overlap of two pieces. */
function sheetInput(changes: Partial<CheckSheetInput> = {}): CheckSheetInput {
  const sample = sampleSheet();
  const overlap: Areal = { type: 'MultiPolygon', coordinates: [square(121.2, 30.1), square(121.202, 30.1)] };
  const [first, ...others] = sample.result.findings;
  if (!first) throw new Error('The sample has no findings.');
  const findings = [{ ...first, overlap, overlapAreaM2: ellipsoidalAreaM2(overlap) }, ...others];
  return {
    ...sample,
    site: { ...sample.site, geometry },
    result: { ...sample.result, findings },
    operator: '王某',
    ...changes,
  };
}

const tableOf = ({ parts }: SheetModel, id: SheetTable['id']): SheetTable => {
  const found = parts.find((part): part is SheetTable => part.kind === 'table' && part.id === id);
  if (!found) throw new Error(`No table ${id}.`);
  return found;
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const bare = (text: string): string => unescaped(text.replace(/<[^>]*>/g, '')).replace(/\s+/g, '');

async function documentText(input: CheckSheetInput): Promise<string> {
  const files = unzip(await checkSheetDocx(input));
  return bare(new TextDecoder().decode(files.get('word/document.xml')));
}

/** Every text that the sheet is made of. */
const textsOf = ({ title, badges, parts }: SheetModel): string[] => [
  title,
  ...badges,
  ...parts.flatMap((part): string[] => {
    switch (part.kind) {
      case 'verdict':
        return [part.label, part.word, ...part.groups.flatMap(({ count, titles }) => [count, titles])];
      case 'facts':
        return part.rows.flatMap(({ term, lines }) => [
          term,
          ...lines.map(({ strong = '', text }) => strong + text),
        ]);
      case 'figure':
        return [part.caption, ...part.figure.legend.map(({ label }) => label)];
      case 'table':
        return [
          part.caption,
          ...part.columns.map(({ name }) => name),
          ...part.notes,
          ...part.rows.flat(2).map(({ strong = '', text }) => strong + text),
        ];
      case 'offices':
        return part.lists.flatMap(({ heading, lines }) => [heading, ...lines]);
      case 'notes':
        return [part.heading, part.first, ...part.others];
      case 'sign':
        return part.fields.map(({ label }) => label);
    }
  }),
];

describe('the check sheet', () => {
  it.each([
    ['in Chinese', sheetInput()],
    ['in English', sheetInput({ words: sheetEn, locale: 'en' })],
  ])('says the same in HTML and in Word, to the last digit, %s', async (_, input) => {
    const html = bare(checkSheet(input).replace(/<style>[\s\S]*?<\/style>/, ''));
    const docx = await documentText(input);
    const texts = textsOf(makeSheet(input)).map((text) => text.replace(/\s+/g, ''));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => !html.includes(text))).toEqual([]);
    expect(texts.filter((text) => !docx.includes(text))).toEqual([]);
  });

  it('has the engine’s figures in its Word document', async () => {
    const docx = await documentText(sheetInput());
    for (const { overlapAreaM2, share, because } of sheetInput().result.findings) {
      if (!overlapAreaM2 || because !== null) continue;
      expect(docx).toContain(formatHectares(overlapAreaM2));
      expect(docx).toContain(formatMu(overlapAreaM2));
      expect(docx).toContain(formatSquareMetres(overlapAreaM2));
      expect(docx).toContain(formatPercent(share ?? NaN));
    }
  });

  it('has a row for every rule, and tells for what was not analysed which office to ask', () => {
    const input = sheetInput();
    const { rows } = tableOf(makeSheet(input), 'findings');
    expect(rows).toHaveLength(input.result.findings.length);
    const texts = rows.flat(2).map(({ text }) => text);
    expect(texts.filter((text) => text === '须向林业局核实')).toHaveLength(1);
    expect(texts).toContain('– 未分析');
  });

  it('lists every piece, and their hectares add up to the overlap', () => {
    const { rows } = tableOf(makeSheet(sheetInput()), 'pieces');
    expect(rows).toHaveLength(2);
    const hectares = rows.map((row) => Number(row[3]?.[0]?.text));
    const overlap = sheetInput().result.findings[0]?.overlapAreaM2 ?? NaN;
    expect(hectares.reduce((sum, area) => sum + area, 0).toFixed(4)).toBe(formatHectares(overlap));
    expect(rows[0]?.[6]?.[0]?.text).toBe('121.200250° E 30.100200° N');
  });

  it('lists corners to the template’s number, counts the rest, and gives X north and Y east with the belt', () => {
    const { rows, notes } = tableOf(makeSheet(sheetInput()), 'corners');
    expect(rows).toHaveLength(60);
    expect(notes.at(-1)).toContain('共 100 个');
    expect(rows[0]?.map((cell) => cell[0]?.text).slice(0, 4)).toEqual([
      'J1',
      '第 1 部分外圈',
      '121.20300000',
      '30.10000000',
    ]);
    expect(rows[0]?.[4]?.[0]?.text).toMatch(/^333\d{4}\.\d{3}$/);
    expect(rows[0]?.[5]?.[0]?.text).toMatch(/^406\d{5}\.\d{3}$/);
    const all = tableOf(makeSheet(sheetInput({ template: { ...plainTemplate, corners: 200 } })), 'corners');
    expect(all.rows).toHaveLength(100);
  });

  it('is the same bytes twice, and differs by the time only where the time does', async () => {
    const [one, two, later] = await Promise.all(
      [sheetInput(), sheetInput(), sheetInput({ time: '2027-01-01 00:00' })].map(checkSheetDocx),
    );
    if (!one || !two || !later) throw new Error('No documents.');
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const [before, after] = [unzip(one), unzip(later)];
    const changed = [...before].filter(
      ([name, bytes]) => !Buffer.from(bytes).equals(Buffer.from(after.get(name) ?? [])),
    );
    expect(changed.map(([name]) => name).sort()).toEqual(['word/document.xml', 'word/footer1.xml']);
  });

  it('keeps rows whole and repeats heads in Word, by styles that are defined', async () => {
    const files = unzip(await checkSheetDocx(sheetInput()));
    const read = (name: string): string => new TextDecoder().decode(files.get(name));
    const xml = read('word/document.xml');
    expect(xml.split('<w:cantSplit/>').length).toBe(xml.split('<w:tr>').length);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    const used = new Set([...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="(\w+)"/g)].map(([, id]) => id));
    for (const id of used) expect(read('word/styles.xml')).toContain(`w:styleId="${id}"`);
    expect(used.size).toBeGreaterThan(8);
  });

  it('takes names with markup, breaks and control characters as text', async () => {
    const input = sheetInput();
    const name = '<w:p>&"\u{1}\u{FFFE}地块';
    const xml = new TextDecoder().decode(
      unzip(await checkSheetDocx({ ...input, site: { ...input.site, name } })).get('word/document.xml'),
    );
    expect(xml).toContain('&lt;w:p&gt;&amp;');
    expect(xml).not.toMatch(/[\u{1}\u{FFFE}]/u);
  });
});

describe('a template', () => {
  it('changes words, order and columns, and takes no note away', () => {
    const template = {
      ...plainTemplate,
      title: '选址核查单',
      subtitle: '某局',
      sections: [...sheetSections].reverse(),
      columns: ['conclusion', 'control'] as ('conclusion' | 'control')[],
      columnNames: { control: '要素' },
      notes: ['附注一'],
      sign: ['甲', '乙'],
    };
    const [usual, made] = [makeSheet(sheetInput()), makeSheet(sheetInput({ template }))];
    expect(made.title).toBe('选址核查单');
    expect(tableOf(made, 'findings').columns.map(({ name }) => name)).toEqual(['结论与原因', '要素']);
    expect(tableOf(usual, 'findings').columns.map(({ id }) => id)).toEqual([...findingColumns]);
    expect(made.parts.map(({ kind }) => kind)).toEqual(usual.parts.map(({ kind }) => kind).reverse());
    const notes = [usual, made].map(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'notes' ? [part.first, ...part.others] : [])),
    );
    expect(notes[1]).toEqual([...(notes[0] ?? []), '附注一']);
    expect(
      made.parts.flatMap((part) => (part.kind === 'sign' ? part.fields.map(({ label }) => label) : [])),
    ).toEqual(['甲', '乙']);
  });
});
