import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import { nestRings } from '../../src/geo/nest-rings';
import { validatePolygons } from '../../src/geo/validate-polygons';
import { seededRandom } from './seeded-shapes';

const square = (x: number, y: number, side: number): LonLat[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

/** Which given ring became which: of each polygon the outer ring, then its holes. */
const rolesOf = (rings: readonly LonLat[][]): number[][] =>
  nestRings(rings).origins.map((polygon) => polygon.map(({ ring }) => ring));

const issuesOf = (rings: readonly LonLat[][]): string[] =>
  validatePolygons({ type: 'MultiPolygon', coordinates: nestRings(rings).polygons }, {}).map(
    ({ code }) => code,
  );

describe('nestRings', () => {
  it('tells outer rings, holes, islands in holes and holes in islands', () => {
    const rings = [square(0, 0, 10), square(1, 1, 8), square(2, 2, 6), square(3, 3, 4), square(20, 0, 1)];
    expect(rolesOf(rings)).toEqual([[0, 1], [2, 3], [4]]);
    expect(issuesOf(rings)).toEqual([]);
  });

  it('is of the same mind whatever the order and the direction of the rings', () => {
    const rings = [square(0, 0, 10), square(1, 1, 3), square(5, 5, 3), square(6, 6, 1), square(30, 0, 2)];
    const sortedRoles = (order: readonly number[], isReversed: boolean): string[] =>
      rolesOf(order.map((i) => (isReversed ? [...(rings[i] ?? [])].reverse() : (rings[i] ?? []))))
        .map(([shell, ...holes]) => {
          const names = holes.map((hole) => order[hole]).sort();
          return [order[shell ?? -1], ...names].join();
        })
        .sort();
    for (const order of [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [3, 1, 4, 0, 2],
    ]) {
      expect(sortedRoles(order, false)).toEqual(['0,1,2', '3', '4']);
      expect(sortedRoles(order, true)).toEqual(['0,1,2', '3', '4']);
    }
  });

  it('takes a hole that touches its outer ring in a corner or along an edge for a hole all the same', () => {
    const corner: LonLat[] = [
      [0, 0],
      [4, 1],
      [1, 4],
      [0, 0],
    ];
    expect(rolesOf([square(0, 0, 10), corner])).toEqual([[0, 1]]);
    expect(rolesOf([square(2, 0, 3), square(0, 0, 10)])).toEqual([[1, 0]]);
  });

  it('keeps neighbours that share a border apart', () => {
    expect(rolesOf([square(0, 0, 1), square(1, 0, 1), square(0, 1, 2)])).toEqual([[0], [1], [2]]);
  });

  it('closes what is open, drops repeats, and tells where each vertex stood', () => {
    const open: LonLat[] = [
      [0, 0],
      [0, 0],
      [4, 0],
      [4, 4],
      [4, 4],
      [4, 4],
    ];
    const { polygons, origins } = nestRings([open]);
    expect(polygons).toEqual([
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
    ]);
    expect(origins).toEqual([
      [{ ring: 0, isClosedHere: true, repeats: 3, vertices: Uint32Array.of(0, 2, 3, 0) }],
    ]);
  });

  it('changes nothing in a ring that is in order', () => {
    const { polygons, origins } = nestRings([square(0, 0, 1)]);
    expect(polygons).toEqual([[square(0, 0, 1)]]);
    expect(origins).toEqual([[{ ring: 0, isClosedHere: false, repeats: 0, vertices: null }]]);
  });

  it('leaves rings that cross, double or degenerate for the validation to name', () => {
    expect(issuesOf([square(0, 0, 4), square(2, 2, 4)])).toEqual(['rings-cross']);
    expect(issuesOf([square(0, 0, 4), square(0, 0, 4)])).toEqual(['parts-overlap']);
    expect(
      issuesOf([
        square(0, 0, 4),
        [
          [1, 1],
          [2, 2],
        ],
      ]),
    ).toEqual(['ring-too-short']);
    expect(issuesOf([[[1, 1]], square(0, 0, 4)])).toEqual(['ring-too-short']);
    expect(
      issuesOf([
        square(0, 0, 4),
        [
          [NaN, 1],
          [2, 2],
          [3, 1],
        ],
      ]),
    ).toEqual(['coordinate-not-finite']);
    const bowtie: LonLat[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(issuesOf([square(-9, -9, 30), bowtie])).toEqual(['ring-crosses-itself']);
    expect(nestRings([])).toEqual({ polygons: [], origins: [] });
    expect(issuesOf([[], square(0, 0, 4)])).toEqual(['ring-too-short']);
  });

  it('finds the holes of thousands of plots, each in its own', () => {
    const random = seededRandom(3);
    const plots = Array.from({ length: 3000 }, (_, i) => ({
      plot: square(i % 60, Math.floor(i / 60), 0.9),
      hole: square((i % 60) + 0.2 + 0.1 * random(), Math.floor(i / 60) + 0.2, 0.3),
    }));
    const rings = [...plots.map(({ hole }) => hole), ...plots.map(({ plot }) => plot)];
    expect(rolesOf(rings)).toEqual(plots.map((_, i) => [3000 + i, i]));
  });
});
