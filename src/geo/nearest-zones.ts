import { isLeaf, severalRings, type ChainTree } from './chain-tree';
import { DistanceQueue } from './distance-queue';
import { chainEdges, type Chain, type IndexedGeometry } from './edge-index';
import type { Plane } from './equal-area-plane';
import { NearestPairs, type Nearest } from './nearest-pairs';
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

class ZoneSearch {
  private readonly subject: IndexedGeometry;
  private readonly tree: ChainTree;
  private readonly wish: ZoneWish;
  private readonly pairs = new Map<number, NearestPairs>();
  private readonly queue = new DistanceQueue();
  /** what the nearest zone of all may measure in the plane */
  private limit = Infinity;

  constructor(subject: IndexedGeometry, tree: ChainTree, wish: ZoneWish) {
    this.subject = subject;
    this.tree = tree;
    this.wish = wish;
  }

  run(): void {
    this.meetZonesAround();
    this.meetZonesWithin();
    this.offer(0);
    while (this.queue.nearest <= Math.max(this.limit, this.wish.mostReachM)) this.visit(this.queue.pop());
  }

  found(plane: Plane): ZoneNearest[] {
    return [...this.pairs]
      .filter(([zone, { best }]) => best <= this.limitOf(zone))
      .map(([zone, pairs]) => ({ zone, nearest: pairs.nearest(plane) }));
  }

  /** Zones in which a path of the subject begins. */
  private meetZonesAround(): void {
    for (const path of this.subject.paths) {
      const [x, y] = [floatAt(path, 0), floatAt(path, 1)];
      for (const zone of zonesAt(this.tree, x, y)) this.meet(zone, x, y);
    }
  }

  /** Zones of which a ring begins in the subject. */
  private meetZonesWithin(): void {
    if (this.subject.dimension < 2) return;
    const { next, nodeCount, ringOfNode, chainStart, polygons, zoneOfRing } = this.tree;
    for (let node = 0; node < nodeCount;) {
      const isNear = this.distanceTo(node) === 0;
      const ring = indexAt(ringOfNode, node);
      if (isNear && ring !== severalRings) {
        const start = 2 * indexAt(chainStart, node);
        const [x, y] = [floatAt(polygons.positions, start), floatAt(polygons.positions, start + 1)];
        if (locatePoint(x, y, this.subject) !== 'outside') this.meet(indexAt(zoneOfRing, ring), x, y);
      }
      node = isNear && ring === severalRings ? node + 1 : indexAt(next, node);
    }
  }

  private meet(zone: number, x: number, y: number): void {
    if (!this.wish.isMeant(zone)) return;
    this.pairsOf(zone).meetAt([x, y]);
    this.limit = 0;
  }

  private offer(node: number): void {
    if (node >= this.tree.nodeCount) return;
    const distance = this.distanceTo(node);
    if (this.mayHold(node, distance)) this.queue.push(node, distance);
  }

  private visit(node: number): void {
    const { next, ringOfNode } = this.tree;
    if (!this.mayHold(node, this.distanceTo(node))) return;
    if (indexAt(ringOfNode, node) !== severalRings && isLeaf(this.tree, node)) this.compareRun(node);
    for (let child = node + 1; child < indexAt(next, node); child = indexAt(next, child)) this.offer(child);
  }

  private mayHold(node: number, distance: number): boolean {
    const ring = indexAt(this.tree.ringOfNode, node);
    if (ring === severalRings) return distance <= Math.max(this.limit, this.wish.mostReachM);
    const zone = indexAt(this.tree.zoneOfRing, ring);
    if (!this.wish.isMeant(zone)) return false;
    const pairs = this.pairs.get(zone);
    return !pairs?.meeting && distance <= Math.min(pairs?.limit ?? Infinity, this.limitOf(zone));
  }

  private limitOf(zone: number): number {
    return Math.max(this.limit, this.wish.reachM(zone));
  }

  private pairsOf(zone: number): NearestPairs {
    const known = this.pairs.get(zone);
    if (known) return known;
    const pairs = new NearestPairs(this.subject.box, this.limitOf(zone));
    this.pairs.set(zone, pairs);
    return pairs;
  }

  private compareRun(node: number): void {
    const { ringOfNode, zoneOfRing } = this.tree;
    const pairs = this.pairsOf(indexAt(zoneOfRing, indexAt(ringOfNode, node)));
    for (const chain of this.subject.edges.chains) {
      const { minX, minY, maxX, maxY } = chain.box;
      if (pairs.meeting) break;
      if (this.distanceFrom(minX, minY, maxX, maxY, node) <= pairs.limit) {
        this.compareChain(pairs, chain, node);
      }
    }
    this.limit = Math.min(this.limit, pairs.limit);
  }

  private compareChain(pairs: NearestPairs, { path, start }: Chain, node: number): void {
    const end = Math.min(path.length - 2, 2 * (start + chainEdges));
    for (let i = 2 * start; i === 2 * start || i < end; i += 2) {
      // a point is an edge that ends where it starts
      const next = Math.min(i + 2, path.length - 2);
      this.compareEdge(
        pairs,
        floatAt(path, i),
        floatAt(path, i + 1),
        floatAt(path, next),
        floatAt(path, next + 1),
        node,
      );
    }
  }

  private compareEdge(
    pairs: NearestPairs,
    ax: number,
    ay: number,
    bx: number,
    by: number,
    node: number,
  ): void {
    const minX = Math.min(ax, bx);
    const minY = Math.min(ay, by);
    const maxX = Math.max(ax, bx);
    const maxY = Math.max(ay, by);
    if (this.distanceFrom(minX, minY, maxX, maxY, node) > pairs.limit) return;
    const { positions } = this.tree.polygons;
    const end = 2 * indexAt(this.tree.chainEnd, node);
    for (let i = 2 * indexAt(this.tree.chainStart, node); i < end; i += 2) {
      const cx = floatAt(positions, i);
      const cy = floatAt(positions, i + 1);
      const dx = floatAt(positions, i + 2);
      const dy = floatAt(positions, i + 3);
      const gapX = gap(minX, maxX, Math.min(cx, dx), Math.max(cx, dx));
      const gapY = gap(minY, maxY, Math.min(cy, dy), Math.max(cy, dy));
      if (gapX * gapX + gapY * gapY <= pairs.limit * pairs.limit) {
        pairs.compare(ax, ay, bx, by, cx, cy, dx, dy);
      }
    }
  }

  private distanceTo(node: number): number {
    const { minX, minY, maxX, maxY } = this.subject.box;
    return this.distanceFrom(minX, minY, maxX, maxY, node);
  }

  /** Between a box and a node's, m; 0 when they meet. */
  private distanceFrom(minX: number, minY: number, maxX: number, maxY: number, node: number): number {
    const { boxes } = this.tree;
    const gapX = gap(minX, maxX, floatAt(boxes, 4 * node), floatAt(boxes, 4 * node + 2));
    const gapY = gap(minY, maxY, floatAt(boxes, 4 * node + 1), floatAt(boxes, 4 * node + 3));
    return Math.sqrt(gapX * gapX + gapY * gapY);
  }
}

/** Between two intervals; 0 when they meet. */
const gap = (low: number, high: number, otherLow: number, otherHigh: number): number =>
  otherLow > high ? otherLow - high : low > otherHigh ? low - otherHigh : 0;
