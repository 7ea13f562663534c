import type { RuleOf } from '../domain/rule-schema';
import { judgeLimit } from './judge-limit';
import type { Judgement } from './judgement';
import type { BoundedMeasure } from './layer-measure';

/** No more than a share of the subject's area may lie in the zones. */
export const judgeLimitShare = (rule: RuleOf<'limit-share'>, measure: BoundedMeasure): Judgement =>
  judgeLimit(rule.severity, rule.maxShare * (measure.subject.areaM2 ?? Number.NaN), measure);
