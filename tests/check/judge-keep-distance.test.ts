import { describe, expect, it } from 'vitest';
import type { Areal } from '../../src/domain/geometry';
import { rectangleAt } from '../geo/seeded-shapes';
import { findingOf, keepAway, layerOf, stateOf } from './check-job';

const zone = rectangleAt(0, 0, 1000, 1000);

describe('a rule that keeps a distance', () => {
  const at = (x: number): Areal => rectangleAt(1000 + x, 0, 100, 100);

  it('conflicts when nearer or overlapping, is clear when farther, and open about the limit', () => {
    const layer = layerOf([zone], {}, 10);
    const rule = keepAway(100);
    expect(stateOf({ geometry: at(-50), layer, rule })).toEqual(['conflict', null]);
    expect(stateOf({ geometry: at(0), layer, rule })).toEqual(['conflict', null]);
    expect(stateOf({ geometry: at(89), layer, rule })).toEqual(['conflict', null]);
    expect(stateOf({ geometry: at(91), layer, rule })).toEqual(['undetermined', 'within-accuracy']);
    expect(stateOf({ geometry: at(109), layer, rule })).toEqual(['undetermined', 'within-accuracy']);
    expect(stateOf({ geometry: at(111), layer, rule })).toEqual(['clear', null]);
  });

  it('is open when the accuracy is wider than the limit, unless the overlap is sure', () => {
    const layer = layerOf([zone], {}, 200);
    expect(stateOf({ geometry: at(20), layer, rule: keepAway(100) })[1]).toBe('within-accuracy');
    expect(stateOf({ geometry: rectangleAt(400, 400, 50, 50), layer, rule: keepAway(100) })[0]).toBe(
      'conflict',
    );
  });

  it('needs the layer to speak for the whole distance', () => {
    const layer = layerOf([zone], { coverage: rectangleAt(-100, -100, 1500, 1500) });
    expect(stateOf({ geometry: at(200), layer, rule: keepAway(90) })).toEqual(['clear', null]);
    expect(stateOf({ geometry: at(200), layer, rule: keepAway(110) })).toEqual([
      'undetermined',
      'outside-coverage',
    ]);
  });

  it('tells every zone within the distance', () => {
    const layer = layerOf([
      rectangleAt(0, 0, 10, 10),
      rectangleAt(50, 0, 10, 10),
      rectangleAt(400, 0, 10, 10),
    ]);
    const finding = findingOf({ geometry: rectangleAt(20, 0, 10, 10), layer, rule: keepAway(100) });
    expect(finding.zones.map(({ id, distanceM }) => [id, Math.round(distanceM ?? NaN)])).toEqual([
      ['a', 10],
      ['b', 20],
    ]);
  });

  it('tells them nearest first, and those at one distance in the layer’s order, however many', () => {
    const site = rectangleAt(-5, 50, 500, 10);
    const told = (zones: readonly Areal[]) => {
      const finding = findingOf({ geometry: site, layer: layerOf(zones), rule: keepAway(200) });
      return finding.zones.map(({ id, distanceM }) => [id, Math.round(distanceM ?? NaN)]);
    };
    const far = [180, 140, 70].map((y) => rectangleAt(0, y, 400, 10));
    expect(told(far)).toEqual([
      ['c', 10],
      ['b', 80],
      ['a', 120],
    ]);
    const columns = Array.from({ length: 26 }, (_, i) => rectangleAt(((i * 7) % 26) * 10, 0, 9, 100));
    expect(
      told(columns)
        .map(([id]) => id)
        .join(''),
    ).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  it('is undetermined where the figures fail', () => {
    expect(
      stateOf({ geometry: at(-50), layer: layerOf([zone]), rule: keepAway(100), shapeOf: () => null })[1],
    ).toBe('computation-failed');
  });
});
