import type { PackedRings } from './packed-rings';

/** How two edges meet: not at all, in one inner point of both, in one point that ends either, along a line. */
export type Meeting = 'none' | 'crossing' | 'touch' | 'overlap';

const between = (value: number, a: number, b: number): boolean =>
  a <= b ? a <= value && value <= b : b <= value && value <= a;

/** Whether a vertex known to be on the line of an edge lies on the edge itself. */
const isWithin = (rings: PackedRings, vertex: number, edge: number): boolean => {
  const end = rings.next(edge);
  return (
    between(rings.x(vertex), rings.x(edge), rings.x(end)) &&
    between(rings.y(vertex), rings.y(edge), rings.y(end))
  );
};

/** Whether a vertex lies on an edge, its ends included; exact. */
export const isOnEdge = (rings: PackedRings, vertex: number, edge: number): boolean =>
  rings.turn(edge, rings.next(edge), vertex) === 0 && isWithin(rings, vertex, edge);

/** For two edges on one line: whether they share more than a point. */
function overlapsOnLine(rings: PackedRings, i: number, j: number): boolean {
  const [iEnd, jEnd] = [rings.next(i), rings.next(j)];
  const isSteep = rings.x(i) === rings.x(iEnd);
  const at = (vertex: number): number => (isSteep ? rings.y(vertex) : rings.x(vertex));
  const start = Math.max(Math.min(at(i), at(iEnd)), Math.min(at(j), at(jEnd)));
  const end = Math.min(Math.max(at(i), at(iEnd)), Math.max(at(j), at(jEnd)));
  return start < end;
}

/** How edge `i` meets edge `j`; exact. */
export function edgeMeeting(rings: PackedRings, i: number, j: number): Meeting {
  const [iEnd, jEnd] = [rings.next(i), rings.next(j)];
  const jStartSide = rings.turn(i, iEnd, j);
  const jEndSide = rings.turn(i, iEnd, jEnd);
  if ((jStartSide > 0 && jEndSide > 0) || (jStartSide < 0 && jEndSide < 0)) return 'none';
  const iStartSide = rings.turn(j, jEnd, i);
  const iEndSide = rings.turn(j, jEnd, iEnd);
  if ((iStartSide > 0 && iEndSide > 0) || (iStartSide < 0 && iEndSide < 0)) return 'none';
  if (jStartSide !== 0 && jEndSide !== 0 && iStartSide !== 0 && iEndSide !== 0) return 'crossing';
  if (jStartSide === 0 && jEndSide === 0 && overlapsOnLine(rings, i, j)) return 'overlap';
  const touches =
    (jStartSide === 0 && isWithin(rings, j, i)) ||
    (jEndSide === 0 && isWithin(rings, jEnd, i)) ||
    (iStartSide === 0 && isWithin(rings, i, j)) ||
    (iEndSide === 0 && isWithin(rings, iEnd, j));
  return touches ? 'touch' : 'none';
}

/** Where two crossing edges cross, to the rounding of doubles. */
export function crossingPoint(rings: PackedRings, i: number, j: number): [number, number] {
  const [iEnd, jEnd] = [rings.next(i), rings.next(j)];
  const start = rings.turn(j, jEnd, i);
  const t = start / (start - rings.turn(j, jEnd, iEnd));
  return [rings.x(i) + t * (rings.x(iEnd) - rings.x(i)), rings.y(i) + t * (rings.y(iEnd) - rings.y(i))];
}

/** A vertex in which two edges that touch or overlap do so. */
export function touchingVertex(rings: PackedRings, i: number, j: number): number {
  if (isOnEdge(rings, j, i)) return j;
  if (isOnEdge(rings, i, j)) return i;
  return isOnEdge(rings, rings.next(i), j) ? rings.next(i) : rings.next(j);
}
