import type { LonLat, Ring } from '../domain/geometry';
import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../domain/issue';
import { turn } from './turn';

function outOfRange([lon, lat]: LonLat, at: IssuePlace): Issue {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
    return errorIssue('coordinate-not-finite', at, { lon: String(lon), lat: String(lat) });
  }
  return Math.abs(lon) > 180
    ? errorIssue('longitude-out-of-range', at, { lon, lat })
    : errorIssue('latitude-out-of-range', at, { lon, lat });
}

const isInRange = (position: LonLat): boolean => Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90;

function checkPositions(ring: Ring, at: IssuePlace): Issue | null {
  for (let vertex = 0; vertex < ring.length; vertex++) {
    const position = ring[vertex] as LonLat;
    if (!isInRange(position)) return outOfRange(position, { ...at, vertex });
  }
  return null;
}

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

function checkClosed(ring: Ring, at: IssuePlace): Issue | null {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined || ring.length < 4) {
    return errorIssue('ring-too-short', at, { count: ring.length });
  }
  if (isSame(first, last)) return null;
  return errorIssue('ring-not-closed', { ...at, vertex: ring.length - 1, lonLat: last });
}

/** RFC 7946 §3.1.9: what crosses ±180° is cut there; an edge that spans more than half the globe was not. */
function checkAntimeridian(ring: Ring, at: IssuePlace): Issue | null {
  for (let vertex = 1; vertex < ring.length; vertex++) {
    const lonLat = ring[vertex] as LonLat;
    const before = ring[vertex - 1] as LonLat;
    if (Math.abs(lonLat[0] - before[0]) > 180) {
      return errorIssue('ring-crosses-antimeridian', { ...at, vertex, lonLat });
    }
  }
  return null;
}

/** All positions on one line, exactly. A ring that encloses nothing though it has corners crosses itself. */
function checkArea(ring: Ring, at: IssuePlace): Issue | null {
  const [a] = ring;
  const b = ring.find((position) => a !== undefined && !isSame(position, a));
  if (a === undefined || b === undefined)
    return errorIssue('ring-zero-area', { ...at, ...(a && { lonLat: a }) });
  const isFlat = ring.every((c) => turn(a[0], a[1], b[0], b[1], c[0], c[1]) === 0);
  return isFlat ? errorIssue('ring-zero-area', { ...at, lonLat: a }) : null;
}

/**
 * The form of one ring: finite positions in the range of longitude and latitude, at least four of them, closed, not cut
 * by the antimeridian, not flat. The first error only, with ring and vertex.
 */
export const checkRingForm = (ring: Ring, at: IssuePlace): Issue | null =>
  checkPositions(ring, at) ?? checkClosed(ring, at) ?? checkAntimeridian(ring, at) ?? checkArea(ring, at);

/** Positions that repeat the one before them: harmless, so they are counted and the first is named. */
export function findRepeatedPoints(ring: Ring, at: IssuePlace): Issue | null {
  let count = 0;
  let first = 0;
  for (let vertex = 1; vertex < ring.length; vertex++) {
    if (!isSame(ring[vertex] as LonLat, ring[vertex - 1] as LonLat)) continue;
    if (count === 0) first = vertex;
    count += 1;
  }
  if (count === 0) return null;
  const place = { ...at, vertex: first, lonLat: ring[first] as LonLat };
  return warningIssue('repeated-points', place, { count });
}
