import { describe, expect, it } from 'vitest';
import { parseWkt } from '../../../../src/io/formats/wkt/parse-wkt';
import { readWkt } from '../../../../src/io/formats/wkt/read-wkt';
import { codesOf, readText } from '../read-bundle';

const ring = Float64Array.of(0, 0, 4, 0, 4, 4, 0, 0);

describe('one geometry', () => {
  it.each([
    ['POINT(1 2)', [{ kind: 'points', points: Float64Array.of(1, 2) }]],
    ['POINT Z (1 2 3)', [{ kind: 'points', points: Float64Array.of(1, 2) }]],
    ['pointzm(1 2 3 4)', [{ kind: 'points', points: Float64Array.of(1, 2) }]],
    ['MULTIPOINT(1 2,(3 4), EMPTY)', [{ kind: 'points', points: Float64Array.of(1, 2, 3, 4) }]],
    ['LINESTRING(-1e1 .5, 2. +3)', [{ kind: 'lines', lines: [Float64Array.of(-10, 0.5, 2, 3)] }]],
    ['POLYGON ((0 0, 4 0, 4 4, 0 0))', [{ kind: 'polygons', polygons: [[ring]] }]],
    [
      'MULTIPOLYGON(EMPTY,((0 0,4 0,4 4,0 0),(0 0,4 0,4 4,0 0)))',
      [{ kind: 'polygons', polygons: [[ring, ring]] }],
    ],
    [
      'GEOMETRYCOLLECTION(POLYGON((0 0,4 0,4 4,0 0)),POINT(1 2),POLYGON((0 0,4 0,4 4,0 0)))',
      [
        { kind: 'polygons', polygons: [[ring], [ring]] },
        { kind: 'points', points: Float64Array.of(1, 2) },
      ],
    ],
    ['POLYGON EMPTY', []],
  ])('%s is read', (text, shapes) => {
    expect(parseWkt(text)).toMatchObject({ shapes, end: text.length });
  });

  it.each([
    ['POLYGON((0 0,4 0', 'wkt-truncated', 16],
    ['POLYGON((0 0,4 0))extra', null, 18],
    ['POLYGON(0 0,4 0)', 'wkt-syntax', 8],
    ['POINT(1 2,3 4)', 'wkt-syntax', 9],
    ['LINESTRING(0 0,1 NaN)', 'ordinate-invalid', 17],
    ['LINESTRING(0 0,1 1e999)', 'ordinate-invalid', 17],
    ['LINESTRING(0 0,1 1 1)', 'wkt-dimensions', 15],
    ['POINT Z (1 2)', 'wkt-dimensions', 9],
    ['CURVEPOLYGON(0 0)', 'wkt-type-unknown', 0],
    ['GEOMETRYCOLLECTION('.repeat(50_000), 'wkt-too-deep', 76],
  ])('%.30s is %s at %i', (text, code, at) => {
    const parsed = parseWkt(text);
    expect('code' in parsed ? [parsed.code, parsed.offset] : [null, parsed.end]).toEqual([code, at]);
  });

  it('of half a million vertices neither overflows nor slows', () => {
    const parsed = parseWkt(`POLYGON((${Array.from({ length: 500_000 }, (_, i) => `${i} 1`).join(',')}))`);
    expect('shapes' in parsed && parsed.shapes).toMatchObject([{ kind: 'polygons' }]);
  });
});

describe('a file of geometries', () => {
  it('has a feature for each, and the frame that all name', async () => {
    const source = await readText(readWkt, 'SRID=4549;POLYGON((0 0,4 0,4 4,0 0));\nSRID=4549;POINT(1 2)\n');
    expect(source.features.map(({ shape }) => shape?.kind)).toEqual(['polygons', 'points']);
    expect(source.claims).toMatchObject([
      { by: 'crs-member', frame: { centralMeridian: 120 }, text: 'SRID=4549' },
    ]);
  });

  it('is refused where the frames differ, and where one geometry is wrong, with line and column', async () => {
    expect(codesOf(await readText(readWkt, 'SRID=4549;POINT(1 2)\nSRID=4528;POINT(1 2)'))).toEqual([
      'wkt-srid-differs',
    ]);
    const { features, issues } = await readText(readWkt, 'POINT(1 2)\r\nPOLYGON((0 0,\r\n1 x))');
    expect(features).toEqual([]);
    expect(issues[0]).toMatchObject({
      code: 'ordinate-invalid',
      at: { line: 3, column: 3 },
      params: { found: 'x' },
    });
  });
});
