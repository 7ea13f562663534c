import { numberAt } from './number-at';
import { boxContains, boxesMeet, boxOf, isClosed, type PlaneBox, type PlanePath } from './plane-geometry';

/**
 * Closed rings cut to a box, Sutherland and Hodgman's way: one side after the other. Inside the box the result has the
 * same even-odd area as the rings; pieces that are apart may be joined by edges along the box's sides, which
 * have no area. A ring that lies wholly inside is returned as it is, one wholly outside is dropped. One pass over the vertices
 * for each side: linear, and never larger than about the rings themselves.
 */
export function clipRings(rings: readonly PlanePath[], box: PlaneBox): PlanePath[] {
  return rings.map((ring) => clipRing(ring, box)).filter((ring) => ring.length > 0);
}

function clipRing(ring: PlanePath, box: PlaneBox): PlanePath {
  const ringBox = boxOf([ring]);
  if (!boxesMeet(ringBox, box)) return empty;
  if (boxContains(box, ringBox)) return ring;
  let clipped = ring;
  if (ringBox.minX < box.minX) clipped = clipSide(clipped, 0, box.minX, 1);
  if (ringBox.maxX > box.maxX) clipped = clipSide(clipped, 0, box.maxX, -1);
  if (ringBox.minY < box.minY) clipped = clipSide(clipped, 1, box.minY, 1);
  if (ringBox.maxY > box.maxY) clipped = clipSide(clipped, 1, box.maxY, -1);
  return clipped;
}

const empty = new Float64Array(0);

/** What lies on one side of the line x = limit (axis 0) or y = limit (axis 1): above it for sign 1, below for −1. */
function clipSide(ring: PlanePath, axis: 0 | 1, limit: number, sign: 1 | -1): PlanePath {
  const kept: number[] = [];
  let lastX = numberAt(ring, 0);
  let lastY = numberAt(ring, 1);
  let wasInside = ((axis === 0 ? lastX : lastY) - limit) * sign >= 0;
  if (wasInside) kept.push(lastX, lastY);
  for (let i = 2; i < ring.length; i += 2) {
    const x = numberAt(ring, i);
    const y = numberAt(ring, i + 1);
    const inside = ((axis === 0 ? x : y) - limit) * sign >= 0;
    if (inside !== wasInside) {
      if (axis === 0) kept.push(limit, crossingAt(lastX, lastY, x, y, limit));
      else kept.push(crossingAt(lastY, lastX, y, x, limit), limit);
    }
    if (inside) kept.push(x, y);
    lastX = x;
    lastY = y;
    wasInside = inside;
  }
  return closed(kept);
}

/** The ordinate where an edge reaches an abscissa; the same for both directions of the edge, so that shared edges stay shared. */
function crossingAt(u0: number, v0: number, u1: number, v1: number, u: number): number {
  return u0 < u1 ? v0 + (v1 - v0) * ((u - u0) / (u1 - u0)) : v1 + (v0 - v1) * ((u - u1) / (u0 - u1));
}

/** A path that ends where it begins; of none nothing is left. */
function closed(coordinates: readonly number[]): PlanePath {
  const path = Float64Array.from(coordinates);
  return isClosed(path) ? path : Float64Array.from([...path, numberAt(path, 0), numberAt(path, 1)]);
}
