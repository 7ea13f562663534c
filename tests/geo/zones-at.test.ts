import { describe, expect, it } from 'vitest';
import { polygonsOf, type Areal, type LonLat } from '../../src/domain/geometry';
import { buildChainTree } from '../../src/geo/build-chain-tree';
import { packPolygons } from '../../src/domain/pack-polygons';
import { zonesAt } from '../../src/geo/zones-at';
import { latticePolygon } from './lattice-polygons';
import { seededRandom } from './seeded-shapes';

const treeOf = (zones: readonly Areal[]) => buildChainTree(packPolygons(zones), () => true);

const sorted = (zones: Set<number>): number[] => [...zones].sort((a, b) => a - b);

/** Whether a polygon holds a point, its border included: every edge looked at, on numbers small enough to be exact. */
function holds(polygon: Areal, x: number, y: number): boolean {
  let isInside = false;
  for (const ring of polygonsOf(polygon).flat()) {
    for (const [i, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring[i - 1] ?? [bx, by];
      const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      const isBeside = x < Math.min(ax, bx) || x > Math.max(ax, bx);
      const isBeyond = y < Math.min(ay, by) || y > Math.max(ay, by);
      if (side === 0 && !isBeside && !isBeyond) return true;
      if (ay > y !== by > y && side > 0 === by > ay) isInside = !isInside;
    }
  }
  return isInside;
}

const holding = (zones: readonly Areal[], x: number, y: number): number[] =>
  zones.flatMap((zone, i) => (holds(zone, x, y) ? [i] : []));

/** The same polygon with each edge divided in so many, so that its rings have many runs of edges. */
const divided = (polygon: Areal, parts: number): Areal => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(polygon).map((rings) =>
    rings.map((ring) =>
      ring.flatMap(([bx, by], i): LonLat[] => {
        const [ax, ay] = ring[i - 1] ?? [bx, by];
        if (i === 0) return [[bx, by]];
        return Array.from({ length: parts }, (_, k) => [
          ax + ((bx - ax) * (k + 1)) / parts,
          ay + ((by - ay) * (k + 1)) / parts,
        ]);
      }),
    ),
  ),
});

const rectangle = (x: number, y: number, width: number, height: number): LonLat[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];

describe('the zones at a point', () => {
  it.each([1, 64])('are those of brute force on a lattice, edges divided in %i', (parts) => {
    const random = seededRandom(parts);
    for (let round = 0; round < 15; round++) {
      const zones = Array.from({ length: 20 }, () => latticePolygon(random, 6));
      const tree = treeOf(zones.map((zone) => divided(zone, parts)));
      for (let i = 0; i < 17 * 17; i++) {
        const [x, y] = [(i % 17) / 2 - 1, Math.floor(i / 17) / 2 - 1];
        expect(sorted(zonesAt(tree, x, y))).toEqual(holding(zones, x, y));
      }
    }
  });

  it('leave out holes but not their borders, and take in islands in them', () => {
    const ringed: Areal = {
      type: 'MultiPolygon',
      coordinates: [[rectangle(0, 0, 9, 9), rectangle(2, 2, 5, 5)], [rectangle(4, 4, 1, 1)]],
    };
    const tree = treeOf([ringed]);
    for (let i = 0; i < 20 * 20; i++) {
      const [x, y] = [(i % 20) / 2, Math.floor(i / 20) / 2];
      expect(zonesAt(tree, x, y).has(0)).toBe(holds(ringed, x, y));
    }
  });

  it('are found far and wide among zones that do not touch', () => {
    const tiles = Array.from({ length: 900 }, (_, i): Areal => ({
      type: 'Polygon',
      coordinates: [rectangle(10 * (i % 30), 10 * Math.floor(i / 30), 8, 8)],
    }));
    const tree = treeOf(tiles);
    for (let i = 0; i < 900; i++) {
      const [x, y] = [10 * (i % 30), 10 * Math.floor(i / 30)];
      expect(sorted(zonesAt(tree, x + 3, y + 4))).toEqual([i]);
      expect(zonesAt(tree, x + 9, y + 4).size).toBe(0);
    }
    expect(zonesAt(treeOf([]), 0, 0).size).toBe(0);
  });
});
