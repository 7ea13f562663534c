import { foldCoordinates } from './fold-coordinates';
import type { LonLat } from './geometry';
import type { Issue } from './issue';
import { readDegrees } from './read-degrees';
import { readPlane, type Belt } from './read-plane';
import type { Box } from './schema-parts';

/** How a typed text was understood, so that it can be told. `toldBy`: what the order of the two numbers was concluded from. */
export type CoordinateReading =
  | { system: 'degrees' | 'dms'; order: 'lon-lat' | 'lat-lon'; toldBy: 'letters' | 'digits' | 'plan' }
  | {
      system: 'gauss-krueger';
      order: 'east-north' | 'north-east';
      centralMeridian: number;
      /** belts with that central meridian; the 3° one first where there are both */
      belts: readonly Belt[];
      /** the number of the belt was typed before the easting; else the belt was suggested from the plan's extent */
      isPrefixed: boolean;
    };

/** A place that a typed text may mean. */
export interface CoordinateCandidate {
  lonLat: LonLat;
  reading: CoordinateReading;
  /** whether it lies in the plan's extent */
  isInPlan: boolean;
}

/** What a typed text says as coordinates: the places that it may mean, the likelier first, or why it means none. */
export interface TypedCoordinates {
  candidates: readonly CoordinateCandidate[];
  issues: readonly Issue[];
}

/** What the reading of coordinates rests on. */
export interface CoordinateFrame {
  /** of the plan, degrees */
  extent: Box;
  /** easting (with 500 km, without the belt's number) and northing about a central meridian, m, to degrees */
  fromPlane: (plane: readonly [number, number], centralMeridian: number) => LonLat;
}

/** Reads a typed text as coordinates: degrees, degrees with minutes and seconds, or Gauss–Krüger; null for one that is none. */
export function parseCoordinates(
  text: string,
  { extent, fromPlane }: CoordinateFrame,
): TypedCoordinates | null {
  const folded = foldCoordinates(text);
  const read = readPlane(folded, extent) ?? readDegrees(folded, (at) => isWithin(at, extent));
  if (!read) return null;
  const candidates = read.readings.map((reading): CoordinateCandidate => {
    const lonLat =
      'lonLat' in reading ? reading.lonLat : fromPlane(reading.plane, reading.how.centralMeridian);
    return { lonLat, reading: reading.how, isInPlan: isWithin(lonLat, extent) };
  });
  const inPlan = candidates.filter(({ isInPlan }) => isInPlan);
  return { candidates: inPlan.length > 0 ? inPlan : candidates, issues: read.issues };
}

const isWithin = ([lon, lat]: LonLat, [west, south, east, north]: Box): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
