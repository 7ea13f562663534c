import { polygonsOf, type Areal, type LonLat } from '../domain/geometry';
import { flattening, semiMajorAxisM } from './ellipsoid';
import type { PlanePoint } from './equal-area-plane';
import { KruegerSeries } from './krueger-series';
import { planeAreaM2 } from './plane-area';

const cgcs2000 = new KruegerSeries({ semiMajorAxisM, flattening });
const falseEastingM = 500_000;

/**
 * Easting (with 500 km, without the belt's number) and northing in the Gauss–Krüger plane of CGCS2000 about a central
 * meridian, metres, scale 1 on it (`KruegerSeries`). Degrees; NaN for a position that is not finite.
 */
export function toGaussKrueger([lon, lat]: LonLat, centralMeridian: number): PlanePoint {
  const point = cgcs2000.toPlane(lon - centralMeridian, lat);
  point[0] += falseEastingM;
  return point;
}

/** Longitude and latitude of a point that `toGaussKrueger` gives. */
export function fromGaussKrueger([easting, northing]: PlanePoint, centralMeridian: number): LonLat {
  const lonLat = cgcs2000.fromPlane(easting - falseEastingM, northing);
  lonLat[0] += centralMeridian;
  return lonLat;
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
