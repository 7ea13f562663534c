/**
 * The CGCS2000 ellipsoid (GB 22021-2008; EPSG:7044's axis with 1/f = 298.257222101). WGS 84 differs by 0.1 mm in the
 * minor axis, so that its coordinates are measured on the same surface.
 */
export const semiMajorAxisM = 6378137;
export const flattening = 1 / 298.257222101;
export const semiMinorAxisM = semiMajorAxisM * (1 - flattening);
/** e² */
export const eccentricitySquared = flattening * (2 - flattening);

const e = Math.sqrt(eccentricitySquared);

/** q(φ) of Snyder 1987, (3-12), from sin φ: proportional to the ellipsoid's area between the equator and φ. */
export const authalicQ = (sinLatitude: number): number =>
  (1 - eccentricitySquared) *
  (sinLatitude / (1 - eccentricitySquared * sinLatitude * sinLatitude) + Math.atanh(e * sinLatitude) / e);

/** q at the pole. */
export const polarQ = authalicQ(1);
