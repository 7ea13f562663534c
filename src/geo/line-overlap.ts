import { edgeBox, visitEdges, visitEdgesIn, type IndexedGeometry } from './edge-index';
import type { Plane, PlanePoint } from './equal-area-plane';
import { geodesicDistanceM } from './geodesic';
import type { PlanePath } from './plane-geometry';
import { locatePoint } from './point-in-polygons';

/** Geodesic metres. */
export interface LineOverlap {
  insideM: number;
  lengthM: number;
}

/**
 * Length of lines, and of their part inside the union of zones; what runs along a boundary counts as outside. The lines
 * are cut at every crossing and each piece is judged by its middle.
 */
export function lineOverlap(
  lines: readonly PlanePath[],
  zones: readonly IndexedGeometry[],
  plane: Plane,
): LineOverlap {
  let insideM = 0;
  let lengthM = 0;
  visitEdges(lines, (ax, ay, bx, by) => {
    const at = (t: number): PlanePoint => [ax + (bx - ax) * t, ay + (by - ay) * t];
    const cuts = [0, ...zones.flatMap((zone) => cutsBy(zone, ax, ay, bx, by)), 1].sort((a, b) => a - b);
    cuts.slice(1).forEach((to, i) => {
      const from = cuts[i] ?? to;
      const [x, y] = at((from + to) / 2);
      const pieceM = geodesicDistanceM(plane.inverse(at(from)), plane.inverse(at(to)));
      lengthM += pieceM;
      if (zones.some((zone) => locatePoint(x, y, zone) === 'inside')) insideM += pieceM;
    });
  });
  return { insideM, lengthM };
}

/** The parameters 0–1 at which an edge meets a zone's boundary; where they run together, the ends of the common part. */
function cutsBy(zone: IndexedGeometry, ax: number, ay: number, bx: number, by: number): number[] {
  const cuts: number[] = [];
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  visitEdgesIn(zone.edges, edgeBox(ax, ay, bx, by), (cx, cy, ex, ey) => {
    const cross = dx * (ey - cy) - dy * (ex - cx);
    cuts.push(((cx - ax) * (ey - cy) - (cy - ay) * (ex - cx)) / cross);
    cuts.push(((cx - ax) * dx + (cy - ay) * dy) / squared, ((ex - ax) * dx + (ey - ay) * dy) / squared);
  });
  return cuts.filter((t) => t > 0 && t < 1);
}
