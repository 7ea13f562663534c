import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from '../../src/domain/geometry';
import type { Rule } from '../../src/domain/rule-schema';
import { polygonAt, positionsOf, rectangleAt, seededRandom, starRing } from '../geo/seeded-shapes';
import { findingOf, forbid, layerOf } from './check-job';

/** Strips two metres wide, four metres apart, upright or lying. */
const strips = (count: number, isUpright: boolean): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: Array.from({ length: count }, (_, i) => {
    const [from, length] = [4 * i, 4 * count + 20];
    const strip = isUpright ? rectangleAt(from, -10, 2, length) : rectangleAt(-10, from, length, 2);
    return strip.coordinates;
  }),
});

/** Triangles of a centimetre's width through one point, each across each. */
const needles = Array.from({ length: 200 }, (_, i) => {
  const angle = (Math.PI * (i + 0.5)) / 200;
  const [x, y] = [100 * Math.cos(angle), 100 * Math.sin(angle)];
  return polygonAt([-x, 0.1 - y], [x, 0.1 + y], [x, 0.11 + y]);
});

describe('more work than the stated limit', () => {
  it('for the shape leaves the sum, unconfirmed, and is the reason that the finding is open', () => {
    const finding = findingOf({ geometry: strips(90, true), layer: layerOf([strips(90, false)]) });
    expect(finding).toMatchObject({
      state: 'undetermined',
      because: 'too-much-work',
      confirmed: false,
      contact: 'overlap',
      shapeAreaM2: null,
    });
    expect(finding.overlapAreaM2).toBeCloseTo(90 * 90 * 4, 1);
  });

  it('for the sum leaves no figure, and is the reason that the finding is open', () => {
    const finding = findingOf({ geometry: rectangleAt(-90, -90, 180, 180), layer: layerOf(needles) });
    expect(finding).toMatchObject({ state: 'undetermined', because: 'too-much-work', overlapAreaM2: null });
  });

  it('for the accuracy of an intricate border leaves a limit open, but not what is forbidden outright', () => {
    const star = positionsOf(starRing(seededRandom(3), 0, 0, 2000, 1200)).slice(0, -1);
    const [site, layer] = [rectangleAt(-2000, -2000, 4000, 4000), layerOf([polygonAt(...star)], {}, 0.5)];
    const limit: Rule = { ...forbid, kind: 'limit-share', maxShare: 0.9 };
    expect(findingOf({ geometry: site, layer, rule: limit })).toMatchObject({
      state: 'undetermined',
      because: 'too-much-work',
      confirmed: true,
      minOverlapM2: null,
    });
    expect(findingOf({ geometry: site, layer }).state).toBe('conflict');
  });
});
