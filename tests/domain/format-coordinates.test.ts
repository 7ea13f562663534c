import { describe, expect, it } from 'vitest';
import {
  beltNumbers,
  coordinateSystems,
  formatDegrees,
  formatDms,
  nextSystem,
} from '../../src/domain/format-coordinates';
import { beltOf, wideBeltOf } from '../../src/domain/gauss-krueger-belt';
import { beltPlace } from '../../src/geo/belt-place';

describe('a place told in figures', () => {
  it('has its degrees, minutes and seconds rounded as one, so that none reads 60', () => {
    expect(formatDms([121.5, 29.999_999_9])).toBe('121°30′00.00″ E 30°00′00.00″ N');
    expect(formatDms([-0.5, -30.170_42], 0)).toBe('0°30′00″ W 30°10′14″ S');
    expect(formatDegrees([121.266_119_5, 30.170_42])).toBe('121.26612° E 30.17042° N');
  });

  it('can be read back to the last decimal', () => {
    for (let lon = 73.6; lon < 135; lon += 0.137_31) {
      const [degrees = 0, minutes = 0, seconds = 0] =
        formatDms([lon, 30], 3)
          .match(/[\d.]+/g)
          ?.map(Number) ?? [];
      expect(Math.abs(degrees + minutes / 60 + seconds / 3600 - lon)).toBeLessThan(0.000_5 / 3600 + 1e-12);
      expect(seconds).toBeLessThan(60);
    }
  });

  it('has the figures in the plane that PROJ gives for EPSG:4549, with the belt before the easting', () => {
    const place = beltPlace([121.499_561_760_569_42, 29.858_751_490_682_483], 3);
    expect(place && beltNumbers(place, 3)).toEqual({ x: '3305400.000', y: '40644900.000' });
  });

  it('lies in the 6° belt with its own central meridian, where 3° and 6° belts share one in the same place', () => {
    expect(beltPlace([123, 30], 6)).toMatchObject({ zone: 21, centralMeridian: 123, easting: 500_000 });
    const narrow = beltPlace([123.4, 30], 3);
    const wide = beltPlace([123.4, 30], 6);
    expect([narrow?.easting, narrow?.northing]).toEqual([wide?.easting, wide?.northing]);
  });

  it('changes from one belt to the next on the border, and has none outside the belts of CGCS2000', () => {
    expect([119.999, 120].map((lon) => wideBeltOf(lon)?.zone)).toEqual([20, 21]);
    expect([72, 137.99].map((lon) => wideBeltOf(lon)?.epsg)).toEqual([4502, 4512]);
    expect([71.99, 138, Number.NaN].map(wideBeltOf)).toEqual([null, null, null]);
    expect(beltPlace([10, 50], 3)).toBeNull();
    expect([121.49, 121.51].map((lon) => beltOf(lon)?.zone)).toEqual([40, 41]);
  });

  it('goes through every system and comes back to the first', () => {
    const seen = coordinateSystems.map((_, i) =>
      coordinateSystems.slice(0, i + 1).reduce((s) => nextSystem(s), coordinateSystems[0]),
    );
    expect(new Set(seen).size).toBe(coordinateSystems.length);
    expect(seen.at(-1)).toBe(coordinateSystems[0]);
  });
});
