import { useKey } from '../domain/rule-questions';
import type { Demand } from '../domain/rule-schema';
import type { Claims } from '../domain/site';
import { undetermined, type Judgement } from './judgement';
import { isFailure } from './layer-measure';

/**
 * A rule for some uses only: by the use that the planner says the site is of, it holds, or doesn't apply; as long as nothing is
 * said, what would break it is open. Where it isn't met, or the figures failed, the use changes nothing.
 */
export function limitToUse(judgement: Judgement, rule: Demand, claims: Claims): Judgement {
  const { state, because } = judgement;
  if (!rule.appliesTo || state === 'clear' || isFailure(because)) return judgement;
  const answer = rule.appliesTo.answers.find(({ id }) => id === claims[useKey(rule)]);
  if (answer) return answer.applies ? judgement : { state: 'notice', because: 'not-applicable' };
  return state === rule.severity ? undetermined('use-undeclared') : judgement;
}
