import DxfParser from 'dxf-parser';
import { describe, expect, it } from 'vitest';
import { readDxf } from '../../../../src/io/formats/dxf/read-dxf';
import type { RawSource, ReadChoices } from '../../../../src/io/formats/raw-source';
import { bundleOf } from '../../read-import-sample';

type Group = readonly [number, string | number];
const groups = (...pairs: readonly Group[]): string =>
  pairs.map(([code, value]) => `${code}\n${value}\n`).join('');
const drawing = (entities: string): string =>
  groups([0, 'SECTION'], [2, 'ENTITIES']) + entities + groups([0, 'ENDSEC'], [0, 'EOF']);
const vertices = (points: readonly Group[]): Group[] =>
  points.flatMap(([x, y]): Group[] => [
    [10, x],
    [20, y],
  ]);
const light = (closed: 0 | 1, points: readonly Group[], layer = '红线', ...more: readonly Group[]): string =>
  groups([0, 'LWPOLYLINE'], [8, layer], [90, points.length], [70, closed], ...vertices(points), ...more);
const read = (text: string | Uint8Array, choices: ReadChoices = {}): Promise<RawSource> =>
  readDxf(bundleOf({ name: 'a.dxf', bytes: new Uint8Array(Buffer.from(text)) }), choices);
const codesOf = ({ issues }: RawSource): string[] => issues.map(({ code }) => code);
const corners: readonly Group[] = [
  [40500000, '3300000'],
  [40500010, '3300000'],
  [40500010, '3300010'],
];
const ringOf = ({ features }: RawSource, at = 0): number[] => {
  const shape = features[at]?.shape;
  return shape?.kind === 'rings' ? [...(shape.rings[0] ?? [])] : [];
};

