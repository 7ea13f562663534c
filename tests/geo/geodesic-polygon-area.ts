import geographicLib from 'geographiclib-geodesic';
import type { LonLat, Ring } from '../../src/domain/geometry';
import { flattening, semiMajorAxisM } from '../../src/geo/ellipsoid';

const { Geodesic } = geographicLib;
const cgcs2000 = new Geodesic.Geodesic(semiMajorAxisM, flattening);

/** Karney's geodesic area of a ring, m²: the oracle, which shares no code with the program but the two constants. */
export function geodesicPolygonAreaM2(ring: Ring): number {
  const polygon = cgcs2000.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}

/** Geodesic distance, m. */
export const distanceM = (from: LonLat, to: LonLat): number =>
  cgcs2000.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN;

/** The position at a distance (m) from another in a direction (degrees from north, clockwise). */
export function placeAt(from: LonLat, azimuth: number, apartM: number): LonLat {
  const { lon2, lat2 } = cgcs2000.Direct(from[1], from[0], azimuth, apartM);
  return [lon2 ?? Number.NaN, lat2 ?? Number.NaN];
}

/** The geodesic between two positions, by the distance from the first. */
export function geodesicLine(
  from: LonLat,
  to: LonLat,
): { lengthM: number; positionAt: (alongM: number) => LonLat } {
  const line = cgcs2000.InverseLine(from[1], from[0], to[1], to[0]);
  return {
    lengthM: distanceM(from, to),
    positionAt: (alongM) => {
      const at = line.Position(alongM);
      return [at.lon2 ?? Number.NaN, at.lat2 ?? Number.NaN];
    },
  };
}

/** Positions along the geodesic between two positions, both included, no farther apart than a step (m). */
export function alongGeodesic(from: LonLat, to: LonLat, stepM: number): LonLat[] {
  const { lengthM, positionAt } = geodesicLine(from, to);
  const parts = Math.max(1, Math.ceil(lengthM / stepM));
  return Array.from({ length: parts + 1 }, (_, i) => positionAt((lengthM * i) / parts));
}
