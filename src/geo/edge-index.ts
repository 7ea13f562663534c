import Flatbush from 'flatbush';
import { numberAt } from './number-at';
import { boxesMeet, type PlaneBox, type PlaneGeometry, type PlanePath } from './plane-geometry';

/** Consecutive edges that share one box of the tree. */
export const chainEdges = 16;

/** Some consecutive edges of a path. */
export interface Chain {
  path: PlanePath;
  /** the position in the path at which they start */
  start: number;
  box: PlaneBox;
}

/** The edges of a geometry by place: chains of consecutive edges in a packed R-tree. */
export interface EdgeIndex {
  chains: readonly Chain[];
  /** null for a few chains, which are looked through sooner than a tree is made */
  tree: Flatbush | null;
}

const fewChains = 8;

export interface IndexedGeometry extends PlaneGeometry {
  edges: EdgeIndex;
}

/** A geometry with its edges indexed: one pass over the positions and a sort of the chains. */
export const indexGeometry = (geometry: PlaneGeometry): IndexedGeometry => ({
  ...geometry,
  edges: indexEdges(geometry.paths),
});

function indexEdges(paths: readonly PlanePath[]): EdgeIndex {
  const chains: Chain[] = [];
  for (const path of paths) {
    for (let start = 0; start === 0 || start + 1 < path.length / 2; start += chainEdges) {
      chains.push({ path, start, box: chainBox(path, start) });
    }
  }
  return { chains, tree: chains.length > fewChains ? treeOver(chains) : null };
}

function treeOver(chains: readonly Chain[]): Flatbush {
  const tree = new Flatbush(chains.length);
  for (const { box } of chains) tree.add(box.minX, box.minY, box.maxX, box.maxY);
  tree.finish();
  return tree;
}

function chainBox(path: PlanePath, start: number): PlaneBox {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  const end = Math.min(path.length, 2 * (start + chainEdges + 1));
  for (let i = 2 * start; i < end; i += 2) {
    const x = numberAt(path, i);
    const y = numberAt(path, i + 1);
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}

/** Receives an edge; for a point both ends are the same. */
export type EdgeVisitor = (ax: number, ay: number, bx: number, by: number) => void;

/** The chains whose box meets a box, borders included. */
export function chainsIn({ chains, tree }: EdgeIndex, within: PlaneBox): Chain[] {
  if (!tree) return chains.filter(({ box }) => boxesMeet(box, within));
  const { minX, minY, maxX, maxY } = within;
  return tree.search(minX, minY, maxX, maxY).flatMap((chain) => chains[chain] ?? []);
}

/** Visits every edge whose box meets a box, borders included. */
export function visitEdgesIn(index: EdgeIndex, box: PlaneBox, visit: EdgeVisitor): void {
  for (const chain of chainsIn(index, box)) {
    visitChain(chain, (ax, ay, bx, by) => {
      if (boxesMeet(edgeBox(ax, ay, bx, by), box)) visit(ax, ay, bx, by);
    });
  }
}

/** Visits every edge, in order. */
export function visitEdges(paths: readonly PlanePath[], visit: EdgeVisitor): void {
  for (const path of paths) visitPath(path, 0, path.length / 2, visit);
}

/** Visits the edges of a chain, in order. */
export const visitChain = ({ path, start }: Chain, visit: EdgeVisitor): void =>
  visitPath(path, start, chainEdges, visit);

function visitPath(path: PlanePath, start: number, edges: number, visit: EdgeVisitor): void {
  if (path.length === 2) visit(numberAt(path, 0), numberAt(path, 1), numberAt(path, 0), numberAt(path, 1));
  const end = Math.min(path.length - 2, 2 * (start + edges));
  for (let i = 2 * start; i < end; i += 2) {
    visit(numberAt(path, i), numberAt(path, i + 1), numberAt(path, i + 2), numberAt(path, i + 3));
  }
}

export const edgeBox = (ax: number, ay: number, bx: number, by: number): PlaneBox => ({
  minX: Math.min(ax, bx),
  minY: Math.min(ay, by),
  maxX: Math.max(ax, bx),
  maxY: Math.max(ay, by),
});
