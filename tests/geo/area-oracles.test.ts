import { describe, expect, it } from 'vitest';
import type { LonLat, Polygon, Ring } from '../../src/domain/geometry';
import { authalicQ, eccentricitySquared, semiMajorAxisM, semiMinorAxisM } from '../../src/geo/ellipsoid';
import { equalAreaPlane, lengthDistortion } from '../../src/geo/equal-area-plane';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { trapezoidAreaM2 } from '../../src/geo/trapezoid-area';
import { distanceM, geodesicPolygonAreaM2 } from './geodesic-polygon-area';
import { seededRandom } from './seeded-shapes';

const polygon = (ring: Ring): Polygon => ({ type: 'Polygon', coordinates: [ring] });
const errorOf = (value: number, truth: number): number => Math.abs(value / truth - 1);

/** A ring about a point whose edges are about a length, m. */
function ringOfEdges(random: () => number, [lon, lat]: LonLat, edgeM: number): Ring {
  const corners = 4 + Math.floor(random() * 8);
  const radius = ((edgeM / 2 / Math.sin(Math.PI / corners)) * (0.9 + 0.2 * random())) / 111000;
  const turn = random();
  const ring = Array.from({ length: corners }, (_, i): LonLat => {
    const angle = (2 * Math.PI * (i + turn)) / corners;
    const r = radius * (0.9 + 0.2 * random());
    return [lon + (r * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + r * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? [lon, lat]];
}

describe.each([70, 300, 1000, 5000])('the area of rings with edges of %i m', (edgeM) => {
  const random = seededRandom(edgeM);
  const rings = Array.from({ length: 25 }, () =>
    ringOfEdges(random, [75 + 58 * random(), 18 + 35 * random()], edgeM),
  );

  it('in the equal-area plane is Karney’s within one part per million', () => {
    for (const ring of rings) {
      expect(errorOf(ellipsoidalAreaM2(polygon(ring)), geodesicPolygonAreaM2(ring))).toBeLessThan(1e-6);
    }
  });

  it('by the official trapezoids, edges divided to 70 m, is Karney’s within one part per million', () => {
    for (const ring of rings) {
      expect(errorOf(trapezoidAreaM2(polygon(ring)), geodesicPolygonAreaM2(ring))).toBeLessThan(1e-6);
    }
  });
});

describe('the official trapezoids', () => {
  it('are exact for a quadrangle of the graticule, to the eighth digit', () => {
    // smaller than the longest edge that is taken as it is: straight in longitude and latitude, along the parallels
    const [west, east, south, north] = [121, 121.0004, 30, 30.0003];
    const ring: Ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const sine = (lat: number): number => Math.sin((lat * Math.PI) / 180);
    const zone = authalicQ(sine(north)) - authalicQ(sine(south));
    // between two parallels lies a²q/2 for each radian of longitude
    const truth = (semiMajorAxisM * semiMajorAxisM * zone * ((east - west) * Math.PI)) / 180 / 2;
    expect(errorOf(trapezoidAreaM2(polygon(ring)), truth)).toBeLessThan(1e-8);
    expect(semiMinorAxisM).toBeCloseTo(6356752.314140356, 6);
  });

  it('are exact for slim quadrangles up to 36° of latitude, where the series is exact to 12 digits', () => {
    for (let south = 0.5; south < 36; south += 1.3) {
      const [west, east, north] = [100, 100.0004, south + 0.0003];
      const ring: Ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      const middle = ((south + north) * Math.PI) / 360;
      const height = ((north - south) * Math.PI) / 180;
      // a²(1 − e²) ∫ cos φ (1 − e² sin²φ)⁻² dφ for each radian of longitude, by the midpoint rule
      const mean = Math.cos(middle) / (1 - eccentricitySquared * Math.sin(middle) ** 2) ** 2;
      const zone = semiMajorAxisM ** 2 * (1 - eccentricitySquared) * mean * height;
      const truth = (zone * ((east - west) * Math.PI)) / 180;
      expect(errorOf(trapezoidAreaM2(polygon(ring)), truth)).toBeLessThan(2e-12);
    }
  });

  it('divide edges of more than 70 m, so that a middle on the plane’s straight line changes nothing', () => {
    const plane = equalAreaPlane([121, 30]);
    const at = (x: number, y: number): LonLat => plane.inverse([x, y]);
    // of the sides only the first is so long
    const corners: Ring = [at(60, 0), at(0, 25), at(-60, 0)];
    const whole = trapezoidAreaM2(polygon([at(-60, 0), ...corners]));
    const withMiddle = trapezoidAreaM2(polygon([at(-60, 0), at(0, 0), ...corners]));
    expect(whole).toBeCloseTo(withMiddle, 6);
  });

  it('do not depend on the direction, the first vertex or the side of a reference meridian', () => {
    const random = seededRandom(4);
    for (let i = 0; i < 20; i++) {
      const ring = ringOfEdges(random, [121, 30], 400);
      const area = trapezoidAreaM2(polygon(ring));
      const open = ring.slice(1);
      const rotated = [...open.slice(2), ...open.slice(0, 2)];
      expect(errorOf(trapezoidAreaM2(polygon([...ring].reverse())), area)).toBeLessThan(1e-9);
      expect(errorOf(trapezoidAreaM2(polygon([...rotated, rotated[0] ?? [0, 0]])), area)).toBeLessThan(1e-9);
      const south = ring.map(([lon, lat]): LonLat => [lon, -lat]);
      expect(errorOf(trapezoidAreaM2(polygon(south)), area)).toBeLessThan(1e-9);
    }
  });
});

it('the equal-area plane is true to length at its centre, in both directions', () => {
  const step = 1e-4;
  for (const [lon, lat] of [
    [121.25, 30.2],
    [87, 45],
    [110, 18],
  ] as LonLat[]) {
    const plane = equalAreaPlane([lon, lat]);
    const [east, across] = plane.forward([lon + step, lat]);
    const [along, north] = plane.forward([lon, lat + step]);
    expect(errorOf(east, distanceM([lon, lat], [lon + step, lat]))).toBeLessThan(1e-8);
    expect(errorOf(north, distanceM([lon, lat], [lon, lat + step]))).toBeLessThan(1e-8);
    expect(Math.abs(across)).toBeLessThan(1e-4);
    expect(Math.abs(along)).toBeLessThan(1e-9);
  }
});

it('the plane’s lengths are true to the stated distortion, most of which is used', () => {
  for (const [centreLat, leastUsed] of [
    [18, 0.5],
    [30, 0.65],
    [45, 0.7],
    [54, 0.65],
  ] as const) {
    const plane = equalAreaPlane([121, centreLat]);
    for (const fromCentreM of [1e3, 5e3, 2e4, 5e4, 2e5]) {
      const distortions = Array.from({ length: 12 * 12 }, (_, i): number => {
        const [where, towards] = [(Math.floor(i / 12) * Math.PI) / 6, ((i % 12) * Math.PI) / 12];
        const [x, y] = [fromCentreM * Math.cos(where), fromCentreM * Math.sin(where)];
        const to = plane.inverse([x + 20 * Math.cos(towards), y + 20 * Math.sin(towards)]);
        return errorOf(20, distanceM(plane.inverse([x, y]), to));
      });
      const stated = lengthDistortion(fromCentreM);
      expect(Math.max(...distortions) / stated).toBeLessThan(1);
      expect(Math.max(...distortions) / stated).toBeGreaterThan(leastUsed);
    }
  }
});
