import type { BeltPlace } from '../domain/format-coordinates';
import { beltOf, wideBeltOf } from '../domain/gauss-krueger-belt';
import type { LonLat } from '../domain/geometry';
import { toGaussKrueger } from './gauss-krueger';

/** A place in the 3° or 6° belt of CGCS2000 that it lies in; null where there is none. */
export function beltPlace(lonLat: LonLat, width: 3 | 6): BeltPlace | null {
  const belt = width === 3 ? beltOf(lonLat[0]) : wideBeltOf(lonLat[0]);
  if (!belt) return null;
  const [easting, northing] = toGaussKrueger(lonLat, belt.centralMeridian);
  return { zone: belt.zone, centralMeridian: belt.centralMeridian, easting, northing };
}
