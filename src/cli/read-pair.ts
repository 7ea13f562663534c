import { polygonsOf, positionsOf, type Areal, type Ring } from '../domain/geometry';
import { errorIssue, type Issue } from '../domain/issue';
import { validatePolygons } from '../geo/validate-polygons';
import { arealOfGeojson } from '../io/areal-of-geojson';
import { parseJsonText } from '../io/parse-json-file';

/** A line of pairs: two valid polygons (empty ones are), or what is wrong with them. */
export interface ReadPair {
  /** as it came; null where the line has none */
  id: unknown;
  /** null where one can't be measured */
  polygons: { a: Areal; b: Areal } | null;
  /** what keeps the line from being read at all: it is no JSON, or not of the form `{id, a, b}` */
  unreadable: Issue | null;
  /** what keeps a polygon from being measured */
  invalid: Issue | null;
}

const unreadable = (issue: Issue | null, id: unknown = null): ReadPair => ({
  id,
  polygons: null,
  unreadable: issue,
  invalid: null,
});

/**
 * Reads a line `{id, a, b}` of GeoJSON geometries.
 * @param isPlane coordinates are metres of a plane, of any size
 */
export function readPair(line: string, number: number, file: string, isPlane: boolean): ReadPair {
  const { value, issues } = parseJsonText(line, file);
  const syntax = issues.find(({ severity }) => severity === 'error');
  if (value === null) return unreadable(syntax ? { ...syntax, at: { ...syntax.at, line: number } } : null);
  const { id = null, a, b } = value as Readonly<Record<string, unknown>>;
  const missing = a === undefined || a === null ? 'a' : b === undefined || b === null ? 'b' : null;
  if (missing !== null) {
    return unreadable(errorIssue('member-missing', { file, line: number }, { member: missing }), id);
  }
  const [readA, readB] = [readSide(a, 'a', isPlane), readSide(b, 'b', isPlane)];
  const polygons = readA.geometry && readB.geometry && { a: readA.geometry, b: readB.geometry };
  return { id, polygons, unreadable: null, invalid: readA.issue ?? readB.issue };
}

interface ReadSide {
  geometry: Areal | null;
  issue: Issue | null;
}

function readSide(raw: unknown, path: 'a' | 'b', isPlane: boolean): ReadSide {
  const { geometry, issue, points, lines } = arealOfGeojson(raw, { path });
  if (issue) return { geometry: null, issue };
  if (!geometry || points + lines > 0) {
    return { geometry: null, issue: errorIssue('no-polygons', { path }, { points, lines, nulls: 0 }) };
  }
  if (polygonsOf(geometry).length === 0) return { geometry, issue: null };
  const wrong = (isPlane ? validateInPlane(geometry, path) : validatePolygons(geometry, { path })).find(
    ({ severity }) => severity === 'error',
  );
  return wrong ? { geometry: null, issue: wrong } : { geometry, issue: null };
}

/**
 * The same check for metres. It asks for longitude and latitude, and nothing in it but that depends on the scale: so the coordinates
 * are brought near zero by a power of two, which rounds nothing, and back for the place that is named.
 */
function validateInPlane(geometry: Areal, path: string): Issue[] {
  const scale = scaleOf(geometry);
  const scaled: Areal = {
    type: 'MultiPolygon',
    coordinates: polygonsOf(geometry).map((rings) => rings.map((ring) => scaledRing(ring, scale))),
  };
  return validatePolygons(scaled, { path }).map(({ at: { lonLat, ...at }, ...issue }) => ({
    ...issue,
    at,
    params: lonLat ? { ...issue.params, x: lonLat[0] / scale, y: lonLat[1] / scale } : issue.params,
  }));
}

const scaledRing = (ring: Ring, scale: number): Ring => ring.map(([x, y]) => [x * scale, y * scale]);

/** A power of two that brings every finite coordinate within 64. */
function scaleOf(geometry: Areal): number {
  let largest = 1;
  for (const [x, y] of positionsOf(geometry)) {
    for (const value of [Math.abs(x), Math.abs(y)]) if (value > largest && value < Infinity) largest = value;
  }
  return 2 ** -Math.max(0, Math.ceil(Math.log2(largest)) - 6);
}
