import type { LonLat } from '../domain/geometry';
import {
  chainsIn,
  edgeBox,
  visitChain,
  type Chain,
  type EdgeIndex,
  type IndexedGeometry,
} from './edge-index';
import { equalAreaPlane, lengthDistortion, type Plane, type PlanePoint } from './equal-area-plane';
import { geodesicDistanceM } from './geodesic';
import { nearestOnEdge } from './nearest-on-edge';
import { numberAt } from './number-at';
import { boxDistance, boxesMeet, growBox, type PlaneBox } from './plane-geometry';
import { locatePoint } from './point-in-polygons';
import { turn } from './turn';

/** The nearest points of two geometries. */
export interface Nearest {
  /** geodesic metres; 0 when they meet */
  distanceM: number;
  from: LonLat;
  to: LonLat;
}

/** A pair of which one end is a vertex: the nearest points of two edges that don't cross. */
interface Candidate {
  distance: number;
  vertex: PlanePoint;
  edge: readonly [PlanePoint, PlanePoint];
  vertexIsFrom: boolean;
}

/** Candidates measured on the ellipsoid at most; the others are no nearer than these by the plane's distortion. */
const mostMeasured = 1000;

/**
 * The nearest points of two geometries on the ellipsoid; distance 0 where the boundaries meet or one lies within the
 * other. Searched in the plane with a margin for the plane's distortion, so that the true pair is among the candidates;
 * each is then measured with GeographicLib. Null if nothing finite comes out.
 */
export function nearest(from: IndexedGeometry, to: IndexedGeometry, plane: Plane): Nearest | null {
  const inside = pointWithin(from, to) ?? pointWithin(to, from);
  return inside ? meetingAt(inside, plane) : nearestBoundaries(from, to, plane);
}

/** As `nearest`, but from boundary to boundary, though one may lie within the other. */
export function nearestBoundaries(from: IndexedGeometry, to: IndexedGeometry, plane: Plane): Nearest | null {
  const search = new BoundarySearch(from, to);
  return search.meeting ? meetingAt(search.meeting, plane) : shortest(search.candidates(), plane);
}

/** Some position of one geometry's paths within the other, if the boundaries don't tell. */
function pointWithin(paths: IndexedGeometry, polygons: IndexedGeometry): PlanePoint | null {
  if (polygons.dimension < 2 || !boxesMeet(paths.box, polygons.box)) return null;
  for (const path of paths.paths) {
    const point: PlanePoint = [numberAt(path, 0), numberAt(path, 1)];
    if (locatePoint(...point, polygons) !== 'outside') return point;
  }
  return null;
}

function meetingAt(point: PlanePoint, plane: Plane): Nearest {
  const at = plane.inverse(point);
  return { distanceM: 0, from: at, to: at };
}

class BoundarySearch {
  /** where the boundaries cross */
  meeting: PlanePoint | null = null;
  private best = Infinity;
  private found: Candidate[] = [];
  private readonly reach: number;

  constructor(from: IndexedGeometry, to: IndexedGeometry) {
    const { minX, minY, maxX, maxY } = from.box;
    this.reach = Math.hypot(Math.max(-minX, maxX), Math.max(-minY, maxY));
    for (const { chain, atLeast } of byDistance(from.edges.chains, to.box)) {
      if (this.meeting || atLeast > this.limit) break;
      this.compareChain(chain, to.edges);
    }
  }

  /** Compares a chain with every chain of the other boundary that may be as near as the best so far, the nearest first. */
  private compareChain(chain: Chain, others: EdgeIndex): void {
    const near = chainsIn(others, growBox(chain.box, this.limit));
    for (const { chain: other, atLeast } of byDistance(near, chain.box)) {
      if (atLeast > this.limit) break;
      visitChain(chain, (ax, ay, bx, by) => {
        const box = edgeBox(ax, ay, bx, by);
        if (boxDistance(box, other.box) > this.limit) return;
        visitChain(other, (cx, cy, dx, dy) => {
          if (boxDistance(box, edgeBox(cx, cy, dx, dy)) <= this.limit) {
            this.compare(ax, ay, bx, by, cx, cy, dx, dy);
          }
        });
      });
    }
  }

  /** Pairs that may be the nearest on the ellipsoid, the likeliest first. */
  candidates(): readonly Candidate[] {
    const { limit } = this;
    return this.found
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, mostMeasured);
  }

  /** What a pair may measure in the plane and still be the nearest: both it and the best may be distorted. */
  private get limit(): number {
    return this.best * (1 + 3 * lengthDistortion(this.reach + this.best)) + 1e-6;
  }

  private compare(
    ax: number,
    ay: number,
    bx: number,
    by: number,
    cx: number,
    cy: number,
    dx: number,
    dy: number,
  ): void {
    this.meeting ??= crossing(ax, ay, bx, by, cx, cy, dx, dy);
    this.offer(ax, ay, cx, cy, dx, dy, true);
    this.offer(bx, by, cx, cy, dx, dy, true);
    this.offer(cx, cy, ax, ay, bx, by, false);
    this.offer(dx, dy, ax, ay, bx, by, false);
  }

  private offer(
    x: number,
    y: number,
    ax: number,
    ay: number,
    bx: number,
    by: number,
    vertexIsFrom: boolean,
  ): void {
    const { distance } = nearestOnEdge(x, y, ax, ay, bx, by);
    if (!(distance <= this.limit)) return;
    this.best = Math.min(this.best, distance);
    this.found.push({
      distance,
      vertex: [x, y],
      edge: [
        [ax, ay],
        [bx, by],
      ],
      vertexIsFrom,
    });
  }
}

/** Chains with the least distance that their boxes allow to another box, the nearest first. */
const byDistance = (chains: readonly Chain[], box: PlaneBox): { chain: Chain; atLeast: number }[] =>
  chains
    .map((chain) => ({ chain, atLeast: boxDistance(chain.box, box) }))
    .sort((a, b) => a.atLeast - b.atLeast);

/** The point in which two edges cross properly, or null. Edges that only touch are found by their distance. */
function crossing(
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

function shortest(candidates: readonly Candidate[], plane: Plane): Nearest | null {
  let best: Nearest | null = null;
  for (const candidate of candidates) {
    const measured = measure(candidate, plane);
    if (measured.distanceM < (best?.distanceM ?? Infinity)) best = measured;
  }
  return best;
}

/**
 * The pair on the ellipsoid. The foot on the edge is found anew in the plane about the vertex, in which distances from
 * the vertex keep their order.
 */
function measure({ vertex, edge, vertexIsFrom }: Candidate, plane: Plane): Nearest {
  const at = plane.inverse(vertex);
  const about = equalAreaPlane(at);
  const [a, b] = edge;
  const [ax, ay] = about.forward(plane.inverse(a));
  const [bx, by] = about.forward(plane.inverse(b));
  const foot = nearestOnEdge(0, 0, ax, ay, bx, by);
  const length = Math.hypot(bx - ax, by - ay);
  const t = length > 0 ? Math.hypot(foot.x - ax, foot.y - ay) / length : 0;
  const on = plane.inverse([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
  const distanceM = geodesicDistanceM(at, on);
  return vertexIsFrom ? { distanceM, from: at, to: on } : { distanceM, from: on, to: at };
}
