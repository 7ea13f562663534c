import type { LonLat } from '../domain/geometry';
import { authalicQ, eccentricitySquared, polarQ, semiMajorAxisM } from './ellipsoid';
import { floatAt } from './number-at';

/** Metres east and north of the plane's centre. */
export type PlanePoint = [number, number];

/** A plane in which the shoelace formula gives the area on the ellipsoid. */
export interface Plane {
  centre: LonLat;
  /** degrees → metres; NaN for a position that is not finite or lies opposite the centre */
  forward(lonLat: LonLat): PlanePoint;
  /** `forward` for packed positions lon0, lat0, …, written to an array of the same length, which may be the same one */
  forwardAll(lonLats: Float64Array, points: Float64Array): void;
  /** metres → degrees */
  inverse(point: PlanePoint): LonLat;
}

const radians = Math.PI / 180;

/** Geographic latitude (radians) of an authalic latitude's sine: Newton's method on q(φ), Snyder 1987 (3-16). */
function latitudeOf(sinAuthalic: number): number {
  const q = polarQ * sinAuthalic;
  let latitude = Math.asin(Math.max(-1, Math.min(1, sinAuthalic)));
  for (let round = 0; round < 4; round++) {
    const sin = Math.sin(latitude);
    const flat = 1 - eccentricitySquared * sin * sin;
    const slope = (2 * (1 - eccentricitySquared) * Math.cos(latitude)) / (flat * flat);
    if (slope < 1e-9) return latitude;
    latitude += (q - authalicQ(sin)) / slope;
  }
  return latitude;
}

/**
 * The oblique Lambert azimuthal equal-area plane of the CGCS2000 ellipsoid about a centre: Snyder, Map Projections: A
 * Working Manual (USGS Professional Paper 1395, 1987), chapter 24, (24-13) to (24-25). Areas are true everywhere;
 * straight edges are geodesics to 1e-8 of the area at 500 m and 2e-7 at 5 km; lengths are true to `lengthDistortion` (7e-6
 * at 30 km).
 */
export function equalAreaPlane(centre: LonLat): Plane {
  const sin1 = Math.sin(centre[1] * radians);
  const sinBeta1 = authalicQ(sin1) / polarQ;
  const cosBeta1 = Math.sqrt(1 - sinBeta1 * sinBeta1);
  const radius = semiMajorAxisM * Math.sqrt(polarQ / 2);
  const m1 = Math.cos(centre[1] * radians) / Math.sqrt(1 - eccentricitySquared * sin1 * sin1);
  const stretch = (semiMajorAxisM * m1) / (radius * cosBeta1);

  const project = (lon: number, lat: number, points: PlanePoint | Float64Array, at: number): void => {
    const sinBeta = authalicQ(Math.sin(lat * radians)) / polarQ;
    const cosBeta = Math.sqrt(Math.max(0, 1 - sinBeta * sinBeta));
    const east = (lon - centre[0]) * radians;
    const cosEast = Math.cos(east);
    const b = radius * Math.sqrt(2 / (1 + sinBeta1 * sinBeta + cosBeta1 * cosBeta * cosEast));
    const north = cosBeta1 * sinBeta - sinBeta1 * cosBeta * cosEast;
    points[at] = b * stretch * cosBeta * Math.sin(east);
    points[at + 1] = (b / stretch) * north;
  };

  return {
    centre,
    forward: ([lon, lat]) => {
      const point: PlanePoint = [0, 0];
      project(lon, lat, point, 0);
      return point;
    },
    forwardAll: (lonLats, points) => {
      for (let i = 0; i < lonLats.length; i += 2) {
        project(floatAt(lonLats, i), floatAt(lonLats, i + 1), points, i);
      }
    },
    inverse: ([x, y]) => {
      const rho = Math.hypot(x / stretch, y * stretch);
      if (rho === 0) return [centre[0], centre[1]];
      const angle = 2 * Math.asin(rho / (2 * radius));
      const sin = Math.sin(angle);
      const cos = Math.cos(angle);
      const north = y * stretch;
      const sinBeta = cos * sinBeta1 + (north * sin * cosBeta1) / rho;
      const east = Math.atan2((x / stretch) * sin, rho * cosBeta1 * cos - north * sinBeta1 * sin);
      return [centre[0] + east / radians, latitudeOf(sinBeta) / radians];
    },
  };
}

/**
 * How much a length in the plane may differ from the true one, as a share, within a distance of the centre: c²/8 for the
 * sphere, c being the angle from the centre, and up to 0.17 e²c (at 45° of latitude) since the sphere of equal area is not of equal shape;
 * both with something to spare.
 */
export function lengthDistortion(distanceFromCentreM: number): number {
  const angle = distanceFromCentreM / semiMajorAxisM;
  return (angle * angle) / 6 + (eccentricitySquared * angle) / 5;
}
