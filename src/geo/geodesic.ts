import geographicLib from 'geographiclib-geodesic';
import type { LonLat } from '../domain/geometry';
import { flattening, semiMajorAxisM } from './ellipsoid';

const { Geodesic } = geographicLib;
const cgcs2000 = new Geodesic.Geodesic(semiMajorAxisM, flattening);

/** Shortest distance on the CGCS2000 ellipsoid, metres, to nanometres (Karney 2013); NaN for positions that are not finite. */
export const geodesicDistanceM = (from: LonLat, to: LonLat): number =>
  cgcs2000.Inverse(from[1], from[0], to[1], to[0], Geodesic.DISTANCE).s12 ?? Number.NaN;

/** Length of a line on the CGCS2000 ellipsoid, metres. */
export const geodesicLengthM = (line: readonly LonLat[]): number =>
  line.reduce((length, to, i) => {
    const from = line[i - 1];
    return from ? length + geodesicDistanceM(from, to) : length;
  }, 0);

/**
 * Azimuth at `from` of the shortest line to `to` on the CGCS2000 ellipsoid, degrees clockwise from true north, 0 to less than 360
 * (Karney 2013); NaN for one and the same place, and for positions that are not finite.
 */
export function geodesicAzimuthDeg(from: LonLat, to: LonLat): number {
  const { s12, azi1 } = cgcs2000.Inverse(
    from[1],
    from[0],
    to[1],
    to[0],
    Geodesic.DISTANCE | Geodesic.AZIMUTH,
  );
  return s12 && azi1 !== undefined ? wholeTurn(azi1) : Number.NaN;
}

const wholeTurn = (degrees: number): number => (degrees < 0 ? degrees + 360 : degrees) % 360;
