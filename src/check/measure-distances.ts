import { boxDistance } from '../geo/plane-geometry';
import { nearest, type Nearest } from '../geo/nearest';
import type { IndexedGeometry } from '../geo/edge-index';
import type { Plane } from '../geo/equal-area-plane';
import { accuracyTogetherM } from './authority';
import type { PreparedZone } from './prepare-layer';

export interface ZoneDistance {
  prepared: PreparedZone;
  /** the zone's and the subject's together, m */
  accuracyM: number;
  nearest: Nearest;
}

/** Plane distances are true to far better than this, so that a box farther off can't hold anything nearer. */
const planeSlack = 1.01;

/**
 * The nearest zone and every other that is nearer than a reach (metres) and its accuracy, nearest first. Null if a
 * distance can't be computed.
 */
export function measureDistances(
  subject: IndexedGeometry,
  subjectAccuracyM: number,
  zones: readonly PreparedZone[],
  reachM: number,
  plane: Plane,
): readonly ZoneDistance[] | null {
  const byBox = zones
    .map((prepared) => ({ prepared, atLeastM: boxDistance(subject.box, prepared.geometry.box) / planeSlack }))
    .sort((a, b) => a.atLeastM - b.atLeastM);
  const measured: ZoneDistance[] = [];
  let bestM = Infinity;
  for (const { prepared, atLeastM } of byBox) {
    const accuracyM = accuracyTogetherM(prepared.zone.accuracyM, subjectAccuracyM);
    if (atLeastM > Math.max(bestM, reachM + accuracyM)) continue;
    const found = nearest(subject, prepared.geometry, plane);
    if (!found || !Number.isFinite(found.distanceM)) return null;
    measured.push({ prepared, accuracyM, nearest: found });
    bestM = Math.min(bestM, found.distanceM);
  }
  return measured.sort((a, b) => a.nearest.distanceM - b.nearest.distanceM);
}
