import { fanOut, leafEdges, notHeld, severalRings, type ChainTree } from './chain-tree';
import { mortonOrder } from './morton-order';
import { floatAt, indexAt } from './number-at';
import { zoneCountOf } from './packed-polygons';
import type { PackedPolygons } from '../domain/packed-areal';

/**
 * Builds the tree over the rings of the zones that `holds` names. Their rings must be closed and finite. One pass over the positions.
 */
export function buildChainTree(polygons: PackedPolygons, holds: (zone: number) => boolean): ChainTree {
  const builder = new ChainTreeBuilder(polygons);
  const rings = heldRings(polygons, builder.zoneOfRing, holds);
  const order = mortonOrder(firstPositions(polygons, rings)).map((i) => indexAt(rings, i));
  if (order.length > 0) builder.addRings(order, 0, order.length);
  return builder.finish();
}

function heldRings(
  { ringStart }: PackedPolygons,
  zoneOfRing: Uint32Array,
  holds: (zone: number) => boolean,
): Uint32Array {
  const rings = new Uint32Array(ringStart.length - 1);
  let count = 0;
  for (let ring = 0; ring < rings.length; ring++) if (holds(indexAt(zoneOfRing, ring))) rings[count++] = ring;
  return rings.subarray(0, count);
}

function firstPositions({ positions, ringStart }: PackedPolygons, rings: Uint32Array): Float64Array {
  const first = new Float64Array(2 * rings.length);
  for (let i = 0; i < rings.length; i++) {
    const at = 2 * indexAt(ringStart, indexAt(rings, i));
    first[2 * i] = floatAt(positions, at);
    first[2 * i + 1] = floatAt(positions, at + 1);
  }
  return first;
}

/** Nodes over some items at most, when `perLeaf` of them share a leaf. */
function mostNodes(items: number, perLeaf: number): number {
  let level = Math.ceil(items / perLeaf);
  let nodes = level;
  while (level > 1) {
    level = Math.ceil(level / fanOut);
    nodes += level;
  }
  return nodes;
}

/** How many items each child gets: a power of the fan-out times the leaf's, so that a node has no more children than that. */
function childSpan(items: number, perLeaf: number): number {
  let span = perLeaf;
  while (span * fanOut < items) span *= fanOut;
  return span;
}

class ChainTreeBuilder {
  readonly zoneOfRing: Uint32Array;
  private nodeCount = 0;
  private readonly polygons: PackedPolygons;
  private readonly positions: Float64Array;
  private readonly boxes: Float64Array;
  private readonly next: Uint32Array;
  private readonly ringOfNode: Uint32Array;
  private readonly chainStart: Uint32Array;
  private readonly chainEnd: Uint32Array;
  private readonly integral: Float64Array;
  private readonly rootOfRing: Uint32Array;
  private readonly signOfRing: Int8Array;

  constructor(polygons: PackedPolygons) {
    const rings = polygons.ringStart.length - 1;
    let capacity = mostNodes(rings, 1);
    for (let ring = 0; ring < rings; ring++) capacity += mostNodes(edgesOf(polygons, ring), leafEdges);
    this.polygons = polygons;
    this.positions = polygons.positions;
    this.boxes = new Float64Array(4 * capacity);
    this.next = new Uint32Array(capacity);
    this.ringOfNode = new Uint32Array(capacity);
    this.chainStart = new Uint32Array(capacity);
    this.chainEnd = new Uint32Array(capacity);
    this.integral = new Float64Array(capacity);
    this.rootOfRing = new Uint32Array(rings).fill(notHeld);
    this.signOfRing = new Int8Array(rings);
    this.zoneOfRing = zonesOfRings(polygons);
  }

  /** Adds the node over some rings of an order, with all that it holds; for one ring that is the ring's root. */
  addRings(order: Uint32Array, from: number, to: number): number {
    if (to - from === 1) return this.addRing(indexAt(order, from));
    const node = this.addNode(severalRings);
    const span = childSpan(to - from, 1);
    for (let start = from; start < to; start += span) {
      this.holdBox(node, this.addRings(order, start, Math.min(to, start + span)));
    }
    this.next[node] = this.nodeCount;
    return node;
  }

