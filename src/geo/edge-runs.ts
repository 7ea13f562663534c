import Flatbush from 'flatbush';
import type { PackedRings } from './packed-rings';

/** Longer runs make the tree smaller and their boxes larger. */
const mostEdges = 16;

/** west, south, east, north */
type EdgeBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/**
 * The edges of rings by place, in runs of consecutive edges that go strictly one way along an axis. Two edges of a run meet in no more
 * than the vertex that they share, so only edges of different runs need to be compared, and the tree is some ten times smaller
 * than one of edges.
 */
export class EdgeRuns {
  readonly count: number;
  readonly #rings: PackedRings;
  /** run → its first edge, with the number of edges at the end */
  readonly #starts: Uint32Array;
  readonly #boxes: Float64Array;
  readonly #index: Flatbush;

  constructor(rings: PackedRings) {
    this.#rings = rings;
    this.#starts = findRuns(rings);
    this.count = this.#starts.length - 1;
    this.#boxes = new Float64Array(4 * this.count);
    this.#index = new Flatbush(this.count);
    for (let run = 0; run < this.count; run++) {
      const box = this.#boxOfRun(run);
      this.#boxes.set(box, 4 * run);
      this.#index.add(...box);
    }
    this.#index.finish();
  }

  /** Calls `visit` with each edge whose box meets a box. */
  search(minX: number, minY: number, maxX: number, maxY: number, visit: (edge: number) => void): void {
    const box: EdgeBox = [minX, minY, maxX, maxY];
    this.#index.search(minX, minY, maxX, maxY, (run) => {
      for (const edge of this.#edgesIn(run, box)) visit(edge);
      return false;
    });
  }

  /**
   * Calls `visit` with pairs of edges (i < j) whose boxes meet, of different runs, those with the lowest runs first; it returns true to end the search
   * after the run that `i` is in. `spend` is told how many comparisons each pair of runs takes, and returns true to end the search at once.
   */
  eachPair(visit: (i: number, j: number) => boolean, spend: (comparisons: number) => boolean): void {
    let lastRun = this.count - 1;
    for (let run = 0; run <= lastRun; run++) {
      const box = this.#box(run);
      const isSpent = this.#index.collides(...box, (other) => {
        if (other <= run) return false;
        const mine = this.#edgesIn(run, this.#box(other));
        if (mine.length === 0) return spend(1);
        const theirs = this.#edgesIn(other, box);
        if (this.#visitNear(mine, theirs, visit)) lastRun = run;
        return spend(1 + mine.length * theirs.length);
      });
      if (isSpent) return;
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

  #box(run: number): EdgeBox {
    const boxes = this.#boxes;
    const at = 4 * run;
    return [boxes[at] as number, boxes[at + 1] as number, boxes[at + 2] as number, boxes[at + 3] as number];
  }

  #boxOfRun(run: number): EdgeBox {
    const rings = this.#rings;
    const first = this.#starts[run] as number;
    const end = this.#starts[run + 1] as number;
    let [minX, minY, maxX, maxY] = [rings.x(first), rings.y(first), rings.x(first), rings.y(first)];
    for (let edge = first; edge < end; edge++) {
      const to = rings.next(edge);
      const [x, y] = [rings.x(to), rings.y(to)];
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    return [minX, minY, maxX, maxY];
  }

  #edgesIn(run: number, [minX, minY, maxX, maxY]: EdgeBox): number[] {
    const rings = this.#rings;
    const end = this.#starts[run + 1] as number;
    const found: number[] = [];
    for (let edge = this.#starts[run] as number; edge < end; edge++) {
      const to = rings.next(edge);
      const [x1, y1, x2, y2] = [rings.x(edge), rings.y(edge), rings.x(to), rings.y(to)];
      const isOutside =
        (x1 < minX && x2 < minX) ||
        (x1 > maxX && x2 > maxX) ||
        (y1 < minY && y2 < minY) ||
        (y1 > maxY && y2 > maxY);
      if (!isOutside) found.push(edge);
    }
    return found;
  }

  #areNear(i: number, j: number): boolean {
    const rings = this.#rings;
    const [iEnd, jEnd] = [rings.next(i), rings.next(j)];
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
function findRuns(rings: PackedRings): Uint32Array {
  const starts: number[] = [];
  let [alongX, alongY, room, ring] = [0, 0, 0, -1];
  for (let edge = 0; edge < rings.vertexCount; edge++) {
    const to = rings.next(edge);
    const stepX = Math.sign(rings.x(to) - rings.x(edge));
    const stepY = Math.sign(rings.y(to) - rings.y(edge));
    const keepsX = alongX !== 0 && stepX === alongX;
    const keepsY = alongY !== 0 && stepY === alongY;
    if (rings.ringOf(edge) === ring && room > 0 && (keepsX || keepsY)) {
      room -= 1;
      if (!keepsX) alongX = 0;
      if (!keepsY) alongY = 0;
    } else {
      starts.push(edge);
      [alongX, alongY, room, ring] = [stepX, stepY, mostEdges - 1, rings.ringOf(edge)];
    }
  }
  starts.push(rings.vertexCount);
  return Uint32Array.from(starts);
}
