import { describe, expect, it } from 'vitest';
import type { Geometry, LonLat } from '../../src/domain/geometry';
import { indexGeometry, type IndexedGeometry } from '../../src/geo/edge-index';
import type { Plane } from '../../src/geo/equal-area-plane';
import { nearest, nearestBoundaries } from '../../src/geo/nearest';
import { nearestOnEdge } from '../../src/geo/nearest-on-edge';
import { boxOf, type PlanePath } from '../../src/geo/plane-geometry';
import { distanceM, placeAt } from './geodesic-polygon-area';
import {
  centre,
  indexed,
  mapped,
  plane,
  planePolygons,
  positionsOf,
  ringOf,
  seededRandom,
  square,
  starRing,
} from './seeded-shapes';

const edgesOf = (geometry: IndexedGeometry) =>
  geometry.paths.flatMap((path) =>
    positionsOf(path)
      .slice(1)
      .map((to, i) => [...(positionsOf(path)[i] ?? to), ...to] as const),
  );

type Edge = ReturnType<typeof edgesOf>[number];

const toEdgesM = (x: number, y: number, edges: readonly Edge[]): number =>
  Math.min(...edges.map((edge) => nearestOnEdge(x, y, ...edge).distance));

/** Every vertex against every edge, in the plane. */
function bruteForceM(a: readonly Edge[], b: readonly Edge[]): number {
  const from = (one: readonly Edge[], other: readonly Edge[]): number =>
    Math.min(...one.map(([x, y]) => toEdgesM(x, y, other)));
  return Math.min(from(a, b), from(b, a));
}

/** Which side of an edge a point is on: exact on small whole numbers. */
const sideOf = ([ax, ay, bx, by]: Edge, x: number, y: number): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

const cross = (e: Edge, f: Edge): boolean =>
  sideOf(e, f[0], f[1]) * sideOf(e, f[2], f[3]) < 0 && sideOf(f, e[0], e[1]) * sideOf(f, e[2], e[3]) < 0;

/** The ends of open lines count as vertices too. */
function betweenLinesM(a: readonly Edge[], b: readonly Edge[]): number {
  if (a.some((edge) => b.some((other) => cross(edge, other)))) return 0;
  const turned = (edges: readonly Edge[]) => edges.map(([ax, ay, bx, by]): Edge => [bx, by, ax, ay]);
  return Math.min(bruteForceM(a, b), bruteForceM(turned(a), turned(b)));
}

const lineOf = (...positions: readonly (readonly [number, number])[]): IndexedGeometry => {
  const paths = [Float64Array.from(positions.flat())];
  return indexGeometry({ dimension: 1, polygons: [], paths, box: boxOf(paths) });
};

