import type { ChainTree } from '../geo/chain-tree';
import { overlapBounds, type OverlapBounds, type UncertainZone } from '../geo/overlap-bounds';
import type { PlaneBox } from '../geo/plane-geometry';
import { zoneNear } from '../geo/zone-near';
import type { ContactMeasure, PreparedSubject } from './layer-measure';
import type { ZoneDistance } from './measure-distances';
import type { PreparedLayer } from './prepare-layer';

/**
 * The least and the greatest overlap that the accuracy of subject and zones together allows. Null for points and lines, for figures that
 * don't hold to begin with, and where it can't be told in bounded time. Zones that can't be reached are left out.
 */
export function measureBounds(
  { geometry }: PreparedSubject,
  { ground }: PreparedLayer,
  { failure, overlapAreaM2 }: ContactMeasure,
  distances: readonly ZoneDistance[],
): OverlapBounds | null {
  if (geometry.dimension !== 2 || failure || overlapAreaM2 === null) return null;
  const near = distances.filter(({ nearest, accuracyM }) => nearest.distanceM <= accuracyM);
  const uncertainZones = near.map((zone) => uncertain(ground.tree, zone, geometry.box));
  return overlapBounds(geometry, uncertainZones, overlapAreaM2);
}

const uncertain = (
  tree: ChainTree,
  { prepared, place, accuracyM }: ZoneDistance,
  box: PlaneBox,
): UncertainZone => ({
  border: prepared.geometry.edges,
  accuracyM,
  get rings() {
    return zoneNear(tree, place, box).paths;
  },
});
