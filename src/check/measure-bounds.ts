import { overlapBounds, type OverlapBounds, type UncertainZone } from '../geo/overlap-bounds';
import { planeAreaM2 } from '../geo/plane-area';
import type { PlaneBox } from '../geo/plane-geometry';
import { zoneNear } from '../geo/zone-near';
import { standsAsDrawn } from './authority';
import type { LayerGround } from './layer-ground';
import type { BoundedMeasure, LayerMeasure, PreparedSubject, ZoneMeasure } from './layer-measure';
import type { PreparedLayer } from './prepare-layer';

/** A measure with the least and the greatest overlap that the accuracy of subject and zones together allows. */
export function measureBounds(
  { subject, geometry }: PreparedSubject,
  layer: PreparedLayer,
  measure: LayerMeasure,
): BoundedMeasure {
  const bounds = boundsOf(geometry, layer, measure);
  return {
    ...measure,
    subject: {
      areaM2: geometry.dimension === 2 ? planeAreaM2(geometry.polygons) : null,
      paths: geometry.paths.length,
      standsAsDrawn: standsAsDrawn(layer.layer.authority, subject.accuracyM),
    },
    minOverlapM2: bounds?.leastM2 ?? null,
    maxOverlapM2: bounds?.greatestM2 ?? null,
  };
}

/** Null for points and lines, and for figures that don't hold to begin with. Zones that can't be reached are left out. */
function boundsOf(
  geometry: PreparedSubject['geometry'],
  { ground }: PreparedLayer,
  { failure, overlapAreaM2, zones }: LayerMeasure,
): OverlapBounds | null {
  if (geometry.dimension !== 2 || failure || overlapAreaM2 === null) return null;
  const near = zones.filter(({ nearest, accuracyM }) => nearest.distanceM <= accuracyM);
  if (near.every(({ accuracyM }) => accuracyM === 0)) {
    return { leastM2: overlapAreaM2, greatestM2: overlapAreaM2 };
  }
  const uncertainZones = near.flatMap((zone) => uncertain(ground, zone, geometry.box));
  return overlapBounds(geometry, uncertainZones, overlapAreaM2);
}

function uncertain(ground: LayerGround, { place, accuracyM }: ZoneMeasure, box: PlaneBox): UncertainZone[] {
  const prepared = ground.zones[place];
  if (!prepared) return [];
  return [{ border: prepared.geometry.edges, rings: zoneNear(ground.tree, place, box).paths, accuracyM }];
}
