import { polygonsOf, type Areal, type LonLat, type PolygonRings } from '../domain/geometry';
import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import { packedAreal, packedPlaceOf } from '../domain/packed-areal';
import { showValue } from './show-value';

/** What a raw geometry holds. */
export interface RawAreal {
  /** null when there is no polygon in it, or there is an error */
  geometry: Areal | null;
  /** the first error */
  issue: Issue | null;
  points: number;
  lines: number;
  /** some positions have more than two numbers: heights and measures play no part */
  hasExtraOrdinates: boolean;
}

type RawGeometry = Readonly<Record<string, unknown>>;

/** How deep the positions lie in `coordinates`. */
const depths = { Polygon: 2, MultiPolygon: 3 } as const;

const isPosition = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number';

/** The first thing that is no position, with the indices that lead to it; null when all is well. */
function findBad(value: unknown, depth: number): { indices: number[]; found: unknown } | null {
  if (depth === 0) return isPosition(value) ? null : { indices: [], found: value };
  if (!Array.isArray(value)) return { indices: [], found: value };
  const isRing = depth === 1;
  for (let index = 0; index < value.length; index++) {
    const child: unknown = value[index];
    if (isRing && isPosition(child)) continue;
    const bad = findBad(child, depth - 1);
    if (bad !== null) return { indices: [index, ...bad.indices], found: bad.found };
  }
  return null;
}

function placeOf(indices: readonly number[], depth: number, at: IssuePlace): IssuePlace {
  const [part, ring, vertex] = depth === 3 ? indices : [undefined, ...indices];
  return {
    ...at,
    ...(part === undefined ? {} : { part }),
    ...(ring === undefined ? {} : { ring }),
    ...(vertex === undefined ? {} : { vertex }),
  };
}

function checkCoordinates({ type, coordinates }: RawGeometry, at: IssuePlace): Issue | null {
  if (coordinates === undefined) return errorIssue('member-missing', at, { member: 'coordinates' });
  const depth = depths[type as keyof typeof depths];
  const bad = findBad(coordinates, depth);
  if (bad === null) return null;
  const hasTwo = Array.isArray(bad.found) && bad.found.length >= 2;
  const code = hasTwo ? 'coordinate-not-number' : 'position-invalid';
  return errorIssue(code, placeOf(bad.indices, depth, at), { found: showValue(bad.found) });
}

/** The geometries of a tree of collections in their order, or the first member that can't stand there. No recursion. */
function flatten(root: unknown, at: IssuePlace): { leaves: RawGeometry[]; issue: Issue | null } {
  const leaves: RawGeometry[] = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const geometry = (waiting.pop() ?? {}) as RawGeometry;
    if (geometry.type !== 'GeometryCollection') {
      leaves.push(geometry);
    } else if (Array.isArray(geometry.geometries)) {
      for (const member of (geometry.geometries as unknown[]).toReversed()) waiting.push(member);
    } else {
      return { leaves, issue: errorIssue('member-missing', at, { member: 'geometries' }) };
    }
  }
  return { leaves, issue: null };
}

const isAreal = ({ type }: RawGeometry): boolean => type === 'Polygon' || type === 'MultiPolygon';
const isPuntal = ({ type }: RawGeometry): boolean => type === 'Point' || type === 'MultiPoint';
const isLineal = ({ type }: RawGeometry): boolean => type === 'LineString' || type === 'MultiLineString';

function hasExtraIn(ring: number[][]): boolean {
  for (const position of ring) if (position.length > 2) return true;
  return false;
}

/** Positions of two numbers are taken as they are: there are millions of them. */
const toRings = (rings: number[][][]): PolygonRings =>
  rings.map((ring) =>
    hasExtraIn(ring) ? ring.map(([lon, lat]): LonLat => [lon as number, lat as number]) : (ring as LonLat[]),
  );

/** A geometry whose coordinates were checked. */
function toAreal(raw: RawGeometry): Areal {
  const place = packedPlaceOf(raw);
  if (place) return packedAreal(place.packed, place.zone, raw.type as Areal['type']);
  const { type, coordinates } = raw;
  return type === 'Polygon'
    ? { type, coordinates: toRings(coordinates as number[][][]) }
    : { type: 'MultiPolygon', coordinates: (coordinates as number[][][][]).map(toRings) };
}

const hasExtra = (raw: RawGeometry): boolean => {
  // positions that are packed have two numbers each
  if (packedPlaceOf(raw)) return false;
  const { type, coordinates } = raw;
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
  return polygons.some((rings) => rings.some(hasExtraIn));
};

function merge(areals: Areal[]): Areal | null {
  const [only, ...more] = areals;
  if (only === undefined || more.length === 0) return only ?? null;
  return { type: 'MultiPolygon', coordinates: areals.flatMap(polygonsOf) };
}

/**
 * The polygons of a raw geometry as one areal geometry of longitude and latitude; points and lines are counted. Every
 * position of a polygon is looked at here, so that a wrong one is named with its place.
 */
export function arealOfGeojson(raw: unknown, at: IssuePlace): RawAreal {
  const { leaves, issue } = flatten(raw, at);
  const counts = { points: leaves.filter(isPuntal).length, lines: leaves.filter(isLineal).length };
  const fail = (found: Issue): RawAreal => ({
    geometry: null,
    issue: found,
    ...counts,
    hasExtraOrdinates: false,
  });
  if (issue !== null) return fail(issue);
  const unknown = leaves.find((leaf) => !isAreal(leaf) && !isPuntal(leaf) && !isLineal(leaf));
  if (unknown !== undefined) {
    return fail(errorIssue('geojson-type-unknown', at, { type: showValue(unknown.type) }));
  }
  const areals = leaves.filter(isAreal);
  for (const areal of areals) {
    const bad = packedPlaceOf(areal) ? null : checkCoordinates(areal, at);
    if (bad !== null) return fail(bad);
  }
  const geometry = merge(areals.map(toAreal));
  return { geometry, issue: null, ...counts, hasExtraOrdinates: areals.some(hasExtra) };
}
