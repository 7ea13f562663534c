import { describe, expect, it } from 'vitest';
import { judgeKeepDistance } from '../../src/check/judge-keep-distance';
import { judgeLimit } from '../../src/check/judge-limit';
import { judgeMeeting } from '../../src/check/judge-meeting';
import { judgeRequireWithin } from '../../src/check/judge-require-within';
import { failedMeasure, type BoundedMeasure, type ZoneMeasure } from '../../src/check/layer-measure';
import type { ControlZone } from '../../src/domain/finding';
import type { RuleOf } from '../../src/domain/rule-schema';
import { rectangleAt } from '../geo/seeded-shapes';
import { forbid } from './check-job';

const zone: ControlZone = {
  id: 'a',
  name: 'a',
  accuracyM: 0,
  geometry: rectangleAt(0, 0, 1000, 1000),
  properties: {},
};

const zoneAt = (distanceM: number, accuracyM = 0): ZoneMeasure => ({
  zone,
  contact: 'none',
  overlapAreaM2: 0,
  nearest: { distanceM, from: [0, 0], to: [0, 0] },
  accuracyM,
  isSure: false,
});

/** A hectare apart from one zone, in a layer that speaks everywhere. */
const apart: BoundedMeasure = {
  ...failedMeasure,
  failure: null,
  contact: 'none',
  zones: [zoneAt(100)],
  overlapAreaM2: 0,
  coverage: { extent: 'inside', edgeM: Infinity },
  subject: { areaM2: 10_000, paths: 1, standsAsDrawn: false },
  minOverlapM2: 0,
  maxOverlapM2: 0,
};

/** A hectare of which so much lies in the zone. */
const overlapping = (areaM2: number, toleranceM2 = 0): BoundedMeasure => ({
  ...apart,
  contact: 'overlap',
  zones: [{ ...zoneAt(0), contact: 'overlap', overlapAreaM2: areaM2, isSure: true }],
  overlapAreaM2: areaM2,
  minOverlapM2: areaM2,
  maxOverlapM2: areaM2,
  toleranceM2,
});

const unknownExtent = { extent: 'unknown', edgeM: Number.NaN } as const;

describe('a site that is apart from the zones', () => {
  it('is clear only when there are zones, their contact is known and the layer speaks for all of it', () => {
    expect(judgeMeeting(apart, 'conflict').state).toBe('clear');
    for (const hole of [{ contact: null }, { zones: [] }, { coverage: unknownExtent }]) {
      expect(judgeMeeting({ ...apart, ...hole }, 'conflict')).toEqual({
        state: 'undetermined',
        because: 'computation-failed',
      });
    }
  });
});

describe('a distance to be kept', () => {
  const rule: RuleOf<'keep-distance'> = { ...forbid, kind: 'keep-distance', distanceM: 100 };
  const judged = (changes: Partial<BoundedMeasure>) => judgeKeepDistance(rule, { ...apart, ...changes });

  it('is kept at the limit itself, as far as the layer speaks, and not by a hair less', () => {
    const edgeAt = (edgeM: number) => ({ coverage: { extent: 'inside', edgeM } as const });
    expect(judged(edgeAt(100)).state).toBe('clear');
    expect(judged(edgeAt(99.999)).because).toBe('outside-coverage');
    expect(judged({ zones: [zoneAt(99.999)] }).state).toBe('conflict');
    expect(judged({ zones: [zoneAt(110, 10)] }).because).toBe('within-accuracy');
    expect(judged({ zones: [zoneAt(110.001, 10)] }).state).toBe('clear');
  });

  it('is not kept where one of the distances is no number, or there are none', () => {
    for (const zones of [[zoneAt(200), zoneAt(Number.NaN)], [zoneAt(Number.NaN)], []]) {
      expect(judged({ zones })).toEqual({ state: 'undetermined', because: 'computation-failed' });
    }
    expect(judged({ coverage: unknownExtent }).state).toBe('undetermined');
  });
});

describe('an area that may lie in the zones at most', () => {
  const judged = (areaM2: number, toleranceM2 = 0) =>
    judgeLimit('conflict', 3000, overlapping(areaM2, toleranceM2)).because;

  it('is kept up to the limit itself and broken only beyond what rounding can make', () => {
    expect(judged(3000)).toBe('within-limit');
    expect(judged(3000, 8)).toBe('within-limit');
    expect(judged(3008, 8)).toBe('below-precision');
    expect(judged(3008.001, 8)).toBe('over-limit');
  });

  it('is open by its accuracy only where that reaches beyond what rounding can make', () => {
    const vague = (maxOverlapM2: number) =>
      judgeLimit('conflict', 3000, { ...overlapping(2900, 8), minOverlapM2: 2800, maxOverlapM2 }).because;
    expect(vague(3000)).toBe('within-limit');
    expect(vague(3008)).toBe('below-precision');
    expect(vague(3008.001)).toBe('within-accuracy');
  });
});

describe('a site that must lie in the zones', () => {
  const rule: RuleOf<'require-within'> = { ...forbid, kind: 'require-within' };

  it('does when no more than rounding is outside', () => {
    expect(judgeRequireWithin(rule, overlapping(9992, 8)).because).toBe('within-zones');
    expect(judgeRequireWithin(rule, overlapping(9991.999, 8)).because).toBe('outside-zones');
  });
});

describe.each(['overlapAreaM2', 'minOverlapM2', 'maxOverlapM2'] as const)(
  'without a figure for %s',
  (figure) => {
    it('a limit and a requirement are open, as too much work', () => {
      const measure = { ...overlapping(5000), [figure]: null };
      const open = { state: 'undetermined', because: 'too-much-work' };
      expect(judgeLimit('conflict', 3000, measure)).toEqual(open);
      expect(judgeRequireWithin({ ...forbid, kind: 'require-within' }, measure)).toEqual(open);
    });
  },
);
