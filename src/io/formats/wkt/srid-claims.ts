import type { FrameClaim } from '../../../domain/coordinate-frame';
import { epsgFrame } from '../../../domain/epsg-frame';
import { errorIssue, type Issue } from '../../../domain/issue';

const claimOf = (srid: number): FrameClaim => ({
  by: 'crs-member',
  frame: epsgFrame(srid),
  text: `SRID=${srid}`,
});

/** What the `SRID` of a file's geometries says; two that differ refuse it, since a source has one frame. 0 says nothing. */
export function sridClaims(
  srids: ReadonlySet<number>,
  file: string,
): { claims: FrameClaim[]; issues: Issue[] } {
  const told = [...srids].filter((srid) => srid !== 0);
  const [first, second] = told;
  if (first === undefined) return { claims: [], issues: [] };
  if (second !== undefined)
    return { claims: [], issues: [errorIssue('wkt-srid-differs', { file }, { first, second })] };
  return { claims: [claimOf(first)], issues: [] };
}
