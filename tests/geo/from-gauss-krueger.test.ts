import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import { fromGaussKrueger, toGaussKrueger } from '../../src/geo/gauss-krueger';

/** Easting, northing in EPSG:4549 (120° E) and EPSG:4550 (123° E), and the same place as PROJ 9 gives it in EPSG:4490. */
const known: readonly [LonLat, number, LonLat][] = [
  [[644900, 3305400], 120, [121.49956176056942, 29.858751490682483]],
  [[645150, 3305250], 120, [121.50212799442255, 29.85736936909835]],
  [[355015.298, 3305401.104], 123, [121.49956176056942, 29.858751490682483]],
];

describe('fromGaussKrueger', () => {
  it.each(known)('takes %j about %d° E where PROJ takes it', (plane, centralMeridian, [lon, lat]) => {
    const [ourLon, ourLat] = fromGaussKrueger(plane, centralMeridian);
    expect(Math.abs(ourLon - lon)).toBeLessThan(1e-8);
    expect(Math.abs(ourLat - lat)).toBeLessThan(1e-8);
  });

  it('undoes the way there to a thousandth of a millimetre, anywhere in a 6° belt', () => {
    for (let lat = -60; lat <= 60; lat += 7.3) {
      for (let east = -3; east <= 3; east += 0.7) {
        const [lon, back] = fromGaussKrueger(toGaussKrueger([117 + east, lat], 117), 117);
        expect(Math.abs(lon - 117 - east)).toBeLessThan(1e-11);
        expect(Math.abs(back - lat)).toBeLessThan(1e-11);
      }
    }
  });

  it('gives no number for what is not finite', () => {
    expect(fromGaussKrueger([Number.NaN, 0], 120)).toEqual([Number.NaN, Number.NaN]);
  });
});
