import type { CoordinateFrame } from '../../domain/coordinate-frame';
import { polygonsOf, type PolygonRings, type Ring } from '../../domain/geometry';
import { errorIssue, type Issue } from '../../domain/issue';
import { crsName } from '../../domain/crs-name';
import { unplacerOf, type Unplacer } from '../../geo/frames/place-positions';
import { windRings } from '../wind-rings';
import type { WriterTarget, WrittenSite } from './site-writer';

/** Rings of one polygon in the target's frame, outer first: easting and northing, or longitude and latitude, in turn. */
export type ProjectedPolygon = Float64Array<ArrayBuffer>[];

/** 0.1 mm, and 0.01 mm. */
const metreDecimals = 4;
const degreeDecimals = 10;

/** Decimals that ordinates in a frame are written with. */
export const ordinateDecimals = ({ kind }: CoordinateFrame): number =>
  kind === 'geographic' ? degreeDecimals : metreDecimals;

function projectRing(ring: Ring, unplace: Unplacer, decimals: number): Float64Array<ArrayBuffer> {
  const flat = new Float64Array(2 * ring.length);
  for (let i = 0; i < ring.length; i++) {
    const position = ring[i];
    if (position === undefined) continue;
    const [first, second] = unplace(position);
    flat[2 * i] = Number(first.toFixed(decimals));
    flat[2 * i + 1] = Number(second.toFixed(decimals));
  }
  return flat;
}

/** Puts sites into the frame of a file. */
export type SiteProjector = (site: WrittenSite) => ProjectedPolygon[];

/**
 * How sites get into the target's frame, rounded to what is written. An issue for an older datum without its seven parameters, in which
 * nothing may be written.
 * @param outer the direction of outer rings
 */
export function siteProjector(
  { frame, shift }: Pick<WriterTarget, 'frame' | 'shift'>,
  outer: 'counter-clockwise' | 'clockwise',
): SiteProjector | Issue {
  const unplace = unplacerOf({ frame, axes: 'east-north', shift });
  if (unplace === null) return errorIssue('write-frame-shift', {}, { frame: crsName(frame) ?? '' });
  const decimals = ordinateDecimals(frame);
  const project = (rings: PolygonRings): ProjectedPolygon =>
    windRings(rings, outer).map((ring) => projectRing(ring, unplace, decimals));
  return ({ geometry }) => polygonsOf(geometry).map(project);
}

const isDistorted = (frame: CoordinateFrame): boolean =>
  frame.kind === 'geographic' && frame.datum !== 'cgcs2000' && frame.datum !== 'wgs84';

/**
 * Refuses every frame but longitude and latitude of CGCS2000 or WGS 84 for the formats that are defined in them (RFC 7946 §4, OGC KML
 * 2.3). Metres in such a file, with a `crs` member or without, are taken for degrees by most programs without a word.
 */
export const lonLatOnly = ({ frame }: WriterTarget, format: string): Issue | null =>
  frame.kind === 'geographic' && !isDistorted(frame)
    ? null
    : errorIssue('write-frame-degrees', {}, { format, frame: crsName(frame) ?? '' });
