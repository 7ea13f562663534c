import { errorIssue, warningIssue, type Issue } from '../domain/issue';
import type { IssueCode } from '../domain/issue-code';

/** What is said once for a whole file, with the number of features it holds for. */
const foldedCodes: readonly IssueCode[] = [
  'coordinates-projected',
  'coordinates-swapped',
  'outside-extent',
  'repeated-points',
  'extra-ordinates-ignored',
];

/** Whether the words of an issue speak of all features that it holds for, and want their number as `features`. */
export const isFolded = (code: IssueCode): boolean => foldedCodes.includes(code);

/** Longer lists help nobody. */
const maxIssues = 100;

/**
 * The issues of a file's features made readable: what holds for many features is said once, at the first, with
 * `features` as their number; of the rest the first hundred are kept and the number of the others is told.
 */
export function foldIssues(issues: readonly Issue[]): Issue[] {
  const counts = new Map<IssueCode, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  const seen = new Set<IssueCode>();
  const folded = issues.flatMap((issue) => {
    if (!isFolded(issue.code)) return [issue];
    if (seen.has(issue.code)) return [];
    seen.add(issue.code);
    return [{ ...issue, params: { ...issue.params, features: counts.get(issue.code) ?? 1 } }];
  });
  if (folded.length <= maxIssues) return folded;
  const rest = folded.slice(maxIssues);
  const hasError = rest.some(({ severity }) => severity === 'error');
  const at = { ...(issues[0]?.at.file === undefined ? {} : { file: issues[0].at.file }) };
  const more = (hasError ? errorIssue : warningIssue)('issues-left-off', at, { count: rest.length });
  return [...folded.slice(0, maxIssues), more];
}
