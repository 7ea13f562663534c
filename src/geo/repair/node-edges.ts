import Flatbush from 'flatbush';
import type { LonLat, Ring } from '../../domain/geometry';
import { numberAt } from '../number-at';
import { turn } from '../turn';

/** A ring, and the set of rings that it bounds an area with by the even-odd rule. */
export interface OwnedRing {
  ring: Ring;
  owner: number;
}

/** Edges that meet in nothing but their ends, each there once. */
export interface NodedEdges {
  xs: readonly number[];
  ys: readonly number[];
  /** the ends of each edge, indices of points */
  from: readonly number[];
  to: readonly number[];
  /** the sets that each edge bounds; never none, for what a set has twice bounds nothing */
  owners: readonly (readonly number[])[];
  /** where edges crossed */
  crossings: readonly LonLat[];
}

/** A crossing so near the end of an edge takes that end, degrees: a hundredth of a millimetre. */
const sameDegrees = 1e-10;
/** Crossings are rounded to doubles, which may make others: nearly all is done in two rounds. */
const mostRounds = 10;
/** Pairs of edges looked at in a round: as in `ring-contacts`, some seconds at most. */
const pairLimit = (edges: number): number => 4_000_000 + 20 * edges;
/** Crossings that are worked out: about two seconds. Rings that cross more often are no slip that a rule could mend. */
const mostCrossings = 10_000;
/** Points that a pair of indices can be made one number of. */
const mostPoints = 2 ** 26;

function toggled(members: readonly number[], member: number): readonly number[] {
  return members.includes(member) ? members.filter((other) => other !== member) : [...members, member];
}

/** Edges by the points at their ends. */
class EdgeTable {
  readonly xs: number[] = [];
  readonly ys: number[] = [];
  readonly crossings: LonLat[] = [];
  #owners = new Map<number, readonly number[]>();
  /** longitude → latitude → point */
  readonly #points = new Map<number, Map<number, number>>();

  constructor(rings: readonly OwnedRing[]) {
    for (const { ring, owner } of rings) {
      let last: number | null = null;
      for (const [x, y] of ring) {
        const point = this.#pointAt(x, y);
        if (last !== null) this.#toggle(last, point, [owner]);
        last = point;
      }
    }
  }

  list(): NodedEdges {
    const keys = [...this.#owners.keys()];
    return {
      xs: this.xs,
      ys: this.ys,
      from: keys.map((key) => Math.floor(key / mostPoints)),
      to: keys.map((key) => key % mostPoints),
      owners: [...this.#owners.values()],
      crossings: this.crossings,
    };
  }

  /** The point where two edges cross, to the rounding of doubles, or an end very near it. */
  cross(a: number, b: number, c: number, d: number): number {
    const start = this.turn(c, d, a);
    const t = start / (start - this.turn(c, d, b));
    const [ax, ay] = this.at(a);
    const [bx, by] = this.at(b);
    const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
    const end = [a, b, c, d].find((point) => {
      const [px, py] = this.at(point);
      return Math.abs(px - x) < sameDegrees && Math.abs(py - y) < sameDegrees;
    });
    this.crossings.push([x, y]);
    return end ?? this.#pointAt(x, y);
  }

  at(point: number): LonLat {
    return [numberAt(this.xs, point), numberAt(this.ys, point)];
  }

  turn(a: number, b: number, c: number): number {
    const { xs, ys } = this;
    return turn(
      numberAt(xs, a),
      numberAt(ys, a),
      numberAt(xs, b),
      numberAt(ys, b),
      numberAt(xs, c),
      numberAt(ys, c),
    );
  }

  /** Puts edges cut at points in the place of the whole ones. */
  cut({ from, to, owners }: NodedEdges, cuts: ReadonlyMap<number, readonly number[]>): void {
    this.#owners = new Map();
    for (const [edge, owner] of owners.entries()) {
      const [a, b] = [numberAt(from, edge), numberAt(to, edge)];
      let last = a;
      for (const point of this.#along(a, b, cuts.get(edge) ?? [])) {
        this.#toggle(last, point, owner);
        last = point;
      }
      this.#toggle(last, b, owner);
    }
  }

  #along(a: number, b: number, points: readonly number[]): number[] {
    const [ax, ay] = this.at(a);
    const [bx, by] = this.at(b);
    const along = (point: number): number => {
      const [x, y] = this.at(point);
      return (x - ax) * (bx - ax) + (y - ay) * (by - ay);
    };
    return [...new Set(points)]
      .filter((point) => point !== a && point !== b)
      .sort((p, q) => along(p) - along(q));
  }

  #toggle(a: number, b: number, owners: readonly number[]): void {
    if (a === b) return;
    const key = Math.min(a, b) * mostPoints + Math.max(a, b);
    const known = this.#owners.get(key);
    const left = known === undefined ? owners : owners.reduce(toggled, known);
    if (left.length === 0) this.#owners.delete(key);
    else this.#owners.set(key, left);
  }

