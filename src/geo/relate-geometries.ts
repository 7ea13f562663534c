import type { Geometry, LonLat } from '../domain/geometry';
import { indexGeometry } from './edge-index';
import { equalAreaPlane } from './equal-area-plane';
import { nearest } from './nearest';
import { slabSum } from './overlap-sum';
import { toPlane } from './plane-geometry';

export interface GeometryPair {
  a: Geometry;
  b: Geometry;
  /** of the plane that is measured in, longitude and latitude */
  centre: LonLat;
}

/** How two geometries lie to one another; null where it can't be told. */
export interface GeometryRelation {
  /** geodesic, between the nearest points; 0 where they meet or one lies within the other */
  distanceM: number | null;
  /** ellipsoidal, in common; null also where they are not both areal */
  overlapM2: number | null;
}

export function relateGeometries({ a, b, centre }: GeometryPair): GeometryRelation {
  const plane = equalAreaPlane(centre);
  const [from, to] = [toPlane(a, plane), toPlane(b, plane)];
  if (!from || !to) return { distanceM: null, overlapM2: null };
  const distanceM = nearest(indexGeometry(from), indexGeometry(to), plane)?.distanceM ?? null;
  const areBothAreal = from.dimension === 2 && to.dimension === 2;
  const sum = areBothAreal ? slabSum(from.paths, [to.paths]) : null;
  return { distanceM, overlapM2: sum === null || sum === 'too-much-work' ? null : sum.unionM2 };
}
