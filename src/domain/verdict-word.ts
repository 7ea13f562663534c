import { claimOf, type Claim } from './claim-of';
import type { Because, Finding, FindingState, SubjectResult } from './finding';

/** Reasons for which a rule is broken in another way than by meeting a zone. */
const breaches = ['over-limit', 'outside-zones', 'share-short'] as const satisfies readonly Because[];
type Breach = (typeof breaches)[number];

/** The words that a verdict is made of; each language has its own. */
export interface VerdictWords {
  /** the states by what the layer's authority lets us claim */
  states: Readonly<Record<Claim, Readonly<Record<FindingState, string>>>>;
  /** instead of the state's word, where a rule is broken otherwise than by meeting a zone */
  broken: Readonly<Record<Breach, Readonly<Record<Claim, string>>>>;
  /** nothing met in what was looked at, but not everything could be looked at */
  partlyUnanalysed: string;
}

/** The word for a finding: a schematic layer's is weaker. */
export function findingWord(words: VerdictWords, { state, because, authority }: Finding): string {
  const claim = claimOf(authority);
  const breach = breaches.find((reason) => reason === because);
  return breach ? words.broken[breach][claim] : words.states[claim][state];
}

/**
 * The word for a whole result, the same on screen and on paper: that of its gravest state, or of the findings that have it
 * where they all read the same. It claims as much as the surest finding of that state does; only "clear" claims no
 * more than the least sure one.
 */
export function resultWord(words: VerdictWords, { state, findings }: SubjectResult): string {
  const deciding = findings.filter((finding) => finding.state === state);
  if (state === 'unanalysed' && deciding.length < findings.length) return words.partlyUnanalysed;
  const [first, second]: Claim[] = state === 'clear' ? ['suspected', 'found'] : ['found', 'suspected'];
  const claimed = (claim: Claim | undefined): Finding[] =>
    deciding.filter(({ authority }) => claimOf(authority) === claim);
  const claim = claimed(first).length > 0 ? first : second;
  const [word, ...others] = new Set(claimed(claim).map((finding) => findingWord(words, finding)));
  return word !== undefined && others.length === 0 ? word : words.states[claim ?? 'found'][state];
}
