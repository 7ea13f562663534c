import { describe, expect, it } from 'vitest';
import { measureDistances } from '../../src/check/measure-distances';
import { PreparedLayers, toIndexed } from '../../src/check/prepare-layer';
import type { Areal } from '../../src/domain/geometry';
import type { Plane } from '../../src/geo/equal-area-plane';
import { plane, rectangleAt, seededRandom } from '../geo/seeded-shapes';
import { layerOf } from './check-job';

/** The zones of a layer that are within a reach of a site, as they are measured. */
function measured(site: Areal, zones: readonly Areal[], reachM: number, inPlane: Plane = plane) {
  const layer = new PreparedLayers(plane).prepare(layerOf(zones), undefined);
  const geometry = toIndexed(site, plane);
  if (!layer || !geometry) throw new Error('The scene can not be measured.');
  return measureDistances(geometry, 0, layer, reachM, inPlane);
}

describe('the zones near a site', () => {
  const random = seededRandom(27);
  const around = Array.from({ length: 60 }, () =>
    rectangleAt(9000 * (random() - 0.5), 9000 * (random() - 0.5), 50, 80),
  );

  it('come nearest first, and those at one distance in the layer’s order', () => {
    const zones = around.flatMap((zone) => [zone, zone]);
    for (let i = 0; i < 8; i++) {
      const site = rectangleAt(6000 * (random() - 0.5), 6000 * (random() - 0.5), 100, 100);
      const found = measured(site, zones, 3000) ?? [];
      expect(found.length).toBeGreaterThan(10);
      found.slice(1).forEach(({ place, nearest: { distanceM } }, k) => {
        const before = found[k];
        if (distanceM === before?.nearest.distanceM) expect(place).toBeGreaterThan(before.place);
        else expect(distanceM).toBeGreaterThan(before?.nearest.distanceM ?? NaN);
      });
    }
  });

  it('are not told at all where one of them can not be measured', () => {
    const site = rectangleAt(0, 0, 100, 100);
    const [west, east] = [rectangleAt(-500, 0, 100, 100), rectangleAt(700, 0, 100, 100)];
    const spoiltEast: Plane = {
      ...plane,
      inverse: ([x, y]) => (x > 600 ? [Number.NaN, Number.NaN] : plane.inverse([x, y])),
    };
    expect(measured(site, [west, east], 1000)).toHaveLength(2);
    expect(measured(site, [west, east], 1000, spoiltEast)).toBeNull();
    expect(measured(site, [west, east], 500, spoiltEast)).toHaveLength(1);
  });
});
