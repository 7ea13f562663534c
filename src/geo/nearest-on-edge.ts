import { visitEdgesIn, type EdgeIndex } from './edge-index';

export interface PointAt {
  x: number;
  y: number;
  distance: number;
}

/** The point of an edge that is nearest to a point of the plane. */
export function nearestOnEdge(x: number, y: number, ax: number, ay: number, bx: number, by: number): PointAt {
  const alongX = bx - ax;
  const alongY = by - ay;
  const squared = alongX * alongX + alongY * alongY;
  const share = squared > 0 ? ((x - ax) * alongX + (y - ay) * alongY) / squared : 0;
  const t = Math.max(0, Math.min(1, share));
  const footX = t === 1 ? bx : ax + t * alongX;
  const footY = t === 1 ? by : ay + t * alongY;
  return { x: footX, y: footY, distance: Math.hypot(footX - x, footY - y) };
}

/** The nearest point of indexed edges, if it lies within a limit; else null. */
export function nearestOnEdges(x: number, y: number, edges: EdgeIndex, limit: number): PointAt | null {
  let nearest: PointAt | null = null;
  const box = { minX: x - limit, minY: y - limit, maxX: x + limit, maxY: y + limit };
  visitEdgesIn(edges, box, (ax, ay, bx, by) => {
    const candidate = nearestOnEdge(x, y, ax, ay, bx, by);
    if (candidate.distance <= (nearest?.distance ?? limit)) nearest = candidate;
  });
  return nearest;
}
