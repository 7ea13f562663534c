import type { PackedPolygons } from '../domain/packed-areal';

/**
 * A tree of boxes over the rings of packed polygons. A ring is cut into runs of 16 edges, the leaves; up to 8 neighbours share a
 * parent, up to the ring's root; rings lie along a Morton curve, and up to 8 neighbours again share a parent, up to
 * node 0. Nothing is sorted but the rings, since consecutive edges are neighbours by themselves.
 *
 * Nodes are numbered as a walk meets them: a parent, then all that it holds. So a walk needs no stack: `node + 1` goes in,
 * `next[node]` passes by.
 */
export interface ChainTree {
  /** in plane metres */
  polygons: PackedPolygons;
  nodeCount: number;
  /** four a node: least x and y, greatest x and y */
  boxes: Float64Array;
  /** node → the node after all that it holds */
  next: Uint32Array;
  /** node → its ring, or `severalRings` */
  ringOfNode: Uint32Array;
  /** node → the first and the last position of its chain of edges; nothing for several rings */
  chainStart: Uint32Array;
  chainEnd: Uint32Array;
  /** node → ∫ (y − y at the start) dx along its chain, m² */
  integral: Float64Array;
  /** ring → its root; `notHeld` for a ring that the tree was made without */
  rootOfRing: Uint32Array;
  /** ring → zone */
  zoneOfRing: Uint32Array;
  /** ring → what its area by a counter-clockwise walk has to be multiplied with: 1 or −1, so that holes count against their outer ring */
  signOfRing: Int8Array;
}

export const severalRings = 0xffffffff;
export const notHeld = 0xffffffff;

/** Edges of a leaf, and children of a node, at most. */
export const leafEdges = 16;
export const fanOut = 8;

/** Whether a node has no nodes of its own: a run of edges. */
export const isLeaf = ({ next }: ChainTree, node: number): boolean => next[node] === node + 1;
