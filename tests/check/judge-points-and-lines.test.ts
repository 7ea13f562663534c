import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../src/domain/geometry';
import { plane, rectangleAt } from '../geo/seeded-shapes';
import { findingOf, layerOf, stateOf } from './check-job';

const zone = rectangleAt(0, 0, 1000, 1000);
const pointAt = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: plane.inverse([x, y]) });
const lineAt = (...points: [number, number][]): Geometry => ({
  type: 'LineString',
  coordinates: points.map((point) => plane.inverse(point)),
});

describe('a project that is a point or a line', () => {
  it('conflicts as a point inside deeper than its accuracy, without a share', () => {
    const layer = layerOf([zone], { authority: 'schematic' }, 500);
    const finding = findingOf({ geometry: pointAt(300, 500), layer, accuracyM: 200 });
    expect(finding).toMatchObject({
      state: 'conflict',
      contact: 'overlap',
      distanceM: 0,
      share: null,
      overlapAreaM2: null,
      overlapLengthM: null,
    });
    expect(stateOf({ geometry: pointAt(300, 500), layer, accuracyM: 310 })[1]).toBe('within-accuracy');
    expect(stateOf({ geometry: pointAt(-300, 500), layer, accuracyM: 200 })[1]).toBe('within-accuracy');
    expect(stateOf({ geometry: pointAt(-800, 500), layer, accuracyM: 200 })[0]).toBe('clear');
  });

  it('touches as a point on the border', () => {
    expect(
      findingOf({
        geometry: { type: 'Point', coordinates: zone.coordinates[0]?.[0] ?? [0, 0] },
        layer: layerOf([zone]),
      }),
    ).toMatchObject({ contact: 'touching', state: 'clear' });
  });

  it('tells how much of a line lies inside the union', () => {
    const layer = layerOf([zone, rectangleAt(500, 0, 1000, 1000)]);
    const finding = findingOf({ geometry: lineAt([-500, 500], [2500, 500]), layer });
    expect(finding).toMatchObject({ state: 'conflict', contact: 'overlap', overlapAreaM2: null });
    expect(finding.overlapLengthM).toBeCloseTo(1500, 3);
    expect(finding.share).toBeCloseTo(0.5, 5);
    expect(stateOf({ geometry: lineAt([-500, -20], [2500, -20]), layer })).toEqual(['clear', null]);
    expect(findingOf({ geometry: lineAt([0, 0], [1000, 0]), layer })).toMatchObject({ contact: 'touching' });
  });
});
