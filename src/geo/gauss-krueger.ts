import { polygonsOf, type Areal, type LonLat } from '../domain/geometry';
import { eccentricitySquared, flattening, semiMajorAxisM } from './ellipsoid';
import type { PlanePoint } from './equal-area-plane';
import { planeAreaM2 } from './plane-area';

const radians = Math.PI / 180;
/** third flattening */
const n = flattening / (2 - flattening);
const e = Math.sqrt(eccentricitySquared);

/** A polynomial in n, from the given power up. */
const series = (power: number, ...coefficients: number[]): number =>
  coefficients.reduceRight((sum, coefficient) => sum * n + coefficient, 0) * n ** power;

/** Karney 2011, (35): coefficients α₁ to α₆ up to n⁶. */
const alpha = [
  series(1, 1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800),
  series(2, 13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360),
  series(3, 61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440),
  series(4, 49561 / 161280, -179 / 168, 6601661 / 7257600),
  series(5, 34729 / 80640, -3418889 / 1995840),
  series(6, 212378941 / 319334400),
];
/** Karney 2011, (36): coefficients β₁ to β₆ up to n⁶. */
const beta = [
  series(1, 1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800),
  series(2, 1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720),
  series(3, 17 / 480, -37 / 840, -209 / 4480, 5569 / 90720),
  series(4, 4397 / 161280, -11 / 504, -830251 / 7257600),
  series(5, 4583 / 161280, -108847 / 3991680),
  series(6, 20648693 / 638668800),
];
/** Karney 2011, (14): radius of the sphere whose meridian is as long as the ellipsoid's. */
const rectifyingRadiusM = (semiMajorAxisM / (1 + n)) * (1 + series(2, 1 / 4, 0, 1 / 64, 0, 1 / 256));
const falseEastingM = 500_000;

/**
 * Easting (with 500 km, without the belt's number) and northing in the Gauss–Krüger plane of CGCS2000 about a central
 * meridian, metres, scale 1 on it: Krüger's series in n to the sixth order, C. F. F. Karney, Transverse Mercator with an
 * accuracy of a few nanometers, J. Geodesy 85 (2011), (7) to (11), (35). Degrees; NaN for a position that is not finite.
 */
export function toGaussKrueger([lon, lat]: LonLat, centralMeridian: number): PlanePoint {
  const east = (lon - centralMeridian) * radians;
  const conformalTau = conformalTauOf(Math.tan(lat * radians));
  const xi = Math.atan2(conformalTau, Math.cos(east));
  const eta = Math.asinh(Math.sin(east) / Math.hypot(conformalTau, Math.cos(east)));
  let northing = xi;
  let easting = eta;
  alpha.forEach((coefficient, i) => {
    const multiple = 2 * (i + 1);
    northing += coefficient * Math.sin(multiple * xi) * Math.cosh(multiple * eta);
    easting += coefficient * Math.cos(multiple * xi) * Math.sinh(multiple * eta);
  });
  return [falseEastingM + rectifyingRadiusM * easting, rectifyingRadiusM * northing];
}

/** Longitude and latitude of a point that `toGaussKrueger` gives: Karney 2011, (11), (15) to (21), (36). */
export function fromGaussKrueger([easting, northing]: PlanePoint, centralMeridian: number): LonLat {
  const xi = northing / rectifyingRadiusM;
  const eta = (easting - falseEastingM) / rectifyingRadiusM;
  let north = xi;
  let east = eta;
  beta.forEach((coefficient, i) => {
    const multiple = 2 * (i + 1);
    north -= coefficient * Math.sin(multiple * xi) * Math.cosh(multiple * eta);
    east -= coefficient * Math.cos(multiple * xi) * Math.sinh(multiple * eta);
  });
  const conformalTau = Math.sin(north) / Math.hypot(Math.sinh(east), Math.cos(north));
  const lon = Math.atan2(Math.sinh(east), Math.cos(north));
  return [centralMeridian + lon / radians, Math.atan(tauOf(conformalTau)) / radians];
}

/** Tangent of the conformal latitude, from that of the geographic one: Karney 2011, (7), (9). */
function conformalTauOf(tau: number): number {
  const sigma = Math.sinh(e * Math.atanh((e * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** The way back, by Newton's method, to the last digit after three rounds: Karney 2011, (19) to (21). */
function tauOf(conformalTau: number): number {
  const flat = 1 - eccentricitySquared;
  let tau = conformalTau / flat;
  for (let round = 0; round < 4; round++) {
    const reached = conformalTauOf(tau);
    const slope = (1 + flat * tau * tau) / (flat * Math.hypot(1, tau));
    tau += ((conformalTau - reached) / Math.hypot(1, reached)) * slope;
  }
  return tau;
}

/**
 * Area in the Gauss–Krüger plane, m², as surveys declare it: edges straight between the projected corners. The geometry must
 * be valid; NaN where it can't be measured.
 */
export function gaussKruegerAreaM2(geometry: Areal, centralMeridian: number): number {
  const polygons = polygonsOf(geometry).map((rings) =>
    rings.map((ring) =>
      Float64Array.from(ring.flatMap((position) => toGaussKrueger(position, centralMeridian))),
    ),
  );
  return polygons.length === 0 ? Number.NaN : planeAreaM2(polygons);
}