  #pointAt(x: number, y: number): number {
    const onMeridian = this.#points.get(x) ?? new Map<number, number>();
    this.#points.set(x, onMeridian);
    const known = onMeridian.get(y);
    if (known !== undefined) return known;
    const point = this.xs.length;
    onMeridian.set(y, point);
    this.xs.push(x);
    this.ys.push(y);
    return point;
  }
}

/** The edges by place; the number in the tree is that of the edge. */
export function indexNodedEdges({ xs, ys, from, to }: NodedEdges): Flatbush {
  const index = new Flatbush(from.length);
  for (let edge = 0; edge < from.length; edge += 1) {
    const [a, b] = [numberAt(from, edge), numberAt(to, edge)];
    const [ax, ay, bx, by] = [numberAt(xs, a), numberAt(ys, a), numberAt(xs, b), numberAt(ys, b)];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return index;
}

type Cuts = Map<number, number[]>;

function addCut(cuts: Cuts, edge: number, point: number): void {
  const known = cuts.get(edge);
  if (known) known.push(point);
  else cuts.set(edge, [point]);
}

const isBetween = (value: number, a: number, b: number): boolean =>
  a < b ? a <= value && value <= b : b <= value && value <= a;

/** Cuts an edge at a point that is on its line, where it lies between the ends. */
function cutOnLine(
  table: EdgeTable,
  cuts: Cuts,
  edge: number,
  [a, b, point]: [number, number, number],
): void {
  if (point === a || point === b) return;
  const [[ax, ay], [bx, by], [x, y]] = [table.at(a), table.at(b), table.at(point)];
  if (isBetween(x, ax, bx) && isBetween(y, ay, by)) addCut(cuts, edge, point);
}

function cutPair(table: EdgeTable, cuts: Cuts, { from, to }: NodedEdges, i: number, j: number): void {
  const [a, b, c, d] = [numberAt(from, i), numberAt(to, i), numberAt(from, j), numberAt(to, j)];
  const [cSide, dSide] = [table.turn(a, b, c), table.turn(a, b, d)];
  if ((cSide > 0 && dSide > 0) || (cSide < 0 && dSide < 0)) return;
  const [aSide, bSide] = [table.turn(c, d, a), table.turn(c, d, b)];
  if ((aSide > 0 && bSide > 0) || (aSide < 0 && bSide < 0)) return;
  if (aSide !== 0 && bSide !== 0 && cSide !== 0 && dSide !== 0) {
    const point = table.cross(a, b, c, d);
    addCut(cuts, i, point);
    addCut(cuts, j, point);
    return;
  }
  if (cSide === 0) cutOnLine(table, cuts, i, [a, b, c]);
  if (dSide === 0) cutOnLine(table, cuts, i, [a, b, d]);
  if (aSide === 0) cutOnLine(table, cuts, j, [c, d, a]);
  if (bSide === 0) cutOnLine(table, cuts, j, [c, d, b]);
}

/** Where the edges have to be cut; null where more pairs lie near each other than can be looked at. */
function findCuts(table: EdgeTable, edges: NodedEdges): Cuts | null {
  const { xs, ys, from, to } = edges;
  const cuts: Cuts = new Map();
  const index = indexNodedEdges(edges);
  const limit = pairLimit(from.length);
  let pairs = 0;
  for (let i = 0; i < from.length; i += 1) {
    const [a, b] = [numberAt(from, i), numberAt(to, i)];
    const [ax, ay, bx, by] = [numberAt(xs, a), numberAt(ys, a), numberAt(xs, b), numberAt(ys, b)];
    index.collides(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (j) => {
      pairs += 1;
      if (j > i) cutPair(table, cuts, edges, i, j);
      return pairs > limit || table.crossings.length > mostCrossings;
    });
    if (pairs > limit || table.crossings.length > mostCrossings) return null;
  }
  return cuts;
}

/**
 * The edges of rings, cut wherever they cross, touch or run along each other, in longitude and latitude. Decisions are exact; a crossing's own place is rounded
 * to doubles (a nanometre), and the cutting repeated until nothing crosses. Given positions stay as they are to the bit.
 * @param rings finite positions, closed
 * @returns null where that takes too much work, or more rounds than it ever should
 */
export function nodeEdges(rings: readonly OwnedRing[]): NodedEdges | null {
  const table = new EdgeTable(rings);
  for (let round = 0; round < mostRounds; round += 1) {
    const edges = table.list();
    const cuts = edges.from.length === 0 || table.xs.length > mostPoints ? null : findCuts(table, edges);
    if (cuts === null) return null;
    if (cuts.size === 0) return edges;
    table.cut(edges, cuts);
  }
  return null;
}
