import { errorIssue, warningIssue, type Issue } from '../../domain/issue';

/** Longer lists help nobody, and a file of a million wrong rows must not fill the memory. */
const maxIssues = 100;

/** The issues of a file: the first hundred as they are, the others as their number. */
export class IssueCollector {
  readonly #kept: Issue[] = [];
  readonly #file: string;
  #left = 0;
  /** whether one is left off that refuses the file, and not a feature of it alone */
  #isErrorLeft = false;

  constructor(file: string) {
    this.#file = file;
  }

  add(issue: Issue): void {
    if (this.#kept.length < maxIssues) {
      this.#kept.push(issue);
      return;
    }
    this.#left++;
    this.#isErrorLeft ||= issue.severity === 'error' && issue.at.feature === undefined;
  }

  get hasError(): boolean {
    return this.#isErrorLeft || this.#kept.some(({ severity }) => severity === 'error');
  }

  list(): Issue[] {
    if (this.#left === 0) return [...this.#kept];
    const tell = this.#isErrorLeft ? errorIssue : warningIssue;
    return [...this.#kept, tell('issues-left-off', { file: this.#file }, { count: this.#left })];
  }
}
