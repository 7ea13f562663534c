import type { Rule } from '../domain/plan-schema';
import { judgeForbidOverlap } from './judge-forbid-overlap';
import { judgeKeepDistance } from './judge-keep-distance';
import type { Judgement } from './judgement';
import type { LayerMeasure } from './layer-measure';

/** The judge of each kind of rule. */
export function judge(rule: Rule, measure: LayerMeasure): Judgement {
  switch (rule.kind) {
    case 'forbid-overlap':
      return judgeForbidOverlap(rule, measure);
    case 'keep-distance':
      return judgeKeepDistance(rule, measure);
  }
}

/** How far around a subject a rule must know every zone, metres. */
export const reachOf = (rule: Rule): number => (rule.kind === 'keep-distance' ? rule.distanceM : 0);
