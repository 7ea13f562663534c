import { slabSum, type EvenOddRings } from '../overlap-sum';
import { planeAreaM2 } from '../plane-area';
import type { PlanePath } from '../plane-geometry';
import { ArrangedGround } from './arranged-ground';

export type Polygons = readonly (readonly PlanePath[])[];

/** Ground divided in two. */
export interface CutGround {
  kept: Polygons;
  cut: Polygons;
}

export type CutFailure = 'too-much-work' | 'unconfirmed';

/**
 * Divides ground by sets of rings that each cover by the even-odd rule: what lies outside all of them is kept, or what lies in any. The two parts come from tracing
 * the borders; they are only given where the topology-free sum of the ground within the sets agrees with the areas of both.
 * @param toleranceM2 how far areas may differ
 */
export function cutGround(
  ground: Polygons,
  sets: readonly EvenOddRings[],
  keep: 'outside' | 'inside',
  toleranceM2: number,
): CutGround | CutFailure {
  const site = ground.flat();
  const arranged = new ArrangedGround([site, ...sets]);
  const within = arranged.polygons((owners) => owners.has(0) && owners.size > 1);
  const beyond = arranged.polygons((owners) => owners.has(0) && owners.size === 1);
  if (within === null || beyond === null) return 'too-much-work';
  const sum = slabSum(site, sets);
  if (sum === 'too-much-work') return sum;
  const agrees = (polygons: Polygons, areaM2: number): boolean =>
    Math.abs(planeAreaM2(polygons) - areaM2) <= toleranceM2;
  const isConfirmed =
    sum !== null && agrees(within, sum.unionM2) && agrees(beyond, planeAreaM2(ground) - sum.unionM2);
  if (!isConfirmed) return 'unconfirmed';
  return keep === 'outside' ? { kept: beyond, cut: within } : { kept: within, cut: beyond };
}
