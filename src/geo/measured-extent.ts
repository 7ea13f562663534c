import { isAreal, type Geometry, type LonLat } from '../domain/geometry';
import { geodesicLengthM } from './geodesic';
import { ellipsoidalAreaM2 } from './site-area';

/** How large a geometry is; null where it has nothing of the quantity, or it can't be measured. */
export interface MeasuredExtent {
  areaM2: number | null;
  lengthM: number | null;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Area on the CGCS2000 ellipsoid of what is areal (in the equal-area plane about `centre`), geodesic length of lines. */
export function measuredExtent(geometry: Geometry, centre: LonLat): MeasuredExtent {
  if (isAreal(geometry)) return { areaM2: finite(ellipsoidalAreaM2(geometry, centre)), lengthM: null };
  if (geometry.type === 'LineString')
    return { areaM2: null, lengthM: finite(geodesicLengthM(geometry.coordinates)) };
  if (geometry.type !== 'MultiLineString') return { areaM2: null, lengthM: null };
  const lengthM = geometry.coordinates.reduce((sum, line) => sum + geodesicLengthM(line), 0);
  return { areaM2: null, lengthM: finite(lengthM) };
}
