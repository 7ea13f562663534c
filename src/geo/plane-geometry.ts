import { isAreal, type Geometry, type LonLat } from '../domain/geometry';
import { flatPolygonsOf, flatRing } from '../domain/pack-polygons';
import type { FlatRing } from '../domain/packed-areal';
import type { Plane } from './equal-area-plane';
import { floatAt } from './number-at';

/** x0, y0, x1, y1, … in metres. A ring repeats its first position; a single position stands for a point. */
export type PlanePath = Float64Array;

export interface PlaneBox {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** A geometry in a plane. All coordinates are finite, all rings closed. */
export interface PlaneGeometry {
  /** 0 points, 1 lines, 2 polygons */
  dimension: 0 | 1 | 2;
  /** rings by polygon, the outer first; empty for points and lines */
  polygons: readonly (readonly PlanePath[])[];
  /** every ring, line or point */
  paths: readonly PlanePath[];
  box: PlaneBox;
}

/**
 * A geometry in the plane, or null where it can't be measured: no position, a coordinate that is not finite, a ring
 * that is not closed. Nothing is repaired, and null must never be read as "nothing there".
 */
export function toPlane(geometry: Geometry, plane: Plane): PlaneGeometry | null {
  if (isAreal(geometry)) {
    return planePolygons(
      flatPolygonsOf(geometry).map((rings) => rings.map((ring) => projected(ring, plane))),
    );
  }
  const paths = linesOf(geometry).map((positions) => projected(flatRing(positions), plane));
  return sound({ dimension: geometry.type.endsWith('LineString') ? 1 : 0, polygons: [], paths });
}

/** Polygons whose rings are in the plane already; null as for `toPlane`. */
export const planePolygons = (polygons: readonly (readonly PlanePath[])[]): PlaneGeometry | null =>
  sound({ dimension: 2, polygons, paths: polygons.flat() });

function sound(geometry: Omit<PlaneGeometry, 'box'>): PlaneGeometry | null {
  const box = boxOf(geometry.paths);
  const isWhole = isFiniteBox(box) && geometry.paths.every((path) => isSound(path, geometry.dimension));
  return isWhole ? { ...geometry, box } : null;
}

type LinearGeometry = Exclude<Geometry, { type: 'Polygon' | 'MultiPolygon' }>;

function linesOf(geometry: LinearGeometry): readonly (readonly LonLat[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
  }
}

function projected(degrees: FlatRing, plane: Plane): PlanePath {
  const path = new Float64Array(degrees.length);
  plane.forwardAll(degrees, path);
  return path;
}

function isSound(path: PlanePath, dimension: 0 | 1 | 2): boolean {
  if (!isFinitePath(path)) return false;
  return dimension < 2 ? path.length >= 2 * (dimension + 1) : path.length >= 8 && isClosed(path);
}

/** No NaN and no infinity: either times nought is NaN, which every later sum keeps. */
export function isFinitePath(path: PlanePath): boolean {
  let nought = 0;
  for (let i = 0; i < path.length; i++) nought += floatAt(path, i) * 0;
  return nought === 0;
}

/** The last position repeats the first, to the bit. */
export const isClosed = (path: PlanePath): boolean =>
  path[0] === path[path.length - 2] && path[1] === path[path.length - 1];

/** The box of paths; one that is inside out (not finite) for no paths at all. */
export function boxOf(paths: readonly PlanePath[]): PlaneBox {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const path of paths) {
    for (let i = 0; i < path.length; i += 2) {
      const x = floatAt(path, i);
      const y = floatAt(path, i + 1);
      if (x < box.minX) box.minX = x;
      if (x > box.maxX) box.maxX = x;
      if (y < box.minY) box.minY = y;
      if (y > box.maxY) box.maxY = y;
    }
  }
  return box;
}

export const isFiniteBox = (box: PlaneBox): boolean =>
  Number.isFinite(box.maxX - box.minX) && Number.isFinite(box.maxY - box.minY);

export const boxesMeet = (a: PlaneBox, b: PlaneBox): boolean =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;

export const boxContains = (outer: PlaneBox, inner: PlaneBox): boolean =>
  outer.minX <= inner.minX &&
  inner.maxX <= outer.maxX &&
  outer.minY <= inner.minY &&
  inner.maxY <= outer.maxY;

/** A box as a closed ring. */
export const boxRing = ({ minX, minY, maxX, maxY }: PlaneBox): PlanePath =>
  Float64Array.of(minX, minY, maxX, minY, maxX, maxY, minX, maxY, minX, minY);

export const growBox = (box: PlaneBox, by: number): PlaneBox => ({
  minX: box.minX - by,
  minY: box.minY - by,
  maxX: box.maxX + by,
  maxY: box.maxY + by,
});

/** Between the nearest points of two boxes; 0 when they meet. */
export const boxDistance = (a: PlaneBox, b: PlaneBox): number =>
  Math.hypot(Math.max(0, a.minX - b.maxX, b.minX - a.maxX), Math.max(0, a.minY - b.maxY, b.minY - a.maxY));
