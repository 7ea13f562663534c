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

/** Positions along the geodesic between two positions, both included, no farther apart than a step (m). */
export function alongGeodesic(from: LonLat, to: LonLat, stepM: number): LonLat[] {
  const line = cgcs2000.InverseLine(from[1], from[0], to[1], to[0]);
  const length = distanceM(from, to);
  const parts = Math.max(1, Math.ceil(length / stepM));
  return Array.from({ length: parts + 1 }, (_, i) => {
    const at = line.Position((length * i) / parts);
    return [at.lon2 ?? Number.NaN, at.lat2 ?? Number.NaN];
  });
}
