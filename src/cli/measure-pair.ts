import { ShapeTries } from '../check/confirm-shape';
import type { MeasureFailure } from '../check/layer-measure';
import { agreementM2, contactOf, coordinateRoundingM, sharedWithinM } from '../check/tolerance';
import type { Because } from '../domain/finding';
import { boundsOf, middleOf, polygonsOf, type Areal } from '../domain/geometry';
import { indexGeometry } from '../geo/edge-index';
import { equalAreaPlane, type Plane } from '../geo/equal-area-plane';
import { overlapShape } from '../geo/overlap-shape';
import { slabSum } from '../geo/overlap-sum';
import { planeAreaM2 } from '../geo/plane-area';
import { planePolygons, toPlane, type PlaneGeometry } from '../geo/plane-geometry';
import { sharedBorderM } from '../geo/shared-border';

/** How two valid polygons meet. */
export interface PairMeasure {
  /** by the topology-free sum, m²; null where it could not be computed */
  areaM2: number | null;
  state: 'overlap' | 'touching' | 'none' | 'undetermined';
  because: MeasureFailure | Extract<Because, 'below-precision'> | null;
  /** by the second method, m²; null where it was not asked or failed */
  shapeAreaM2: number | null;
}

/** A pair in one plane. `plane` brings the shape back. */
interface PlanePair {
  a: PlaneGeometry | null;
  b: PlaneGeometry | null;
  plane: Plane;
}

/** Coordinates are metres of a plane already; where it lies is not known and plays no part. */
const asDrawn: Plane = { ...equalAreaPlane([0, 0]), inverse: ([x, y]) => [x, y] };

const ringsOf = (geometry: Areal): PlaneGeometry | null =>
  planePolygons(polygonsOf(geometry).map((rings) => rings.map((ring) => Float64Array.from(ring.flat()))));

/** Longitude and latitude, in the equal-area plane about the middle of the two. */
function onEllipsoid(a: Areal, b: Areal): PlanePair {
  const together: Areal = { type: 'MultiPolygon', coordinates: [...polygonsOf(a), ...polygonsOf(b)] };
  const plane = equalAreaPlane(middleOf(boundsOf(together) ?? [0, 0, 0, 0]));
  return { a: toPlane(a, plane), b: toPlane(b, plane), plane };
}

/**
 * The area that two valid polygons have in common and what it means, by the check's own methods and tolerances (`check/tolerance`): the
 * sum, and wherever they meet the area of the shape, which must agree, if need be after it was built anew.
 * @param isPlane coordinates are metres of a plane; else longitude and latitude, and the area is ellipsoidal
 */
export function measurePair(a: Areal, b: Areal, isPlane: boolean): PairMeasure {
  if (isEmpty(a) || isEmpty(b)) return { areaM2: 0, state: 'none', because: null, shapeAreaM2: null };
  return measure(isPlane ? { a: ringsOf(a), b: ringsOf(b), plane: asDrawn } : onEllipsoid(a, b));
}

const isEmpty = (geometry: Areal): boolean => polygonsOf(geometry).flat().length === 0;

const failed = (because: MeasureFailure, areaM2: number | null, shapeAreaM2: number | null): PairMeasure => ({
  areaM2,
  state: 'undetermined',
  because,
  shapeAreaM2,
});

function measure({ a, b, plane }: PlanePair): PairMeasure {
  const sum = a && b && slabSum(a.paths, [b.paths]);
  if (!a || !b || !sum) return failed('computation-failed', null, null);
  if (sum === 'too-much-work') return failed(sum, null, null);
  const areaM2 = sum.unionM2;
  const [indexedA, indexedB] = [indexGeometry(a), indexGeometry(b)];
  const isNear = sharedBorderM(indexedA, indexedB, coordinateRoundingM) > 0;
  const borderM = isNear ? sharedBorderM(indexedA, indexedB, sharedWithinM) : 0;
  const contact = contactOf(areaM2, borderM, isNear ? 0 : Infinity);
  // apart and without a common area, each confirms the other
  if (contact === 'none') return { areaM2, state: 'none', because: null, shapeAreaM2: null };
  const tries = new ShapeTries((turnRad) => overlapShape(a, [b], plane, turnRad));
  const { shape, failure } = tries.confirm(areaM2, agreementM2(planeAreaM2(a.polygons)));
  const shapeAreaM2 = shape?.areaM2 ?? null;
  if (failure) return failed(failure, areaM2, shapeAreaM2);
  return contact === 'sliver'
    ? { areaM2, state: 'undetermined', because: 'below-precision', shapeAreaM2 }
    : { areaM2, state: contact, because: null, shapeAreaM2 };
}
