import { isLeaf, severalRings, type ChainTree } from './chain-tree';
import { floatAt, indexAt } from './number-at';
import type { SiteProfile } from './site-profile';

/**
 * Areas that a site has in common with each zone of a tree, square metres, by Green's theorem: with G(x, y) the site's height
 * below y over x, ∂G/∂y is 1 inside the site and 0 outside, so that the common area is −∮ G dx around the zone,
 * counter-clockwise. Beside and below the site's box G is nought; above it, it depends on x alone and the integral telescopes to
 * the site's area left of each point in which the zone's border crosses the line of the box's top. A run of edges that
 * is right of the box thus counts by its two ends, and one that no edge of the site comes near by its own integral.
 *
 * No intersection is built and no orientation decided: each term changes continuously with the coordinates, and touching or
 * shared edges are ordinary. Right for valid polygons, to the rounding of the site's area (1e-15 of it for each border crossed);
 * areas near nought may come out negative by that.
 */
export class ZoneOverlaps {
  private readonly tree: ChainTree;
  private readonly site: SiteProfile;
  private left = 0;
  private bottom = 0;
  private right = 0;
  private top = 0;

  constructor(tree: ChainTree, site: SiteProfile) {
    this.tree = tree;
    this.site = site;
  }

  /** Of the site that the profile holds now; by zone, without those that nothing came out for. */
  measure(): Map<number, number> {
    const { next, ringOfNode, nodeCount, zoneOfRing, signOfRing } = this.tree;
    const { minX, minY, maxX, maxY } = this.site.box;
    [this.left, this.bottom, this.right, this.top] = [minX, minY, maxX, maxY];
    const areas = new Map<number, number>();
    for (let node = 0; node < nodeCount;) {
      const ring = indexAt(ringOfNode, node);
      const isNear = this.isNear(node);
      if (isNear && ring !== severalRings) {
        const area = (signOfRing[ring] as number) * this.ringOverlap(node);
        const zone = indexAt(zoneOfRing, ring);
        if (area !== 0) areas.set(zone, (areas.get(zone) ?? 0) + area);
      }
      node = isNear && ring === severalRings ? node + 1 : indexAt(next, node);
    }
    return areas;
  }

  private isNear(node: number): boolean {
    const { boxes } = this.tree;
    return (
      floatAt(boxes, 4 * node) <= this.right &&
      floatAt(boxes, 4 * node + 1) <= this.top &&
      floatAt(boxes, 4 * node + 2) >= this.left &&
      floatAt(boxes, 4 * node + 3) >= this.bottom
    );
  }

  /** The overlap with the inside of one ring; negative for a ring that runs clockwise. */
  private ringOverlap(root: number): number {
    const { boxes, next } = this.tree;
    const end = indexAt(next, root);
    let area = 0;
    for (let node = root; node < end;) {
      const box = 4 * node;
      const isPast =
        floatAt(boxes, box + 2) < this.left ||
        floatAt(boxes, box + 1) > this.top ||
        floatAt(boxes, box + 3) < this.bottom;
      if (isPast || floatAt(boxes, box) > this.right) {
        if (!isPast) area += this.crossingsRightOf(node);
        node = indexAt(next, node);
        continue;
      }
      const ofChain = this.isWithin(node) ? this.chainOverlap(node) : Number.NaN;
      if (!Number.isNaN(ofChain)) {
        area += ofChain;
        node = indexAt(next, node);
        continue;
      }
      if (isLeaf(this.tree, node)) area += this.runOverlap(node);
      node += 1;
    }
    return area;
  }

  private isWithin(node: number): boolean {
    const { boxes } = this.tree;
    return (
      floatAt(boxes, 4 * node) >= this.left &&
      floatAt(boxes, 4 * node + 2) <= this.right &&
      floatAt(boxes, 4 * node + 1) >= this.bottom &&
      floatAt(boxes, 4 * node + 3) <= this.top
    );
  }

  /** Of a chain right of the box: the whole site for each net crossing of the line of its top. */
  private crossingsRightOf(node: number): number {
    const { chainStart, chainEnd, polygons } = this.tree;
    const startsAbove = floatAt(polygons.positions, 2 * indexAt(chainStart, node) + 1) > this.top;
    const endsAbove = floatAt(polygons.positions, 2 * indexAt(chainEnd, node) + 1) > this.top;
    if (startsAbove === endsAbove) return 0;
    return endsAbove ? this.site.areaM2 : -this.site.areaM2;
  }

