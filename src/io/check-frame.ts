import { boundsOf, positionsOf, type Areal, type LonLat } from '../domain/geometry';
import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { Box } from '../domain/schema-parts';

/** No longitude or latitude is near it, and every metre grid coordinate of a plan is far above. */
const surelyMetres = 1000;

const contains = ([west, south, east, north]: Box, [lon, lat]: LonLat): boolean =>
  west <= lon && lon <= east && south <= lat && lat <= north;

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

const isInRange = ([west, south, east, north]: Box): boolean =>
  west >= -180 && east <= 180 && south >= -90 && north <= 90;

function firstOutOfRange(geometry: Areal): LonLat | null {
  for (const position of positionsOf(geometry)) {
    if (Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90) return position;
  }
  return null;
}

function judgeOutOfRange([x, y]: LonLat, extent: Box, at: IssuePlace): Issue | null {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  if (Math.max(Math.abs(x), Math.abs(y)) > surelyMetres)
    return errorIssue('coordinates-projected', at, { x, y });
  return contains(extent, [y, x]) ? errorIssue('coordinates-swapped', at, { x, y }) : null;
}

/**
 * Whether coordinates are longitude and latitude at all: metres of a projection, and latitude before longitude, are told
 * by the first position out of range or by where the site would land. A site that is merely elsewhere is a warning.
 * @returns null too for positions that are out of range for no such reason: `validatePolygons` names them
 */
export function checkFrame(geometry: Areal, extent: Box, at: IssuePlace): Issue | null {
  const bounds = boundsOf(geometry);
  if (bounds === null) return null;
  const odd = isInRange(bounds) ? null : firstOutOfRange(geometry);
  if (odd !== null) return judgeOutOfRange(odd, extent, at);
  if (meets(bounds, extent)) return null;
  const [west, south, east, north] = bounds;
  if (meets([south, west, north, east], extent)) {
    return errorIssue('coordinates-swapped', at, { x: west, y: south });
  }
  const lonLat: LonLat = [(west + east) / 2, (south + north) / 2];
  return warningIssue('outside-extent', { ...at, lonLat });
}
