import type { Exemption } from '../domain/plan-schema';
import type { Judgement } from './judgement';

/**
 * A conflict becomes one with conditions where the planner says that the site is one of the activities that the clause lets
 * through. The claim decides nothing: the office that recognises the activity does.
 * @param claim id of an activity, or null where none was claimed
 */
export function exempt(
  judgement: Judgement,
  exemption: Exemption | undefined,
  claim: string | null,
): Judgement {
  const isListed = exemption?.activities.some(({ id }) => id === claim) ?? false;
  return isListed && judgement.state === 'conflict' ? { state: 'attention', because: 'claimed' } : judgement;
}
