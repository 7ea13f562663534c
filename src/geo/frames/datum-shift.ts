import type { DatumShift } from '../../domain/coordinate-frame';
import type { LonLat } from '../../domain/geometry';
import { flattening, semiMajorAxisM } from '../ellipsoid';
import type { Ellipsoid } from '../krueger-series';

const degree = Math.PI / 180;
const second = degree / 3600;

/** Longitude and latitude of a geocentric place near the ellipsoid's surface: B. R. Bowring, Survey Review 23 (1976), exact to 1e-11° there. */
function lonLatOf(x: number, y: number, z: number): LonLat {
  const minorM = semiMajorAxisM * (1 - flattening);
  const fromAxis = Math.sqrt(x * x + y * y);
  const reduced = Math.atan2(z * semiMajorAxisM, fromAxis * minorM);
  const e2 = flattening * (2 - flattening);
  const up = z + ((e2 * minorM) / (1 - e2)) * Math.sin(reduced) ** 3;
  const out = fromAxis - e2 * semiMajorAxisM * Math.cos(reduced) ** 3;
  return [Math.atan2(y, x) / degree, Math.atan2(up, out) / degree];
}

/**
 * From longitude and latitude on an older ellipsoid to CGCS2000 by seven parameters: geocentric translation, rotation and scale in the
 * position vector convention, EPSG Guidance Note 7-2, method 9606, linear in the rotations. The height is taken as nought, as plane
 * coordinates have none; 50 m of it change the place by less than a millimetre.
 */
export function datumShifter(
  { semiMajorAxisM: majorM, flattening: flat }: Ellipsoid,
  shift: DatumShift,
): (lonLat: LonLat) => LonLat {
  const e2 = flat * (2 - flat);
  const scale = 1 + shift.scalePpm * 1e-6;
  const [rx, ry, rz] = [shift.rxSeconds * second, shift.rySeconds * second, shift.rzSeconds * second];
  return (lonLat) => {
    const lon = lonLat[0] * degree;
    const sin = Math.sin(lonLat[1] * degree);
    const normal = majorM / Math.sqrt(1 - e2 * sin * sin);
    const fromAxis = normal * Math.cos(lonLat[1] * degree);
    const x = fromAxis * Math.cos(lon);
    const y = fromAxis * Math.sin(lon);
    const z = normal * (1 - e2) * sin;
    return lonLatOf(
      shift.dxM + scale * (x - rz * y + ry * z),
      shift.dyM + scale * (rz * x + y - rx * z),
      shift.dzM + scale * (rx * y - ry * x + z),
    );
  };
}
