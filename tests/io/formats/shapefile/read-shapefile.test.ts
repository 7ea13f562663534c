import { parseShp } from 'shpjs';
import { describe, expect, it } from 'vitest';
import { bundleFiles } from '../../../../src/io/archive/bundle-files';
import { readArchive } from '../../../../src/io/archive/unzip';
import type { RawSource, ReadChoices, SourceBundle } from '../../../../src/io/formats/raw-source';
import { readShapefile } from '../../../../src/io/formats/shapefile/read-shapefile';
import { readShp } from '../../../../src/io/formats/shapefile/read-shp';
import { maxVertices } from '../../../../src/io/max-vertices';
import { bundleOf, readImportSample } from '../../read-import-sample';
import { packDbf, packShp, type PackedColumn, type PackedRecord } from './pack-shapefile';

async function openSample(path: string): Promise<SourceBundle> {
  const { name, bytes } = readImportSample(path);
  const { files } = await readArchive(bytes, name);
  const [bundle] = bundleFiles(files, name).bundles;
  if (bundle === undefined) throw new Error(`${path} has no bundle`);
  return bundle;
}
const readSample = async (path: string, choices: ReadChoices = {}): Promise<RawSource> =>
  readShapefile(await openSample(path), choices);

const codesOf = ({ issues }: RawSource): string[] => issues.map(({ code }) => code);
/** Rings as positions. */
const ringsOf = (source: RawSource): number[][][][] =>
  source.features.map(({ shape }) =>
    shape?.kind !== 'rings'
      ? []
      : shape.rings.map((ring) =>
          Array.from({ length: ring.length / 2 }, (_, i) => [...ring.subarray(2 * i, 2 * i + 2)]),
        ),
  );

const square = (x: number): PackedRecord => ({
  type: 5,
  parts: [0],
  points: [
    [x, 0],
    [x, 1],
    [x + 1, 1],
    [x + 1, 0],
    [x, 0],
  ],
});
const read = (
  records: readonly PackedRecord[],
  columns: readonly PackedColumn[],
  rows: Parameters<typeof packDbf>[1],
  beside: { cpg?: string; driver?: number; choices?: ReadChoices } = {},
): Promise<RawSource> => {
  const files = [
    { name: 'a.shp', bytes: packShp(records) },
    { name: 'a.dbf', bytes: packDbf(columns, rows, beside.driver) },
  ];
  if (beside.cpg !== undefined) files.push({ name: 'a.cpg', bytes: new TextEncoder().encode(beside.cpg) });
  return readShapefile(bundleOf(...files), beside.choices ?? {});
};
const name80: PackedColumn = { name: 'NAME', type: 'C', length: 80 };
const big5 = Uint8Array.from([0xc2, 0xed, 0xae, 0xfc, 0xa5, 0x5f, 0xa4, 0xe8]);
const gbk = Uint8Array.from([0xd5, 0xf2, 0xba, 0xa3, 0xc7, 0xf8]);

