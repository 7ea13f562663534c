import Flatbush from 'flatbush';
import { numberAt } from './number-at';
import { boxesMeet, type PlaneBox, type PlaneGeometry, type PlanePath } from './plane-geometry';

/** Consecutive edges that share one box of the tree. */
const chainEdges = 16;

/** The edges of a geometry by place: chains of consecutive edges in a packed R-tree. */
export interface EdgeIndex {
  paths: readonly PlanePath[];
  /** path of each chain, and the position in it at which the chain starts */
  chainPath: readonly number[];
  chainStart: readonly number[];
  tree: Flatbush;
}

export interface IndexedGeometry extends PlaneGeometry {
  edges: EdgeIndex;
}

/** A geometry with its edges indexed: one pass over the positions and a sort of the chains. */
export const indexGeometry = (geometry: PlaneGeometry): IndexedGeometry => ({
  ...geometry,
  edges: indexEdges(geometry.paths),
});

function indexEdges(paths: readonly PlanePath[]): EdgeIndex {
  const chainPath: number[] = [];
  const chainStart: number[] = [];
  paths.forEach((path, at) => {
    for (let start = 0; start === 0 || start + 1 < path.length / 2; start += chainEdges) {
      chainPath.push(at);
      chainStart.push(start);
    }
  });
  const tree = new Flatbush(Math.max(1, chainPath.length));
  chainPath.forEach((at, chain) => addChain(tree, paths[at], chainStart[chain]));
  if (chainPath.length === 0) tree.add(Infinity, Infinity, -Infinity, -Infinity);
  tree.finish();
  return { paths, chainPath, chainStart, tree };
}

function addChain(tree: Flatbush, path: PlanePath = new Float64Array(0), start = 0): void {
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
  tree.add(minX, minY, maxX, maxY);
}

/** Receives an edge; for a point both ends are the same. */
export type EdgeVisitor = (ax: number, ay: number, bx: number, by: number) => void;

/** Visits every edge whose box meets a box, borders included. */
export function visitEdgesIn(index: EdgeIndex, box: PlaneBox, visit: EdgeVisitor): void {
  for (const chain of index.tree.search(box.minX, box.minY, box.maxX, box.maxY)) {
    visitChain(index, chain, (ax, ay, bx, by) => {
      if (boxesMeet(edgeBox(ax, ay, bx, by), box)) visit(ax, ay, bx, by);
    });
  }
}

/** Visits the edges of the chain whose box is nearest to a point: some edge that is near, not surely the nearest. */
export function visitEdgesAround(index: EdgeIndex, x: number, y: number, visit: EdgeVisitor): void {
  for (const chain of index.tree.neighbors(x, y, 1)) visitChain(index, chain, visit);
}

/** Visits every edge, in order. */
export function visitEdges(paths: readonly PlanePath[], visit: EdgeVisitor): void {
  for (const path of paths) visitPath(path, 0, path.length / 2, visit);
}

function visitChain(index: EdgeIndex, chain: number, visit: EdgeVisitor): void {
  const path = index.paths[index.chainPath[chain] ?? -1];
  const start = index.chainStart[chain];
  if (path && start !== undefined) visitPath(path, start, chainEdges, visit);
}

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
