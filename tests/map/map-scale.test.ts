import { describe, expect, it } from 'vitest';
import { metresPerPixelAt, scaleOf } from '../../src/domain/numeric-scale';
import { cameraAtScale, metresPerPixelOf } from '../../src/map/map-scale';

const mercator = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);

describe('the scale of the map', () => {
  it.each([500, 10_000, 25_000, 1_000_000])(
    'reads 1:%d when it has been set to it, beside any panels',
    (scale) => {
      for (const offset of [
        [0, 0],
        [-158, 0],
        [42, 260],
      ] as [number, number][]) {
        const { centre, zoom } = cameraAtScale(metresPerPixelAt(scale), [121.3, 30.2], offset);
        expect(scaleOf(metresPerPixelOf(centre[1], zoom)) / scale).toBeCloseTo(1, 10);
      }
    },
  );

  it('leaves the place where it was on the screen', () => {
    const { centre, zoom } = cameraAtScale(metresPerPixelAt(25_000), [121.3, 30.2], [-158, 90]);
    const world = 512 * 2 ** zoom;
    expect(((centre[0] - 121.3) / 360) * world).toBeCloseTo(-158, 6);
    expect((mercator(30.2) - mercator(centre[1])) * world).toBeCloseTo(90, 6);
  });

  it('shows a metre of the equator as the world’s own share of a pixel', () => {
    expect(metresPerPixelOf(0, 0) * 512).toBeCloseTo(40_075_016.686, 2);
    expect(metresPerPixelOf(60, 10)).toBeCloseTo(metresPerPixelOf(0, 11), 9);
  });
});
