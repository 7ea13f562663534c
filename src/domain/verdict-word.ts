import { claimOf, type Claim } from './claim-of';
import type { Finding, FindingState, SubjectResult } from './finding';

/** The words that a verdict is made of; each language has its own. */
export interface VerdictWords {
  /** the states by what the layer's authority lets us claim */
  states: Readonly<Record<Claim, Readonly<Record<FindingState, string>>>>;
  /** nothing met in what was looked at, but not everything could be looked at */
  partlyUnanalysed: string;
}

/** The word for a finding: a schematic layer's is weaker. */
export const findingWord = (words: VerdictWords, { state, authority }: Finding): string =>
  words.states[claimOf(authority)][state];

/**
 * The word for a whole result, the same on screen and on paper: that of its gravest state. It claims as much as
 * the surest finding of that state does; only "clear" claims no more than the least sure one.
 */
export function resultWord(words: VerdictWords, { state, findings }: SubjectResult): string {
  const deciding = findings.filter((finding) => finding.state === state);
  if (state === 'unanalysed' && deciding.length < findings.length) return words.partlyUnanalysed;
  const claims = deciding.map(({ authority }) => claimOf(authority));
  const [first, second]: Claim[] = state === 'clear' ? ['suspected', 'found'] : ['found', 'suspected'];
  const claim = first && claims.includes(first) ? first : second;
  return words.states[claim ?? 'found'][state];
}
