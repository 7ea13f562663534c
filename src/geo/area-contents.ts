import type { InsidePart } from '../domain/area-contents';
import type { Areal, Geometry, LonLat } from '../domain/geometry';
import { indexGeometry, visitEdgesIn, type IndexedGeometry } from './edge-index';
import { equalAreaPlane, type Plane } from './equal-area-plane';
import { geodesicDistanceM } from './geodesic';
import { lineOverlap } from './line-overlap';
import { numberAt } from './number-at';
import { slabSum } from './overlap-sum';
import { planeAreaM2 } from './plane-area';
import { boxesMeet, toPlane, type PlaneGeometry, type PlanePath } from './plane-geometry';
import { locatePoint } from './point-in-polygons';

export interface AreaContentsRequest {
  area: Areal;
  geometries: readonly Geometry[];
  /** of the plane that areas are measured in, longitude and latitude */
  centre: LonLat;
}

export interface AreaContents {
  /** in the geometries' order */
  parts: InsidePart[];
  /** m² of the area that the areal ones cover, where several lie counted once; null where it can't be told */
  coveredM2: number | null;
}

/** Less than this inside, or outside, is what coordinates are rounded by along a common border. */
const touchM2 = 1;
const touchM = 0.001;

const unknown: InsidePart = { lies: 'unknown', areaM2: null, lengthM: null };
const outside: InsidePart = { lies: 'outside', areaM2: null, lengthM: null };

/**
 * What of each geometry lies in an area: m² on the CGCS2000 ellipsoid by the slab sum (`overlapSum`), which builds no shape, and
 * geodesic metres of lines. Points on the border count as inside. Never throws: a part that can't be told is `unknown`.
 */
export function areaContents({ area, geometries, centre }: AreaContentsRequest): AreaContents {
  const plane = equalAreaPlane(centre);
  const areal = toPlane(area, plane);
  if (!areal) return { parts: geometries.map(() => unknown), coveredM2: null };
  const zone = indexGeometry(areal);
  const inPlane = geometries.map((geometry) => toPlane(geometry, plane));
  const parts = inPlane.map((geometry) => (geometry ? partInside(geometry, zone, plane) : unknown));
  return { parts, coveredM2: coveredM2(inPlane, parts, zone) };
}

function partInside(geometry: PlaneGeometry, area: IndexedGeometry, plane: Plane): InsidePart {
  if (!boxesMeet(geometry.box, area.box)) return outside;
  if (geometry.dimension === 0) return pointsInside(geometry, area);
  if (isClearOfBorder(geometry, area)) {
    const [path] = geometry.paths;
    return path && startsInside(path, area) ? wholeOf(geometry, plane) : outside;
  }
  return geometry.dimension === 1 ? linesInside(geometry, area, plane) : arealInside(geometry, area);
}

/** A box that no edge of the area's border enters lies whole in the area, or whole outside. */
function isClearOfBorder({ box }: PlaneGeometry, area: IndexedGeometry): boolean {
  let edges = 0;
  visitEdgesIn(area.edges, box, () => (edges += 1));
  return edges === 0;
}

const startsInside = (path: PlanePath, area: IndexedGeometry): boolean =>
  locatePoint(numberAt(path, 0), numberAt(path, 1), area) !== 'outside';

function pointsInside({ paths }: PlaneGeometry, area: IndexedGeometry): InsidePart {
  const inside = paths.filter((path) => startsInside(path, area)).length;
  if (inside === 0) return outside;
  return { lies: inside === paths.length ? 'whole' : 'partly', areaM2: null, lengthM: null };
}

function wholeOf({ dimension, polygons, paths }: PlaneGeometry, plane: Plane): InsidePart {
  return {
    lies: 'whole',
    areaM2: dimension === 2 ? planeAreaM2(polygons) : null,
    lengthM: dimension === 1 ? paths.reduce((sum, path) => sum + pathLengthM(path, plane), 0) : null,
  };
}

function pathLengthM(path: PlanePath, plane: Plane): number {
  const at = (i: number): LonLat => plane.inverse([numberAt(path, i), numberAt(path, i + 1)]);
  let lengthM = 0;
  for (let i = 2; i < path.length; i += 2) lengthM += geodesicDistanceM(at(i - 2), at(i));
  return lengthM;
}

function linesInside({ paths }: PlaneGeometry, area: IndexedGeometry, plane: Plane): InsidePart {
  const { insideM, lengthM } = lineOverlap(paths, [area], plane);
  if (!Number.isFinite(insideM)) return unknown;
  if (insideM <= touchM) return outside;
  return { lies: lengthM - insideM <= touchM ? 'whole' : 'partly', areaM2: null, lengthM: insideM };
}

function arealInside({ paths, polygons }: PlaneGeometry, area: IndexedGeometry): InsidePart {
  const sum = slabSum(paths, [area.paths]);
  if (sum === null || sum === 'too-much-work') return unknown;
  const wholeM2 = planeAreaM2(polygons);
  const leastM2 = Math.min(touchM2, wholeM2 / 1000);
  if (sum.unionM2 <= leastM2) return outside;
  const lies = wholeM2 - sum.unionM2 <= leastM2 ? 'whole' : 'partly';
  return { lies, areaM2: sum.unionM2, lengthM: null };
}

/** The sum of the parts where none can overlap another by their boxes; else their union with the area, in one slab sum. */
function coveredM2(
  geometries: readonly (PlaneGeometry | null)[],
  parts: readonly InsidePart[],
  area: IndexedGeometry,
): number | null {
  if (parts.some(({ lies }) => lies === 'unknown')) return null;
  const met = geometries.filter((geometry, i) => geometry?.dimension === 2 && parts[i]?.lies !== 'outside');
  const zones = met.filter((geometry) => geometry !== null);
  if (!anyTwoMeet(zones)) return parts.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);
  const sum = slabSum(
    area.paths,
    zones.map(({ paths }) => paths),
  );
  return sum === null || sum === 'too-much-work' ? null : sum.unionM2;
}

const anyTwoMeet = (zones: readonly PlaneGeometry[]): boolean =>
  zones.some(({ box }, i) => zones.some((other, j) => j > i && boxesMeet(box, other.box)));
