import { exemptionKey } from '../domain/rule-questions';
import type { Demand } from '../domain/rule-schema';
import type { Claims } from '../domain/site';
import type { Judgement } from './judgement';

/**
 * A conflict becomes one with conditions where the planner says that the site is one of the activities that the clause lets
 * through. The claim decides nothing: the office that recognises the activity does.
 */
export function exempt(judgement: Judgement, rule: Demand, claims: Claims): Judgement {
  const claim = claims[exemptionKey(rule)];
  const isListed = rule.exemption?.activities.some(({ id }) => id === claim) ?? false;
  return isListed && judgement.state === 'conflict' ? { state: 'attention', because: 'claimed' } : judgement;
}