describe('a shapefile', () => {
  it.each([
    'shp/01-gbk-cpg-4490.zip',
    'shp/03-gbk-no-cpg-no-ldid.zip',
    'shp/05-utf8-no-cpg.zip',
    'shp/07-zone40-prefix-4528.zip',
    'shp/09-zone40-no-prj.zip',
    'shp/11-prj-contradicts-coords.zip',
    'shp/13-polygonz.zip',
    'shp/17-chinese-name-utf8flag.zip',
    'shp/19-upper-ext.zip',
    'shp/21-all-rings-reversed.zip',
  ])('%s gives the names as they were, and the ordinates that shpjs finds', async (path) => {
    const bundle = await openSample(path);
    const source = await readShapefile(bundle, {});
    expect(source.features.map(({ name }) => name)[0]).toBe('镇海区蛟川街道地块㎡');
    expect(codesOf(source)).toEqual([]);
    const shp = bundle.parts.get('shp');
    const oracle = parseShp(shp?.bytes.buffer ?? new ArrayBuffer(0));
    const flat = (value: unknown): number[] => (value as unknown[]).flat(Infinity) as number[];
    const inPlane = flat(oracle.map((shape) => positionsOf(shape)));
    expect(flat(ringsOf(source)).sort()).toEqual(inPlane.sort());
  });

  it('states its area in a field of that name, without a unit', async () => {
    const { features } = await readSample('shp/01-gbk-cpg-4490.zip');
    expect(features[0]?.declaredArea).toEqual({ value: 6.86125390625, unit: null, field: '地块面积' });
    expect(features[0]?.properties).toMatchObject({ 红线类型: '生态保护红线' });
  });

  it('is read without a .dbf, and says so', async () => {
    const source = await readSample('shp/15-no-dbf.zip');
    expect([source.features.length, source.features[0]?.name, codesOf(source)]).toEqual([
      3,
      undefined,
      ['shp-without-dbf'],
    ]);
  });

  it('says when rows and shapes differ in number, and keeps every shape', async () => {
    const source = await readSample('shp/27-dbf-fewer-records.zip');
    expect(source.issues).toMatchObject([{ code: 'dbf-count', params: { rows: 2, shapes: 3 } }]);
    expect(source.features.map(({ properties }) => Object.keys(properties).length)).toEqual([4, 4, 0]);
  });

  it('that is cut short is refused with the record', async () => {
    const source = await readSample('shp/23-truncated-shp.zip');
    expect(source.features).toEqual([]);
    expect(source.issues).toMatchObject([
      { code: 'shp-truncated', severity: 'error', params: { record: 3, declared: 676, actual: 636 } },
    ]);
  });

  it('is refused wherever it is cut', async () => {
    const whole = packShp([square(0), square(2)]);
    for (let length = 0; length < whole.length; length += 1) {
      const source = await readShapefile(bundleOf({ name: 'a.shp', bytes: whole.slice(0, length) }), {});
      expect([source.features.length, source.issues.length]).toEqual([0, 1]);
    }
  });

  it('with a coordinate that is no number is refused with record, ring and vertex', async () => {
    const source = await readSample('shp/25-nan-coordinate.zip');
    expect(source.features).toEqual([]);
    expect(source.issues).toMatchObject([{ code: 'coordinate-not-finite', at: { feature: 0, ring: 0 } }]);
    const points = [...square(0).points, ...square(2).points.slice(0, 2), [Infinity, 0] as const];
    const second = await read([square(0), { type: 5, parts: [0, 5], points }], [name80], []);
    expect(second.issues[0]?.at).toEqual({ file: 'a.shp', feature: 1, ring: 1, vertex: 2 });
  });

  it('whose counts are too large for the record is refused before anything is made of them', async () => {
    for (const [place, count] of [
      [148, 0x7fffffff],
      [144, 0x7fffffff],
      [148, -1],
      [152, 4],
    ] as const) {
      const bytes = packShp([square(0)]);
      new DataView(bytes.buffer).setInt32(place, count, true);
      const source = await readShapefile(bundleOf({ name: 'a.shp', bytes }), {});
      expect([source.features, codesOf(source)]).toEqual([[], ['shp-record']]);
    }
  });

  it('without a shape, or with a head of zeros, is refused', async () => {
    expect(codesOf(await read([], [name80], []))).toEqual(['no-features']);
    const source = await readShapefile(await openSample('zip/07-shp-only.zip'), {});
    expect(codesOf(source)).toEqual(['shp-header']);
  });

  it('keeps rows with their shapes where a shape is null or a row is marked as deleted', async () => {
    const rows = [['a'], [null, 'b'], ['c']];
    const source = await read([square(0), square(2), { type: 0, parts: [], points: [] }], [name80], rows);
    expect(source.features.map(({ name, shape }) => [name, shape?.kind])).toEqual([
      ['a', 'rings'],
      ['b', 'rings'],
      ['c', undefined],
    ]);
    expect(source.issues).toMatchObject([{ code: 'dbf-row-deleted', params: { count: 1, rows: '2' } }]);
  });
});

