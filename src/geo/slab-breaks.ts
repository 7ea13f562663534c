import { numberAt } from './number-at';
import { heightAt, type SlabEdges } from './slab-edges';

/**
 * The abscissas at which edges end or cross, ascending and without repeats: between two of them no edges cross. Null
 * when more pairs of edges than `mostPairs` would have to be compared.
 */
export function slabBreaks(edges: SlabEdges, mostPairs: number): Float64Array | null {
  const crossings = crossingsOf(edges, mostPairs);
  if (!crossings) return null;
  const all = new Float64Array(2 * edges.count + crossings.length);
  all.set(edges.x0);
  all.set(edges.x1, edges.count);
  all.set(crossings, 2 * edges.count);
  all.sort();
  return all.filter((x, i) => i === 0 || x !== all[i - 1]);
}

/**
 * The abscissas at which edges cross, once for each pair; null as for `slabBreaks`. Sweep from left to right: an edge is compared with those
 * that began before it and still run.
 */
export function crossingsOf(edges: SlabEdges, mostPairs: number): number[] | null {
  const crossings: number[] = [];
  const running: number[] = [];
  let pairs = 0;
  for (let edge = 0; edge < edges.count; edge++) {
    pairs += running.length;
    if (pairs > mostPairs) return null;
    const x0 = numberAt(edges.x0, edge);
    let kept = 0;
    for (const other of running) {
      if (numberAt(edges.x1, other) <= x0) continue;
      running[kept++] = other;
      const x = crossingOf(edges, edge, other);
      if (x !== null) crossings.push(x);
    }
    running.length = kept;
    running.push(edge);
  }
  return crossings;
}

/**
 * Where two edges change their order. Of edges that nearly coincide the place is uncertain, but there the area between
 * them is as small as the rounding, so that missing it or misplacing it changes nothing.
 */
function crossingOf(edges: SlabEdges, a: number, b: number): number | null {
  if (!heightsMeet(edges, a, b)) return null;
  const left = Math.max(numberAt(edges.x0, a), numberAt(edges.x0, b));
  const right = Math.min(numberAt(edges.x1, a), numberAt(edges.x1, b));
  const atLeft = heightAt(edges, a, left) - heightAt(edges, b, left);
  const atRight = heightAt(edges, a, right) - heightAt(edges, b, right);
  const changes = (atLeft < 0 && atRight > 0) || (atLeft > 0 && atRight < 0);
  return changes ? left + (right - left) * (atLeft / (atLeft - atRight)) : null;
}

function heightsMeet(edges: SlabEdges, a: number, b: number): boolean {
  const a0 = numberAt(edges.y0, a);
  const a1 = numberAt(edges.y1, a);
  const b0 = numberAt(edges.y0, b);
  const b1 = numberAt(edges.y1, b);
  return Math.max(a0, a1) > Math.min(b0, b1) && Math.max(b0, b1) > Math.min(a0, a1);
}
