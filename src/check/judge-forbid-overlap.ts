import type { RuleOf } from '../domain/rule-schema';
import { judgeMeeting } from './judge-meeting';
import type { Judgement } from './judgement';
import type { LayerMeasure } from './layer-measure';

/** No part of the subject may lie in a zone. */
export const judgeForbidOverlap = (rule: RuleOf<'forbid-overlap'>, measure: LayerMeasure): Judgement =>
  judgeMeeting(measure, rule.severity);
