import { describe, expect, it } from 'vitest';
import type { Geometry, LonLat, Polygon } from '../../src/domain/geometry';
import { equalAreaPlane } from '../../src/geo/equal-area-plane';
import { nearest, nearestBoundaries } from '../../src/geo/nearest';
import { alongGeodesic, distanceM, placeAt } from './geodesic-polygon-area';
import { centre, indexed, plane, polygonAt, rectangleAt, seededRandom } from './seeded-shapes';

const between = (from: Geometry, to: Geometry) => nearest(indexed(from), indexed(to), plane);

/** A polygon with a rough border of short edges, corners at random distances from its middle (degrees). */
function roughPolygon(random: () => number, middle: LonLat, radius: number, corners: number): Polygon {
  const ring = Array.from({ length: corners }, (_, i): LonLat => {
    const angle = (2 * Math.PI * i) / corners;
    const r = radius * (0.7 + 0.3 * random());
    return [middle[0] + (r * Math.cos(angle)) / 0.87, middle[1] + r * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? middle]] };
}

/** Every edge divided, every pair of points measured: coarse first, then finely around the best. */
function bruteForceM(a: Polygon, b: Polygon): number {
  const points = (polygon: Polygon, stepM: number): LonLat[] =>
    (polygon.coordinates[0] ?? []).flatMap((from, i, ring) => {
      const to = ring[i + 1];
      return to ? alongGeodesic(from, to, stepM) : [];
    });
  let best = { a: [0, 0] as LonLat, b: [0, 0] as LonLat, distance: Infinity };
  const search = (as: LonLat[], bs: LonLat[]): void => {
    for (const p of as) {
      for (const q of bs) {
        // a cheap bound on the distance, since a degree of latitude is never under 110 km
        if (Math.abs(p[1] - q[1]) * 110000 > best.distance) continue;
        const distance = distanceM(p, q);
        if (distance < best.distance) best = { a: p, b: q, distance };
      }
    }
  };
  search(points(a, 100), points(b, 100));
  for (const reach of [150, 2, 0.04]) {
    const near = (polygon: Polygon, about: LonLat): LonLat[] =>
      (polygon.coordinates[0] ?? []).flatMap((from, i, ring) => {
        const to = ring[i + 1];
        return to && crosses(from, to, about, reach) ? closeUp(from, to, about, reach) : [];
      });
    search(near(a, best.a), near(b, best.b));
  }
  return best.distance;
}

const crosses = (from: LonLat, to: LonLat, about: LonLat, reach: number): boolean =>
  closeUp(from, to, about, reach).length > 0;

/** Positions of an edge within a reach (m) of a position, a fiftieth of the reach apart. */
function closeUp(from: LonLat, to: LonLat, about: LonLat, reach: number): LonLat[] {
  const length = distanceM(from, to);
  const along = (p: LonLat): number => Math.min(length, distanceM(from, p));
  const middle = along(about);
  const parts = 100;
  const at = (t: number): LonLat => [
    from[0] + ((to[0] - from[0]) * t) / length,
    from[1] + ((to[1] - from[1]) * t) / length,
  ];
  return Array.from({ length: parts + 1 }, (_, i) => middle + ((i - parts / 2) * 2 * reach) / parts)
    .filter((t) => t >= 0 && t <= length)
    .map(at)
    .filter((p) => distanceM(p, about) <= 2 * reach);
}

