import type { Rule } from '../domain/rule-schema';
import type { Claims } from '../domain/site';
import { exempt } from './exempt';
import { judgeForbidOverlap } from './judge-forbid-overlap';
import { judgeInform } from './judge-inform';
import { judgeKeepDistance } from './judge-keep-distance';
import { judgeLimitArea } from './judge-limit-area';
import { judgeLimitShare } from './judge-limit-share';
import { judgeRequireShare } from './judge-require-share';
import { judgeRequireWithin } from './judge-require-within';
import type { Judgement } from './judgement';
import type { BoundedMeasure } from './layer-measure';
import { limitToUse } from './limit-to-use';

/** What a rule makes of a measure, given what the planner says of the site. */
export function judge(rule: Rule, measure: BoundedMeasure, claims: Claims): Judgement {
  const judged = judgeKind(rule, measure, claims);
  return rule.kind === 'inform' ? judged : exempt(limitToUse(judged, rule, claims), rule, claims);
}

/** The judge of each kind of rule. */
function judgeKind(rule: Rule, measure: BoundedMeasure, claims: Claims): Judgement {
  switch (rule.kind) {
    case 'forbid-overlap':
      return judgeForbidOverlap(rule, measure);
    case 'keep-distance':
      return judgeKeepDistance(rule, measure);
    case 'limit-share':
      return judgeLimitShare(rule, measure);
    case 'limit-area':
      return judgeLimitArea(rule, measure);
    case 'require-within':
      return judgeRequireWithin(rule, measure);
    case 'require-share':
      return judgeRequireShare(rule, measure, claims);
    case 'inform':
      return judgeInform(measure);
  }
}

/** How far around a subject a rule must know every zone, metres. */
export const reachOf = (rule: Rule): number => (rule.kind === 'keep-distance' ? rule.distanceM : 0);