  /** Of a chain within the box that no edge of the site comes near; NaN if one may. */
  private chainOverlap(node: number): number {
    const { boxes, chainStart, chainEnd, integral, polygons } = this.tree;
    const start = 2 * indexAt(chainStart, node);
    return -this.site.areaBelowChain(
      floatAt(boxes, 4 * node) - this.left,
      floatAt(boxes, 4 * node + 1) - this.bottom,
      floatAt(boxes, 4 * node + 2) - this.left,
      floatAt(boxes, 4 * node + 3) - this.bottom,
      floatAt(polygons.positions, start) - this.left,
      floatAt(polygons.positions, start + 1) - this.bottom,
      floatAt(polygons.positions, 2 * indexAt(chainEnd, node)) - this.left,
      floatAt(integral, node),
    );
  }

  private runOverlap(node: number): number {
    const { positions } = this.tree.polygons;
    const end = 2 * indexAt(this.tree.chainEnd, node);
    let at = 2 * indexAt(this.tree.chainStart, node);
    let ax = floatAt(positions, at);
    let ay = floatAt(positions, at + 1);
    let area = 0;
    for (at += 2; at <= end; at += 2) {
      const bx = floatAt(positions, at);
      const by = floatAt(positions, at + 1);
      const isPast =
        (ax < this.left && bx < this.left) ||
        (ay > this.top && by > this.top) ||
        (ay < this.bottom && by < this.bottom);
      if (!isPast) area += this.edgeOverlap(ax, ay, bx, by);
      ax = bx;
      ay = by;
    }
    return area;
  }

  /**
   * An edge cut by the line of the top: what is above counts by the point of the cut, what is below by what the site has beneath. A
   * point is above by its own coordinate, as in `crossingsRightOf`, not by what is left of it once the box's is taken off: a ring of which
   * one vertex were above for one of its edges and not for the other would count the site once too often.
   */
  private edgeOverlap(ax: number, ay: number, bx: number, by: number): number {
    const { left, bottom, top } = this;
    const height = top - bottom;
    const startsAbove = ay > top;
    const endsAbove = by > top;
    if (startsAbove && endsAbove) return 0;
    const startX = ax - left;
    const endX = bx - left;
    if (!startsAbove && !endsAbove) return this.pieceOverlap(startX, ay - bottom, endX, by - bottom);
    const cut = startX + (bx - ax) * ((top - ay) / (by - ay));
    return endsAbove
      ? this.areaLeftOf(cut) + this.pieceOverlap(startX, ay - bottom, cut, height)
      : this.pieceOverlap(cut, height, endX, by - bottom) - this.areaLeftOf(cut);
  }

  private areaLeftOf(x: number): number {
    if (x <= 0) return 0;
    return x >= this.right - this.left ? this.site.areaM2 : this.site.areaLeftOf(x);
  }

  private pieceOverlap(ax: number, ay: number, bx: number, by: number): number {
    if (ax < bx) return -this.areaBelow(ax, ay, bx, by);
    return bx < ax ? this.areaBelow(bx, by, ax, ay) : 0;
  }

  /** The site's area below a line that runs to the right, cut to the sides and the bottom of the box. */
  private areaBelow(ax: number, ay: number, bx: number, by: number): number {
    const width = this.right - this.left;
    if (bx <= 0 || ax >= width || (ay <= 0 && by <= 0)) return 0;
    const slope = (by - ay) / (bx - ax);
    let x0 = Math.max(ax, 0);
    let x1 = Math.min(bx, width);
    let y0 = ax < 0 ? ay - slope * ax : ay;
    let y1 = bx > width ? by + slope * (width - bx) : by;
    if (y0 <= 0 && y1 <= 0) return 0;
    if (y0 < 0) {
      x0 -= y0 / slope;
      y0 = 0;
    } else if (y1 < 0) {
      x1 -= y1 / slope;
      y1 = 0;
    }
    return x1 > x0 ? this.site.areaBelow(x0, y0, x1, y1) : 0;
  }
}
