import type { LonLat } from '../domain/geometry';
import { equalAreaPlane, lengthDistortion, type Plane, type PlanePoint } from './equal-area-plane';
import { geodesicDistanceM } from './geodesic';
import { nearestOnEdge } from './nearest-on-edge';
import type { PlaneBox } from './plane-geometry';
import { turn } from './turn';

/** The nearest points of two geometries. */
export interface Nearest {
  /** geodesic metres; 0 when they meet */
  distanceM: number;
  from: LonLat;
  to: LonLat;
}

/** A vertex of one boundary and an edge of the other: the nearest points of two edges that don't cross. */
interface Pair {
  /** in the plane, m */
  distance: number;
  /** the vertex */
  x: number;
  y: number;
  /** the edge */
  ax: number;
  ay: number;
  bx: number;
  by: number;
  vertexIsFrom: boolean;
}

/** Pairs measured on the ellipsoid at most; the others are no nearer than these by the plane's distortion. */
const mostMeasured = 1000;

export function meetingAt(point: PlanePoint, plane: Plane): Nearest {
  const at = plane.inverse(point);
  return { distanceM: 0, from: at, to: at };
}

/**
 * Collects the pairs of two boundaries that may be the nearest on the ellipsoid, by their distance in the plane with a
 * margin for the plane's distortion.
 */
export class NearestPairs {
  /** where the boundaries meet; nothing nearer can be found then */
  meeting: PlanePoint | null = null;
  /** least distance so far in the plane, m */
  best = Infinity;
  /** what a pair may measure in the plane and still be the nearest: both it and the best may be distorted */
  limit: number;
  limitSquared: number;
  private readonly found: Pair[] = [];
  private leastPair: Pair | null = null;
  private readonly reach: number;

  /**
   * @param from the box of the first geometry, from which its distance to the plane's centre is seen
   * @param limit pairs that are farther apart in the plane are not wanted
   */
  constructor({ minX, minY, maxX, maxY }: PlaneBox, limit = Infinity) {
    this.limit = limit;
    this.limitSquared = limit * limit;
    this.reach = Math.hypot(Math.max(-minX, maxX), Math.max(-minY, maxY));
  }

  /**
   * An edge of the first boundary with one of the second. Of each only the start is held against the other: in rings the end is
   * the start of the next edge; of lines both have to be offered backwards as well.
   */
  compare(
    ax: number,
    ay: number,
    bx: number,
    by: number,
    cx: number,
    cy: number,
    dx: number,
    dy: number,
  ): void {
    const gapX = gap(Math.min(ax, bx), Math.max(ax, bx), Math.min(cx, dx), Math.max(cx, dx));
    const gapY = gap(Math.min(ay, by), Math.max(ay, by), Math.min(cy, dy), Math.max(cy, dy));
    const squared = gapX * gapX + gapY * gapY;
    if (squared > this.limitSquared) return;
    const crossing = squared === 0 ? edgeCrossing(ax, ay, bx, by, cx, cy, dx, dy) : null;
    if (crossing) this.meetAt(crossing);
    const a = squaredToEdge(ax, ay, cx, cy, dx, dy);
    if (a <= this.limitSquared) this.offer(a, ax, ay, cx, cy, dx, dy, true);
    const c = squaredToEdge(cx, cy, ax, ay, bx, by);
    if (c <= this.limitSquared) this.offer(c, cx, cy, ax, ay, bx, by, false);
  }

  /** From the first boundary to the second where they are nearest in the plane so far; [0, 0] where they meet, or nothing is known. */
  get direction(): PlanePoint {
    if (this.best === 0 || !this.leastPair) return [0, 0];
    const [from, to] = endsOf(this.leastPair);
    return [to[0] - from[0], to[1] - from[1]];
  }

  /** The nearest pair on the ellipsoid; null if nothing finite came out. */
  nearest(plane: Plane): Nearest | null {
    if (this.meeting) return meetingAt(this.meeting, plane);
    let best: Nearest | null = null;
    for (const pair of this.likeliest()) {
      const bestM = best?.distanceM ?? Infinity;
      if (pair.distance * (1 - lengthDistortion(this.reach + pair.distance)) > bestM) break;
      const measured = measure(pair, plane);
      if (measured.distanceM < bestM) best = measured;
    }
    return best;
  }

  /** The boundaries meet in a point, or one geometry holds it of the other. */
  meetAt(point: PlanePoint): void {
    this.meeting ??= point;
    this.best = 0;
    this.setLimit(0);
  }

