import { errorIssue, type Issue } from './issue';
import type { CoordinateReading } from './parse-coordinates';
import type { Box } from './schema-parts';

/** A belt of the Gauss–Krüger projection, by its width in degrees and its number. */
export interface Belt {
  width: 3 | 6;
  zone: number;
}

type HowPlane = Extract<CoordinateReading, { system: 'gauss-krueger' }>;

interface PlaneReading {
  /** easting (with 500 km, without the belt's number) and northing, m */
  plane: readonly [number, number];
  how: HowPlane;
}

interface ReadPlane {
  readings: readonly PlaneReading[];
  issues: readonly Issue[];
}

/** Smaller numbers are degrees. */
const leastM = 100_000;
const million = 1_000_000;
/** North of China's northernmost point (53.6° N), with some room, m. South of 9° N a northing has six figures, as an easting has. */
const mostNorthM = 6_200_000;

const pattern = /^(?:[xyne] ?[:=]? ?)?(\d+(?:\.\d+)?) ?m? (?:[xyne] ?[:=]? ?)?(\d+(?:\.\d+)?) ?m?$/;

/** 3° belts of China bear the numbers 25 to 45, 6° belts 13 to 23 (GB/T 17798, GB/T 13989), so that the number tells the width. */
function beltOfZone(zone: number): Belt | null {
  if (zone >= 25 && zone <= 45) return { width: 3, zone };
  return zone >= 13 && zone <= 23 ? { width: 6, zone } : null;
}

const meridianOf = ({ width, zone }: Belt): number => (width === 3 ? 3 * zone : 6 * zone - 3);

/** The belts that a span of longitudes lies in, those of one central meridian together. */
function beltsBetween(west: number, east: number): Map<number, Belt[]> {
  const belts: Belt[] = [];
  for (let zone = 25; zone <= 45; zone++) {
    if (3 * zone + 1.5 >= west && 3 * zone - 1.5 <= east) belts.push({ width: 3, zone });
  }
  for (let zone = 13; zone <= 23; zone++) {
    if (6 * zone >= west && 6 * (zone - 1) <= east) belts.push({ width: 6, zone });
  }
  const byMeridian = new Map<number, Belt[]>();
  for (const belt of belts)
    byMeridian.set(meridianOf(belt), [...(byMeridian.get(meridianOf(belt)) ?? []), belt]);
  return byMeridian;
}

/**
 * Gauss–Krüger coordinates of CGCS2000 in a folded text; null where it is none. The letters X and Y say nothing (X is the north in
 * surveying and the east in most programs): the digits tell, since an easting without the number of its belt has six figures before
 * the point, a northing of China seven, and an easting with the number eight. Without that number every belt of the plan is given.
 */
export function readPlane(text: string, [west, , east]: Box): ReadPlane | null {
  const found = pattern.exec(text);
  const [first, second] = [Number(found?.[1]), Number(found?.[2])];
  if (!(Math.min(first, second) >= leastM)) return null;
  const isEastFirst = isEasting(first) && !isEasting(second);
  const [easting, northing] = isEastFirst ? [first, second] : [second, first];
  if (!isEasting(easting) || isEasting(northing) || northing > mostNorthM)
    return onlyIssue('typed-coordinate-plane', { first, second });
  const order = isEastFirst ? 'east-north' : 'north-east';
  if (easting < million)
    return { readings: inEachBelt(easting, northing, order, beltsBetween(west, east)), issues: [] };
  const zone = Math.floor(easting / million);
  const belt = beltOfZone(zone);
  if (!belt) return onlyIssue('typed-coordinate-belt', { zone });
  const how = { order, centralMeridian: meridianOf(belt), belts: [belt], isPrefixed: true } as const;
  const plane = [easting - zone * million, northing] as const;
  return { readings: [{ plane, how: { system: 'gauss-krueger', ...how } }], issues: [] };
}

/** Of six figures, or of eight with the number of the belt. */
const isEasting = (metres: number): boolean => metres < million || metres >= 10 * million;

const onlyIssue = (code: Issue['code'], params: Issue['params']): ReadPlane => ({
  readings: [],
  issues: [errorIssue(code, {}, params)],
});

const inEachBelt = (
  easting: number,
  northing: number,
  order: HowPlane['order'],
  belts: ReadonlyMap<number, readonly Belt[]>,
): PlaneReading[] =>
  [...belts].map(([centralMeridian, belts]) => ({
    plane: [easting, northing],
    how: { system: 'gauss-krueger', order, centralMeridian, belts, isPrefixed: false },
  }));
