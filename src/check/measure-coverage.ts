import type { IndexedGeometry } from '../geo/edge-index';
import { lineOverlap } from '../geo/line-overlap';
import { nearestBoundaries } from '../geo/nearest';
import { overlapSum } from '../geo/overlap-sum';
import { planeAreaM2 } from '../geo/plane-area';
import { locatePoint } from '../geo/point-in-polygons';
import { numberAt } from '../geo/number-at';
import { sharedBorderM } from '../geo/shared-border';
import type { CoverageMeasure, PreparedSubject } from './layer-measure';
import { sharedWithinM, sliverLimitM2 } from './tolerance';

/** Whether the subject lies where the layer speaks, but for what rounding can make; null coverage is everywhere. */
export function measureCoverage(
  { geometry, plane }: PreparedSubject,
  coverage: IndexedGeometry | null,
): CoverageMeasure {
  if (!coverage) return { extent: 'inside', edgeM: Infinity };
  const edgeM = nearestBoundaries(geometry, coverage, plane)?.distanceM ?? Number.NaN;
  const isInside =
    geometry.dimension === 2 ? isAreaInside(geometry, coverage) : isPathInside(geometry, coverage, plane);
  if (isInside === null || Number.isNaN(edgeM)) return { extent: 'unknown', edgeM };
  return { extent: isInside ? 'inside' : 'outside', edgeM };
}

/** Null where the area inside can't be computed. */
function isAreaInside(geometry: IndexedGeometry, coverage: IndexedGeometry): boolean | null {
  const sum = overlapSum(geometry.paths, [coverage.paths]);
  if (!sum) return null;
  const outsideM2 = planeAreaM2(geometry.polygons) - sum.unionM2;
  return outsideM2 <= sliverLimitM2(sharedBorderM(geometry, coverage, sharedWithinM));
}

function isPathInside(
  geometry: IndexedGeometry,
  coverage: IndexedGeometry,
  plane: PreparedSubject['plane'],
): boolean {
  if (geometry.dimension === 0) {
    return geometry.paths.every(
      (point) => locatePoint(numberAt(point, 0), numberAt(point, 1), coverage) !== 'outside',
    );
  }
  const { insideM, lengthM } = lineOverlap(geometry.paths, [coverage], plane);
  return lengthM - insideM <= sharedBorderM(geometry, coverage, sharedWithinM) + sharedWithinM;
}