  /** The pairs that may be the nearest, by their distance in the plane; a vertex that two edges end in counts once. */
  private likeliest(): Pair[] {
    return this.found
      .filter(({ distance }) => distance <= this.limit)
      .sort((a, b) => a.distance - b.distance)
      .filter((pair, i, sorted) => !isSame(pair, sorted[i - 1]))
      .slice(0, mostMeasured);
  }

  private offer(
    squared: number,
    x: number,
    y: number,
    ax: number,
    ay: number,
    bx: number,
    by: number,
    vertexIsFrom: boolean,
  ): void {
    const distance = Math.sqrt(squared);
    if (distance === 0) this.meetAt([x, y]);
    const pair = { distance, x, y, ax, ay, bx, by, vertexIsFrom };
    if (distance < this.best) this.improve(pair);
    this.found.push(pair);
  }

  private setLimit(limit: number): void {
    this.limit = limit;
    this.limitSquared = limit * limit;
  }

  private improve(pair: Pair): void {
    const { distance } = pair;
    const limit = distance * (1 + 3 * lengthDistortion(this.reach + distance)) + 1e-6;
    if (this.best > limit) this.found.length = 0;
    this.leastPair = pair;
    this.best = distance;
    this.setLimit(Math.min(this.limit, limit));
  }
}

/** Between two intervals; 0 when they meet. */
export const gap = (low: number, high: number, otherLow: number, otherHigh: number): number =>
  otherLow > high ? otherLow - high : low > otherHigh ? low - otherHigh : 0;

/** Square of the distance of a point from an edge: `nearestOnEdge` for the inner loop. */
function squaredToEdge(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const alongX = bx - ax;
  const alongY = by - ay;
  const share = ((x - ax) * alongX + (y - ay) * alongY) / (alongX * alongX + alongY * alongY);
  const t = share > 0 ? Math.min(1, share) : 0;
  const awayX = t === 1 ? x - bx : x - ax - t * alongX;
  const awayY = t === 1 ? y - by : y - ay - t * alongY;
  return awayX * awayX + awayY * awayY;
}

/** Whether two pairs of one distance join the same points, whichever of these is the vertex. */
function isSame(pair: Pair, other: Pair | undefined): boolean {
  if (pair.distance !== other?.distance) return false;
  const [from, to] = endsOf(pair);
  const [otherFrom, otherTo] = endsOf(other);
  return from[0] === otherFrom[0] && from[1] === otherFrom[1] && to[0] === otherTo[0] && to[1] === otherTo[1];
}

function endsOf({ x, y, ax, ay, bx, by, vertexIsFrom }: Pair): readonly [PlanePoint, PlanePoint] {
  const foot = nearestOnEdge(x, y, ax, ay, bx, by);
  return vertexIsFrom
    ? [
        [x, y],
        [foot.x, foot.y],
      ]
    : [
        [foot.x, foot.y],
        [x, y],
      ];
}

/** The point in which two edges, whose boxes meet, cross properly; or null. Edges that only touch are found by their distance. */
function edgeCrossing(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): PlanePoint | null {
  const c = turn(ax, ay, bx, by, cx, cy);
  const d = turn(ax, ay, bx, by, dx, dy);
  const a = turn(cx, cy, dx, dy, ax, ay);
  const b = turn(cx, cy, dx, dy, bx, by);
  const cross = ((c < 0 && d > 0) || (c > 0 && d < 0)) && ((a < 0 && b > 0) || (a > 0 && b < 0));
  const t = c / (c - d);
  return cross ? [cx + (dx - cx) * t, cy + (dy - cy) * t] : null;
}

/**
 * The pair on the ellipsoid. The foot on the edge is found anew in the plane about the vertex, in which distances from
 * the vertex keep their order.
 */
function measure({ x, y, ax: x0, ay: y0, bx: x1, by: y1, vertexIsFrom }: Pair, plane: Plane): Nearest {
  const at = plane.inverse([x, y]);
  const about = equalAreaPlane(at);
  const [ax, ay] = about.forward(plane.inverse([x0, y0]));
  const [bx, by] = about.forward(plane.inverse([x1, y1]));
  const foot = nearestOnEdge(0, 0, ax, ay, bx, by);
  const length = Math.hypot(bx - ax, by - ay);
  const t = length > 0 ? Math.hypot(foot.x - ax, foot.y - ay) / length : 0;
  const on = plane.inverse([x0 + (x1 - x0) * t, y0 + (y1 - y0) * t]);
  const distanceM = geodesicDistanceM(at, on);
  return vertexIsFrom ? { distanceM, from: at, to: on } : { distanceM, from: on, to: at };
}