describe('the attributes of a shapefile', () => {
  it.each([
    ['GBK', {}, gbk, '镇海区', 'gb18030', 'declared'],
    ['936', {}, gbk, '镇海区', 'gb18030', 'declared'],
    ['950', {}, big5, '鎮海北方', 'big5', 'declared'],
    ['Big5', {}, big5, '鎮海北方', 'big5', 'declared'],
    ['65001', {}, '镇海区', '镇海区', 'utf-8', 'declared'],
    [undefined, { driver: 0x4f }, big5, '鎮海北方', 'big5', 'declared'],
    [undefined, { driver: 0x4d }, gbk, '镇海区', 'gb18030', 'declared'],
    [undefined, { driver: 0x57 }, '镇海区', '镇海区', 'utf-8', 'only-fit'],
    [undefined, { choices: { encoding: 'big5' } }, big5, '鎮海北方', 'big5', 'user'],
  ] as const)('declared as %s %o are decoded', async (cpg, beside, bytes, text, name, by) => {
    const source = await read([square(0)], [name80], [[bytes]], { ...(cpg && { cpg }), ...beside });
    expect([source.features[0]?.properties.NAME, source.encoding?.name, source.encoding?.by]).toEqual([
      text,
      name,
      by,
    ]);
    expect([source.encoding?.sample, source.issues]).toEqual([[text], []]);
  });

  it('are decoded by their bytes where the .cpg lies, and the lie is told', async () => {
    for (const cpg of ['UTF-8', 'ISO-8859-1']) {
      const source = await read([square(0)], [name80], [[gbk]], { cpg });
      expect(source.features[0]?.name).toBe('镇海区');
      expect(source.issues).toMatchObject([
        { code: 'encoding-contradicts', severity: 'warning', params: { declared: cpg, used: 'gb18030' } },
      ]);
    }
  });

  it('keep what is left of a name or a text that is cut through a character', async () => {
    const column = { name: Buffer.from('地块名称'), type: 'C', length: 10 };
    const source = await read([square(0)], [column], [[Buffer.from('镇海区红线')]]);
    expect(source.features[0]?.properties).toEqual({ 地块名: '镇海区' });
  });

  it('are numbers, dates, truths and texts, and long ids to the digit', async () => {
    const columns = [
      { name: 'n', type: 'N', length: 20 },
      { name: 'id', type: 'N', length: 19 },
      { name: 'd', type: 'D', length: 8 },
      { name: 'l', type: 'L', length: 1 },
      { name: 'i', type: 'I', length: 4 },
      { name: 'm', type: 'M', length: 10 },
      { name: '__proto__', type: 'C', length: 5 },
      { name: 'empty', type: 'F', length: 5 },
    ];
    const integer = Buffer.alloc(4);
    integer.writeInt32LE(-32);
    const row = ['  1.5', '3302110010010001234', '20260131', 'T', integer, '1', ' x', '*****'];
    const source = await read([square(0)], columns, [row]);
    const properties = source.features[0]?.properties ?? {};
    expect(Object.entries(properties)).toEqual([
      ['n', 1.5],
      ['id', '3302110010010001234'],
      ['d', '2026-01-31'],
      ['l', true],
      ['i', -32],
      ['__proto__', ' x'],
      ['empty', null],
    ]);
    expect(source.issues).toMatchObject([{ code: 'dbf-fields-unread', params: { fields: 'm (M)' } }]);
  });
});

/** Positions of a polygon without heights. */
const positionsOf = (shape: GeoJSON.Geometry): number[][] => {
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return [];
  return (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat())
    .flat()
    .map((p) => p.slice(0, 2));
};

describe('the shapes of a .shp', () => {
  it('are refused as soon as they have more positions than a source may', () => {
    const points = 1 + maxVertices;
    const bytes = new Uint8Array(100 + 8 + 48 + 16 * points);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, 9994);
    view.setInt32(24, bytes.length / 2);
    view.setInt32(32, 5, true);
    view.setInt32(104, (bytes.length - 108) / 2);
    view.setInt32(108, 5, true);
    view.setInt32(108 + 36, 1, true);
    view.setInt32(108 + 40, points, true);
    expect(readShp(bytes, 'a.shp')).toMatchObject({
      issue: { code: 'too-many-vertices', at: { file: 'a.shp' }, params: { limit: maxVertices } },
    });
  });

  it('are read from bytes that are a part of others, of whatever kind', () => {
    const shapes = packShp([
      {
        type: 5,
        parts: [0],
        points: [
          [1, 2],
          [3, 4],
          [5, 6],
          [1, 2],
        ],
      },
    ]);
    const within = Buffer.concat([Buffer.alloc(3), shapes]).subarray(3) as unknown as Uint8Array<ArrayBuffer>;
    expect(readShp(within, 'a.shp')).toEqual(readShp(shapes, 'a.shp'));
  });
});
