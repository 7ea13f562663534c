import type { RuleOf } from '../domain/rule-schema';
import { judgeLimit } from './judge-limit';
import type { Judgement } from './judgement';
import type { BoundedMeasure } from './layer-measure';

/** No more than an area of the subject may lie in the zones. */
export const judgeLimitArea = (rule: RuleOf<'limit-area'>, measure: BoundedMeasure): Judgement =>
  judgeLimit(rule.severity, rule.maxAreaM2, measure);
