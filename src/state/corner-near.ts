import type { LonLat } from '../domain/geometry';
import { planeDistanceM } from '../geo/snap-index';
import type { Pointed } from '../map/measure-tool';

/**
 * Whether a pointer means a corner itself: half as near as what it is snapped to, so that things of the data that lie close together can
 * still be told apart.
 */
export const isAtCorner = (corner: LonLat, { at, reachM }: Pointed): boolean =>
  planeDistanceM(at, corner) <= reachM / 2;

/** The place of the corner that lies nearest to a pointer, within its reach; −1 for none. */
export function cornerNear(path: readonly LonLat[], { at, reachM }: Pointed): number {
  const distances = path.map((corner) => planeDistanceM(at, corner));
  const least = Math.min(...distances);
  return least <= reachM ? distances.indexOf(least) : -1;
}
