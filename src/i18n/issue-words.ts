import type { IssueCode } from '../domain/issue-code';

/**
 * The words of problems in the user's data. In a template `{name}` stands for a parameter of the issue.
 * Each says what is wrong and what to do; where is put before it by `describeIssue`.
 */
export interface IssueWords {
  codes: Readonly<Record<IssueCode, string>>;
  /** The parts of a place from the file inwards; numbers count from one. */
  place: {
    file: string;
    line: string;
    lineOnly: string;
    path: string;
    feature: string;
    featureName: string;
    part: string;
    ring: string;
    vertex: string;
    /** longitude and latitude, after the other parts */
    lonLat: string;
    /** between the parts, and after the last */
    comma: string;
    colon: string;
  };
}
