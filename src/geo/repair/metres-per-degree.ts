import { eccentricitySquared, semiMajorAxisM } from '../ellipsoid';

/** Metres of a degree about a latitude, for distances within a site. */
export interface MetresPerDegree {
  east: number;
  north: number;
}

/** By the radii of curvature of the CGCS2000 ellipsoid at a latitude in degrees: the parallel's and the meridian's. */
export function metresPerDegree(latitude: number): MetresPerDegree {
  const radians = Math.PI / 180;
  const sin = Math.sin(latitude * radians);
  const flat = 1 - eccentricitySquared * sin * sin;
  const across = semiMajorAxisM / Math.sqrt(flat);
  return {
    east: across * Math.cos(latitude * radians) * radians,
    north: ((across * (1 - eccentricitySquared)) / flat) * radians,
  };
}
