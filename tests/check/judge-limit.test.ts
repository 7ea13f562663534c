import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/domain/rule-schema';
import { plane, rectangleAt } from '../geo/seeded-shapes';
import { findingOf, forbid, layerOf, stateOf } from './check-job';

const zone = rectangleAt(0, 0, 1000, 1000);
/** A site of a hectare, of which a share lies in the zone. */
const siteWith = (share: number) => rectangleAt(1000 - 100 * share, 100, 100, 100);

const limitShare = (maxShare: number): Rule => ({ ...forbid, kind: 'limit-share', id: 'share', maxShare });
const limitArea = (maxAreaM2: number): Rule => ({ ...forbid, kind: 'limit-area', id: 'area', maxAreaM2 });

describe.each([
  ['a share', limitShare(0.3)],
  ['an area', limitArea(3000)],
])('a rule that limits %s', (_title, rule) => {
  const layer = layerOf([zone]);

  it('is broken by more, kept by less, and clear of a site that is apart', () => {
    expect(stateOf({ geometry: siteWith(0.4), layer, rule })).toEqual(['conflict', 'over-limit']);
    expect(stateOf({ geometry: siteWith(0.2), layer, rule })).toEqual(['notice', 'within-limit']);
    expect(stateOf({ geometry: siteWith(-1), layer, rule })).toEqual(['clear', null]);
  });

  it('is open where the limit is exceeded by no more than rounding makes', () => {
    expect(stateOf({ geometry: siteWith(0.3 + 1e-6), layer, rule })).toEqual([
      'undetermined',
      'below-precision',
    ]);
  });

  it('is open where the accuracy reaches across the limit', () => {
    const vague = layerOf([zone], {}, 5);
    expect(stateOf({ geometry: siteWith(0.4), layer: vague, rule })).toEqual(['conflict', 'over-limit']);
    expect(stateOf({ geometry: siteWith(0.33), layer: vague, rule })).toEqual([
      'undetermined',
      'within-accuracy',
    ]);
    expect(stateOf({ geometry: siteWith(0.27), layer: vague, rule })).toEqual([
      'undetermined',
      'within-accuracy',
    ]);
    expect(stateOf({ geometry: siteWith(0.2), layer: vague, rule })).toEqual(['notice', 'within-limit']);
  });

  it('takes what a schematic layer draws for a suspicion, but never for keeping the limit', () => {
    const schematic = layerOf([zone], { authority: 'schematic' }, 5);
    expect(stateOf({ geometry: siteWith(0.33), layer: schematic, rule })).toEqual(['conflict', 'over-limit']);
    expect(stateOf({ geometry: siteWith(0.27), layer: schematic, rule })[0]).toBe('undetermined');
  });

  it('is open where the layer does not speak for the whole site, unless it is broken already', () => {
    const partly = layerOf([zone], { coverage: rectangleAt(-10, -10, 1040, 1020) });
    expect(stateOf({ geometry: siteWith(0.2), layer: partly, rule })).toEqual([
      'undetermined',
      'outside-coverage',
    ]);
    expect(stateOf({ geometry: siteWith(0.5), layer: partly, rule })).toEqual(['conflict', 'over-limit']);
    const broken = layerOf([zone], { coverage: { type: 'Polygon', coordinates: [[[0, 0]]] } });
    expect(stateOf({ geometry: siteWith(0.2), layer: broken, rule })[1]).toBe('computation-failed');
  });

  it('is open for a project without an area that meets the zone, and where the figures fail', () => {
    const point = (x: number) => ({ type: 'Point' as const, coordinates: plane.inverse([x, 500]) });
    expect(stateOf({ geometry: point(500), layer, rule })).toEqual(['undetermined', 'not-areal']);
    expect(stateOf({ geometry: point(1500), layer, rule })).toEqual(['clear', null]);
    expect(stateOf({ geometry: siteWith(0.4), layer, rule, shapeOf: () => null })).toEqual([
      'undetermined',
      'computation-failed',
    ]);
  });
});

describe('the least and the greatest overlap of a finding', () => {
  it('lie about the overlap, as far apart as layer and subject are accurate', () => {
    const finding = findingOf({ geometry: siteWith(0.4), layer: layerOf([zone], {}, 5), accuracyM: 5 });
    expect(finding.overlapAreaM2).toBeCloseTo(4000, 3);
    expect(finding.minOverlapM2).toBeCloseTo(3000, 2);
    expect(finding.maxOverlapM2).toBeCloseTo(5000, 2);
  });

  it('are told of a site beside the zone as well, and are nought of one that is far', () => {
    const layer = layerOf([zone], {}, 20);
    const near = findingOf({ geometry: siteWith(-0.1), layer });
    expect(near).toMatchObject({ overlapAreaM2: 0, minOverlapM2: 0 });
    expect(near.maxOverlapM2).toBeCloseTo(1000, 2);
    expect(findingOf({ geometry: siteWith(-1), layer })).toMatchObject({ minOverlapM2: 0, maxOverlapM2: 0 });
  });

  it('are the overlap itself where borders are exact', () => {
    const finding = findingOf({ geometry: siteWith(0.4), layer: layerOf([zone]) });
    expect(finding.minOverlapM2).toBe(finding.overlapAreaM2);
    expect(finding.maxOverlapM2).toBe(finding.overlapAreaM2);
  });

  it('are not told for a point, nor where the two methods disagree', () => {
    const point = { type: 'Point' as const, coordinates: plane.inverse([500, 500]) };
    const unknown = { minOverlapM2: null, maxOverlapM2: null };
    expect(findingOf({ geometry: point, layer: layerOf([zone], {}, 5) })).toMatchObject({
      ...unknown,
      confirmed: null,
    });
    const shapeOf = () => ({ areaM2: 1, geometry: null });
    expect(findingOf({ geometry: siteWith(0.4), layer: layerOf([zone], {}, 5), shapeOf })).toMatchObject({
      ...unknown,
      confirmed: false,
    });
    expect(findingOf({ geometry: siteWith(0.4), layer: layerOf([zone], {}, 5) }).confirmed).toBe(true);
  });
});
