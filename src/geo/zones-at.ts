import { isLeaf, severalRings, type ChainTree } from './chain-tree';
import { floatAt, indexAt } from './number-at';
import { turn } from './turn';

/**
 * The zones of a tree that hold a point of the plane, their borders included: even-odd rule, exact for the coordinates as
 * they are. A ray to the right is followed; a run of edges that is right of the point counts by its two ends.
 */
export function zonesAt(tree: ChainTree, x: number, y: number): Set<number> {
  const { boxes, next, ringOfNode, nodeCount, zoneOfRing } = tree;
  const holding = new Set<number>();
  const onBorder = new Set<number>();
  for (let node = 0; node < nodeCount;) {
    const isAround =
      floatAt(boxes, 4 * node) <= x &&
      floatAt(boxes, 4 * node + 1) <= y &&
      floatAt(boxes, 4 * node + 2) >= x &&
      floatAt(boxes, 4 * node + 3) >= y;
    const ring = indexAt(ringOfNode, node);
    if (isAround && ring !== severalRings) {
      const zone = indexAt(zoneOfRing, ring);
      const crossings = ringCrossings(tree, node, x, y);
      if (Number.isNaN(crossings)) onBorder.add(zone);
      else if (crossings % 2 === 1 && !holding.delete(zone)) holding.add(zone);
    }
    node = isAround && ring === severalRings ? node + 1 : indexAt(next, node);
  }
  for (const zone of onBorder) holding.add(zone);
  return holding;
}

/** How often the ray crosses a ring; NaN where the point is on it. */
function ringCrossings(tree: ChainTree, root: number, x: number, y: number): number {
  const { boxes, next, chainStart, chainEnd, polygons } = tree;
  const end = indexAt(next, root);
  let crossings = 0;
  for (let node = root; node < end;) {
    const isOnRay =
      floatAt(boxes, 4 * node + 1) <= y &&
      floatAt(boxes, 4 * node + 3) >= y &&
      floatAt(boxes, 4 * node + 2) >= x;
    const isRight = floatAt(boxes, 4 * node) > x;
    if (isOnRay && isRight) {
      const startsAbove = floatAt(polygons.positions, 2 * indexAt(chainStart, node) + 1) > y;
      const endsAbove = floatAt(polygons.positions, 2 * indexAt(chainEnd, node) + 1) > y;
      if (startsAbove !== endsAbove) crossings += 1;
    } else if (isOnRay && isLeaf(tree, node)) crossings += runCrossings(tree, node, x, y);
    node = isOnRay && !isRight ? node + 1 : indexAt(next, node);
  }
  return crossings;
}

function runCrossings(
  { chainStart, chainEnd, polygons }: ChainTree,
  node: number,
  x: number,
  y: number,
): number {
  const { positions } = polygons;
  let crossings = 0;
  for (let i = 2 * indexAt(chainStart, node); i < 2 * indexAt(chainEnd, node); i += 2) {
    const ay = floatAt(positions, i + 1);
    const by = floatAt(positions, i + 3);
    if (Math.min(ay, by) > y || Math.max(ay, by) < y) continue;
    const ax = floatAt(positions, i);
    const bx = floatAt(positions, i + 2);
    const side = turn(ax, ay, bx, by, x, y);
    if (side === 0 && x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) return Number.NaN;
    if (ay > y !== by > y && side > 0 === by > ay) crossings += 1;
  }
  return crossings;
}