  finish(): ChainTree {
    const { polygons, nodeCount, boxes, next, ringOfNode, chainStart, chainEnd, integral } = this;
    const { rootOfRing, zoneOfRing, signOfRing } = this;
    return {
      polygons,
      nodeCount,
      boxes,
      next,
      ringOfNode,
      chainStart,
      chainEnd,
      integral,
      rootOfRing,
      zoneOfRing,
      signOfRing,
    };
  }

  private addRing(ring: number): number {
    const start = indexAt(this.polygons.ringStart, ring);
    const root = this.addChain(ring, start, start + edgesOf(this.polygons, ring));
    const isCounterClockwise = floatAt(this.integral, root) <= 0;
    this.rootOfRing[ring] = root;
    this.signOfRing[ring] = isCounterClockwise === (this.polygons.isHole[ring] === 0) ? 1 : -1;
    return root;
  }

  private addChain(ring: number, start: number, end: number): number {
    const node = this.addNode(ring);
    this.chainStart[node] = start;
    this.chainEnd[node] = end;
    if (end - start <= leafEdges) this.measureRun(node, start, end);
    else this.addParts(node, ring, start, end);
    this.next[node] = this.nodeCount;
    return node;
  }

  private addParts(node: number, ring: number, start: number, end: number): void {
    const span = childSpan(end - start, leafEdges);
    const startY = this.y(start);
    let integral = 0;
    for (let from = start; from < end; from += span) {
      const to = Math.min(end, from + span);
      const child = this.addChain(ring, from, to);
      this.holdBox(node, child);
      integral += floatAt(this.integral, child) + (this.y(from) - startY) * (this.x(to) - this.x(from));
    }
    this.integral[node] = integral;
  }

  private measureRun(node: number, start: number, end: number): void {
    const startY = this.y(start);
    let lastX = this.x(start);
    let lastHeight = 0;
    let [minX, minY, maxX, maxY] = [lastX, startY, lastX, startY];
    let integral = 0;
    for (let i = start + 1; i <= end; i++) {
      const x = this.x(i);
      const y = this.y(i);
      if (x < minX) minX = x;
      else if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      else if (y > maxY) maxY = y;
      const height = y - startY;
      integral += ((x - lastX) * (lastHeight + height)) / 2;
      lastX = x;
      lastHeight = height;
    }
    this.integral[node] = integral;
    this.boxes[4 * node] = minX;
    this.boxes[4 * node + 1] = minY;
    this.boxes[4 * node + 2] = maxX;
    this.boxes[4 * node + 3] = maxY;
  }

  private addNode(ring: number): number {
    const node = this.nodeCount++;
    this.ringOfNode[node] = ring;
    return node;
  }

  /** Grows a node's box by a child's; the first child's is taken as it is. */
  private holdBox(node: number, child: number): void {
    const { boxes } = this;
    const isFirst = child === node + 1;
    for (let side = 0; side < 4; side++) {
      const own = floatAt(boxes, 4 * node + side);
      const held = floatAt(boxes, 4 * child + side);
      const isBeyond = side < 2 ? held < own : held > own;
      if (isFirst || isBeyond) boxes[4 * node + side] = held;
    }
  }

  private x(position: number): number {
    return floatAt(this.positions, 2 * position);
  }

  private y(position: number): number {
    return floatAt(this.positions, 2 * position + 1);
  }
}

const edgesOf = ({ ringStart }: PackedPolygons, ring: number): number =>
  indexAt(ringStart, ring + 1) - indexAt(ringStart, ring) - 1;

function zonesOfRings(polygons: PackedPolygons): Uint32Array {
  const zones = new Uint32Array(polygons.ringStart.length - 1);
  for (let zone = 0; zone < zoneCountOf(polygons); zone++) {
    zones.fill(zone, indexAt(polygons.zoneStart, zone), indexAt(polygons.zoneStart, zone + 1));
  }
  return zones;
}
