import type { LonLat, PolygonRings } from '../domain/geometry';
import type { Issue, IssuePlace } from '../domain/issue';
import type { Placer } from '../geo/frames/place-positions';
import { nestRings, type RingOrigin } from '../geo/nest-rings';
import type { RawFeature, RawLine, RawShape } from './formats/raw-source';

/** A feature's polygons on the map, and the way back from them to the file. */
export interface PlacedFeature {
  polygons: PolygonRings[];
  /** where each ring came from; null where the format's own rings were taken as they are */
  origins: RingOrigin[][] | null;
}

function placeLine(line: RawLine, placer: Placer): LonLat[] {
  const positions = new Array<LonLat>(line.length / 2);
  for (let i = 0; i < positions.length; i++) {
    positions[i] = placer(line[2 * i] as number, line[2 * i + 1] as number);
  }
  return positions;
}

/** The polygons of a shape, on the map; null for points and lines. */
export function placeFeature(shape: RawShape, placer: Placer): PlacedFeature | null {
  if (shape.kind === 'rings') return nestRings(shape.rings.map((ring) => placeLine(ring, placer)));
  if (shape.kind !== 'polygons') return null;
  const polygons = shape.polygons.map((rings) => rings.map((ring) => placeLine(ring, placer)));
  return { polygons, origins: null };
}

/** A place in the polygons as one in the file: its ring and vertex there, and the line of the text. */
function placeInFile(at: IssuePlace, { origins }: PlacedFeature, { lines }: RawFeature): IssuePlace {
  if (origins === null || at.ring === undefined) return at;
  const origin = origins[at.part ?? 0]?.[at.ring];
  if (!origin) return at;
  const { part: _, ...rest } = at;
  if (at.vertex === undefined) return { ...rest, ring: origin.ring };
  const vertex = origin.vertices?.[at.vertex] ?? at.vertex;
  const line = lines?.[origin.ring]?.[vertex];
  return { ...rest, ring: origin.ring, vertex, ...(line === undefined ? {} : { line }) };
}

/** An issue about polygons as one about what stands in the file. */
export const issueInFile = (issue: Issue, placed: PlacedFeature, feature: RawFeature): Issue => ({
  ...issue,
  at: placeInFile(issue.at, placed, feature),
});
