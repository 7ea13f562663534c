import { describe, expect, it } from 'vitest';
import type { IndexedGeometry } from '../../src/geo/edge-index';
import { nearestOnEdges } from '../../src/geo/nearest-on-edge';
import { reachesDeeper } from '../../src/geo/penetration';
import { locatePoint } from '../../src/geo/point-in-polygons';
import { planePolygons, positionsOf, ringOf, seededRandom, square, starRing } from './seeded-shapes';

/** The deepest of many points of a subject: its edges and its inside in small steps. */
function sampledDepth(subject: IndexedGeometry, zone: IndexedGeometry, step: number): number {
  const { minX, minY, maxX, maxY } = subject.box;
  const steps = (from: number, to: number): number[] =>
    Array.from({ length: Math.ceil((to - from) / step) + 1 }, (_, i) => from + i * step);
  const inner = steps(minX, maxX).flatMap((x) =>
    steps(minY, maxY)
      .filter((y) => locatePoint(x, y, subject) !== 'outside')
      .map((y): [number, number] => [x, y]),
  );
  const border = subject.paths.flatMap((path) =>
    positionsOf(path).flatMap(([x, y], i, all): [number, number][] => {
      const [nextX, nextY] = all[i + 1] ?? [x, y];
      const parts = Math.ceil(Math.hypot(nextX - x, nextY - y) / step) + 1;
      return Array.from({ length: parts }, (_, k) => [
        x + ((nextX - x) * k) / parts,
        y + ((nextY - y) * k) / parts,
      ]);
    }),
  );
  return Math.max(
    0,
    ...[...inner, ...border]
      .filter(([x, y]) => locatePoint(x, y, zone) === 'inside')
      .map(([x, y]) => nearestOnEdges(x, y, zone.edges, Infinity)?.distance ?? 0),
  );
}

describe('the depth that a subject reaches into a zone', () => {
  it('is told right beyond an eighth of it, and never told greater than it is', () => {
    const random = seededRandom(31);
    const step = 0.4;
    for (let i = 0; i < 16; i++) {
      const zone = planePolygons(
        starRing(random, 0, 0, 40, 5 + 2 * i),
        ...(i % 3 === 0 ? [square(-4, -4, 8)] : []),
      );
      const subject = planePolygons(
        starRing(random, 50 * random() - 25, 50 * random() - 25, 4 + 20 * random(), 4 + (i % 9)),
      );
      const depth = sampledDepth(subject, zone, step);
      // a point of the subject is within a step of a sampled one, and the depth changes by no more than that
      expect(reachesDeeper(subject, zone, depth + step)).toBe(false);
      if (depth > 8 * step) expect(reachesDeeper(subject, zone, depth * 0.86 - step / 10)).toBe(true);
    }
  });

  it('is told to an eighth for a subject that only just reaches it in a corner far from its middle', () => {
    const zone = planePolygons(square(0, 0, 1000));
    const wedge = planePolygons(ringOf([-900, -40], [-900, 40], [100, 333.3]));
    expect(reachesDeeper(wedge, zone, 88)).toBe(true);
    expect(reachesDeeper(wedge, zone, 100)).toBe(false);
    expect(reachesDeeper(wedge, zone, 101)).toBe(false);
  });

  it('is found within a subject that lies all around the zone, where no border of it is', () => {
    const zone = planePolygons(square(0, 0, 100));
    const around = planePolygons(square(-500, -470, 1000));
    expect(reachesDeeper(around, zone, 44)).toBe(true);
    expect(reachesDeeper(around, zone, 50.01)).toBe(false);
  });

  it('is found in the one of many parts that reaches it', () => {
    const parts = Array.from({ length: 30 }, (_, i) => square(40 * i, -15, 20));
    const zone = planePolygons(ringOf([-100, 0], [2000, 0], [2000, 900], [-100, 900]));
    const deep = planePolygons(...parts, square(1210, -15, 28));
    expect(reachesDeeper(planePolygons(...parts), zone, 5.01)).toBe(false);
    expect(reachesDeeper(deep, zone, 11)).toBe(true);
    expect(reachesDeeper(deep, zone, 13.01)).toBe(false);
  });

  it('is given up rather than sought for ever along two borders that run together at just that depth', () => {
    const zone = planePolygons(ringOf([0, 0], [1e6, 0], [1e6, 1e5], [0, 1e5]));
    const strip = planePolygons(ringOf([100, -10], [9e5, -10], [9e5, 1], [100, 1]));
    expect(reachesDeeper(strip, zone, 1)).toBe(false);
  });
});
