import type { LonLat } from '../domain/geometry';
import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { FlatRing } from '../domain/packed-areal';
import { floatAt } from './number-at';
import { turn } from './turn';

function outOfRange(lon: number, lat: number, at: IssuePlace): Issue {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
    return errorIssue('coordinate-not-finite', at, { lon: String(lon), lat: String(lat) });
  }
  return Math.abs(lon) > 180
    ? errorIssue('longitude-out-of-range', at, { lon, lat })
    : errorIssue('latitude-out-of-range', at, { lon, lat });
}

function checkPositions(ring: FlatRing, at: IssuePlace): Issue | null {
  for (let i = 0; i < ring.length; i += 2) {
    const lon = floatAt(ring, i);
    const lat = floatAt(ring, i + 1);
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return outOfRange(lon, lat, { ...at, vertex: i / 2 });
  }
  return null;
}

const positionAt = (ring: FlatRing, i: number): LonLat => [floatAt(ring, i), floatAt(ring, i + 1)];

const areSame = (ring: FlatRing, i: number, j: number): boolean =>
  floatAt(ring, i) === floatAt(ring, j) && floatAt(ring, i + 1) === floatAt(ring, j + 1);

function checkClosed(ring: FlatRing, at: IssuePlace): Issue | null {
  const count = ring.length / 2;
  if (count < 4) return errorIssue('ring-too-short', at, { count });
  const last = ring.length - 2;
  if (areSame(ring, 0, last)) return null;
  return errorIssue('ring-not-closed', { ...at, vertex: count - 1, lonLat: positionAt(ring, last) });
}

/** RFC 7946 §3.1.9: what crosses ±180° is cut there; an edge that spans more than half the globe was not. */
function checkAntimeridian(ring: FlatRing, at: IssuePlace): Issue | null {
  for (let i = 2; i < ring.length; i += 2) {
    if (Math.abs(floatAt(ring, i) - floatAt(ring, i - 2)) > 180) {
      return errorIssue('ring-crosses-antimeridian', { ...at, vertex: i / 2, lonLat: positionAt(ring, i) });
    }
  }
  return null;
}

/** All positions on one line, exactly. A ring that encloses nothing though it has corners crosses itself. */
function checkArea(ring: FlatRing, at: IssuePlace): Issue | null {
  const [x, y] = positionAt(ring, 0);
  let other = 2;
  while (other < ring.length && areSame(ring, other, 0)) other += 2;
  for (let i = other + 2; i < ring.length; i += 2) {
    const [ax, ay] = [floatAt(ring, other), floatAt(ring, other + 1)];
    if (turn(x, y, ax, ay, floatAt(ring, i), floatAt(ring, i + 1)) !== 0) return null;
  }
  return errorIssue('ring-zero-area', { ...at, lonLat: [x, y] });
}

/**
 * The form of one ring: finite positions in the range of longitude and latitude, at least four of them, closed, not cut
 * by the antimeridian, not flat. The first error only, with ring and vertex.
 */
export const checkRingForm = (ring: FlatRing, at: IssuePlace): Issue | null =>
  checkPositions(ring, at) ?? checkClosed(ring, at) ?? checkAntimeridian(ring, at) ?? checkArea(ring, at);

/** Positions that repeat the one before them: harmless, so they are counted and the first is named. */
export function findRepeatedPoints(ring: FlatRing, at: IssuePlace): Issue | null {
  let count = 0;
  let first = 0;
  for (let i = 2; i < ring.length; i += 2) {
    if (!areSame(ring, i, i - 2)) continue;
    if (count === 0) first = i;
    count += 1;
  }
  if (count === 0) return null;
  const place = { ...at, vertex: first / 2, lonLat: positionAt(ring, first) };
  return warningIssue('repeated-points', place, { count });
}
