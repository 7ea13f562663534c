import { boundsOf, middleOf, type Areal, type Geometry, type LonLat } from '../domain/geometry';
import { equalAreaPlane } from './equal-area-plane';
import { planeAreaM2 } from './plane-area';
import { toPlane } from './plane-geometry';

/** The middle of a geometry's bounds, longitude and latitude in degrees; null for one without positions. */
export function centreOf(geometry: Geometry): LonLat | null {
  const bounds = boundsOf(geometry);
  return bounds && middleOf(bounds);
}

/**
 * Area on the CGCS2000 ellipsoid in square metres, edges straight in the equal-area plane about `centre`: that of the plan,
 * so that a site's area is measured as its overlaps are and the parts add up (within 2e-7 of the geodesic area for edges
 * up to 5 km and 50 km from the centre); about the geometry's own middle when left out. The geometry must be valid; NaN where it
 * can't be measured.
 */
export function ellipsoidalAreaM2(geometry: Areal, centre = centreOf(geometry)): number {
  const inPlane = centre && toPlane(geometry, equalAreaPlane(centre));
  return inPlane ? planeAreaM2(inPlane.polygons) : Number.NaN;
}
