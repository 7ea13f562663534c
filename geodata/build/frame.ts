import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { rounded } from './layer-file';

/** West, south, east, north in degrees. */
export type Frame = [number, number, number, number];

/** What the scripts need of a pack: the frame that everything lies in, and the code of the county itself. */
export interface PackFrame {
  extent: Frame;
  code: string;
}

/** Reads the frame off the plan.json of the folder named on the command line. */
export function readPackFrame(folder: string | undefined): PackFrame & { folder: string } {
  if (folder === undefined) throw new Error('Name the pack folder, for example geodata/cixi');
  const { extent, code } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as PackFrame;
  return { folder, extent, code };
}

export const isInFrame = ([west, south, east, north]: Frame, [lon = NaN, lat = NaN]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const frameRing = ([west, south, east, north]: Frame): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Twice the signed area of a ring, square degrees. */
export const doubleArea = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = NaN, y = NaN], index) => {
    const [nextX = NaN, nextY = NaN] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);

/**
 * What of an area (polygons, each outer ring first) lies in the frame, rounded. Loops and pinches of a ring become
 * rings of their own, parts that share an edge become one; all other vertices stay what they were.
 */
export function clipToFrame(polygons: Position[][][], frame: Frame): Position[][][] {
  const clipped = intersect(
    featureCollection<Polygon | MultiPolygon>([multiPolygon(polygons), polygon([frameRing(frame)])]),
  )?.geometry;
  if (!clipped) return [];
  const parts = clipped.type === 'Polygon' ? [clipped.coordinates] : clipped.coordinates;
  return parts.map((rings) => rings.map((ring) => ring.map(rounded)));
}
