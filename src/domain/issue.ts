import type { IssueCode } from './issue-code';

/** Where in the user's data a problem lies. Numbers are zero-based as in the data; wording adds one where people count from one. */
export interface IssuePlace {
  file?: string;
  /** 1-based line and column of a text file */
  line?: number;
  column?: number;
  /** `layers[3].symbology.field` */
  path?: string;
  feature?: number;
  /** the feature's name or id, when it has one */
  featureName?: string;
  part?: number;
  ring?: number;
  vertex?: number;
  /** longitude, latitude in degrees, so that the place can be shown on the map */
  lonLat?: readonly [number, number];
}

/**
 * A problem in the user's data. It is collected beside the value, never thrown, and worded only in `i18n`
 * (message key `issue.<code>`, with `params` filled in).
 */
export interface Issue {
  code: IssueCode;
  severity: 'error' | 'warning';
  params: Readonly<Record<string, string | number>>;
  at: IssuePlace;
}

/** An error that stops the value it belongs to from being used. */
export const errorIssue = (code: IssueCode, at: IssuePlace = {}, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'error',
  params,
  at,
});

/** Something the user must know, though the value can be used. */
export const warningIssue = (code: IssueCode, at: IssuePlace = {}, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'warning',
  params,
  at,
});
