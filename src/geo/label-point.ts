import polylabel from 'polylabel';
import { polygonsOf, type Areal, type LonLat, type PolygonRings } from '../domain/geometry';

/**
 * Where to write a polygon's name: the point of its largest part that is farthest from the edges, longitude and
 * latitude in degrees, to about a thousandth of the part's size.
 */
export function labelPoint(geometry: Areal): LonLat {
  const largest = polygonsOf(geometry).reduce((a, b) => (extentOf(b) > extentOf(a) ? b : a));
  const [lon, lat] = polylabel(largest, Math.sqrt(extentOf(largest)) / 1000);
  return [lon, lat];
}

/** Square degrees of the part's box: enough to tell which part is the main one. */
function extentOf(polygon: PolygonRings): number {
  const lons = (polygon[0] ?? []).map((p) => p[0]);
  const lats = (polygon[0] ?? []).map((p) => p[1]);
  return (
    (reduceMax(lons) + reduceMax(lons.map((x) => -x))) * (reduceMax(lats) + reduceMax(lats.map((y) => -y)))
  );
}

const reduceMax = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
