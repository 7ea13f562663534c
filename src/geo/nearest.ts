import {
  chainsIn,
  edgeBox,
  visitChain,
  type Chain,
  type EdgeIndex,
  type IndexedGeometry,
} from './edge-index';
import type { Plane, PlanePoint } from './equal-area-plane';
import { meetingAt, NearestPairs, type Nearest } from './nearest-pairs';
import { numberAt } from './number-at';
import { boxDistance, boxesMeet, growBox, type PlaneBox } from './plane-geometry';
import { locatePoint } from './point-in-polygons';

/**
 * The nearest points of two geometries on the ellipsoid; distance 0 where the boundaries meet or one lies within the
 * other. Searched in the plane with a margin for the plane's distortion, so that the true pair is among the candidates;
 * each is then measured with GeographicLib. Null if nothing finite comes out.
 */
export function nearest(from: IndexedGeometry, to: IndexedGeometry, plane: Plane): Nearest | null {
  const inside = pointWithin(from, to) ?? pointWithin(to, from);
  return inside ? meetingAt(inside, plane) : nearestBoundaries(from, to, plane);
}

/** As `nearest`, but from boundary to boundary, though one may lie within the other. */
export function nearestBoundaries(from: IndexedGeometry, to: IndexedGeometry, plane: Plane): Nearest | null {
  const pairs = new NearestPairs(from.box);
  for (const { chain, atLeast } of byDistance(from.edges.chains, to.box)) {
    if (pairs.meeting || atLeast > pairs.limit) break;
    compareChain(pairs, chain, to.edges);
  }
  return pairs.nearest(plane);
}

/** Some position of one geometry's paths within the other, if the boundaries don't tell. */
function pointWithin(paths: IndexedGeometry, polygons: IndexedGeometry): PlanePoint | null {
  if (polygons.dimension < 2 || !boxesMeet(paths.box, polygons.box)) return null;
  for (const path of paths.paths) {
    const point: PlanePoint = [numberAt(path, 0), numberAt(path, 1)];
    if (locatePoint(...point, polygons) !== 'outside') return point;
  }
  return null;
}

/** Compares a chain with every chain of the other boundary that may be as near as the best so far, the nearest first. */
function compareChain(pairs: NearestPairs, chain: Chain, others: EdgeIndex): void {
  const near = chainsIn(others, growBox(chain.box, pairs.limit));
  for (const { chain: other, atLeast } of byDistance(near, chain.box)) {
    if (atLeast > pairs.limit) break;
    visitChain(chain, (ax, ay, bx, by) => {
      const box = edgeBox(ax, ay, bx, by);
      if (boxDistance(box, other.box) > pairs.limit) return;
      visitChain(other, (cx, cy, dx, dy) => {
        pairs.compare(ax, ay, bx, by, cx, cy, dx, dy);
        pairs.compare(bx, by, ax, ay, dx, dy, cx, cy);
      });
    });
  }
}

/** Chains with the least distance that their boxes allow to another box, the nearest first. */
const byDistance = (chains: readonly Chain[], box: PlaneBox): { chain: Chain; atLeast: number }[] =>
  chains
    .map((chain) => ({ chain, atLeast: boxDistance(chain.box, box) }))
    .sort((a, b) => a.atLeast - b.atLeast);
