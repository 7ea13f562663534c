import type { Severity } from '../domain/rule-schema';
import { judgeMeeting } from './judge-meeting';
import { undetermined, type Judgement } from './judgement';
import type { BoundedMeasure } from './layer-measure';

/**
 * No more than so many m² of the subject may lie in the zones. Broken when the least overlap that the accuracy allows is more (on a
 * schematic layer the one that is drawn); kept when the greatest is not, and the layer speaks for the whole subject.
 * Points and lines have no area to hold against it.
 */
export function judgeLimit(severity: Severity, limitM2: number, measure: BoundedMeasure): Judgement {
  const { overlapAreaM2, minOverlapM2, maxOverlapM2, toleranceM2, subject } = measure;
  const meeting = judgeMeeting(measure, 'notice');
  if (meeting.state === 'clear' || measure.failure) return meeting;
  if (subject.areaM2 === null) {
    return meeting.state === 'notice' ? undetermined('not-areal') : meeting;
  }
  if (overlapAreaM2 === null || minOverlapM2 === null || maxOverlapM2 === null) {
    return undetermined('too-much-work');
  }
  const surelyM2 = subject.standsAsDrawn ? overlapAreaM2 : minOverlapM2;
  if (surelyM2 > limitM2 + toleranceM2) return { state: severity, because: 'over-limit' };
  if (measure.coverage.extent === 'outside') return undetermined('outside-coverage');
  if (measure.coverage.extent === 'unknown') return undetermined('computation-failed');
  if (maxOverlapM2 <= limitM2) return { state: 'notice', because: 'within-limit' };
  return undetermined(maxOverlapM2 > limitM2 + toleranceM2 ? 'within-accuracy' : 'below-precision');
}
