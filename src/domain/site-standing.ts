import type { Because, Finding, FindingState, SubjectResult } from './finding';

/**
 * How a site stands in a batch: what its check found, or `failed` where a part of it came to no end, `stale` where the outline, the claims or
 * a layer changed since, `unchecked` where there never was one.
 */
export type Standing = FindingState | 'failed' | 'stale' | 'unchecked';

/** What needs a person first comes first: what the machine could not decide, then what it found, gravest first. */
export const standingsByRank: readonly Standing[] = [
  'failed',
  'undetermined',
  'conflict',
  'attention',
  'unanalysed',
  'notice',
  'clear',
  'stale',
  'unchecked',
];

/** Reasons for which the computation, and not the data, left a rule undecided. */
const failures: ReadonlySet<Because | null> = new Set<Because>([
  'computation-failed',
  'methods-disagree',
  'timed-out',
  'too-much-work',
]);

const hasFailed = ({ state, because }: Finding): boolean => state === 'undetermined' && failures.has(because);

/** A result with a rule that the computation did not come to an end with can't be relied on, whatever else it found. */
export const standingOf = ({ state, findings }: SubjectResult): Standing =>
  findings.some(hasFailed) ? 'failed' : state;
