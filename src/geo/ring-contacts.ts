import { edgeMeeting, isOnEdge, type Meeting } from './edge-meeting';
import type { EdgeRuns } from './edge-runs';
import type { PackedRings } from './packed-rings';

/** A ring running through a point: from `before` over the point to `after`, all vertices. */
export interface Pass {
  before: number;
  after: number;
}

/** Two rings meeting in a vertex of at least one of them. */
export interface Touch {
  point: number;
  passes: readonly [Pass, Pass];
}

/** Two edges that may not meet as they do. */
export interface Clash {
  edges: readonly [number, number];
  meeting: Exclude<Meeting, 'none'>;
}

/** What was found between the edges; touches are complete only where there is neither clash nor excess. */
export interface RingContacts {
  clash: Clash | null;
  touches: readonly Touch[];
  /** the limit, where more pairs of edges lie near each other than can be looked at */
  exceeded: number | null;
}

/**
 * Comparisons of edges that are made, by the number of edges: at most some seconds of work. A run of an ordinary ring meets a few others,
 * each with a few edges; only strokes side by side have more.
 */
const comparisonLimit = (edges: number): number => 16_000_000 + 40 * edges;

const passOver = (rings: PackedRings, vertex: number): Pass => ({
  before: rings.previous(vertex),
  after: rings.next(vertex),
});

const passAlong = (rings: PackedRings, edge: number): Pass => ({ before: edge, after: rings.next(edge) });

/**
 * Touches of two edges of different rings at the start of either; a touch at an end is the start of the next edge and
 * found there, so each is found once.
 */
function touchesAtStarts(rings: PackedRings, i: number, j: number): Touch[] {
  if (rings.areSame(i, j)) return [{ point: i, passes: [passOver(rings, i), passOver(rings, j)] }];
  const touches: Touch[] = [];
  if (!rings.areSame(i, rings.next(j)) && isOnEdge(rings, i, j)) {
    touches.push({ point: i, passes: [passOver(rings, i), passAlong(rings, j)] });
  }
  if (!rings.areSame(j, rings.next(i)) && isOnEdge(rings, j, i)) {
    touches.push({ point: j, passes: [passAlong(rings, i), passOver(rings, j)] });
  }
  return touches;
}

/** Edges that follow each other share a vertex by right; they clash only where the second runs back along the first. */
function meetingInRing(rings: PackedRings, i: number, j: number): Meeting {
  const meeting = edgeMeeting(rings, i, j);
  const isNeighbour = rings.next(i) === j || rings.next(j) === i;
  return isNeighbour && meeting === 'touch' ? 'none' : meeting;
}

/** The first clash in the order of the edges, and all touches between different rings. */
export function findContacts(rings: PackedRings, runs: EdgeRuns): RingContacts {
  const touches: Touch[] = [];
  let clash: Clash | null = null;
  let comparisons = 0;
  const limit = comparisonLimit(rings.vertexCount);

  /** true where the edges clash */
  const look = (i: number, j: number): boolean => {
    const isOneRing = rings.ringOf(i) === rings.ringOf(j);
    const meeting = isOneRing ? meetingInRing(rings, i, j) : edgeMeeting(rings, i, j);
    if (meeting === 'none') return false;
    if (isOneRing || meeting === 'crossing') {
      if (clash === null || isBefore([i, j], clash.edges)) clash = { edges: [i, j], meeting };
      return true;
    }
    touches.push(...touchesAtStarts(rings, i, j));
    return false;
  };
  runs.eachPair(look, (more) => (comparisons += more) > limit);
  return { clash, touches, exceeded: comparisons > limit ? limit : null };
}

const isBefore = ([a, b]: Clash['edges'], [c, d]: Clash['edges']): boolean => a < c || (a === c && b < d);
