import { numberAt } from '../number-at';
import { growBox, type PlaneBox } from '../plane-geometry';

/** Edges that something that is moved must stay away from: ax, ay, bx, by of each, in metres. */
export interface Obstacle {
  edges: Float64Array;
  /** how far it must stay away, m */
  keepM: number;
}

/** A stretch of a way, m. */
type Stretch = readonly [start: number, end: number];

/**
 * Where edges that are moved straight on would be nearer to obstacles than they may. Moved by s along a direction, the edge AB is within r of the edge CD
 * for those s that lie in the parallelogram CD − AB grown by r, which is convex: one stretch for each pair, from the four sides of the parallelogram.
 * Nothing is sampled.
 */
export class BlockedWay {
  readonly #moved: Float64Array;
  readonly #obstacles: readonly Obstacle[];
  readonly #turned: Float64Array;

  /** @param moved ax, ay, bx, by of each edge */
  constructor(moved: Float64Array, obstacles: readonly Obstacle[]) {
    this.#moved = moved;
    this.#obstacles = obstacles;
    this.#turned = new Float64Array(moved.length);
  }

  /** Pairs of edges that a look along one direction may have to compare. */
  get pairs(): number {
    return this.#obstacles.reduce((sum, { edges }) => sum + (edges.length / 4) * (this.#moved.length / 4), 0);
  }

  /** The distances up to a limit at which the way becomes free, the least first; 0 where it is free from the start. */
  freeFrom(directionRad: number, limitM: number): number[] {
    const [ux, uy] = [Math.cos(directionRad), Math.sin(directionRad)];
    turnEdges(this.#moved, ux, uy, this.#turned);
    const own = boxOfEdges(this.#turned);
    const stretches: Stretch[] = [];
    for (const { edges, keepM } of this.#obstacles) {
      const corridor = growBox({ ...own, maxX: own.maxX + limitM }, keepM);
      eachNear(edges, ux, uy, corridor, (cx, cy, dx, dy) => {
        this.#meet(cx, cy, dx, dy, keepM, limitM, stretches);
      });
    }
    return gapsOf(stretches, limitM);
  }

  /** All edges that are moved with one that stands. */
  #meet(
    cx: number,
    cy: number,
    dx: number,
    dy: number,
    keepM: number,
    limitM: number,
    stretches: Stretch[],
  ): void {
    const moved = this.#turned;
    const [low, high] = cy < dy ? [cy - keepM, dy + keepM] : [dy - keepM, cy + keepM];
    const [near, far] = cx < dx ? [cx - keepM, dx + keepM] : [dx - keepM, cx + keepM];
    for (let i = 0; i < moved.length; i += 4) {
      const ay = numberAt(moved, i + 1);
      const by = numberAt(moved, i + 3);
      if ((ay < low && by < low) || (ay > high && by > high)) continue;
      const ax = numberAt(moved, i);
      const bx = numberAt(moved, i + 2);
      if (far < Math.min(ax, bx) || near - Math.max(ax, bx) > limitM) continue;
      const stretch = new Hull(keepM)
        .side(cx - ax, cy - ay, dx - ax, dy - ay)
        .side(cx - bx, cy - by, dx - bx, dy - by)
        .side(cx - ax, cy - ay, cx - bx, cy - by)
        .side(dx - ax, dy - ay, dx - bx, dy - by);
      if (stretch.end > 0 && stretch.start < limitM) stretches.push([stretch.start, stretch.end]);
    }
  }
}

/** The stretch of the x-axis that lies within a distance of some edges. */
class Hull {
  start = Infinity;
  end = -Infinity;
  readonly #keepM: number;

  constructor(keepM: number) {
    this.#keepM = keepM;
  }

  /** Takes in an edge: the discs about its ends, and the two lines beside it. */
  side(ax: number, ay: number, bx: number, by: number): this {
    const keep = this.#keepM;
    this.#disc(ax, ay);
    this.#disc(bx, by);
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) return this;
    const asideX = (-(by - ay) / length) * keep;
    const asideY = ((bx - ax) / length) * keep;
    this.#line(ax + asideX, ay + asideY, bx + asideX, by + asideY);
    this.#line(ax - asideX, ay - asideY, bx - asideX, by - asideY);
    return this;
  }

  #disc(x: number, y: number): void {
    const squared = this.#keepM * this.#keepM - y * y;
    if (squared < 0) return;
    const half = Math.sqrt(squared);
    this.#take(x - half);
    this.#take(x + half);
  }

  #line(ax: number, ay: number, bx: number, by: number): void {
    if (ay > 0 !== by > 0) this.#take(ax + (bx - ax) * (ay / (ay - by)));
  }

  #take(s: number): void {
    if (s < this.start) this.start = s;
    if (s > this.end) this.end = s;
  }
}

/** Edges as they lie when a direction is turned to the x-axis. */
function turnEdges(edges: Float64Array, ux: number, uy: number, turned: Float64Array): void {
  for (let i = 0; i < edges.length; i += 2) {
    const [x, y] = [numberAt(edges, i), numberAt(edges, i + 1)];
    turned[i] = ux * x + uy * y;
    turned[i + 1] = ux * y - uy * x;
  }
}

type EdgeVisit = (ax: number, ay: number, bx: number, by: number) => void;

function eachNear(edges: Float64Array, ux: number, uy: number, within: PlaneBox, visit: EdgeVisit): void {
  for (let i = 0; i < edges.length; i += 4) {
    const [x0, y0, x1, y1] = [
      numberAt(edges, i),
      numberAt(edges, i + 1),
      numberAt(edges, i + 2),
      numberAt(edges, i + 3),
    ];
    const [ax, ay, bx, by] = [ux * x0 + uy * y0, ux * y0 - uy * x0, ux * x1 + uy * y1, ux * y1 - uy * x1];
    const isAway =
      (ay < within.minY && by < within.minY) ||
      (ay > within.maxY && by > within.maxY) ||
      (ax < within.minX && bx < within.minX) ||
      (ax > within.maxX && bx > within.maxX);
    if (!isAway) visit(ax, ay, bx, by);
  }
}

function boxOfEdges(edges: Float64Array): PlaneBox {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < edges.length; i += 2) {
    const [x, y] = [numberAt(edges, i), numberAt(edges, i + 1)];
    box.minX = Math.min(box.minX, x);
    box.maxX = Math.max(box.maxX, x);
    box.minY = Math.min(box.minY, y);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}

/** Where the way is free again, up to a limit. */
function gapsOf(stretches: Stretch[], limitM: number): number[] {
  stretches.sort(([a], [b]) => a - b);
  const gaps: number[] = [];
  let free = 0;
  for (const [start, end] of stretches) {
    if (start > free) gaps.push(free);
    if (end > free) free = end;
  }
  if (free <= limitM) gaps.push(free);
  return gaps;
}
