import { BoxTree, type Boxes } from './box-tree';
import type { PackedRings } from './packed-rings';

/** Longer runs make the tree smaller and their boxes larger. */
const mostEdges = 16;

/**
 * The edges of rings by place, in runs of consecutive edges that go strictly one way along an axis. Two edges of a run meet in no more
 * than the vertex that they share, so only edges of different runs need to be compared, and the tree is some ten times smaller
 * than one of edges.
 */
export class EdgeRuns {
  readonly count: number;
  readonly #rings: PackedRings;
  /** run → its first edge, with the number of edges at the end */
  readonly #starts: readonly number[];
  readonly #boxes: Boxes;
  readonly #tree: BoxTree;

  constructor(rings: PackedRings) {
    this.#rings = rings;
    this.#starts = findRuns(rings);
    this.count = this.#starts.length - 1;
    this.#boxes = new Float64Array(4 * this.count);
    for (let run = 0; run < this.count; run++) this.#setBox(run);
    this.#tree = new BoxTree(this.#boxes);
  }

  /** Calls `visit` with each edge whose box meets a box, in their order. */
  search(minX: number, minY: number, maxX: number, maxY: number, visit: (edge: number) => void): void {
    const box = Float64Array.of(minX, minY, maxX, maxY);
    for (const run of this.#tree.meeting(box, 0, 0)) {
      for (const edge of this.#edgesIn(run, box, 0)) visit(edge);
    }
  }

  /**
   * Calls `visit` with pairs of edges (i < j) whose boxes meet, of different runs, in the order of the runs; it returns true to end the
   * search after the run that `i` is in. `spend` is told how many comparisons each pair of runs takes, and returns true to end the search
   * at once.
   */
  eachPair(visit: (i: number, j: number) => boolean, spend: (comparisons: number) => boolean): void {
    let lastRun = this.count - 1;
    for (let run = 0; run <= lastRun; run++) {
      for (const other of this.#tree.meeting(this.#boxes, run, run + 1)) {
        const mine = this.#edgesIn(run, this.#boxes, other);
        const theirs = mine.length === 0 ? mine : this.#edgesIn(other, this.#boxes, run);
        if (this.#visitNear(mine, theirs, visit)) lastRun = run;
        if (spend(1 + mine.length * theirs.length)) return;
      }
    }
  }

  /** true where `visit` said so of any pair */
  #visitNear(
    mine: readonly number[],
    theirs: readonly number[],
    visit: (i: number, j: number) => boolean,
  ): boolean {
    let isLast = false;
    for (const i of mine) {
      for (const j of theirs) if (this.#areNear(i, j) && visit(i, j)) isLast = true;
    }
    return isLast;
  }

  /** The box about all vertices of a run, the end of its last edge included. */
  #setBox(run: number): void {
    const rings = this.#rings;
    const end = this.#starts[run + 1] as number;
    const last = rings.next(end - 1);
    let minX = rings.x(last);
    let minY = rings.y(last);
    let maxX = minX;
    let maxY = minY;
    for (let vertex = this.#starts[run] as number; vertex < end; vertex++) {
      const x = rings.x(vertex);
      const y = rings.y(vertex);
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    this.#boxes[4 * run] = minX;
    this.#boxes[4 * run + 1] = minY;
    this.#boxes[4 * run + 2] = maxX;
    this.#boxes[4 * run + 3] = maxY;
  }

  /** The edges of a run whose boxes meet box `i` of some boxes. */
  #edgesIn(run: number, boxes: Boxes, i: number): number[] {
    const rings = this.#rings;
    const [minX, minY] = [boxes[4 * i] as number, boxes[4 * i + 1] as number];
    const [maxX, maxY] = [boxes[4 * i + 2] as number, boxes[4 * i + 3] as number];
    const first = this.#starts[run] as number;
    const end = this.#starts[run + 1] as number;
    const found: number[] = [];
    let x1 = rings.x(first);
    let y1 = rings.y(first);
    for (let edge = first; edge < end; edge++) {
      const to = edge + 1 < end ? edge + 1 : rings.next(edge);
      const x2 = rings.x(to);
      const y2 = rings.y(to);
      const isOutside =
        (x1 < minX && x2 < minX) ||
        (x1 > maxX && x2 > maxX) ||
        (y1 < minY && y2 < minY) ||
        (y1 > maxY && y2 > maxY);
      if (!isOutside) found.push(edge);
      x1 = x2;
      y1 = y2;
    }
    return found;
  }

  #areNear(i: number, j: number): boolean {
    const rings = this.#rings;
    const iEnd = rings.next(i);
    const jEnd = rings.next(j);
    return (
      meet(rings.x(i), rings.x(iEnd), rings.x(j), rings.x(jEnd)) &&
      meet(rings.y(i), rings.y(iEnd), rings.y(j), rings.y(jEnd))
    );
  }
}

/** Whether two spans of numbers, each given by its ends in any order, have a number in common. */
const meet = (a: number, b: number, c: number, d: number): boolean =>
  Math.min(a, b) <= Math.max(c, d) && Math.min(c, d) <= Math.max(a, b);

/** First edges of the runs, with the number of edges at the end. */
function findRuns(rings: PackedRings): number[] {
  const starts: number[] = [];
  for (let ring = 0; ring < rings.count; ring++) addRuns(rings, ring, starts);
  starts.push(rings.vertexCount);
  return starts;
}

/** Adds the first edges of the runs of a ring. */
function addRuns(rings: PackedRings, ring: number, starts: number[]): void {
  const first = rings.firstOf(ring);
  const end = rings.firstOf(ring + 1);
  let alongX = 0;
  let alongY = 0;
  let room = 0;
  for (let edge = first; edge < end; edge++) {
    const to = edge + 1 < end ? edge + 1 : first;
    const stepX = Math.sign(rings.x(to) - rings.x(edge));
    const stepY = Math.sign(rings.y(to) - rings.y(edge));
    const keepsX = alongX !== 0 && stepX === alongX;
    const keepsY = alongY !== 0 && stepY === alongY;
    if (room > 0 && (keepsX || keepsY)) {
      room -= 1;
      if (!keepsX) alongX = 0;
      if (!keepsY) alongY = 0;
    } else {
      starts.push(edge);
      alongX = stepX;
      alongY = stepY;
      room = mostEdges - 1;
    }
  }
}
