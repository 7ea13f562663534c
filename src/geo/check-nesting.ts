import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { PackedRings } from './packed-rings';
import type { RingRelations } from './ring-relations';

/** Numbers of a ring and its part as people count them, for the words of an issue. */
const otherRing = (rings: PackedRings, ring: number): Issue['params'] => ({
  otherPart: (rings.part[ring] ?? 0) + 1,
  otherRing: (rings.ringInPart[ring] ?? 0) + 1,
});

const isHole = (rings: PackedRings, ring: number): boolean => rings.ringInPart[ring] !== 0;

const isOnePart = (rings: PackedRings, a: number, b: number): boolean => rings.part[a] === rings.part[b];

/** Borders of two parts that pass through each other always make the parts overlap; within a part, rings cross. */
export const crossingIssue = (
  rings: PackedRings,
  pair: readonly [number, number],
  place: IssuePlace,
): Issue =>
  isOnePart(rings, pair[0], pair[1])
    ? errorIssue('rings-cross', place, otherRing(rings, pair[1]))
    : errorIssue('parts-overlap', place, otherRing(rings, pair[1]));

/** Containers and twins of a ring: it lies in each, or is the same line. */
const holders = ({ containers, twins }: RingRelations, ring: number): number[] => [
  ...(containers[ring] ?? []),
  ...(twins[ring] ?? []),
];

function checkHole(
  rings: PackedRings,
  relations: RingRelations,
  hole: number,
  place: IssuePlace,
): Issue | null {
  const shell = hole - (rings.ringInPart[hole] ?? 0);
  if (relations.twins[hole]?.has(shell)) return errorIssue('hole-fills-ring', place);
  if (!relations.containers[hole]?.has(shell)) return errorIssue('hole-outside', place);
  const other = holders(relations, hole).find((ring) => isHole(rings, ring) && isOnePart(rings, ring, hole));
  return other === undefined ? null : errorIssue('holes-overlap', place, otherRing(rings, other));
}

/** A part may lie within another's outer ring only where it lies in a hole of that part. */
function checkShell(
  rings: PackedRings,
  relations: RingRelations,
  shell: number,
  place: IssuePlace,
): Issue | null {
  const around = holders(relations, shell);
  const free = new Set(around.filter((ring) => isHole(rings, ring)).map((hole) => rings.part[hole]));
  const other = around.find((ring) => !isHole(rings, ring) && !free.has(rings.part[ring]));
  return other === undefined ? null : errorIssue('parts-overlap', place, otherRing(rings, other));
}

function checkRing(rings: PackedRings, relations: RingRelations, ring: number, at: IssuePlace): Issue | null {
  const place = rings.placeOf(rings.firstOf(ring), at);
  return isHole(rings, ring)
    ? checkHole(rings, relations, ring, place)
    : checkShell(rings, relations, ring, place);
}

/**
 * Holes inside their outer ring and apart from each other, parts apart from each other. The first error; without one,
 * a warning for each pair of rings with a common stretch of border (no area is in doubt, but OGC simple features ask
 * for parts to be merged there).
 */
export function checkNesting(rings: PackedRings, relations: RingRelations, at: IssuePlace): Issue[] {
  const { crossing, shared } = relations;
  if (crossing !== null) return [crossingIssue(rings, crossing.rings, rings.placeOf(crossing.point, at))];
  for (let ring = 0; ring < rings.count; ring++) {
    const issue = checkRing(rings, relations, ring, at);
    if (issue !== null) return [issue];
  }
  return shared.map(({ point, rings: [a, b] }) =>
    warningIssue(
      'rings-share-edge',
      rings.placeOf(point, at),
      otherRing(rings, rings.ringOf(point) === a ? b : a),
    ),
  );
}
