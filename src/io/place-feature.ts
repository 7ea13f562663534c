import type { Issue, IssuePlace } from '../domain/issue';
import type { FlatRing } from '../domain/packed-areal';
import type { Placer } from '../geo/frames/place-positions';
import { nestFlatRings, type RingOrigin } from '../geo/nest-rings';
import type { RawFeature, RawLine, RawShape } from './formats/raw-source';

/** A feature's polygons on the map, and the way back from them to the file. */
export interface PlacedFeature {
  polygons: FlatRing[][];
  /** where each ring came from; null where the format's own rings were taken as they are */
  origins: RingOrigin[][] | null;
}

/** Writes degrees over the ordinates: a large file is not held twice. */
function placeLine(line: RawLine, placer: Placer): FlatRing {
  for (let i = 0; i < line.length; i += 2) {
    const [lon, lat] = placer(line[i] as number, line[i + 1] as number);
    line[i] = lon;
    line[i + 1] = lat;
  }
  return line;
}

/** The polygons of a shape, on the map, in the place of its ordinates, which are no more; null for points and lines. */
export function placeFeature(shape: RawShape, placer: Placer): PlacedFeature | null {
  if (shape.kind === 'rings') return nestFlatRings(shape.rings.map((ring) => placeLine(ring, placer)));
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
