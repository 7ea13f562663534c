import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import { fromGaussKrueger } from '../../src/geo/gauss-krueger';
import { geodesicAzimuthDeg } from '../../src/geo/geodesic';
import { measurePath } from '../../src/geo/measure-path';
import { distanceM, geodesicPolygonAreaM2, placeAt } from './geodesic-polygon-area';

const path: readonly LonLat[] = [
  [121.1, 30.1],
  [121.13, 30.12],
  [121.12, 30.16],
  [121.09, 30.15],
];

describe('a measured distance', () => {
  it('is the sum of the geodesics that an independent library gives', () => {
    const { lengthM, segments } = measurePath(path, 'distance', null);
    const expected = path.slice(1).map((to, i) => distanceM(path[i] ?? to, to));
    segments.forEach((segment, i) => expect(segment.lengthM).toBeCloseTo(expected[i] ?? 0, 6));
    expect(lengthM).toBeCloseTo(
      expected.reduce((sum, one) => sum + one, 0),
      6,
    );
  });

  it('is the same backwards, with every segment turned by about half a circle', () => {
    const there = measurePath(path, 'bearing', null);
    const back = measurePath(path.toReversed(), 'bearing', null);
    expect(back.lengthM).toBeCloseTo(there.lengthM, 7);
    there.segments.forEach(({ azimuthDeg }, i) => {
      const turned = (back.segments[there.segments.length - 1 - i]?.azimuthDeg ?? 0) + 180;
      // meridians converge: the sine of the latitude times the difference in longitude
      expect(Math.abs(((turned - azimuthDeg + 540) % 360) - 180)).toBeLessThan(0.02);
    });
  });

  it('leaves corners out that were set twice', () => {
    const twice = path.flatMap((at): LonLat[] => [at, [...at]]);
    expect(measurePath(twice, 'distance', null)).toEqual(measurePath(path, 'distance', null));
  });

  it('is nothing for one corner', () => {
    expect(measurePath(path.slice(0, 1), 'distance', null)).toMatchObject({
      segments: [],
      lengthM: 0,
      area: null,
    });
  });
});

describe('a measured azimuth', () => {
  it('leads to where the geodesic was sent', () => {
    for (let azimuth = 0; azimuth < 360; azimuth += 7.5) {
      const to = placeAt([121.2, 30.2], azimuth, 12_345.678);
      const [segment] = measurePath([[121.2, 30.2], to], 'bearing', null).segments;
      expect(segment?.azimuthDeg).toBeCloseTo(azimuth, 9);
      expect(segment?.lengthM).toBeCloseTo(12_345.678, 6);
    }
  });

  it('never reads as 360°, and is none for one and the same place', () => {
    expect(geodesicAzimuthDeg([121, 30], [121, 31])).toBe(0);
    expect(geodesicAzimuthDeg([121, 30], [121 - 1e-13, 31])).toBeLessThan(360);
    expect(geodesicAzimuthDeg([121, 30], [121, 30])).toBeNaN();
  });

  it('of the grid is that of the plane’s own coordinates', () => {
    const from = fromGaussKrueger([600_000, 3_340_000], 120);
    const to = fromGaussKrueger([603_000, 3_344_000], 120);
    const [segment] = measurePath([from, to], 'bearing', null).segments;
    expect(segment?.gridAzimuthDeg).toBeCloseTo((Math.atan2(3, 4) * 180) / Math.PI, 8);
    // east of the central meridian grid north lies east of true north by the convergence, λ sin φ
    const convergence = (from[0] - 120) * Math.sin((from[1] * Math.PI) / 180);
    expect((segment?.azimuthDeg ?? 0) - (segment?.gridAzimuthDeg ?? 0)).toBeCloseTo(convergence, 2);
  });
});

describe('a measured area', () => {
  const square: readonly LonLat[] = (
    [
      [500_000, 3_340_000],
      [501_000, 3_340_000],
      [501_000, 3_341_000],
      [500_000, 3_341_000],
    ] as const
  ).map(([east, north]) => fromGaussKrueger([east, north], 120));

  it('of a square kilometre of the plane is 100 hectares in it, and the geodesic area on the ellipsoid', () => {
    const { area, belt, lengthM } = measurePath(square, 'area', null);
    expect(belt).toMatchObject({ zone: 40, centralMeridian: 120 });
    expect(area?.planeM2).toBeCloseTo(1_000_000, 2);
    const geodesic = geodesicPolygonAreaM2([...square, square[0] ?? [0, 0]]);
    expect(Math.abs((area?.ellipsoidM2 ?? 0) / geodesic - 1)).toBeLessThan(2e-7);
    expect(lengthM).toBeCloseTo(4000, 2);
  });

  it('is larger in the plane than on the ellipsoid far from the central meridian', () => {
    const far = square.map(([lon, lat]): LonLat => [lon + 1.3, lat]);
    const { area } = measurePath(far, 'area', null);
    // the scale k = 1 + y²/2R², squared
    const k = 1 + 125_000 ** 2 / (2 * 6_371_000 ** 2);
    expect((area?.planeM2 ?? 0) / (area?.ellipsoidM2 ?? 1)).toBeCloseTo(k ** 2, 4);
  });

  it('is the same whichever way round, and wherever the ring begins', () => {
    const { area, lengthM } = measurePath(path, 'area', [121.2, 30.2]);
    for (const other of [
      path.toReversed(),
      [...path.slice(2), ...path.slice(0, 2)],
      [...path, ...path.slice(0, 1)],
    ]) {
      const measured = measurePath(other, 'area', [121.2, 30.2]);
      expect(measured.area?.ellipsoidM2).toBeCloseTo(area?.ellipsoidM2 ?? 0, 4);
      expect(measured.lengthM).toBeCloseTo(lengthM, 6);
    }
  });

  it('is not told of an outline that crosses itself, and why is', () => {
    const [a, b, c, d] = square;
    const crossing = measurePath(
      [a, c, b, d].flatMap((at) => (at ? [at] : [])),
      'area',
      null,
    );
    expect(crossing.area).toBeNull();
    expect(crossing.issue?.severity).toBe('error');
  });

  it('has no plane beyond the belts', () => {
    const far = square.map(([lon, lat]): LonLat => [lon - 120, lat]);
    expect(measurePath(far, 'area', null)).toMatchObject({ belt: null, area: { planeM2: null } });
  });
});
