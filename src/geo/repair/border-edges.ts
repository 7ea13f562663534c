import type Flatbush from 'flatbush';
import { numberAt } from '../number-at';
import { turn } from '../turn';
import { indexNodedEdges, type NodedEdges } from './node-edges';

/** Whether ground that lies in some of the sets of rings, and in no other, is to be covered. */
export type Covering = (sets: ReadonlySet<number>) => boolean;

function toggle(sets: Set<number>, owners: readonly number[]): void {
  for (const owner of owners) if (!sets.delete(owner)) sets.add(owner);
}

/**
 * The sets that lie just beyond the middle of an edge, on the side of a ray that doesn't run along it: eastwards from steep edges,
 * northwards from the others, for which the two coordinates change their parts.
 */
function setsBeside(edges: NodedEdges, index: Flatbush, edge: number): Set<number> {
  const { from, to, owners } = edges;
  const [a, b] = [numberAt(from, edge), numberAt(to, edge)];
  const width = Math.abs(numberAt(edges.xs, a) - numberAt(edges.xs, b));
  const height = Math.abs(numberAt(edges.ys, a) - numberAt(edges.ys, b));
  const isSteep = height >= width;
  const [us, vs] = isSteep ? [edges.xs, edges.ys] : [edges.ys, edges.xs];
  const [u, v] = [(numberAt(us, a) + numberAt(us, b)) / 2, (numberAt(vs, a) + numberAt(vs, b)) / 2];
  const sets = new Set<number>();
  const look = (other: number): boolean => {
    const [c, d] = [numberAt(from, other), numberAt(to, other)];
    const [low, high] = numberAt(vs, c) < numberAt(vs, d) ? [c, d] : [d, c];
    if (other === edge || numberAt(vs, low) > v || numberAt(vs, high) <= v) return false;
    const side = turn(numberAt(us, low), numberAt(vs, low), numberAt(us, high), numberAt(vs, high), u, v);
    if (side > 0) toggle(sets, owners[other] ?? []);
    return false;
  };
  if (isSteep) index.search(u, v, Infinity, v, look);
  else index.search(v, u, v, Infinity, look);
  return sets;
}

/**
 * Those edges that have covered ground on one side only. The middle of an edge is rounded to doubles, so that edges
 * closer to each other than that may be judged wrongly: whoever uses them confirms the area.
 */
export function borderEdges(edges: NodedEdges, isCovered: Covering): NodedEdges {
  const index = indexNodedEdges(edges);
  const isBorder = edges.owners.map((owners, edge) => {
    const sets = setsBeside(edges, index, edge);
    const here = isCovered(sets);
    toggle(sets, owners);
    return here !== isCovered(sets);
  });
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, edge) => isBorder[edge]);
  return { ...edges, from: keep(edges.from), to: keep(edges.to), owners: keep(edges.owners) };
}