describe('a drawing', () => {
  it('has closed polylines as areas, by flag or by their ends, and open ones as lines', async () => {
    const [first] = corners;
    const source = await read(
      drawing(light(1, corners) + light(0, [...corners, first ?? [0, '0']]) + light(0, corners, '路')),
    );
    expect(source.features.map(({ shape, properties }) => [shape?.kind, properties.layer])).toEqual([
      ['rings', '红线'],
      ['rings', '红线'],
      ['lines', '路'],
    ]);
    expect(ringOf(source, 0)).toEqual(ringOf(source, 1));
    expect(source.layers).toEqual([
      { name: '红线', count: 2 },
      { name: '路', count: 1 },
    ]);
  });

  it('can be read by layer', async () => {
    const text = drawing(light(1, corners) + light(0, corners, '路'));
    expect((await read(text, { layers: ['路'] })).features.map(({ shape }) => shape?.kind)).toEqual([
      'lines',
    ]);
  });

  it('gives the corners that dxf-parser finds, and those that it loses', async () => {
    const plain = drawing(light(1, corners));
    const parsed = new DxfParser().parseSync(plain)?.entities[0] as unknown as {
      vertices: { x: number; y: number }[];
    };
    expect(ringOf(await read(plain)).slice(0, 6)).toEqual(parsed.vertices.flatMap(({ x, y }) => [x, y]));
    const withIds = corners.flatMap(([x, y], i): Group[] => [
      [10, x],
      [20, y],
      [91, i],
    ]);
    const numbered = drawing(groups([0, 'LWPOLYLINE'], [8, 'a'], [90, 3], [70, 1], ...withIds));
    expect(ringOf(await read(numbered))).toEqual(ringOf(await read(plain)));
  });

  it('has arcs as segments no further than a millimetre from them', async () => {
    const half = groups(
      ...([
        [0, 'LWPOLYLINE'],
        [8, 'a'],
        [90, 2],
        [70, 1],
        [10, 1000],
        [20, 1000],
        [42, 1],
      ] as const),
      ...([
        [10, 1200],
        [20, 1000],
        [42, 1],
      ] as const),
    );
    const source = await read(
      drawing(half + groups([0, 'CIRCLE'], [8, 'a'], [10, 1100], [20, 1000], [40, 100])),
    );
    for (const at of [0, 1]) {
      const ring = ringOf(source, at);
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ring.slice(i, i + 4);
        expect(Math.abs(Math.hypot(x1 - 1100, y1 - 1000) - 100)).toBeLessThan(1e-9);
        const sagitta = 100 - Math.hypot((x1 + x2) / 2 - 1100, (y1 + y2) / 2 - 1000);
        expect(sagitta).toBeLessThanOrEqual(0.001 + 1e-9);
      }
      expect([ring[0], ring[1]]).toEqual([ring.at(-2), ring.at(-1)]);
    }
    expect(source.issues).toMatchObject([{ code: 'dxf-bulge', params: { count: 4 } }]);
  });

  it('bulges to the right where it is positive', async () => {
    const arc = light(
      0,
      [
        [0, 0],
        [2, 0],
      ].map(([x = 0, y = 0]) => [1000 + x, `${1000 + y}`] as const),
      'a',
    );
    const bulging = arc.replace('20\n1000\n', '20\n1000\n42\n1\n');
    const { features } = await read(drawing(bulging));
    const shape = features[0]?.shape;
    const ys = shape?.kind === 'lines' ? [...(shape.lines[0] ?? [])].filter((_, i) => i % 2 === 1) : [];
    expect([Math.min(...ys).toFixed(2), Math.max(...ys)]).toEqual(['999.00', 1000]);
  });

  it('is turned back where it was drawn from below', async () => {
    const mirrored = corners.map(([x, y]) => [-x, y] as const);
    expect(ringOf(await read(drawing(light(1, mirrored, 'a', [230, -1]))))).toEqual(
      ringOf(await read(drawing(light(1, corners)))),
    );
  });

  it('has old polylines of vertices, lines and points', async () => {
    const old = corners.map(([x, y]) => groups([0, 'VERTEX'], [8, 'a'], [10, x], [20, y])).join('');
    const source = await read(
      drawing(
        groups([0, 'POLYLINE'], [8, 'a'], [66, 1], [70, 1], [10, 0], [20, 0]) +
          old +
          groups([0, 'SEQEND']) +
          groups([0, 'LINE'], [10, 1], [20, 2], [11, 3], [21, 4]) +
          groups([0, 'POINT'], [10, 5], [20, 6]),
      ),
    );
    expect(ringOf(source)).toEqual(ringOf(await read(drawing(light(1, corners)))));
    expect(source.features.slice(1).map(({ shape }) => shape)).toEqual([
      { kind: 'lines', lines: [Float64Array.of(1, 2, 3, 4)] },
      { kind: 'points', points: Float64Array.of(5, 6) },
    ]);
    expect(source.issues).toEqual([]);
  });

  it('says how many blocks and other objects were not read', async () => {
    const others =
      groups([0, 'INSERT'], [2, 'b']) + groups([0, 'TEXT'], [1, 't']) + groups([0, 'TEXT'], [1, 'u']);
    const { issues } = await read(drawing(light(1, corners) + others));
    expect(issues).toMatchObject([
      { code: 'dxf-blocks', params: { count: 1 } },
      { code: 'dxf-skipped', params: { types: 'TEXT × 2' } },
    ]);
  });

  it('is refused with the place where a number is none, or where it breaks off', async () => {
    for (const value of ['abc', '12abc', '1e999', 'nan', '']) {
      const bad = await read(drawing(light(1, [...corners, [40500000, value]])));
      expect(bad.issues).toMatchObject([{ code: 'coordinate-not-finite', at: { feature: 0, vertex: 3 } }]);
    }
    const whole = drawing(light(1, corners));
    expect(codesOf(await read(whole.slice(0, 60)))).toEqual(['dxf-syntax']);
    expect(codesOf(await read('AutoCAD Binary DXF\r\n\u001a\0'))).toEqual(['dxf-binary']);
  });

  it('has names of layers by its code page, and as escapes', async () => {
    const head = groups([0, 'SECTION'], [2, 'HEADER'], [9, '$DWGCODEPAGE'], [3, 'ANSI_936'], [0, 'ENDSEC']);
    const [before = '', after = ''] = (head + drawing(light(1, corners, '@'))).split('@');
    const gbk = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xba, 0xec, 0xcf, 0xdf]),
      Buffer.from(after),
    ]);
    const source = await read(gbk);
    expect([source.features[0]?.properties.layer, source.encoding?.by]).toEqual(['红线', 'declared']);
    const escaped = await read(drawing(light(1, corners, '\\U+7EA2\\U+7EBF')));
    expect(escaped.layers).toEqual([{ name: '红线', count: 1 }]);
  });
});
