import { declaredShare, shareKey } from '../domain/rule-questions';
import type { RuleOf } from '../domain/rule-schema';
import type { Claims } from '../domain/site';
import { judgeMeeting } from './judge-meeting';
import { undetermined, type Judgement } from './judgement';
import type { LayerMeasure } from './layer-measure';

/**
 * In the zones some share of the land must be kept for something. How much it is can't be measured here: the planner declares it.
 * Short where one of the declared shares is too small, met where all are declared and large enough, else open.
 */
export function judgeRequireShare(
  rule: RuleOf<'require-share'>,
  measure: LayerMeasure,
  claims: Claims,
): Judgement {
  const meeting = judgeMeeting(measure, rule.severity);
  if (meeting.state !== rule.severity) return meeting;
  const shares = rule.shares.map((share) => ({
    declared: declaredShare(claims[shareKey(rule, share)]),
    least: share.minShare,
  }));
  const isShort = shares.some(({ declared, least }) => declared !== null && declared < least);
  if (isShort) return { state: rule.severity, because: 'share-short' };
  const isOpen = shares.some(({ declared }) => declared === null);
  return isOpen ? undetermined('share-undeclared') : { state: 'notice', because: 'share-met' };
}
