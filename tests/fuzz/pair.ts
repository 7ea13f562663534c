import type { Areal, LonLat } from '../../src/domain/geometry';
import { validatePolygons } from '../../src/geo/validate-polygons';
import { boxOf, type PlaneGeometry, type PlanePath } from '../../src/geo/plane-geometry';
import { positionsOf } from '../geo/seeded-shapes';

/** Rings by polygon, plane metres. */
export type Polygons = readonly (readonly PlanePath[])[];

export interface Pair {
  a: Polygons;
  b: Polygons;
}

export const toPlaneGeometry = (polygons: Polygons): PlaneGeometry => ({
  dimension: 2,
  polygons,
  paths: polygons.flat(),
  box: boxOf(polygons.flat()),
});

export const mapPair = ({ a, b }: Pair, map: (polygons: Polygons) => Polygons): Pair => ({
  a: map(a),
  b: map(b),
});

export const mapRings = (polygons: Polygons, map: (ring: PlanePath) => PlanePath): Polygons =>
  polygons.map((rings) => rings.map(map));

export const vertexCount = (polygons: Polygons): number =>
  polygons.flat().reduce((sum, ring) => sum + ring.length / 2, 0);

/** GeoJSON whose coordinates are plane metres: what `yutu overlay --plane` reads. */
export const toGeoJson = (polygons: Polygons): Areal => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((ring): LonLat[] => positionsOf(ring))),
});

/** Brings plane metres into the range of degrees without changing a bit of them. */
const toDegrees = 2 ** -14;

/** Whether the program would let the polygons in: others are refused before anything is measured. */
export function isValid(polygons: Polygons): boolean {
  const small = mapRings(polygons, (ring) => ring.map((value) => value * toDegrees));
  return validatePolygons(toGeoJson(small), {}).every(({ severity }) => severity !== 'error');
}

/** The diagonal of the first side's box, m. */
export function diagonalOf({ a }: Pair): number {
  const { minX, minY, maxX, maxY } = boxOf(a.flat());
  return Math.hypot(maxX - minX, maxY - minY);
}

/**
 * What rounding alone may do to the area, m²: some units in the last place of the largest coordinate, along all the border
 * that lies near the first side (of a longer edge no more than the diagonal can).
 */
export function roundingM2(pair: Pair): number {
  const diagonal = diagonalOf(pair);
  let border = 0;
  let largest = 0;
  for (const ring of [...pair.a, ...pair.b].flat()) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = ring.subarray(i, i + 4);
      border += Math.min(diagonal, Math.hypot(x1 - x0, y1 - y0));
      largest = Math.max(largest, Math.abs(x0), Math.abs(y0));
    }
  }
  return unitsInTheLastPlace * Number.EPSILON * largest * border;
}

const unitsInTheLastPlace = 8;
