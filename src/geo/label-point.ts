import polylabel from 'polylabel';
import type { Areal, LonLat } from '../domain/geometry';
import { flatPolygonsOf } from '../domain/pack-polygons';
import { unpackRing, type FlatRing } from '../domain/packed-areal';
import { boxOf } from './plane-geometry';

/**
 * Where to write a polygon's name: the point of its largest part that is farthest from the edges, longitude and
 * latitude in degrees, to about a thousandth of the part's size.
 */
export function labelPoint(geometry: Areal): LonLat {
  const polygons = flatPolygonsOf(geometry);
  const largest = polygons.reduce((a, b) => (extentOf(b) > extentOf(a) ? b : a));
  const [lon, lat] = polylabel(largest.map(unpackRing), Math.sqrt(extentOf(largest)) / 1000);
  return [lon, lat];
}

/** Square degrees of the part's box: enough to tell which part is the main one. */
function extentOf([outer = new Float64Array()]: readonly FlatRing[]): number {
  const { minX, minY, maxX, maxY } = boxOf([outer]);
  return (maxX - minX) * (maxY - minY);
}
