import type { LonLat } from '../../domain/geometry';

const degree = Math.PI / 180;
/** The formula lives on the Krassowsky ellipsoid: semi-major axis and the square of the eccentricity as every port writes them. */
const majorM = 6_378_245;
const e2 = 0.006693421622965943;

/** Outside of this box (west, south, east, north) the formula leaves positions as they are. */
const distorted = [72.004, 0.8293, 137.8347, 55.8271] as const;

const isDistorted = ([lon, lat]: LonLat): boolean =>
  lon >= distorted[0] && lat >= distorted[1] && lon <= distorted[2] && lat <= distorted[3];

const sinPi = (x: number): number => Math.sin(x * Math.PI);

/** Waves that both directions have in common, by the longitude. */
const ripple = (x: number): number => ((sinPi(6 * x) + sinPi(2 * x)) * 40) / 3;

const eastOf = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * (x + y) +
  0.1 * Math.sqrt(Math.abs(x)) +
  ripple(x) +
  (2 / 3) * (20 * sinPi(x) + 40 * sinPi(x / 3) + 150 * sinPi(x / 12) + 300 * sinPi(x / 30));

const northOf = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  ripple(x) +
  (2 / 3) * (20 * sinPi(y) + 40 * sinPi(y / 3) + 160 * sinPi(y / 12) + 320 * sinPi(y / 30));

/**
 * WGS 84 to GCJ-02, the offset of Chinese web maps. It was never published officially; this is the formula in common use (eviltransform
 * by googollee and its many ports, after a program that came to light about 2010).
 */
export function toGcj02(lonLat: LonLat): LonLat {
  if (!isDistorted(lonLat)) return [lonLat[0], lonLat[1]];
  const [lon, lat] = lonLat;
  const sin = Math.sin(lat * degree);
  const w2 = 1 - e2 * sin * sin;
  const parallelM = (majorM / Math.sqrt(w2)) * Math.cos(lat * degree) * degree;
  const meridianM = ((majorM * (1 - e2)) / (w2 * Math.sqrt(w2))) * degree;
  return [lon + eastOf(lon - 105, lat - 35) / parallelM, lat + northOf(lon - 105, lat - 35) / meridianM];
}

const wavesToTurn = 3000 * degree;

/** WGS 84 to BD-09, which Baidu lays on top of GCJ-02: a stretch and a turn about the origin, in common use as in `toGcj02`. */
export function toBd09(lonLat: LonLat): LonLat {
  const [lon, lat] = toGcj02(lonLat);
  const radius = Math.sqrt(lon * lon + lat * lat) + 0.00002 * Math.sin(lat * wavesToTurn);
  const angle = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * wavesToTurn);
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006];
}
