import { polygonsOf, type Areal } from '../domain/geometry';
import { packPolygons, unpackZone, type PackedPolygons } from '../geo/packed-polygons';
import type { ReadPolygon } from './messages';

/** Of one piece: the page takes some milliseconds to unpack it. A polygon with more corners is a piece by itself. */
const mostCorners = 20_000;
const mostPolygons = 400;

/**
 * Some polygons of a source that was read, on their way to the page. To take them all at once would stop it: a million corners are two
 * million objects.
 */
export interface PolygonPiece {
  /** place of the source among those that are read together */
  source: number;
  facts: readonly (Omit<ReadPolygon, 'geometry'> & { isMulti: boolean })[];
  /** longitude and latitude */
  polygons: PackedPolygons;
}

const cornersOf = (geometry: Areal): number =>
  polygonsOf(geometry).reduce((sum, rings) => rings.reduce((count, ring) => count + ring.length, sum), 0);

function pack(source: number, polygons: readonly ReadPolygon[]): PolygonPiece {
  return {
    source,
    facts: polygons.map(({ geometry, ...facts }) => ({
      ...facts,
      isMulti: geometry.type === 'MultiPolygon',
    })),
    polygons: packPolygons(polygons.map(({ geometry }) => geometry)),
  };
}

/** The polygons of a source in their order, a piece at a time. */
export function* piecesOf(source: number, polygons: readonly ReadPolygon[]): Generator<PolygonPiece> {
  let waiting: ReadPolygon[] = [];
  let corners = 0;
  for (const polygon of polygons) {
    const more = cornersOf(polygon.geometry);
    if (waiting.length > 0 && (corners + more > mostCorners || waiting.length === mostPolygons)) {
      yield pack(source, waiting);
      [waiting, corners] = [[], 0];
    }
    waiting.push(polygon);
    corners += more;
  }
  if (waiting.length > 0) yield pack(source, waiting);
}

/** The polygons of a piece as they were. */
export const unpackPiece = ({ facts, polygons }: PolygonPiece): ReadPolygon[] =>
  facts.map(({ isMulti, ...polygon }, place) => {
    const geometry = unpackZone(polygons, place);
    const [only = []] = polygonsOf(geometry);
    return { ...polygon, geometry: isMulti ? geometry : { type: 'Polygon', coordinates: only } };
  });
