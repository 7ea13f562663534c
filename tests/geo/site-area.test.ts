import { area as turfAreaM2 } from '@turf/area';
import { describe, expect, it } from 'vitest';
import type { LonLat, Polygon, Ring } from '../../src/domain/geometry';
import { equalAreaPlane } from '../../src/geo/equal-area-plane';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { trapezoidAreaM2 } from '../../src/geo/trapezoid-area';
import { geodesicPolygonAreaM2 } from './geodesic-polygon-area';
import { seededRandom } from './seeded-shapes';

const partPerMillion = 1e-6;

/** A hundred-hectare site. */
const site: Ring = [
  [121.245, 30.196],
  [121.2554, 30.1962],
  [121.2552, 30.2052],
  [121.2448, 30.205],
  [121.245, 30.196],
];
const polygon = (...rings: Ring[]): Polygon => ({ type: 'Polygon', coordinates: rings });

function randomRing(seed: number, centre: LonLat, radiusDegrees: number, corners: number): Ring {
  const random = seededRandom(seed);
  const ring = Array.from({ length: corners }, (_, i): LonLat => {
    const angle = (2 * Math.PI * i) / corners;
    const r = radiusDegrees * (0.5 + 0.5 * random());
    return [centre[0] + r * Math.cos(angle), centre[1] + r * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? centre];
}

/** Rings of edges below 300 m, of 0.1 to 200 ha, over China. */
const rings = Array.from({ length: 40 }, (_, i) =>
  randomRing(i + 1, [100 + (i % 7) * 5, 18 + (i % 11) * 3], 0.0005 * (1 + (i % 12)), 40),
);

const relativeError = (value: number, truth: number): number => Math.abs(value / truth - 1);

describe('the area of a site', () => {
  it('is the geodesic area within one part per million', () => {
    for (const ring of [site, ...rings]) {
      expect(relativeError(ellipsoidalAreaM2(polygon(ring)), geodesicPolygonAreaM2(ring))).toBeLessThan(
        partPerMillion,
      );
    }
  });

  it('is the official trapezoid area within one part per million', () => {
    for (const ring of [site, ...rings]) {
      expect(relativeError(trapezoidAreaM2(polygon(ring)), ellipsoidalAreaM2(polygon(ring)))).toBeLessThan(
        partPerMillion,
      );
    }
  });

  it('is a tenth of a per cent less than turf says, which takes a sphere', () => {
    const onSphere = turfAreaM2(polygon(site));
    expect(onSphere / ellipsoidalAreaM2(polygon(site)) - 1).toBeGreaterThan(0.001);
  });

  it('leaves holes out and adds parts up, whichever way the rings run', () => {
    const hole: Ring = [
      [121.25, 30.2],
      [121.251, 30.2],
      [121.251, 30.201],
      [121.25, 30.2],
    ];
    const far: Ring = site.map(([lon, lat]) => [lon + 0.1, lat]);
    const shell = ellipsoidalAreaM2(polygon(site));
    for (const ring of [hole, [...hole].reverse()]) {
      for (const area of [ellipsoidalAreaM2, trapezoidAreaM2]) {
        expect(area(polygon(site, ring))).toBeCloseTo(shell - geodesicPolygonAreaM2(hole), 1);
        expect(area({ type: 'MultiPolygon', coordinates: [[site, ring], [far]] })).toBeCloseTo(
          2 * shell - geodesicPolygonAreaM2(hole),
          1,
        );
      }
    }
  });

  it('is no number for a polygon that can not be measured', () => {
    expect(ellipsoidalAreaM2(polygon(site.slice(0, -1)))).toBeNaN();
    expect(
      ellipsoidalAreaM2(polygon(site.map(([lon, lat], i) => [i === 2 ? Infinity : lon, lat]))),
    ).toBeNaN();
    expect(ellipsoidalAreaM2({ type: 'MultiPolygon', coordinates: [] })).toBeNaN();
    expect(trapezoidAreaM2({ type: 'MultiPolygon', coordinates: [] })).toBeNaN();
  });
});

describe('the equal-area plane', () => {
  const plane = equalAreaPlane([121.25, 30.2]);

  it('brings every position back to where it was, within a hundredth of a millimetre', () => {
    const random = seededRandom(7);
    for (let i = 0; i < 500; i++) {
      const lonLat: LonLat = [121.25 + (random() - 0.5) * 20, 30.2 + (random() - 0.5) * 20];
      const [lon, lat] = plane.inverse(plane.forward(lonLat));
      expect(Math.abs(lon - lonLat[0])).toBeLessThan(1e-10);
      expect(Math.abs(lat - lonLat[1])).toBeLessThan(1e-10);
    }
    expect(plane.inverse([0, 0])).toEqual([121.25, 30.2]);
  });

  it('keeps area far from its centre too', () => {
    const ring = randomRing(3, [122.25, 31.2], 0.005, 400);
    const about = equalAreaPlane([122.25, 31.2]);
    const areaIn = (p: typeof plane): number => {
      const points = ring.map((position) => p.forward(position));
      const [x0, y0] = points[0] ?? [0, 0];
      return points.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = points[i + 1] ?? [x, y];
        return sum + ((x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)) / 2;
      }, 0);
    };
    expect(relativeError(areaIn(plane), areaIn(about))).toBeLessThan(1e-8);
  });

  it('gives no number for a position that is none', () => {
    expect(plane.forward([Number.NaN, 30])[0]).toBeNaN();
    expect(plane.forward([121, Infinity])[1]).toBeNaN();
  });
});
