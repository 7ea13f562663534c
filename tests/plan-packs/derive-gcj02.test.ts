import { describe, expect, it } from 'vitest';
import { fromGcj02, toGcj02, type LonLat } from '../../geodata/build/gcj02';

const places: LonLat[] = [
  [121.2666, 30.1703],
  [120.7, 29.75],
  [122, 30.75],
  [121.5, 30],
  [108.9, 34.3],
  [87.6, 43.8],
];

describe('the inverse of GCJ-02', () => {
  it('undoes the forward formula within 1e-9 degrees', () => {
    for (const place of places) {
      const [lon, lat] = fromGcj02(toGcj02(place));
      expect(Math.abs(lon - place[0])).toBeLessThan(1e-9);
      expect(Math.abs(lat - place[1])).toBeLessThan(1e-9);
    }
  });

  it('reaches the position whose forward image is the one given', () => {
    for (const place of places) {
      const [lon, lat] = toGcj02(fromGcj02(place));
      expect(Math.abs(lon - place[0])).toBeLessThan(1e-9);
      expect(Math.abs(lat - place[1])).toBeLessThan(1e-9);
    }
  });

  it('moves places in northern Zhejiang about 420 m east and 270 m south', () => {
    const [lon, lat] = toGcj02([121.2622, 30.1727]);
    expect((lon - 121.2622) * 96_280).toBeCloseTo(419, -1);
    expect((lat - 30.1727) * 110_860).toBeCloseTo(-268, -1);
  });
});
