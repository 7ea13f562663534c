import type { IndexedGeometry } from '../geo/edge-index';
import type { Plane } from '../geo/equal-area-plane';
import type { Nearest } from '../geo/nearest-pairs';
import { nearestZones } from '../geo/nearest-zones';
import { accuracyTogetherM } from './authority';
import type { PreparedZone } from './layer-ground';
import type { PreparedLayer } from './prepare-layer';

export interface ZoneDistance {
  prepared: PreparedZone;
  /** of the zone in its layer */
  place: number;
  /** the zone's and the subject's together, m */
  accuracyM: number;
  nearest: Nearest;
}

/** Plane distances are true to far better than this, so that nothing farther off in the plane can be within a reach. */
const planeSlack = 1.01;

/**
 * The nearest zone and every other that is nearer than a reach (metres) and its accuracy, nearest first. Null if a
 * distance can't be computed.
 */
export function measureDistances(
  subject: IndexedGeometry,
  subjectAccuracyM: number,
  layer: PreparedLayer,
  reachM: number,
  plane: Plane,
): readonly ZoneDistance[] | null {
  const { ground, isMeant, mostAccuracyM } = layer;
  const accuracyOf = (zoneM: number): number => accuracyTogetherM(zoneM, subjectAccuracyM);
  const wish = {
    isMeant,
    reachM: (place: number) =>
      planeSlack * (reachM + accuracyOf(ground.zones[place]?.zone.accuracyM ?? Number.NaN)),
    mostReachM: planeSlack * (reachM + accuracyOf(mostAccuracyM)),
  };
  const measured = nearestZones(subject, ground.tree, wish, plane).map(({ zone: place, nearest }) => {
    const prepared = ground.zones[place];
    if (!prepared || !nearest || !Number.isFinite(nearest.distanceM)) return null;
    return { prepared, place, nearest, accuracyM: accuracyOf(prepared.zone.accuracyM) };
  });
  return measured.every((distance) => distance !== null) ? measured.sort(byDistance) : null;
}

/** Zones at one distance stay in the layer's order, whichever was found first. */
const byDistance = (a: ZoneDistance, b: ZoneDistance): number =>
  a.nearest.distanceM - b.nearest.distanceM || a.place - b.place;
