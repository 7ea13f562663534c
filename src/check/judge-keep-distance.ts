import type { RuleOf } from '../domain/rule-schema';
import { isInDoubt } from './authority';
import { undetermined, type Judgement } from './judgement';
import type { LayerMeasure } from './layer-measure';

/**
 * The subject must stay a distance away from every zone. As with overlaps, clear is what is left: every zone surely
 * farther, and the layer speaking for everything within the distance.
 */
export function judgeKeepDistance(rule: RuleOf<'keep-distance'>, measure: LayerMeasure): Judgement {
  const limitM = rule.distanceM;
  if (measure.failure) return undetermined(measure.failure);
  const isTooNear = measure.zones.some(
    ({ isSure, nearest, accuracyM }) =>
      isSure || (nearest.distanceM < limitM && !isInDoubt(nearest.distanceM, limitM, accuracyM)),
  );
  if (isTooNear) return { state: rule.severity, because: null };
  if (measure.zones.some(({ nearest, accuracyM }) => isInDoubt(nearest.distanceM, limitM, accuracyM))) {
    return undetermined('within-accuracy');
  }
  const { extent, edgeM } = measure.coverage;
  if (extent === 'outside' || !(edgeM >= limitM)) return undetermined('outside-coverage');
  const isProven = extent === 'inside' && measure.zones.every(({ nearest }) => nearest.distanceM >= limitM);
  return isProven && measure.zones.length > 0
    ? { state: 'clear', because: null }
    : undetermined('computation-failed');
}
