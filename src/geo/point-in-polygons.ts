import { visitEdgesIn, type IndexedGeometry } from './edge-index';
import { turn } from './turn';

/**
 * Where a point of the plane lies in polygons, by the even-odd rule; exact for the coordinates as they are, with the
 * boundary as an answer of its own. Points and lines have no inside.
 */
export function locatePoint(
  x: number,
  y: number,
  polygons: IndexedGeometry,
): 'inside' | 'boundary' | 'outside' {
  const ray = { minX: x, minY: y, maxX: Math.max(x, polygons.box.maxX), maxY: y };
  const met = { boundary: false, crossings: 0 };
  visitEdgesIn(polygons.edges, ray, (ax, ay, bx, by) => {
    const side = turn(ax, ay, bx, by, x, y);
    if (side === 0 && x >= Math.min(ax, bx)) met.boundary = true;
    else if (ay > y !== by > y && side > 0 === by > ay) met.crossings += 1;
  });
  if (met.boundary) return 'boundary';
  return met.crossings % 2 === 1 && polygons.dimension === 2 ? 'inside' : 'outside';
}
