import { claimOf, type Claim } from '../domain/claim-of';
import { worstState, type Finding, type SubjectResult } from '../domain/finding';
import type { FindingWords } from './finding-words';

/** The word for a finding: its state, as far as the authority of the layer lets us claim it. */
export const findingWord = (words: FindingWords, { state, authority }: Finding): string =>
  words.states[claimOf(authority)][state];

/**
 * The word for a whole result: that of its gravest state. It claims as much as the surest finding of that state
 * does; only "clear" claims no more than the least sure one.
 */
export function resultWord(words: FindingWords, { findings }: SubjectResult): string {
  const state = worstState(findings.map((finding) => finding.state));
  const claims = findings.filter((one) => one.state === state).map(({ authority }) => claimOf(authority));
  const deciding: Claim = state === 'clear' ? 'suspected' : 'found';
  const other: Claim = state === 'clear' ? 'found' : 'suspected';
  return words.states[claims.includes(deciding) ? deciding : other][state];
}
