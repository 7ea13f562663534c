import { isLeaf, severalRings, type ChainTree } from './chain-tree';
import { DistanceQueue } from './distance-queue';
import { chainEdges, type IndexedGeometry } from './edge-index';
import type { Plane, PlanePoint } from './equal-area-plane';
import { gap, NearestPairs, type Nearest } from './nearest-pairs';
import { floatAt, indexAt } from './number-at';
import { locatePoint } from './point-in-polygons';
import { zonesAt } from './zones-at';

/** Which zones are wanted. */
export interface ZoneWish {
  /** the others are as if they weren't there */
  isMeant: (zone: number) => boolean;
  /** how far around the subject every zone is wanted, m in the plane; the greatest of them for all */
  reachM: (zone: number) => number;
  mostReachM: number;
}

interface ZoneNearest {
  zone: number;
  /** null if nothing finite came out */
  nearest: Nearest | null;
}

/**
 * The zone of a tree that is nearest to a subject, and every other within its reach, as `nearest` measures each: 0 where they
 * meet or one lies within the other. One search for all: boxes wait in a queue by their distance, and what is
 * farther than the best of its own zone, or than the best of all and the reach, is left. In no order.
 */
export function nearestZones(
  subject: IndexedGeometry,
  tree: ChainTree,
  wish: ZoneWish,
  plane: Plane,
): ZoneNearest[] {
  const search = new ZoneSearch(subject, tree, wish);
  search.run();
  return search.found(plane);
}

/** One for all searches, since none begins within another: it grows once. */
const queue = new DistanceQueue();

class ZoneSearch {
  private readonly subject: IndexedGeometry;
  private readonly tree: ChainTree;
  private readonly wish: ZoneWish;
  private readonly pairs = new Map<number, NearestPairs>();
  /** squares of what the nearest zone of all may measure in the plane, and of the greatest reach, m² */
  private limitSquared = Infinity;
  private readonly mostReachSquared: number;
  /** a direction, and how far the subject comes in it: of a node that lies beyond, not even the nearest corner is nearer */
  private axisX = 0;
  private axisY = 0;
  private extent = 0;

  constructor(subject: IndexedGeometry, tree: ChainTree, wish: ZoneWish) {
    this.subject = subject;
    this.tree = tree;
    this.wish = wish;
    this.mostReachSquared = wish.mostReachM ** 2;
  }

  run(): void {
    queue.clear();
    this.meetZonesAround();
    this.meetZonesWithin();
    if (this.tree.nodeCount > 0) this.offer(0);
    while (queue.nearest <= Math.max(this.limitSquared, this.mostReachSquared)) this.visit(queue.pop());
  }

  found(plane: Plane): ZoneNearest[] {
    return [...this.pairs]
      .filter(([zone, { best }]) => best * best <= this.limitOf(zone))
      .map(([zone, pairs]) => ({ zone, nearest: pairs.nearest(plane) }));
  }

  /** Zones in which a path of the subject begins. */
  private meetZonesAround(): void {
    for (const path of this.subject.paths) {
      const x = floatAt(path, 0);
      const y = floatAt(path, 1);
      for (const zone of zonesAt(this.tree, x, y)) this.meet(zone, x, y);
    }
  }

  /** Zones of which a ring begins in the subject. */
  private meetZonesWithin(): void {
    if (this.subject.dimension < 2) return;
    const { next, nodeCount, ringOfNode, chainStart, polygons, zoneOfRing } = this.tree;
    for (let node = 0; node < nodeCount;) {
      const isNear = this.squaredTo(node) === 0;
      const ring = indexAt(ringOfNode, node);
      if (isNear && ring !== severalRings) {
        const start = 2 * indexAt(chainStart, node);
        const x = floatAt(polygons.positions, start);
        const y = floatAt(polygons.positions, start + 1);
        if (locatePoint(x, y, this.subject) !== 'outside') this.meet(indexAt(zoneOfRing, ring), x, y);
      }
      node = isNear && ring === severalRings ? node + 1 : indexAt(next, node);
    }
  }

  private meet(zone: number, x: number, y: number): void {
    if (!this.wish.isMeant(zone)) return;
    this.pairsOf(zone).meetAt([x, y]);
    this.limitSquared = 0;
  }

  private offer(node: number): void {
    const squared = this.leastTo(node);
    if (this.mayHold(node, squared)) queue.push(node, squared);
  }

  private visit(node: number): void {
    if (!this.mayHold(node, this.leastTo(node))) return;
    const end = indexAt(this.tree.next, node);
    if (isLeaf(this.tree, node)) this.compareRun(node);
    for (let child = node + 1; child < end; child = indexAt(this.tree.next, child)) this.offer(child);
  }

  private mayHold(node: number, squared: number): boolean {
    if (squared > this.limitSquared && squared > this.mostReachSquared) return false;
    const ring = indexAt(this.tree.ringOfNode, node);
    if (ring === severalRings) return true;
    const zone = indexAt(this.tree.zoneOfRing, ring);
    if (!this.wish.isMeant(zone)) return false;
    const pairs = this.pairs.get(zone);
    return !pairs?.meeting && squared <= Math.min(pairs?.limitSquared ?? Infinity, this.limitOf(zone));
  }

  /** Square of what a zone may measure and still be wanted, m². */
  private limitOf(zone: number): number {
    return Math.max(this.limitSquared, this.wish.reachM(zone) ** 2);
  }

