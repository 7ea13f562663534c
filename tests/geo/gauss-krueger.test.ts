import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { LonLat, Polygon } from '../../src/domain/geometry';
import { beltOf } from '../../src/domain/gauss-krueger-belt';
import { gaussKruegerAreaM2, toGaussKrueger } from '../../src/geo/gauss-krueger';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { CompensatedSum } from '../../src/geo/compensated-sum';
import { eccentricitySquared, semiMajorAxisM, flattening } from '../../src/geo/ellipsoid';

/** Corners of a plot as PROJ 9 takes EPSG:4549 and EPSG:4550 to EPSG:4490: longitude and latitude; easting, northing of both belts. */
const corners: readonly [LonLat, LonLat, LonLat][] = [
  [
    [121.49956176056942, 29.858751490682483],
    [644900, 3305400],
    [355015.298, 3305401.104],
  ],
  [
    [121.50214825484053, 29.858722081620627],
    [645150, 3305400],
    [355265.212, 3305394.587],
  ],
  [
    [121.50212799442255, 29.85736936909835],
    [645150, 3305250],
    [355261.302, 3305244.638],
  ],
  [
    [121.49954153500519, 29.85739877656019],
    [644900, 3305250],
    [355011.387, 3305251.155],
  ],
];
/** Length of the meridian from the equator, m: Simpson's rule on ∫ a(1 − e²)(1 − e² sin²φ)^(−3/2) dφ. */
function meridianM(lat: number): number {
  const steps = 2000;
  const step = (lat * Math.PI) / 180 / steps;
  const curvature = (i: number): number => (1 - eccentricitySquared * Math.sin(i * step) ** 2) ** -1.5;
  const weight = (i: number): number => (i === 0 || i === steps ? 1 : i % 2 === 0 ? 2 : 4);
  const sum = new CompensatedSum();
  for (let i = 0; i <= steps; i++) sum.add(weight(i) * curvature(i));
  return (semiMajorAxisM * (1 - eccentricitySquared) * sum.value * step) / 3;
}

const ellipsoid = new Geodesic.Geodesic(semiMajorAxisM, flattening);

describe('the Gauss–Krüger plane', () => {
  it('has known corners where PROJ has them, to the last digit of each', () => {
    for (const [lonLat, in120, in123] of corners) {
      const [east, north] = toGaussKrueger(lonLat, 120);
      expect(Math.hypot(east - in120[0], north - in120[1])).toBeLessThan(1e-6);
      const [otherEast, otherNorth] = toGaussKrueger(lonLat, 123);
      expect(Math.abs(otherEast - in123[0])).toBeLessThan(6e-4);
      expect(Math.abs(otherNorth - in123[1])).toBeLessThan(6e-4);
    }
  });

  it('has the meridian’s own length as northing on the central meridian', () => {
    for (const lat of [0, 5, 18.3, 30, 45, 53.5]) {
      const [east, north] = toGaussKrueger([120, lat], 120);
      expect(east).toBe(500_000);
      expect(Math.abs(north - (ellipsoid.Inverse(0, 120, lat, 120).s12 ?? NaN))).toBeLessThan(1e-6);
    }
  });

  it('has that length to a few nanometres, as far as the numbers go', () => {
    for (let lat = 1; lat < 56; lat += 1.7) {
      expect(Math.abs(toGaussKrueger([120, lat], 120)[1] - meridianM(lat))).toBeLessThan(3e-9);
    }
  });

  it('keeps angles: a step north and a step east are scaled alike and stay at right angles', () => {
    const at: LonLat = [121.4, 30.2];
    const step = 1e-4;
    const from = toGaussKrueger(at, 120);
    const moved = (azimuth: number): [number, number] => {
      const { lat2 = NaN, lon2 = NaN } = ellipsoid.Direct(at[1], at[0], azimuth, step * 1e5);
      const [x, y] = toGaussKrueger([lon2, lat2], 120);
      return [x - from[0], y - from[1]];
    };
    const [north, east] = [moved(0), moved(90)];
    expect(Math.hypot(...north) / Math.hypot(...east)).toBeCloseTo(1, 5);
    expect((north[0] * east[0] + north[1] * east[1]) / (step * 1e5) ** 2).toBeCloseTo(0, 5);
  });
});

describe('the planar area', () => {
  const plot: Polygon = {
    type: 'Polygon',
    coordinates: [[...corners, ...corners.slice(0, 1)].map(([lonLat]) => lonLat)],
  };

  it('is what the survey declares', () => {
    expect(gaussKruegerAreaM2(plot, 120)).toBeCloseTo(37_500, 3);
  });

  it('is the ellipsoidal area times the square of the scale', () => {
    // the scale away from the meridian is about 1 + E²/2R², Snyder 1987 (8-11)
    for (const [meridian, east] of [
      [120, 145_025],
      [123, -144_860],
    ] as const) {
      const scale = 1 + east ** 2 / (2 * 6_367_000 ** 2);
      expect(gaussKruegerAreaM2(plot, meridian) / ellipsoidalAreaM2(plot)).toBeCloseTo(scale ** 2, 6);
    }
  });

  it('leaves holes out and is no number where it can not be measured', () => {
    const [ring = []] = plot.coordinates;
    expect(gaussKruegerAreaM2({ ...plot, coordinates: [ring, ring] }, 120)).toBe(0);
    expect(gaussKruegerAreaM2({ type: 'MultiPolygon', coordinates: [] }, 120)).toBeNaN();
    const broken = ring.map(([lon, lat], i): LonLat => [i === 1 ? NaN : lon, lat]);
    expect(gaussKruegerAreaM2({ ...plot, coordinates: [broken] }, 120)).toBeNaN();
  });
});

describe('the belt of a longitude', () => {
  it('is the one whose meridian is nearest, with its EPSG code', () => {
    expect(beltOf(121.49)).toEqual({ zone: 40, centralMeridian: 120, epsg: 4549 });
    expect(beltOf(121.51)).toEqual({ zone: 41, centralMeridian: 123, epsg: 4550 });
    expect(beltOf(121.5)?.zone).toBe(41);
    expect(beltOf(75)).toEqual({ zone: 25, centralMeridian: 75, epsg: 4534 });
    expect(beltOf(135)).toEqual({ zone: 45, centralMeridian: 135, epsg: 4554 });
  });

  it('is none where CGCS2000 has none', () => {
    for (const lon of [0, 73.4, 136.6, NaN, Infinity]) expect(beltOf(lon)).toBeNull();
  });
});
