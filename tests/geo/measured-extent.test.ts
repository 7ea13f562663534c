import geographicLib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import { measuredExtent } from '../../src/geo/measured-extent';

const centre: LonLat = [121.3, 30.2];
const ring: LonLat[] = [
  [121.3, 30.2],
  [121.32, 30.2],
  [121.32, 30.22],
  [121.3, 30.22],
  [121.3, 30.2],
];

/** Karney's geodesic polygon, the oracle. */
function geodesic(points: readonly LonLat[], isLine: boolean) {
  const polygon = new geographicLib.Geodesic.Geodesic(6378137, 1 / 298.257222101).Polygon(isLine);
  for (const [lon, lat] of points) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, true);
}

describe('how large a geometry is', () => {
  it('agrees with the geodesic area of a polygon', () => {
    const { areaM2, lengthM } = measuredExtent({ type: 'Polygon', coordinates: [ring] }, centre);
    const oracle = geodesic(ring.slice(0, -1), false).area ?? Number.NaN;
    expect(lengthM).toBeNull();
    expect(Math.abs((areaM2 ?? Number.NaN) / oracle - 1)).toBeLessThan(2e-7);
  });

  it('adds up the parts of a line', () => {
    const parts = [ring.slice(0, 2), ring.slice(2, 4)];
    const { areaM2, lengthM } = measuredExtent({ type: 'MultiLineString', coordinates: parts }, centre);
    const oracle = parts.reduce((sum, part) => sum + geodesic(part, true).perimeter, 0);
    expect(areaM2).toBeNull();
    expect(lengthM).toBeCloseTo(oracle, 6);
  });

  it('finds nothing to measure in a point', () => {
    expect(measuredExtent({ type: 'Point', coordinates: centre }, centre)).toEqual({
      areaM2: null,
      lengthM: null,
    });
  });
});