  private pairsOf(zone: number): NearestPairs {
    const known = this.pairs.get(zone);
    if (known) return known;
    const pairs = new NearestPairs(this.subject.box, Math.sqrt(this.limitOf(zone)));
    this.pairs.set(zone, pairs);
    return pairs;
  }

  private compareRun(node: number): void {
    const { ringOfNode, zoneOfRing, chainStart, chainEnd } = this.tree;
    const pairs = this.pairsOf(indexAt(zoneOfRing, indexAt(ringOfNode, node)));
    const start = indexAt(chainStart, node);
    // one edge first: what it measures rules most of the others out
    if (pairs.best === Infinity) this.compareEdges(pairs, node, start, start + 1);
    this.narrow(pairs);
    this.compareEdges(pairs, node, start, indexAt(chainEnd, node));
    this.narrow(pairs);
  }

  private narrow(pairs: NearestPairs): void {
    if (pairs.limitSquared >= this.limitSquared) return;
    this.limitSquared = pairs.limitSquared;
    this.lookAlong(pairs.direction);
  }

  private lookAlong([x, y]: PlanePoint): void {
    const length = Math.hypot(x, y);
    if (!(length > 0)) return;
    this.axisX = x / length;
    this.axisY = y / length;
    this.extent = -Infinity;
    for (const path of this.subject.paths) {
      for (let i = 0; i < path.length; i += 2) {
        this.extent = Math.max(this.extent, this.along(floatAt(path, i), floatAt(path, i + 1)));
      }
    }
  }

  private along(x: number, y: number): number {
    return x * this.axisX + y * this.axisY;
  }

  /** Every edge of the subject that may be near enough to a node with the node's edges between two positions. */
  private compareEdges(pairs: NearestPairs, node: number, from: number, to: number): void {
    const low = this.lowOf(node);
    for (const chain of this.subject.edges.chains) {
      const { minX, minY, maxX, maxY } = chain.box;
      if (pairs.meeting) break;
      if (this.squaredFrom(minX, minY, maxX, maxY, node) > pairs.limitSquared) continue;
      const { path } = chain;
      const end = Math.min(path.length - 2, 2 * (chain.start + chainEdges));
      for (let i = 2 * chain.start; i === 2 * chain.start || i < end; i += 2) {
        // a point is an edge that ends where it starts
        const next = Math.min(i + 2, path.length - 2);
        const ax = floatAt(path, i);
        const ay = floatAt(path, i + 1);
        const bx = floatAt(path, next);
        const by = floatAt(path, next + 1);
        const extent = Math.max(this.along(ax, ay), this.along(bx, by));
        const isFar =
          low - extent > pairs.limit || this.squaredOfEdge(ax, ay, bx, by, node) > pairs.limitSquared;
        if (!isFar) this.compareEdge(pairs, ax, ay, bx, by, from, to);
      }
    }
  }

  private compareEdge(
    pairs: NearestPairs,
    ax: number,
    ay: number,
    bx: number,
    by: number,
    from: number,
    to: number,
  ): void {
    const { positions } = this.tree.polygons;
    const extent = Math.max(this.along(ax, ay), this.along(bx, by));
    let cx = floatAt(positions, 2 * from);
    let cy = floatAt(positions, 2 * from + 1);
    for (let i = 2 * from + 2; i <= 2 * to; i += 2) {
      const dx = floatAt(positions, i);
      const dy = floatAt(positions, i + 1);
      const beyond = Math.min(this.along(cx, cy), this.along(dx, dy)) - extent;
      if (beyond <= pairs.limit) pairs.compare(ax, ay, bx, by, cx, cy, dx, dy);
      if (beyond <= pairs.limit && this.subject.dimension === 1)
        pairs.compare(bx, by, ax, ay, dx, dy, cx, cy);
      cx = dx;
      cy = dy;
    }
  }

  private squaredOfEdge(ax: number, ay: number, bx: number, by: number, node: number): number {
    return this.squaredFrom(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), node);
  }

  private squaredTo(node: number): number {
    const { minX, minY, maxX, maxY } = this.subject.box;
    return this.squaredFrom(minX, minY, maxX, maxY, node);
  }

  /**
   * Square of what a node's boundary measures from the subject at least, m²: from box to box, or, which is mostly more, along the
   * line between the nearest points so far.
   */
  private leastTo(node: number): number {
    const beyond = Math.max(0, this.lowOf(node) - this.extent);
    return Math.max(beyond * beyond, this.squaredTo(node));
  }

  /** Where a node's box begins along the axis. */
  private lowOf(node: number): number {
    const { boxes } = this.tree;
    const x = floatAt(boxes, this.axisX > 0 ? 4 * node : 4 * node + 2);
    const y = floatAt(boxes, this.axisY > 0 ? 4 * node + 1 : 4 * node + 3);
    return this.along(x, y);
  }

  /** Square of the distance between a box and a node's, m²; 0 when they meet. */
  private squaredFrom(minX: number, minY: number, maxX: number, maxY: number, node: number): number {
    const { boxes } = this.tree;
    const gapX = gap(minX, maxX, floatAt(boxes, 4 * node), floatAt(boxes, 4 * node + 2));
    const gapY = gap(minY, maxY, floatAt(boxes, 4 * node + 1), floatAt(boxes, 4 * node + 3));
    return gapX * gapX + gapY * gapY;
  }
}
