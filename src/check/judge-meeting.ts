import type { FindingState } from '../domain/finding';
import { isInDoubt } from './authority';
import { undetermined, type Judgement } from './judgement';
import type { LayerMeasure } from './layer-measure';

/**
 * Whether a subject meets the zones: `met` where it surely does. Clear is what is left when everything else was shown not to be
 * so: the figures hold, nothing overlaps, every zone is farther than its accuracy, and the layer speaks for the whole subject.
 */
export function judgeMeeting(measure: LayerMeasure, met: FindingState): Judgement {
  if (measure.failure) return undetermined(measure.failure);
  if (measure.contact === 'overlap') {
    return measure.zones.some(({ isSure }) => isSure)
      ? { state: met, because: null }
      : undetermined('within-accuracy');
  }
  if (measure.contact === 'sliver') return undetermined('below-precision');
  if (measure.zones.some(({ nearest, accuracyM }) => isInDoubt(nearest.distanceM, 0, accuracyM))) {
    return undetermined('within-accuracy');
  }
  if (measure.coverage.extent === 'outside') return undetermined('outside-coverage');
  const isProven =
    measure.coverage.extent === 'inside' && measure.contact !== null && measure.zones.length > 0;
  return isProven ? { state: 'clear', because: null } : undetermined('computation-failed');
}
