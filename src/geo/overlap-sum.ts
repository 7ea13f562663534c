import { clipRings } from './clip-rings';
import { boxOf, isClosed, isFiniteBox, isFinitePath, type PlaneBox, type PlanePath } from './plane-geometry';
import { slabBreaks } from './slab-breaks';
import { slabEdges } from './slab-edges';
import { slabWork, walkSlabs, type OverlapAreas } from './slab-walk';
import type { TooMuchWork } from './too-much-work';

/** Rings that bound an area by the even-odd rule. */
export type EvenOddRings = readonly PlanePath[];

/** A band that takes more steps than this is halved while it may be: each halving halves the steps of what crosses most. */
const comfortableSteps = 3e5;
/** Bands are halved at most so often: 64 bands. */
const mostHalvings = 6;
/** Most pairs of edges compared, and most steps walked, in one band: some tens of milliseconds each. */
const mostPairs = 2e7;
const mostSteps = 4e6;

/**
 * The area of a subject within zones, square metres in the plane of the coordinates: the topology-free slab sum. The
 * common range is cut at every vertex and crossing; within a slab edges don't cross, and a walk from below adds the
 * trapezoids that lie in the subject and a zone. Where zones overlap one another the union counts once. Even-odd rule
 * for each set of rings. Never throws; where it can't tell it says why: more work than the stated limit, or null for a
 * coordinate that is not finite or an open ring.
 */
export function slabSum(
  subject: EvenOddRings,
  zones: readonly EvenOddRings[],
): OverlapAreas | TooMuchWork | null {
  const sound = [subject, ...zones].every((rings) =>
    rings.every((ring) => isFinitePath(ring) && isClosed(ring)),
  );
  if (sound && subject.length === 0) return { unionM2: 0, eachM2: zones.map(() => 0) };
  const box = boxOf(subject);
  if (!sound || !isFiniteBox(box)) return null;
  const areas = sumWithin([subject, ...zones], box, mostHalvings);
  if (areas === null || areas === 'too-much-work') return areas;
  return Number.isFinite(areas.unionM2) && areas.eachM2.every(Number.isFinite) ? areas : null;
}

/** `slabSum` for those to whom it is all one why it can't be told: null. */
export function overlapSum(subject: EvenOddRings, zones: readonly EvenOddRings[]): OverlapAreas | null {
  const areas = slabSum(subject, zones);
  return areas === 'too-much-work' ? null : areas;
}

function sumWithin(
  sets: readonly EvenOddRings[],
  box: PlaneBox,
  halvings: number,
): OverlapAreas | TooMuchWork | null {
  const clipped = sets.map((rings) => clipRings(rings, box));
  const [, ...zones] = clipped;
  if (zones.every((rings) => rings.length === 0)) return { unionM2: 0, eachM2: zones.map(() => 0) };
  const edges = slabEdges(clipped, box.minX, box.minY);
  const breaks = slabBreaks(edges, mostPairs);
  const steps = breaks ? slabWork(edges, breaks) : Infinity;
  if (breaks && steps <= (halvings > 0 ? comfortableSteps : mostSteps)) {
    return walkSlabs(edges, breaks, sets.length - 1);
  }
  if (halvings === 0) return 'too-much-work';
  const middle = (box.minY + box.maxY) / 2;
  const lower = sumWithin(clipped, { ...box, maxY: middle }, halvings - 1);
  if (lower === null || lower === 'too-much-work') return lower;
  const upper = sumWithin(clipped, { ...box, minY: middle }, halvings - 1);
  return upper === null || upper === 'too-much-work' ? upper : added(lower, upper);
}

const added = (a: OverlapAreas, b: OverlapAreas): OverlapAreas => ({
  unionM2: a.unionM2 + b.unionM2,
  eachM2: a.eachM2.map((area, i) => area + (b.eachM2[i] ?? Number.NaN)),
});
