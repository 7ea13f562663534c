import { severalRings, type ChainTree } from '../chain-tree';
import { floatAt, indexAt } from '../number-at';
import type { PlaneBox } from '../plane-geometry';

/** The zones of a tree of which a ring's box meets a box, in their order. */
export function zonesInBox(tree: ChainTree, box: PlaneBox): number[] {
  const { next, nodeCount, ringOfNode, zoneOfRing } = tree;
  const found = new Set<number>();
  for (let node = 0; node < nodeCount;) {
    const ring = indexAt(ringOfNode, node);
    const isNear = meets(tree, node, box);
    if (isNear && ring !== severalRings) found.add(indexAt(zoneOfRing, ring));
    node = isNear && ring === severalRings ? node + 1 : indexAt(next, node);
  }
  return [...found].sort((a, b) => a - b);
}

const meets = ({ boxes }: ChainTree, node: number, { minX, minY, maxX, maxY }: PlaneBox): boolean =>
  floatAt(boxes, 4 * node) <= maxX &&
  floatAt(boxes, 4 * node + 1) <= maxY &&
  floatAt(boxes, 4 * node + 2) >= minX &&
  floatAt(boxes, 4 * node + 3) >= minY;
