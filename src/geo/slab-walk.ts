import { CompensatedSum } from './compensated-sum';
import { numberAt } from './number-at';
import { heightAt, type SlabEdges } from './slab-edges';

/** What a walk finds: area of set 0 within the union of the others, and within each of them, m². */
export interface OverlapAreas {
  unionM2: number;
  /** in the order of the zones */
  eachM2: readonly number[];
}

/** Steps that a walk will take: edges counted once for every slab that they run through. */
export function slabWork(edges: SlabEdges, breaks: Float64Array): number {
  let work = 0;
  for (let edge = 0; edge < edges.count; edge++) {
    work += indexOf(breaks, numberAt(edges.x1, edge)) - indexOf(breaks, numberAt(edges.x0, edge));
  }
  return work;
}

function indexOf(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(sorted, middle) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Walks every slab from below with one parity for each set and adds the trapezoids that are inside set 0 and another.
 * No graph is built and no sign of an orientation decides anything: an edge out of order by a rounding
 * changes the sum by that rounding times the slab's width. Null if a set's boundary turns out not to be closed.
 */
export function walkSlabs(edges: SlabEdges, breaks: Float64Array, zoneCount: number): OverlapAreas | null {
  const slab = new Slab(edges);
  const union = new CompensatedSum();
  const each = Array.from({ length: zoneCount }, () => new CompensatedSum());
  for (let i = 0; i + 1 < breaks.length; i++) {
    slab.moveTo(numberAt(breaks, i), numberAt(breaks, i + 1));
    if (!addSlab(slab, edges.owner, union, each)) return null;
  }
  return { unionM2: union.value, eachM2: each.map((area) => area.value) };
}

/** The edges of the slab at hand, from below. Their order is kept from slab to slab, where it hardly changes. */
class Slab {
  width = 0;
  readonly running: number[] = [];
  /** heights of each edge at the slab's two sides, by edge */
  readonly left: Float64Array;
  readonly right: Float64Array;
  private next = 0;
  private readonly edges: SlabEdges;

  constructor(edges: SlabEdges) {
    this.edges = edges;
    this.left = new Float64Array(edges.count);
    this.right = new Float64Array(edges.count);
  }

  moveTo(left: number, right: number): void {
    this.width = right - left;
    this.dropEndedBy(left);
    for (; this.next < this.edges.count && numberAt(this.edges.x0, this.next) <= left; this.next++) {
      this.running.push(this.next);
    }
    for (const edge of this.running) {
      this.left[edge] = heightAt(this.edges, edge, left);
      this.right[edge] = heightAt(this.edges, edge, right);
    }
    this.sort();
  }

  /** Area between two edges. */
  areaBetween(below: number, above: number): number {
    const atLeft = numberAt(this.left, above) - numberAt(this.left, below);
    const atRight = numberAt(this.right, above) - numberAt(this.right, below);
    return ((atLeft + atRight) / 2) * this.width;
  }

  private dropEndedBy(x: number): void {
    let kept = 0;
    for (const edge of this.running) if (numberAt(this.edges.x1, edge) > x) this.running[kept++] = edge;
    this.running.length = kept;
  }

  /** Insertion sort by the height in the middle: nearly nothing to do where nearly nothing moved. */
  private sort(): void {
    const { running } = this;
    for (let i = 1; i < running.length; i++) {
      const moved = numberAt(running, i);
      const height = this.middleOf(moved);
      let at = i;
      for (; at > 0 && this.middleOf(numberAt(running, at - 1)) > height; at--) {
        running[at] = numberAt(running, at - 1);
      }
      running[at] = moved;
    }
  }

  private middleOf(edge: number): number {
    return numberAt(this.left, edge) + numberAt(this.right, edge);
  }
}

/** Adds one slab's share; false if a parity stays odd at its top. */
function addSlab(
  slab: Slab,
  owner: Uint32Array,
  union: CompensatedSum,
  each: readonly CompensatedSum[],
): boolean {
  const zonesIn: number[] = [];
  let inSubject = false;
  let below = -1;
  for (const edge of slab.running) {
    if (inSubject && zonesIn.length > 0) {
      const area = slab.areaBetween(below, edge);
      union.add(area);
      for (const zone of zonesIn) each[zone]?.add(area);
    }
    const set = numberAt(owner, edge);
    if (set === 0) inSubject = !inSubject;
    else toggle(zonesIn, set - 1);
    below = edge;
  }
  return !inSubject && zonesIn.length === 0;
}

function toggle(members: number[], member: number): void {
  const at = members.indexOf(member);
  if (at < 0) members.push(member);
  else members.splice(at, 1);
}
