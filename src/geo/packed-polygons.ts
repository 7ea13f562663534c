import { polygonsOf, type Areal, type LonLat, type PolygonRings, type Ring } from '../domain/geometry';
import type { Plane } from './equal-area-plane';
import { floatAt, indexAt } from './number-at';
import { planePolygons, type PlaneGeometry, type PlanePath } from './plane-geometry';

/**
 * The polygons of many zones in flat arrays, either in degrees or in plane metres: to be transferred between threads without a copy, and
 * read in order.
 */
export interface PackedPolygons {
  /** x0, y0, x1, y1, …, ring after ring as they came */
  positions: Float64Array;
  /** ring → its first position; the number of positions at the end */
  ringStart: Uint32Array;
  /** zone → its first ring; the number of rings at the end */
  zoneStart: Uint32Array;
  /** ring → 1 for a hole, 0 for the outer ring before its holes */
  isHole: Uint8Array;
}

/** The zones' positions as they are, longitude and latitude. */
export function packPolygons(zones: readonly Areal[]): PackedPolygons {
  const polygons = zones.map(polygonsOf);
  const counts = countOf(polygons);
  const packed = {
    positions: new Float64Array(2 * counts.positions),
    ringStart: new Uint32Array(counts.rings + 1),
    zoneStart: new Uint32Array(zones.length + 1),
    isHole: new Uint8Array(counts.rings),
  };
  let [at, ringAt, zoneAt] = [0, 0, 0];
  for (const zone of polygons) {
    for (const rings of zone) {
      for (let i = 0; i < rings.length; i++) {
        packed.isHole[ringAt] = i === 0 ? 0 : 1;
        at = packRing(rings[i] as Ring, packed.positions, at);
        packed.ringStart[++ringAt] = at / 2;
      }
    }
    packed.zoneStart[++zoneAt] = ringAt;
  }
  return packed;
}

/** Writes a ring's positions from a place on; the place after them. */
function packRing(ring: Ring, positions: Float64Array, start: number): number {
  let at = start;
  for (let i = 0; i < ring.length; i++) {
    const position = ring[i] as LonLat;
    positions[at++] = position[0];
    positions[at++] = position[1];
  }
  return at;
}

function countOf(polygons: readonly (readonly PolygonRings[])[]): { rings: number; positions: number } {
  const counts = { rings: 0, positions: 0 };
  for (const zone of polygons) {
    for (const rings of zone) {
      counts.rings += rings.length;
      for (const ring of rings) counts.positions += ring.length;
    }
  }
  return counts;
}

/** Degrees → metres in a plane; what can't be projected becomes NaN. */
export function toPlanePolygons(packed: PackedPolygons, plane: Plane): PackedPolygons {
  const positions = new Float64Array(packed.positions.length);
  plane.forwardAll(packed.positions, positions);
  return { ...packed, positions };
}

export const zoneCountOf = ({ zoneStart }: PackedPolygons): number => zoneStart.length - 1;

/** The positions of a ring, not a copy. */
const ringAt = ({ positions, ringStart }: PackedPolygons, ring: number): PlanePath =>
  positions.subarray(2 * indexAt(ringStart, ring), 2 * indexAt(ringStart, ring + 1));

/** A zone in the plane, its rings not copied; null where it can't be measured, as `toPlane` has it. */
export function zoneInPlane(packed: PackedPolygons, zone: number): PlaneGeometry | null {
  return planePolygons(ringsByPolygon(packed, zone, (ring) => ringAt(packed, ring)));
}

/** What is made of each ring of a zone, by polygon, the outer ring first. */
export function ringsByPolygon<Made>(
  { zoneStart, isHole }: PackedPolygons,
  zone: number,
  make: (ring: number) => Made,
): Made[][] {
  const polygons: Made[][] = [];
  for (let ring = indexAt(zoneStart, zone); ring < indexAt(zoneStart, zone + 1); ring++) {
    if (isHole[ring] === 1) polygons.at(-1)?.push(make(ring));
    else polygons.push([make(ring)]);
  }
  return polygons;
}

/** The longitude–latitude geometry that was packed. */
export function unpackZone(packed: PackedPolygons, zone: number): Areal {
  const coordinates = ringsByPolygon(packed, zone, (ring) => {
    const path = ringAt(packed, ring);
    return Array.from({ length: path.length / 2 }, (_, i): [number, number] => [
      floatAt(path, 2 * i),
      floatAt(path, 2 * i + 1),
    ]);
  });
  return { type: 'MultiPolygon', coordinates };
}
