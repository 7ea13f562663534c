import type { EdgeRuns } from './edge-runs';
import type { PackedRings } from './packed-rings';
import type { Pass, Touch } from './ring-contacts';

/** Where a direction at a touched point leads, seen from the other ring. */
type Side = 'inside' | 'outside' | 'along';

/** Whether two vertices lie in exactly the same direction from a point. */
function isSameDirection(rings: PackedRings, point: number, a: number, b: number): boolean {
  const [px, py] = [rings.x(point), rings.y(point)];
  return (
    rings.turn(point, a, b) === 0 &&
    Math.sign(rings.x(a) - px) === Math.sign(rings.x(b) - px) &&
    Math.sign(rings.y(a) - py) === Math.sign(rings.y(b) - py)
  );
}

/** Whether the direction from the point to `to` lies strictly to the left of a path through the point. */
function isLeftOfPass(rings: PackedRings, point: number, { before, after }: Pass, to: number): boolean {
  const bend = rings.turn(before, point, after);
  const leftOfOut = rings.turn(point, after, to) > 0;
  const leftOfIn = rings.turn(before, point, to) > 0;
  if (bend > 0) return leftOfOut && leftOfIn;
  return bend < 0 ? leftOfOut || leftOfIn : leftOfOut;
}

/** On which side of a simple ring, passing through a point, the way from that point to vertex `to` starts. Exact. */
function sideOfRing(rings: PackedRings, point: number, pass: Pass, orientation: number, to: number): Side {
  if (isSameDirection(rings, point, pass.before, to)) return 'along';
  if (isSameDirection(rings, point, pass.after, to)) return 'along';
  return isLeftOfPass(rings, point, pass, to) === orientation > 0 ? 'inside' : 'outside';
}

/** What touches say of a pair of simple rings. */
interface PairVotes {
  rings: readonly [number, number];
  /** the first touch */
  point: number;
  /** edges of the first ring seen from the second, and the other way round */
  sides: readonly [Set<Side>, Set<Side>];
}

/** How the rings of a geometry lie to each other. They are simple and no two edges cross in their inner points. */
export interface RingRelations {
  /** a point where one ring passes through the other at a vertex; null when none does */
  crossing: { point: number; rings: readonly [number, number] } | null;
  /** pairs with a common stretch of border, and a point of it */
  shared: readonly { point: number; rings: readonly [number, number] }[];
  /** ring → rings that it lies in */
  containers: readonly ReadonlySet<number>[];
  /** ring → rings that are the very same line */
  twins: readonly ReadonlySet<number>[];
}

function collectVotes(rings: PackedRings, touches: readonly Touch[]): PairVotes[] {
  const orientations = Array.from({ length: rings.count }, (_, ring) => rings.orientation(ring));
  const votes = new Map<string, PairVotes>();
  for (const { point, passes } of touches) {
    const [a, b] = [rings.ringOf(passes[0].before), rings.ringOf(passes[1].before)];
    const [first, second] = a < b ? passes : [passes[1], passes[0]];
    const pair: [number, number] = a < b ? [a, b] : [b, a];
    const key = pair.join();
    const known = votes.get(key) ?? {
      rings: pair,
      point,
      sides: [new Set<Side>(), new Set<Side>()] as const,
    };
    votes.set(key, known);
    for (const to of [first.before, first.after]) {
      known.sides[0].add(sideOfRing(rings, point, second, orientations[pair[1]] ?? 0, to));
    }
    for (const to of [second.before, second.after]) {
      known.sides[1].add(sideOfRing(rings, point, first, orientations[pair[0]] ?? 0, to));
    }
  }
  return [...votes.values()];
}

const isBoth = (sides: ReadonlySet<Side>): boolean => sides.has('inside') && sides.has('outside');
const isOnlyAlong = (sides: ReadonlySet<Side>): boolean => !sides.has('inside') && !sides.has('outside');

/**
 * The rings around the first vertex of a ring: a ray to the east, counted exactly. Rings that touch `ring` are not to
 * be judged by it, since the vertex may lie on them.
 */
function ringsAround(rings: PackedRings, runs: EdgeRuns, ring: number): Set<number> {
  const start = rings.firstOf(ring);
  const [x, y] = [rings.x(start), rings.y(start)];
  const around = new Set<number>();
  runs.search(x, y, Infinity, y, (edge) => {
    const end = rings.next(edge);
    const other = rings.ringOf(edge);
    const isUpward = rings.y(edge) <= y && rings.y(end) > y;
    const isDownward = rings.y(edge) > y && rings.y(end) <= y;
    if (other === ring || (!isUpward && !isDownward)) return;
    const side = rings.turn(edge, end, start);
    if (isUpward ? side <= 0 : side >= 0) return;
    if (!around.delete(other)) around.add(other);
  });
  return around;
}

/**
 * How simple rings lie to each other. Rings that meet are judged at the points where they do: an edge that leaves such
 * a point into the other ring proves the overlap, since no edge is crossed on the way; rings that don't meet by a
 * point in polygon test. Both are exact.
 */
export function relateRings(rings: PackedRings, runs: EdgeRuns, touches: readonly Touch[]): RingRelations {
  const votes = collectVotes(rings, touches);
  const containers = Array.from({ length: rings.count }, (_, ring) => ringsAround(rings, runs, ring));
  const twins = Array.from({ length: rings.count }, () => new Set<number>());
  for (const { rings: pair, sides } of votes) {
    const [a, b] = pair;
    containers[a]?.delete(b);
    containers[b]?.delete(a);
    if (sides[0].has('inside')) containers[a]?.add(b);
    if (sides[1].has('inside')) containers[b]?.add(a);
    if (isOnlyAlong(sides[0]) && isOnlyAlong(sides[1])) {
      twins[a]?.add(b);
      twins[b]?.add(a);
    }
  }
  return {
    crossing: votes.find(({ sides }) => isBoth(sides[0]) || isBoth(sides[1])) ?? null,
    shared: votes.filter(({ sides }) => sides[0].has('along')),
    containers,
    twins,
  };
}
