import { polygonsOf, type Areal, type LonLat } from '../../domain/geometry';
import type { Polygons } from '../../geo/clear/cut-ground';
import type { Plane } from '../../geo/equal-area-plane';
import { numberAt } from '../../geo/number-at';
import type { PlanePath } from '../../geo/plane-geometry';

/** Metres to degrees. */
export type ToLonLat = (x: number, y: number) => LonLat;

/** Metres to degrees, so that the positions of a geometry come back to the bit. */
export function positionsKept(geometry: Areal, plane: Plane): ToLonLat {
  const known = new Map<string, LonLat>();
  for (const position of polygonsOf(geometry).flat(2)) known.set(plane.forward(position).join(), position);
  return (x, y) => known.get(`${x},${y}`) ?? plane.inverse([x, y]);
}

/** Polygons of the plane in degrees; null for none. */
export function arealOf(polygons: Polygons, toLonLat: ToLonLat): Areal | null {
  const coordinates = polygons.map((rings) => rings.map((ring) => lonLatsOf(ring, toLonLat)));
  const [only] = coordinates;
  if (!only) return null;
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}

const lonLatsOf = (ring: PlanePath, toLonLat: ToLonLat): LonLat[] =>
  Array.from({ length: ring.length / 2 }, (_, i) =>
    toLonLat(numberAt(ring, 2 * i), numberAt(ring, 2 * i + 1)),
  );
