import { overlapBounds, type OverlapBounds, type UncertainZone } from '../geo/overlap-bounds';
import type { PlaneBox } from '../geo/plane-geometry';
import { zoneNear } from '../geo/zone-near';
import type { LayerGround } from './layer-ground';
import type { ContactMeasure, PreparedSubject, ZoneMeasure } from './layer-measure';
import type { PreparedLayer } from './prepare-layer';

/**
 * The least and the greatest overlap that the accuracy of subject and zones together allows. Null for points and lines, for figures that
 * don't hold to begin with, and where it can't be told in bounded time. Zones that can't be reached are left out.
 */
export function measureBounds(
  { geometry }: PreparedSubject,
  { ground }: PreparedLayer,
  { failure, overlapAreaM2 }: ContactMeasure,
  zones: readonly ZoneMeasure[],
): OverlapBounds | null {
  if (geometry.dimension !== 2 || failure || overlapAreaM2 === null) return null;
  const near = zones.filter(({ nearest, accuracyM }) => nearest.distanceM <= accuracyM);
  const uncertainZones = near.flatMap((zone) => uncertain(ground, zone, geometry.box));
  return overlapBounds(geometry, uncertainZones, overlapAreaM2);
}

function uncertain(ground: LayerGround, { place, accuracyM }: ZoneMeasure, box: PlaneBox): UncertainZone[] {
  const prepared = ground.zones[place];
  if (!prepared) return [];
  return [
    {
      border: prepared.geometry.edges,
      accuracyM,
      get rings() {
        return zoneNear(ground.tree, place, box).paths;
      },
    },
  ];
}
