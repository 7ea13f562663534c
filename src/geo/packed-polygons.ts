import { packedRing, ringsByPolygon, type PackedPolygons } from '../domain/packed-areal';
import type { Plane } from './equal-area-plane';
import { planePolygons, type PlaneGeometry } from './plane-geometry';

/** Degrees → metres in a plane; what can't be projected becomes NaN. */
export function toPlanePolygons(packed: PackedPolygons, plane: Plane): PackedPolygons {
  const positions = new Float64Array(packed.positions.length);
  plane.forwardAll(packed.positions, positions);
  return { ...packed, positions };
}

export const zoneCountOf = ({ zoneStart }: PackedPolygons): number => zoneStart.length - 1;

/** A zone in the plane, its rings not copied; null where it can't be measured, as `toPlane` has it. */
export function zoneInPlane(packed: PackedPolygons, zone: number): PlaneGeometry | null {
  return planePolygons(ringsByPolygon(packed, zone, (ring) => packedRing(packed, ring)));
}
