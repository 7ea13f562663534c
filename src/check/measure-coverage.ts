import { visitEdgesIn, type IndexedGeometry } from '../geo/edge-index';
import { lineOverlap } from '../geo/line-overlap';
import { nearestBoundaries } from '../geo/nearest';
import { overlapSum } from '../geo/overlap-sum';
import { planeAreaM2 } from '../geo/plane-area';
import { growBox } from '../geo/plane-geometry';
import { locatePoint } from '../geo/point-in-polygons';
import { numberAt } from '../geo/number-at';
import { sharedBorderM } from '../geo/shared-border';
import type { CoverageMeasure, PreparedSubject } from './layer-measure';
import { sharedWithinM, sliverLimitM2 } from './tolerance';

/** Layers of one plan share their coverage, which is often the longest border of all: it is measured once for a subject. */
const known = new WeakMap<IndexedGeometry, WeakMap<IndexedGeometry, CoverageMeasure>>();

/** Whether the subject lies where the layer speaks, but for what rounding can make; null coverage is everywhere. */
export function measureCoverage(
  prepared: PreparedSubject,
  coverage: IndexedGeometry | null,
): CoverageMeasure {
  if (!coverage) return { extent: 'inside', edgeM: Infinity };
  const ofSubject = known.get(prepared.geometry) ?? new WeakMap<IndexedGeometry, CoverageMeasure>();
  const measure = ofSubject.get(coverage) ?? measureOnce(prepared, coverage);
  known.set(prepared.geometry, ofSubject.set(coverage, measure));
  return measure;
}

function measureOnce(prepared: PreparedSubject, coverage: IndexedGeometry): CoverageMeasure {
  const { geometry, plane } = prepared;
  const toEdge = new ToEdge(prepared, coverage);
  const isInside =
    geometry.dimension === 2
      ? isAreaInside(geometry, coverage, toEdge)
      : isPathInside(geometry, coverage, plane);
  const extent = isInside === null ? 'unknown' : isInside ? 'inside' : 'outside';
  return {
    extent,
    get edgeM() {
      return toEdge.distanceM;
    },
  };
}

/** How far a subject is from the border of a coverage; it is only searched for who asks, since few rules want to know. */
class ToEdge {
  readonly #prepared: PreparedSubject;
  readonly #coverage: IndexedGeometry;
  #distanceM: number | null = null;

  constructor(prepared: PreparedSubject, coverage: IndexedGeometry) {
    this.#prepared = prepared;
    this.#coverage = coverage;
  }

  /** Geodesic, m; NaN where it can't be computed. */
  get distanceM(): number {
    const { geometry, plane } = this.#prepared;
    return (this.#distanceM ??= nearestBoundaries(geometry, this.#coverage, plane)?.distanceM ?? Number.NaN);
  }

  /** Surely farther than borders that are the same can be. */
  get isApart(): boolean {
    const around = growBox(this.#prepared.geometry.box, 2 * sharedWithinM);
    let near = 0;
    visitEdgesIn(this.#coverage.edges, around, () => (near += 1));
    return near === 0 || this.distanceM > sharedWithinM;
  }
}

/**
 * Null where the area inside can't be computed. Borders that are apart need no area: the subject is inside if its rings
 * are, and none of the coverage's rings (a hole) lies in it.
 */
function isAreaInside(geometry: IndexedGeometry, coverage: IndexedGeometry, toEdge: ToEdge): boolean | null {
  if (toEdge.isApart) {
    return startsOf(geometry, coverage, 'inside') && startsOf(coverage, geometry, 'outside');
  }
  const sum = overlapSum(geometry.paths, [coverage.paths]);
  if (!sum) return null;
  const outsideM2 = planeAreaM2(geometry.polygons) - sum.unionM2;
  return outsideM2 <= sliverLimitM2(sharedBorderM(geometry, coverage, sharedWithinM));
}

/** Whether the first position of every path of one geometry lies inside, or outside, another. */
const startsOf = (
  { paths }: IndexedGeometry,
  polygons: IndexedGeometry,
  where: 'inside' | 'outside',
): boolean => paths.every((path) => locatePoint(numberAt(path, 0), numberAt(path, 1), polygons) === where);

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
