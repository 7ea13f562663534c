import { polygonsOf, type Areal } from '../domain/geometry';
import type { Plane } from './equal-area-plane';
import { overlapSum } from './overlap-sum';
import { boxOf, boxRing, growBox, toPlane, type PlanePath } from './plane-geometry';

/**
 * Area of the union of areal geometries, square metres in an equal-area plane: what lies in several of them, or in several
 * parts of one, counts once. 0 for none; null where it can't be told, as `overlapSum` has it.
 */
export function unionAreaM2(geometries: readonly Areal[], plane: Plane): number | null {
  const polygons = geometries.flatMap(polygonsOf);
  if (polygons.length === 0) return 0;
  const zones: (readonly PlanePath[])[] = [];
  for (const coordinates of polygons) {
    const inPlane = toPlane({ type: 'Polygon', coordinates }, plane);
    if (!inPlane) return null;
    zones.push(inPlane.paths);
  }
  const around = boxRing(growBox(boxOf(zones.flat()), 1));
  return overlapSum([around], zones)?.unionM2 ?? null;
}
