import type { LonLat, Ring } from '../../domain/geometry';
import { numberAt } from '../number-at';
import { turn } from '../turn';
import { indexNodedEdges, type NodedEdges } from './node-edges';

/** An edge as it leaves a point. */
interface Spoke {
  edge: number;
  /** the point at its other end */
  end: number;
}

type Plain = Pick<NodedEdges, 'xs' | 'ys' | 'from' | 'to'>;

function spokesOf({ xs, from, to }: Plain): Spoke[][] {
  const spokes: Spoke[][] = Array.from({ length: xs.length }, () => []);
  for (const [edge, a] of from.entries()) {
    const b = numberAt(to, edge);
    spokes[a]?.push({ edge, end: b });
    spokes[b]?.push({ edge, end: a });
  }
  return spokes;
}

/** Spokes counter-clockwise from just above due east, exactly; due east comes last. */
function sortAround({ xs, ys }: Plain, centre: number, spokes: readonly Spoke[]): Spoke[] {
  const [x, y] = [numberAt(xs, centre), numberAt(ys, centre)];
  const half = ({ end }: Spoke): number => {
    const [ex, ey] = [numberAt(xs, end), numberAt(ys, end)];
    if (ey > y || (ey === y && ex < x)) return 0;
    return ey < y ? 1 : 2;
  };
  return [...spokes].sort(
    (a, b) =>
      half(a) - half(b) ||
      -turn(x, y, numberAt(xs, a.end), numberAt(ys, a.end), numberAt(xs, b.end), numberAt(ys, b.end)),
  );
}

/** Whether it is inside just above due east of a point: the edges beyond are counted along a ray, exactly. */
function insideTest(edges: NodedEdges): (point: number) => boolean {
  const { xs, ys, from, to } = edges;
  const index = indexNodedEdges(edges);
  return (point) => {
    const [x, y] = [numberAt(xs, point), numberAt(ys, point)];
    let isInside = false;
    index.search(x, y, Infinity, y, (edge) => {
      const [a, b] = [numberAt(from, edge), numberAt(to, edge)];
      const isUp = numberAt(ys, a) < numberAt(ys, b);
      const [low, high] = isUp ? [a, b] : [b, a];
      if (a === point || b === point || numberAt(ys, low) > y || numberAt(ys, high) <= y) return false;
      const side = turn(numberAt(xs, low), numberAt(ys, low), numberAt(xs, high), numberAt(ys, high), x, y);
      if (side > 0) isInside = !isInside;
      return false;
    });
    return isInside;
  };
}

/** For each edge the one that follows it at its start and at its end; null where an end is loose. */
function pairEdges(edges: NodedEdges): { atFrom: Uint32Array; atTo: Uint32Array } | null {
  const atFrom = new Uint32Array(edges.from.length);
  const atTo = new Uint32Array(edges.from.length);
  const join = (point: number, one: Spoke, other: Spoke): void => {
    (numberAt(edges.from, one.edge) === point ? atFrom : atTo)[one.edge] = other.edge;
    (numberAt(edges.from, other.edge) === point ? atFrom : atTo)[other.edge] = one.edge;
  };
  let isInside: ((point: number) => boolean) | null = null;
  for (const [point, spokes] of spokesOf(edges).entries()) {
    if (spokes.length % 2 === 1) return null;
    const isPlain = spokes.length <= 2;
    if (!isPlain) isInside ??= insideTest(edges);
    const sorted = isPlain ? spokes : sortAround(edges, point, spokes);
    const shift = isPlain || !isInside?.(point) ? 0 : 1;
    for (let i = 0; i < sorted.length; i += 2) {
      const [one, other] = [sorted[i + shift], sorted[(i + shift + 1) % sorted.length]];
      if (one && other) join(point, one, other);
    }
  }
  return { atFrom, atTo };
}

/** A closed path cut where it comes back to a point: rings that touch neither themselves nor lose a step. */
function* splitPath(path: readonly number[]): Generator<readonly number[]> {
  const open: number[] = [];
  const placeOf = new Map<number, number>();
  for (const point of path) {
    const known = placeOf.get(point);
    if (known !== undefined) {
      const loop = open.splice(known);
      for (const left of loop) placeOf.delete(left);
      yield loop;
    }
    placeOf.set(point, open.length);
    open.push(point);
  }
  yield open;
}

/**
 * Simple rings that together bound, by the even-odd rule, what the edges bound. Where several meet in a point they are
 * joined about the inside, so that each ring's inside hangs together. Linear, but for a look along a ray at each such point.
 * @returns null where an end is loose: the edges bound nothing then
 */
export function traceRings(edges: NodedEdges): Ring[] | null {
  const pairs = pairEdges(edges);
  if (pairs === null) return null;
  const { from, to, xs, ys } = edges;
  const positionOf = (point: number): LonLat => [numberAt(xs, point), numberAt(ys, point)];
  const done = new Uint8Array(from.length);
  const rings: Ring[] = [];
  for (let first = 0; first < from.length; first += 1) {
    if (done[first] === 1) continue;
    const path: number[] = [];
    let point = numberAt(from, first);
    for (let edge = first; done[edge] !== 1;) {
      done[edge] = 1;
      path.push(point);
      const isForward = numberAt(from, edge) === point;
      point = numberAt(isForward ? to : from, edge);
      edge = numberAt(isForward ? pairs.atTo : pairs.atFrom, edge);
    }
    for (const ring of splitPath(path)) rings.push([...ring, ...ring.slice(0, 1)].map(positionOf));
  }
  return rings;
}