describe('the search for the nearest points', () => {
  it('finds those of brute force for borders of many chains, near the plane’s centre', () => {
    const random = seededRandom(41);
    for (let i = 0; i < 20; i++) {
      const size = 200 + 1000 * random();
      const a = planePolygons(
        starRing(random, -size * 1.1, 0, size, 3 + 6 * i),
        starRing(random, -size, 3 * size, size / 2, 40),
      );
      const b = planePolygons(starRing(random, size * 1.1, size * random(), size, 100 - 4 * i));
      const truth = bruteForceM(edgesOf(a), edgesOf(b));
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        for (const find of [nearest, nearestBoundaries]) {
          const found = find(one, other, plane);
          expect(Math.abs((found?.distanceM ?? NaN) - truth)).toBeLessThan(1e-4 + 1e-6 * truth);
          const [x, y] = plane.forward(found?.from ?? [0, 0]);
          const [toX, toY] = plane.forward(found?.to ?? [0, 0]);
          expect(toEdgesM(x, y, edgesOf(one))).toBeLessThan(1e-4);
          expect(toEdgesM(toX, toY, edgesOf(other))).toBeLessThan(1e-4);
        }
      }
    }
  });

  it('finds where borders cross, however they are turned', () => {
    const a = ringOf([-100, -1], [100, -1], [100, 1], [-100, 1]);
    const b = ringOf([29, -50], [31, -50], [31, 50], [29, 50]);
    for (let i = 0; i < 16; i++) {
      const angle = (Math.PI * i) / 8 + 0.01;
      const turned = (ring: PlanePath) =>
        planePolygons(
          mapped(ring, (x, y) => [
            x * Math.cos(angle) - y * Math.sin(angle),
            x * Math.sin(angle) + y * Math.cos(angle),
          ]),
        );
      const found = nearestBoundaries(turned(a), turned(b), plane);
      expect(found?.distanceM).toBe(0);
      expect(found?.to).toEqual(found?.from);
      const [x, y] = plane.forward(found?.from ?? [0, 0]);
      expect(
        Math.min(
          ...[29, 31].flatMap((u) =>
            [-1, 1].map((v) =>
              Math.hypot(
                x - (u * Math.cos(angle) - v * Math.sin(angle)),
                y - (u * Math.sin(angle) + v * Math.cos(angle)),
              ),
            ),
          ),
        ),
      ).toBeLessThan(1e-6);
    }
  });

  it('takes a border within another for apart, unless one holds the other', () => {
    const [outer, inner] = [planePolygons(square(0, 0, 1000)), planePolygons(square(300, 400, 100))];
    expect(nearest(outer, inner, plane)?.distanceM).toBe(0);
    expect(nearest(inner, outer, plane)?.distanceM).toBe(0);
    expect(nearestBoundaries(outer, inner, plane)?.distanceM).toBeCloseTo(300, 3);
    expect(nearestBoundaries(inner, outer, plane)?.distanceM).toBeCloseTo(300, 3);
  });

  it('sees a part that lies inside though the first lies outside, and the place where it does', () => {
    const parts = planePolygons(square(5000, 0, 10), square(200, 300, 10));
    const zone = planePolygons(square(0, 0, 1000));
    const found = nearest(parts, zone, plane);
    expect(found?.distanceM).toBe(0);
    const [x, y] = plane.forward(found?.from ?? [0, 0]);
    expect(x).toBeCloseTo(200, 5);
    expect(y).toBeCloseTo(300, 5);
    expect(nearest(zone, parts, plane)?.distanceM).toBe(0);
  });

  it('is between points, of which none lies in the other', () => {
    const at = (...places: [number, number][]): Geometry => ({
      type: 'MultiPoint',
      coordinates: places.map((place) => plane.inverse(place)),
    });
    const found = nearest(indexed(at([0, 0], [500, 0])), indexed(at([900, 300], [0, 400.5])), plane);
    expect(found?.distanceM).toBeCloseTo(400.5, 3);
    expect(nearest(indexed(at([7, 7])), indexed(at([900, 300], [7, 7])), plane)?.distanceM).toBeCloseTo(0, 6);
  });

  it('is between lines that run within one another’s boxes', () => {
    const line = (...places: [number, number][]): Geometry => ({
      type: 'LineString',
      coordinates: places.map((place) => plane.inverse(place)),
    });
    const bent = indexed(line([0, 0], [1000, 0], [1000, 1000]));
    expect(nearest(bent, indexed(line([100, 40], [100, 900], [200, 900])), plane)?.distanceM).toBeCloseTo(
      40,
      3,
    );
    expect(nearest(bent, indexed(line([970, 500], [300, 900])), plane)?.distanceM).toBeCloseTo(30, 3);
  });

  it('is that of brute force between open lines on a lattice, whose ends and crossings count', () => {
    const random = seededRandom(43);
    const counts = { apart: 0, meeting: 0 };
    const line = (corners: number, stepM: number): IndexedGeometry =>
      lineOf(
        ...Array.from({ length: corners }, (): [number, number] => [
          Math.floor(30 * random()) * stepM,
          Math.floor(30 * random()) * stepM,
        ]),
      );
    for (let i = 0; i < 1500; i++) {
      const stepM = i % 3 === 0 ? 1 / 64 : 1;
      const [a, b] = [line(2 + (i % 2), stepM), line(2, stepM)];
      const truth = betweenLinesM(edgesOf(a), edgesOf(b));
      const found = nearest(a, b, plane);
      counts[truth === 0 ? 'meeting' : 'apart'] += 1;
      if (truth === 0) {
        expect(found?.distanceM).toBe(0);
        expect(found?.to).toEqual(found?.from);
      }
      expect(Math.abs((found?.distanceM ?? NaN) - truth)).toBeLessThan(1e-4);
      const [x, y] = plane.forward(found?.from ?? [0, 0]);
      const [toX, toY] = plane.forward(found?.to ?? [0, 0]);
      expect(toEdgesM(x, y, edgesOf(a))).toBeLessThan(1e-6);
      expect(toEdgesM(toX, toY, edgesOf(b))).toBeLessThan(1e-6);
    }
    expect(Math.min(counts.apart, counts.meeting)).toBeGreaterThan(300);
  });

  it('is the nearest on the ellipsoid where the plane, far from its centre, takes another for it', () => {
    const far = placeAt(centre, 90, 300_000);
    const at = (azimuth: number, apartM: number): LonLat => placeAt(far, azimuth, apartM);
    // 300 km to the east the plane makes 1000 m to the east 0.5 m shorter than 1000 m to the north
    const around: LonLat[] = [at(0, 999.8), at(0, 5000), at(45, 7000), at(90, 5000), at(90, 1000)];
    const [north, east] = [around[0], around.at(-1)].map((place) => plane.forward(place ?? far));
    const [x, y] = plane.forward(far);
    const inPlaneM = (place: readonly [number, number] | undefined): number =>
      Math.hypot((place?.[0] ?? NaN) - x, (place?.[1] ?? NaN) - y);
    expect(inPlaneM(east)).toBeLessThan(inPlaneM(north));
    for (const coordinates of [around, around.toReversed()]) {
      const line = indexed({ type: 'LineString', coordinates });
      const point = indexed({ type: 'Point', coordinates: far });
      expect(nearest(point, line, plane)?.distanceM).toBeCloseTo(999.8, 3);
      expect(nearest(line, point, plane)?.distanceM).toBeCloseTo(999.8, 3);
    }
  });

  it('is the nearer on the ellipsoid of two places that are equally far in the plane, to the last digit', () => {
    const pointsOf = (...places: [number, number][]): IndexedGeometry => {
      const paths = places.map((place) => Float64Array.from(place));
      return indexGeometry({ dimension: 0, polygons: [], paths, box: boxOf(paths) });
    };
    // 1000 m of the plane, 300 km from its centre, are 2 mm more on the ground on the outer side than on the inner
    for (const at of [(m: number) => [m, 0], (m: number) => [0, m]] as ((m: number) => [number, number])[]) {
      const [inner, outer, site] = [at(299_000), at(301_000), at(300_000)];
      const [innerM, outerM] = [inner, outer].map((place) =>
        distanceM(plane.inverse(site), plane.inverse(place)),
      ) as [number, number];
      expect(outerM - innerM).toBeGreaterThan(0.0015);
      for (const places of [pointsOf(inner, outer), pointsOf(outer, inner)]) {
        expect(nearest(pointsOf(site), places, plane)?.distanceM).toBeCloseTo(innerM, 6);
        expect(nearest(places, pointsOf(site), plane)?.distanceM).toBeCloseTo(innerM, 6);
      }
    }
  });

  it('measures a corner that faces a corner once on the ellipsoid, though edges of both end there', () => {
    let positions = 0;
    const counting: Plane = {
      ...plane,
      inverse: (point) => {
        positions += 1;
        return plane.inverse(point);
      },
    };
    for (const [x, y] of [
      [20, 20],
      [-20, 20],
      [-20, -20],
      [20, -20],
    ] as const) {
      positions = 0;
      const found = nearest(planePolygons(square(0, 0, 10)), planePolygons(square(x, y, 10)), counting);
      expect(found?.distanceM).toBeCloseTo(10 * Math.SQRT2, 6);
      // the vertex, both ends of the edge, and the foot on it
      expect(positions).toBe(4);
    }
  });
});
