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
