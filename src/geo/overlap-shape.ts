import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Areal, LonLat } from '../domain/geometry';
import { clipRings } from './clip-rings';
import type { Plane } from './equal-area-plane';
import { numberAt } from './number-at';
import { planeAreaM2 } from './plane-area';
import { boxesMeet, growBox, type PlaneBox, type PlaneGeometry, type PlanePath } from './plane-geometry';

/** What a subject and the union of zones have in common. */
export interface OverlapShape {
  /** in the plane, m² */
  areaM2: number;
  /** null: nothing in common */
  geometry: Areal | null;
}

/** A way to find the shape: null when it failed, which is never the same as nothing in common. */
export type OverlapShapeMethod = (
  subject: PlaneGeometry,
  zones: readonly PlaneGeometry[],
  plane: Plane,
) => OverlapShape | null;

/** Positions handed to the polygon clipper at most: about two seconds of its work. */
const mostPositions = 100000;
/** A zone of more positions is first cut to the subject's box. */
const smallZonePositions = 200;

/**
 * The shape by turf.intersect: a method independent of the sum, known to throw on some valid input. The zones go in as
 * one multipolygon, of which the clipper takes the union. Null when it throws, when there is too much to do, or
 * when its area is not finite.
 */
export const overlapShape: OverlapShapeMethod = (subject, zones, plane) => {
  const { box } = subject;
  const origin: Origin = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  const frame = growBox(box, (box.maxX - box.minX + box.maxY - box.minY) / 8 + 1);
  const near = zones.filter((zone) => boxesMeet(zone.box, box)).flatMap((zone) => nearBox(zone, frame));
  if (positionCount([...subject.polygons, ...near]) > mostPositions) return null;
  try {
    const shape = near.length > 0 ? intersection(subject.polygons, near, origin) : [];
    const areaM2 = planeAreaM2(shape.map((rings) => rings.map(pack)));
    return Number.isFinite(areaM2) ? { areaM2, geometry: toAreal(shape, origin, plane) } : null;
  } catch {
    // the clipper gives up on some valid polygons: a failure to be told, not a lack of overlap
    return null;
  }
};

type Origin = readonly [number, number];
type Rings = readonly (readonly PlanePath[])[];

function nearBox(zone: PlaneGeometry, frame: PlaneBox): (readonly PlanePath[])[] {
  if (positionCount(zone.polygons) <= smallZonePositions) return [...zone.polygons];
  return zone.polygons
    .filter(([outer]) => outer && clipRings([outer], frame).length > 0)
    .map((rings) => clipRings(rings, frame));
}

const positionCount = (polygons: Rings): number =>
  polygons.reduce((sum, rings) => rings.reduce((inner, ring) => inner + ring.length / 2, sum), 0);

function intersection(a: Rings, b: Rings, origin: Origin): LonLat[][][] {
  const toFeature = (polygons: Rings) =>
    multiPolygon(polygons.map((rings) => rings.map((ring) => unpack(ring, origin))));
  const shape = intersect(featureCollection([toFeature(a), toFeature(b)]))?.geometry;
  if (!shape) return [];
  return (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as LonLat[][][];
}

/**
 * Positions about an origin in whole micrometres. With all the digits of a double the clipper throws on every sixth pair
 * that has a vertex on the other's edge; on this grid it threw on none, and the area moves by a micrometre times the border.
 */
function unpack(ring: PlanePath, [x, y]: Origin): [number, number][] {
  const onGrid = (metres: number): number => Math.round(metres * 1e6) / 1e6;
  const positions: [number, number][] = [];
  for (let i = 0; i < ring.length; i += 2) {
    positions.push([onGrid(numberAt(ring, i) - x), onGrid(numberAt(ring, i + 1) - y)]);
  }
  return positions;
}

const pack = (ring: readonly LonLat[]): PlanePath => Float64Array.from(ring.flat());

function toAreal(shape: LonLat[][][], [x, y]: Origin, plane: Plane): Areal | null {
  if (shape.length === 0) return null;
  const coordinates = shape.map((rings) =>
    rings.map((ring) => ring.map(([px, py]) => plane.inverse([px + x, py + y]))),
  );
  const [first] = coordinates;
  return first && coordinates.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates };
}
