import { errorIssue, type Issue } from '../domain/issue';
import type { Box } from '../domain/schema-parts';

interface Identified {
  readonly id: string;
}

export const idsOf = (items: readonly Identified[]): Set<string> => new Set(items.map(({ id }) => id));

/** One issue for every id that a list has a second time. */
export function checkUnique(items: readonly Identified[], file: string, path: string): Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) return (seen.add(id), []);
    return [errorIssue('plan-id-repeated', { file, path: `${path}[${index}].id` }, { id })];
  });
}

/** One issue for every id that names nothing. */
export function checkKnown(
  ids: readonly string[],
  known: ReadonlySet<string>,
  file: string,
  path: string,
): Issue[] {
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [errorIssue('plan-reference-unknown', { file, path: `${path}[${index}]` }, { id })],
  );
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

export const checkBox = (box: Box, extent: Box, file: string, path: string): Issue[] =>
  isInside(box, extent) ? [] : [errorIssue('plan-box-outside', { file, path })];