describe('the nearest distance', () => {
  it('is the geodesic brute force within 1 mm + 1 ppm, from metres to 50 km', () => {
    const random = seededRandom(42);
    for (const gap of [0.0001, 0.002, 0.03, 0.1, 0.2, 0.4]) {
      const angle = 2 * Math.PI * random();
      const a = roughPolygon(random, [121.2, 30.15], 0.01, 40);
      const b = roughPolygon(
        random,
        [121.2 + ((0.02 + gap) * Math.cos(angle)) / 0.87, 30.15 + (0.02 + gap) * Math.sin(angle)],
        0.01,
        50,
      );
      const truth = bruteForceM(a, b);
      expect(Math.abs((between(a, b)?.distanceM ?? NaN) - truth)).toBeLessThan(0.001 + 1e-6 * truth);
    }
  }, 60_000);

  it('does not depend on where the plane has its centre', () => {
    const random = seededRandom(8);
    for (let i = 0; i < 30; i++) {
      const a = roughPolygon(random, [121.2, 30.15], 0.01, 60);
      const b = roughPolygon(random, [121.2 + 0.4 * random(), 30.18 + 0.3 * random()], 0.01, 60);
      const elsewhere = equalAreaPlane([120.7, 30.6]);
      const far = nearest(indexed(a, elsewhere), indexed(b, elsewhere), elsewhere);
      const here = between(a, b)?.distanceM ?? NaN;
      expect(Math.abs((far?.distanceM ?? NaN) - here)).toBeLessThan(0.001 + 1e-6 * here);
    }
  });

  it('is that of the nearer of two places where the plane’s distortion has them the other way round', () => {
    const site = (at: LonLat): Geometry => ({ type: 'Point', coordinates: at });
    const apartM = 5000;
    for (const [x, y] of [
      [0, 5000],
      [5000, 0],
      [3000, -4000],
      [-8000, 3000],
    ] as const) {
      const at = plane.inverse([x, y]);
      const places = Array.from({ length: 12 }, (_, i) =>
        placeAt(at, 30 * i, i % 2 === 0 ? apartM : apartM + 0.001),
      );
      for (const nearer of places.filter((_, i) => i % 2 === 0)) {
        for (const farther of places.filter((_, i) => i % 2 === 1)) {
          const zone: Geometry = { type: 'MultiPoint', coordinates: [farther, nearer] };
          expect(between(site(at), zone)?.distanceM).toBeCloseTo(apartM, 5);
        }
      }
    }
  });

  it('is the same in both directions, its ends exchanged', () => {
    const a = rectangleAt(0, 0, 100, 100);
    const b = polygonAt([300, 40], [500, -200], [600, 300]);
    const there = between(a, b);
    const back = between(b, a);
    expect(there?.distanceM).toBeCloseTo(back?.distanceM ?? NaN, 6);
    expect(there?.from[0]).toBeCloseTo(back?.to[0] ?? NaN, 10);
    expect(distanceM(there?.from ?? centre, there?.to ?? centre)).toBe(there?.distanceM);
  });

  it('is nought for shapes that cross, touch, share a border or lie within one another', () => {
    const site = rectangleAt(0, 0, 100, 100);
    for (const other of [
      rectangleAt(50, 50, 100, 100),
      rectangleAt(-50, 40, 200, 10),
      rectangleAt(10, 10, 20, 20),
      rectangleAt(-500, -500, 2000, 2000),
    ]) {
      expect(between(site, other)?.distanceM).toBe(0);
      expect(between(other, site)?.distanceM).toBe(0);
    }
    for (const touching of [rectangleAt(100, 0, 50, 100), rectangleAt(100, 100, 10, 10)]) {
      expect(between(site, touching)?.distanceM).toBeLessThan(1e-6);
    }
  });

  it('counts a hole as outside', () => {
    const hole = rectangleAt(-50, -50, 200, 200).coordinates;
    const ring: Polygon = {
      type: 'Polygon',
      coordinates: [...rectangleAt(-500, -500, 1100, 1100).coordinates, ...hole],
    };
    expect(between(rectangleAt(0, 0, 100, 100), ring)?.distanceM).toBeCloseTo(50, 3);
  });

  it('is measured from points and lines too', () => {
    const zone = rectangleAt(100, 0, 100, 100);
    const point: Geometry = { type: 'Point', coordinates: plane.inverse([0, 50]) };
    const line: Geometry = {
      type: 'LineString',
      coordinates: [plane.inverse([0, 200]), plane.inverse([300, 140])],
    };
    expect(between(point, zone)?.distanceM).toBeCloseTo(100, 3);
    expect(between(line, zone)?.distanceM).toBeCloseTo(60 * Math.cos(Math.atan(0.2)), 2);
    expect(between(zone, point)?.distanceM).toBeCloseTo(100, 3);
    expect(between({ type: 'Point', coordinates: plane.inverse([150, 50]) }, zone)?.distanceM).toBe(0);
    expect(between(line, point)?.distanceM).toBeCloseTo(150 * Math.cos(Math.atan(0.2)), 2);
  });

  it('from boundary to boundary is the way out for a site inside', () => {
    const inside = nearestBoundaries(
      indexed(rectangleAt(20, 40, 10, 10)),
      indexed(rectangleAt(0, 0, 100, 100)),
      plane,
    );
    expect(inside?.distanceM).toBeCloseTo(20, 4);
  });
});
