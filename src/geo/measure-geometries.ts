import { isAreal, type Areal, type Geometry, type LonLat } from '../domain/geometry';
import { equalAreaPlane, type Plane } from './equal-area-plane';
import { geodesicLengthM } from './geodesic';
import { unionAreaM2 } from './union-area';

/** A quantity of some geometries; `of` are those that a share is taken of. */
export interface GeometryMeasure {
  quantity: 'area' | 'length' | 'count' | 'share';
  geometries: readonly Geometry[];
  of: readonly Geometry[];
  /** of the plane that areas are measured in, longitude and latitude */
  centre: LonLat;
}

/**
 * Area of the union in m² on the CGCS2000 ellipsoid, geodesic length of the lines in m, number of the geometries, or the share 0–1
 * of the union of `of` that lies in the union of the geometries. Geometries of another dimension have nothing of the quantity.
 * Null where it can't be told.
 */
export function measureGeometries({ quantity, geometries, of, centre }: GeometryMeasure): number | null {
  switch (quantity) {
    case 'count':
      return geometries.length;
    case 'length':
      return finite(geometries.flatMap(linesOf).reduce((sum, line) => sum + geodesicLengthM(line), 0));
    case 'area':
      return unionAreaM2(geometries.filter(isAreal), equalAreaPlane(centre));
    case 'share':
      return share(geometries.filter(isAreal), of.filter(isAreal), equalAreaPlane(centre));
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The common area is what the two have less than their sum when they are taken together. */
function share(parts: readonly Areal[], whole: readonly Areal[], plane: Plane): number | null {
  const partM2 = unionAreaM2(parts, plane);
  const wholeM2 = unionAreaM2(whole, plane);
  const togetherM2 = unionAreaM2([...parts, ...whole], plane);
  if (partM2 === null || wholeM2 === null || togetherM2 === null || wholeM2 === 0) return null;
  return Math.max(0, partM2 + wholeM2 - togetherM2) / wholeM2;
}

function linesOf(geometry: Geometry): LonLat[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
