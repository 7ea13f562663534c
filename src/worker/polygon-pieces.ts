import { vertexCount } from '../domain/geometry';
import { packPolygons } from '../domain/pack-polygons';
import { packedAreal, type PackedPolygons } from '../domain/packed-areal';
import type { ReadPolygon } from './messages';

/** Of one piece: the worker packs it, and the page takes it, in a millisecond or two. A polygon with more corners is a piece by itself. */
const mostCorners = 20_000;
const mostPolygons = 400;

/**
 * Some polygons of a source that was read, on their way to the page. To take them all at once would stop it: ten thousand sites are tens
 * of thousands of objects.
 */
export interface PolygonPiece {
  /** place of the source among those that are read together */
  source: number;
  facts: readonly Omit<ReadPolygon, 'geometry'>[];
  /** which of them are of several parts, by their places */
  multi: ReadonlySet<number>;
  /** longitude and latitude */
  polygons: PackedPolygons;
}

function pack(source: number, polygons: readonly ReadPolygon[]): PolygonPiece {
  return {
    source,
    facts: polygons.map(({ geometry: _, ...facts }) => facts),
    multi: new Set(
      polygons.flatMap(({ geometry }, place) => (geometry.type === 'MultiPolygon' ? place : [])),
    ),
    polygons: packPolygons(polygons.map(({ geometry }) => geometry)),
  };
}

/** The polygons of a source in their order, a piece at a time. */
export function* piecesOf(source: number, polygons: readonly ReadPolygon[]): Generator<PolygonPiece> {
  let waiting: ReadPolygon[] = [];
  let corners = 0;
  for (const polygon of polygons) {
    const more = vertexCount(polygon.geometry);
    if (waiting.length > 0 && (corners + more > mostCorners || waiting.length === mostPolygons)) {
      yield pack(source, waiting);
      [waiting, corners] = [[], 0];
    }
    waiting.push(polygon);
    corners += more;
  }
  if (waiting.length > 0) yield pack(source, waiting);
}

/** The polygons of a piece as they were, their coordinates still packed. */
export const unpackPiece = ({ facts, multi, polygons }: PolygonPiece): ReadPolygon[] =>
  facts.map((polygon, place) => ({
    ...polygon,
    geometry: packedAreal(polygons, place, multi.has(place) ? 'MultiPolygon' : 'Polygon'),
  }));
