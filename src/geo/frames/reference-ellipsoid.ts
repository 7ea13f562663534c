import type { Datum } from '../../domain/coordinate-frame';
import { flattening, semiMajorAxisM } from '../ellipsoid';
import type { Ellipsoid } from '../krueger-series';

const wgs84: Ellipsoid = { semiMajorAxisM: 6_378_137, flattening: 1 / 298.257223563 };

const ellipsoids: Readonly<Record<Datum, Ellipsoid>> = {
  cgcs2000: { semiMajorAxisM, flattening },
  wgs84,
  xian80: { semiMajorAxisM: 6_378_140, flattening: 1 / 298.257 },
  beijing54: { semiMajorAxisM: 6_378_245, flattening: 1 / 298.3 },
  gcj02: wgs84,
  bd09: wgs84,
};

/**
 * The ellipsoid of a datum: EPSG:1024 (CGCS2000), 7030 (WGS 84), 7049 (IAG 1975, Xi'an 1980), 7024 (Krassowsky 1940, Beijing 1954).
 * The distorted frames of web maps are distortions of WGS 84.
 */
export const ellipsoidOf = (datum: Datum): Ellipsoid => ellipsoids[datum];
