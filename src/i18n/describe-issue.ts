import type { Issue, IssuePlace } from '../domain/issue';
import type { IssueWords } from './issue-words';

/** Seven decimals of a degree are a centimetre. */
const shown = (value: string | number): string =>
  typeof value === 'number' ? String(Number(value.toFixed(7))) : value;

/** A template with its parameters; one that is not given stays visible as `{name}`. */
export const fill = (template: string, params: Issue['params']): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = Object.hasOwn(params, key) ? params[key] : undefined;
    return value === undefined ? whole : shown(value);
  });

function lineOf({ line, column }: IssuePlace, words: IssueWords['place']): string[] {
  if (line === undefined) return [];
  return [column === undefined ? fill(words.lineOnly, { line }) : fill(words.line, { line, column })];
}

/** A path names the feature already. */
function partsOfPlace(at: IssuePlace, words: IssueWords['place']): string[] {
  const counted = (template: string, index: number | undefined): string[] =>
    index === undefined ? [] : [fill(template, { n: index + 1 })];
  const feature = at.path === undefined ? counted(words.feature, at.feature).join('') : '';
  const name = at.featureName === undefined ? '' : fill(words.featureName, { name: at.featureName });
  const subject = feature + name;
  return [
    ...(at.file === undefined ? [] : [fill(words.file, { file: at.file })]),
    ...lineOf(at, words),
    ...(at.path === undefined ? [] : [fill(words.path, { path: at.path })]),
    ...(subject === '' ? [] : [subject]),
    ...counted(words.part, at.part),
    ...counted(words.ring, at.ring),
    ...counted(words.vertex, at.vertex),
  ];
}

function placeOf(at: IssuePlace, words: IssueWords['place']): string {
  const parts = partsOfPlace(at, words).join(words.comma);
  if (at.lonLat === undefined || !at.lonLat.every(Number.isFinite)) return parts;
  const [lon, lat] = at.lonLat;
  return parts + fill(words.lonLat, { lon, lat });
}

/**
 * One sentence about a problem: where, what, and what to do. Plain text; names and values of the user's data are in it
 * as they came, so it must be shown as text and never as markup.
 */
export function describeIssue({ code, params, at }: Issue, words: IssueWords): string {
  const place = placeOf(at, words.place);
  const what = fill(words.codes[code], params);
  return place === '' ? what : place + words.place.colon + what;
}
