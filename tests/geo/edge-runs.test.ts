import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import { flatRing } from '../../src/domain/pack-polygons';
import { EdgeRuns } from '../../src/geo/edge-runs';
import { PackedRings } from '../../src/geo/packed-rings';

/** A ring that wanders and crosses itself, the same for the same seed. */
function wander(seed: number, corners: number, step: number): LonLat[] {
  let state = seed;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5;
  const ring: LonLat[] = [[0, 0]];
  for (let i = 1; i < corners; i++) {
    const [x, y] = ring[i - 1] as LonLat;
    // whole numbers, so that edges run along the axes and along one another, too
    ring.push([x + Math.round(step * random()), y + Math.round(step * random())]);
  }
  return [...ring, [0, 0]];
}

type Box = [number, number, number, number];

function boxOf(rings: PackedRings, edge: number): Box {
  const end = rings.next(edge);
  const [xs, ys] = [[rings.x(edge), rings.x(end)] as const, [rings.y(edge), rings.y(end)] as const];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const meet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

describe.each([3, 20, 200])('edges of rings with %i corners in runs', (corners) => {
  const coordinates = [1, 2, 3].map((seed) => [wander(seed, corners, 12)]);
  const rings = new PackedRings(
    coordinates.map((polygon) => polygon.map(flatRing)),
    'MultiPolygon',
  );
  const runs = new EdgeRuns(rings);
  const edges = Array.from({ length: rings.vertexCount }, (_, edge) => edge);

  it('give every pair whose boxes meet, but for pairs of one run, which meet in no more than their common vertex', () => {
    const found = new Set<string>();
    runs.eachPair(
      (i, j) => {
        expect(i).toBeLessThan(j);
        expect(found.has(`${i} ${j}`)).toBe(false);
        found.add(`${i} ${j}`);
        return false;
      },
      () => false,
    );
    for (const i of edges) {
      for (const j of edges.slice(i + 1)) {
        const isNear = meet(boxOf(rings, i), boxOf(rings, j));
        if (found.has(`${i} ${j}`)) expect(isNear).toBe(true);
        else if (isNear && rings.next(i) !== j) expect(sharesARun(i, j)).toBe(true);
      }
    }
  });

  /** Strictly one way along an axis from the start of one edge to the end of the other. */
  function sharesARun(i: number, j: number): boolean {
    const path = edges.filter((edge) => edge >= i && edge <= j);
    const goes = (at: (vertex: number) => number, sign: number): boolean =>
      path.every((edge) => sign * (at(rings.next(edge)) - at(edge)) > 0);
    const x = (vertex: number): number => rings.x(vertex);
    const y = (vertex: number): number => rings.y(vertex);
    return goes(x, 1) || goes(x, -1) || goes(y, 1) || goes(y, -1);
  }

  it('are found by a box as one by one', () => {
    const box: Box = [-5, -3, 9, 2];
    const found: number[] = [];
    runs.search(...box, (edge) => found.push(edge));
    const least = edges.filter((edge) => meet(boxOf(rings, edge), box));
    expect(found.toSorted((a, b) => a - b)).toEqual(least);
  });
});
