import type { Issue } from '../domain/issue';
import type { IssueCode } from '../domain/issue-code';
import { isFolded } from '../io/fold-issues';

/** Issues of one kind that are kept; of the others only the number is. */
const keptOfAKind = 20;

/** What is wrong in files of any length: the first of each kind, and how many more there are. */
export class IssueTally {
  readonly #kept = new Map<IssueCode, Issue[]>();
  readonly #counts = new Map<IssueCode, number>();
  errors = 0;

  add(issue: Issue): void {
    if (issue.severity === 'error') this.errors += 1;
    const kept = this.#kept.get(issue.code) ?? [];
    this.#kept.set(issue.code, kept);
    this.#counts.set(issue.code, (this.#counts.get(issue.code) ?? 0) + 1);
    const room = isFolded(issue.code) || issue.severity === 'warning' ? 1 : keptOfAKind;
    if (kept.length < room) kept.push(issue);
  }

  /** Kind by kind: the issues that were kept, and the number of those that none of them tells of. */
  get kinds(): readonly { issues: readonly Issue[]; more: number }[] {
    return [...this.#kept].map(([code, issues]) => {
      const count = this.#counts.get(code) ?? 0;
      if (!isFolded(code)) return { issues, more: count - issues.length };
      return { issues: issues.map((issue) => withCount(issue, count)), more: 0 };
    });
  }
}

const withCount = (issue: Issue, features: number): Issue => ({
  ...issue,
  params: { ...issue.params, features },
});
