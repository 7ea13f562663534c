import type { RuleOf } from '../domain/rule-schema';
import { isInDoubt } from './authority';
import { undetermined, type Judgement } from './judgement';
import type { BoundedMeasure } from './layer-measure';

type WithinRule = RuleOf<'require-within'>;

const within: Judgement = { state: 'notice', because: 'within-zones' };

/**
 * The whole subject must lie in the zones. Kept when the least overlap that the accuracy allows is the whole subject, but for what
 * rounding can make; broken when the greatest (on a schematic layer the one that is drawn) is not, and the layer
 * speaks for the whole subject.
 */
export function judgeRequireWithin(rule: WithinRule, measure: BoundedMeasure): Judgement {
  const { overlapAreaM2, minOverlapM2, maxOverlapM2, toleranceM2, subject } = measure;
  if (measure.failure) return undetermined(measure.failure);
  if (subject.areaM2 === null) return judgeWithoutArea(rule, measure);
  if (overlapAreaM2 === null || minOverlapM2 === null || maxOverlapM2 === null) {
    return undetermined('too-much-work');
  }
  const isAllOf = (insideM2: number, areaM2: number): boolean => areaM2 - insideM2 <= toleranceM2;
  if (isAllOf(minOverlapM2, subject.areaM2)) return within;
  const possiblyM2 = subject.standsAsDrawn ? overlapAreaM2 : maxOverlapM2;
  return isAllOf(possiblyM2, subject.areaM2) ? undetermined('within-accuracy') : outside(rule, measure);
}

/** Points and lines: certain only where borders are exact, or every zone is farther than its accuracy. */
function judgeWithoutArea(rule: WithinRule, measure: BoundedMeasure): Judgement {
  const { contact, share, zones, subject } = measure;
  if (contact === null || zones.length === 0) return undetermined('computation-failed');
  const isVague = zones.some(({ nearest, accuracyM }) => isInDoubt(nearest.distanceM, 0, accuracyM));
  if (isVague) return undetermined('within-accuracy');
  if (contact === 'none') return outside(rule, measure);
  if (contact === 'touching') return undetermined('below-precision');
  if (share !== null) return share === 1 ? within : outside(rule, measure);
  return subject.paths === 1 ? within : undetermined('not-areal');
}

function outside(rule: WithinRule, { coverage: { extent } }: BoundedMeasure): Judgement {
  if (extent === 'inside') return { state: rule.severity, because: 'outside-zones' };
  return undetermined(extent === 'outside' ? 'outside-coverage' : 'computation-failed');
}
