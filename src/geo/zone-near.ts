import { isLeaf, type ChainTree } from './chain-tree';
import { clipRings } from './clip-rings';
import { floatAt, indexAt } from './number-at';
import { ringsByPolygon } from '../domain/packed-areal';
import { boxOf, isClosed, type PlaneBox, type PlaneGeometry, type PlanePath } from './plane-geometry';

/** Positions of the smallest ring that has an area, closed: two numbers each. */
const leastRingLength = 8;

/**
 * A zone of the tree cut to a box: inside the box the same area by the even-odd rule as the zone, from as many positions as are near
 * it, however many the zone has. Without polygons where nothing of the zone is in the box.
 */
export function zoneNear(tree: ChainTree, zone: number, box: PlaneBox): PlaneGeometry {
  const polygons = ringsByPolygon(tree.polygons, zone, (ring) => clipped(tree, ring, box))
    .filter(([outer]) => outer !== null)
    .map((rings) => rings.filter((ring) => ring !== null));
  const paths = polygons.flat();
  return { dimension: 2, polygons, paths, box: boxOf(paths) };
}

function clipped(tree: ChainTree, ring: number, box: PlaneBox): PlanePath | null {
  const [path] = clipRings([shortened(tree, ring, box)], box);
  return path && path.length >= leastRingLength && isClosed(path) ? path : null;
}

/** A ring in which each chain that lies beyond one side of the box is replaced by its chord, which lies there too. */
function shortened(tree: ChainTree, ring: number, box: PlaneBox): PlanePath {
  const { next, chainStart, chainEnd, rootOfRing, polygons } = tree;
  const root = indexAt(rootOfRing, ring);
  const first = indexAt(chainStart, root);
  const kept: number[] = [first];
  for (let node = root; node < indexAt(next, root);) {
    const isBeyond = liesBeyond(tree, node, box);
    if (isBeyond) kept.push(indexAt(chainEnd, node));
    else if (isLeaf(tree, node)) {
      for (let i = indexAt(chainStart, node) + 1; i <= indexAt(chainEnd, node); i++) kept.push(i);
    }
    node = isBeyond ? indexAt(next, node) : node + 1;
  }
  return Float64Array.from(
    kept.flatMap((i) => [floatAt(polygons.positions, 2 * i), floatAt(polygons.positions, 2 * i + 1)]),
  );
}

/** Wholly on the far side of one of the box's four lines. */
const liesBeyond = ({ boxes }: ChainTree, node: number, { minX, minY, maxX, maxY }: PlaneBox): boolean =>
  floatAt(boxes, 4 * node) > maxX ||
  floatAt(boxes, 4 * node + 1) > maxY ||
  floatAt(boxes, 4 * node + 2) < minX ||
  floatAt(boxes, 4 * node + 3) < minY;
