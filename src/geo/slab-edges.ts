import { numberAt } from './number-at';
import type { PlanePath } from './plane-geometry';

/** The edges of several even-odd sets that have a width, each running to the right, by their left ends. */
export interface SlabEdges {
  count: number;
  x0: Float64Array;
  y0: Float64Array;
  x1: Float64Array;
  y1: Float64Array;
  /** the set that the edge bounds */
  owner: Uint32Array;
}

/** Edges of the sets' closed rings about an origin. Vertical edges bound no slab from above or below and are left out. */
export function slabEdges(
  sets: readonly (readonly PlanePath[])[],
  originX: number,
  originY: number,
): SlabEdges {
  const edges: [number, number, number, number, number][] = [];
  sets.forEach((rings, owner) => {
    for (const ring of rings) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const ax = numberAt(ring, i) - originX;
        const ay = numberAt(ring, i + 1) - originY;
        const bx = numberAt(ring, i + 2) - originX;
        const by = numberAt(ring, i + 3) - originY;
        if (ax < bx) edges.push([ax, ay, bx, by, owner]);
        else if (bx < ax) edges.push([bx, by, ax, ay, owner]);
      }
    }
  });
  edges.sort((a, b) => a[0] - b[0]);
  return {
    count: edges.length,
    x0: Float64Array.from(edges, (edge) => edge[0]),
    y0: Float64Array.from(edges, (edge) => edge[1]),
    x1: Float64Array.from(edges, (edge) => edge[2]),
    y1: Float64Array.from(edges, (edge) => edge[3]),
    owner: Uint32Array.from(edges, (edge) => edge[4]),
  };
}

/** Height of an edge at an abscissa within its span; the very end values at its ends, so that shared vertices stay shared. */
export function heightAt(edges: SlabEdges, edge: number, x: number): number {
  const x0 = numberAt(edges.x0, edge);
  const x1 = numberAt(edges.x1, edge);
  const y0 = numberAt(edges.y0, edge);
  const y1 = numberAt(edges.y1, edge);
  if (x <= x0) return y0;
  return x >= x1 ? y1 : y0 + (y1 - y0) * ((x - x0) / (x1 - x0));
}
