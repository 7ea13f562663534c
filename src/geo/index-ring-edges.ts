import Flatbush from 'flatbush';
import type { PackedRings } from './packed-rings';

/** The edges of rings by place: the number of an edge in the tree is that of the vertex it starts at. */
export function indexRingEdges(rings: PackedRings): Flatbush {
  const index = new Flatbush(rings.vertexCount);
  for (let i = 0; i < rings.vertexCount; i++) {
    const end = rings.next(i);
    const [x1, y1, x2, y2] = [rings.x(i), rings.y(i), rings.x(end), rings.y(end)];
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  return index;
}
