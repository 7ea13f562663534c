import type { Areal, LonLat, PolygonRings, Ring } from '../../domain/geometry';
import { nestRings } from '../nest-rings';
import { borderEdges, type Covering } from './border-edges';
import type { CoveringRule } from './covering-rules';
import { nodeEdges, type NodedEdges } from './node-edges';
import { traceRings } from './trace-rings';

/** Polygons made anew, and where rings had crossed. */
export interface CoveredAgain {
  geometry: Areal;
  crossings: readonly LonLat[];
  /** ground that is covered now and wasn't by the even-odd rule, or the other way round; null for none */
  changed: Areal | null;
}

/** Twice the area in square degrees, positive for a ring that runs counter-clockwise. */
function windingOf(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[i + 1] ?? [originX, originY];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
}

/** RFC 7946, 3.1.6: outer rings counter-clockwise, holes clockwise. */
const rightHanded = (rings: PolygonRings): PolygonRings =>
  rings.map((ring, i) => (windingOf(ring) > 0 === (i === 0) ? ring : ring.toReversed()));

const arealOf = (polygons: readonly PolygonRings[]): Areal => {
  const [only] = polygons;
  return only !== undefined && polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: [...polygons] };
};

/** Polygons of the ground that edges bound; null for none. */
function polygonsWithin(border: NodedEdges): Areal | null {
  const rings = border.from.length === 0 ? null : traceRings(border);
  if (rings === null || rings.length === 0) return null;
  return arealOf(nestRings(rings).polygons.map(rightHanded));
}

/**
 * The ground that a rule covers as polygons whose rings neither cross nor touch themselves. Given positions stay as they are; new ones
 * stand only where borders met.
 * @param geometry finite positions, closed rings
 * @returns null where nothing is covered, or where it is too much work
 */
export function coverAgain(
  geometry: Areal,
  { ownedRings, covering, changed }: CoveringRule,
): CoveredAgain | null {
  const noded = nodeEdges(ownedRings(geometry));
  if (noded === null) return null;
  const within = (isCovered: Covering): Areal | null => polygonsWithin(borderEdges(noded, isCovered));
  const now = covering === null ? polygonsWithin(noded) : within(covering(geometry));
  if (now === null) return null;
  return { geometry: now, crossings: noded.crossings, changed: changed && within(changed(geometry)) };
}
