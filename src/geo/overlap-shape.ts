import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Areal, LonLat } from '../domain/geometry';
import { clipRings } from './clip-rings';
import type { Plane } from './equal-area-plane';
import { indexGeometry, visitEdgesIn } from './edge-index';
import { numberAt } from './number-at';
import { planeAreaM2 } from './plane-area';
import { locatePoint } from './point-in-polygons';
import {
  boxContains,
  boxesMeet,
  boxOf,
  growBox,
  type PlaneBox,
  type PlaneGeometry,
  type PlanePath,
} from './plane-geometry';
import { crossingsOf } from './slab-breaks';
import { slabEdges } from './slab-edges';
import type { TooMuchWork } from './too-much-work';

/** What a subject and the union of zones have in common. */
export interface OverlapShape {
  /** in the plane, m² */
  areaM2: number;
  /** null: nothing in common */
  geometry: Areal | null;
}

/**
 * A way to find the shape: null when it failed, which is never the same as nothing in common. `turnRad`, radians, is how far
 * everything is turned for the computation (and turned back after it): another try where the first failed.
 */
export type OverlapShapeMethod = (
  subject: PlaneGeometry,
  zones: readonly PlaneGeometry[],
  plane: Plane,
  turnRad?: number,
) => OverlapShape | TooMuchWork | null;

/** Work handed to the polygon clipper at most, in positions: about two seconds. A crossing costs it as much as ten of them. */
const mostWork = 100000;
const workOfCrossing = 10;
/** So few positions can't cross so often that it matters. */
const fewPositions = 200;
/** Pairs of edges compared at most to count crossings: some tens of milliseconds. */
const mostPairs = 2e7;
/** A zone of more positions is first cut to the subject's box. */
const smallZonePositions = 200;

/**
 * The shape by turf.intersect: a method independent of the sum, known to throw on some valid input, and to be wrong on some
 * without a word. The zones go in as one multipolygon, of which the clipper takes the union. Null when it throws, or when its
 * area is not finite; nothing is begun that has too many positions and crossings. Where a zone has no border near the
 * subject, and the subject lies in it, there is nothing to clip: the shape is the subject.
 */
export const overlapShape: OverlapShapeMethod = (subject, zones, plane, turnRad = 0) => {
  const { box } = subject;
  const frame = growBox(box, (box.maxX - box.minX + box.maxY - box.minY) / 8 + 1);
  const near = zones.filter((zone) => boxesMeet(zone.box, box)).flatMap((zone) => nearBox(zone, frame));
  if (near.some((rings) => covers(rings, box))) return wholeOf(subject, plane);
  if (!isWithinLimit([...subject.polygons, ...near])) return 'too-much-work';
  const turned = turnedFrame(box, turnRad);
  try {
    const shape = intersection(subject.polygons, near, turned);
    const areaM2 = planeAreaM2(shape.map((rings) => rings.map(pack)));
    return Number.isFinite(areaM2) ? { areaM2, geometry: toAreal(shape, turned.outOf, plane) } : null;
  } catch {
    // the clipper gives up on some valid polygons: a failure to be told, not a lack of overlap
    return null;
  }
};

/** Whether a polygon without an edge in a box holds it. */
function covers(rings: readonly PlanePath[], box: PlaneBox): boolean {
  const polygon = indexGeometry({ dimension: 2, polygons: [rings], paths: rings, box: boxOf(rings) });
  if (!boxContains(polygon.box, box)) return false;
  let cuts = 0;
  visitEdgesIn(polygon.edges, box, () => (cuts += 1));
  return cuts === 0 && locatePoint(box.minX, box.minY, polygon) === 'inside';
}

function wholeOf({ polygons }: PlaneGeometry, plane: Plane): OverlapShape | null {
  const areaM2 = planeAreaM2(polygons);
  const shape = polygons.map((rings) => rings.map(positionsOf));
  return Number.isFinite(areaM2) ? { areaM2, geometry: toAreal(shape, (x, y) => [x, y], plane) } : null;
}

const positionsOf = (ring: PlanePath): Point[] =>
  Array.from({ length: ring.length / 2 }, (_, i) => [numberAt(ring, 2 * i), numberAt(ring, 2 * i + 1)]);

/** Whether the clipper can be done with polygons in its limit. */
function isWithinLimit(polygons: Rings): boolean {
  const positions = positionCount(polygons);
  if (positions <= fewPositions) return true;
  if (positions > mostWork) return false;
  const crossings = crossingsOf(slabEdges(polygons, 0, 0), mostPairs);
  return crossings !== null && positions + workOfCrossing * crossings.length <= mostWork;
}

type Rings = readonly (readonly PlanePath[])[];
type Point = [number, number];

/** Metres about the middle of a box, turned. */
interface TurnedFrame {
  /** plane metres to whole micrometres of the frame */
  into: (x: number, y: number) => Point;
  outOf: (x: number, y: number) => Point;
}

/**
 * With all the digits of a double the clipper throws on every sixth pair that has a vertex on the other's edge; on a grid of micrometres
 * it failed 10 of 8,350 public pairs and 249 of 200,000 with whole coordinates of metres. A finer or a coarser
 * grid rescues none of those, a turn nearly all: what the clipper stumbles over is the direction of its sweep.
 */
function turnedFrame(box: PlaneBox, turnRad: number): TurnedFrame {
  const [midX, midY] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  const onGrid = (metres: number): number => Math.round(metres * 1e6) / 1e6;
  return {
    into: (x, y) => {
      const [east, north] = [x - midX, y - midY];
      return [onGrid(cos * east - sin * north), onGrid(sin * east + cos * north)];
    },
    outOf: (x, y) => [midX + cos * x + sin * y, midY - sin * x + cos * y],
  };
}

function nearBox(zone: PlaneGeometry, frame: PlaneBox): (readonly PlanePath[])[] {
  if (positionCount(zone.polygons) <= smallZonePositions) return [...zone.polygons];
  return zone.polygons
    .filter(([outer]) => outer && clipRings([outer], frame).length > 0)
    .map((rings) => clipRings(rings, frame));
}

const positionCount = (polygons: Rings): number =>
  polygons.reduce((sum, rings) => rings.reduce((inner, ring) => inner + ring.length / 2, sum), 0);

function intersection(a: Rings, b: Rings, frame: TurnedFrame): LonLat[][][] {
  const toFeature = (polygons: Rings) =>
    multiPolygon(polygons.map((rings) => rings.map((ring) => unpack(ring, frame))));
  const shape = intersect(featureCollection([toFeature(a), toFeature(b)]))?.geometry;
  if (!shape) return [];
  return (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as LonLat[][][];
}

const unpack = (ring: PlanePath, { into }: TurnedFrame): Point[] =>
  positionsOf(ring).map(([x, y]) => into(x, y));

const pack = (ring: readonly LonLat[]): PlanePath => Float64Array.from(ring.flat());

function toAreal(shape: Point[][][], outOf: TurnedFrame['outOf'], plane: Plane): Areal | null {
  if (shape.length === 0) return null;
  const coordinates = shape.map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => plane.inverse(outOf(x, y)))),
  );
  const [first] = coordinates;
  return first && coordinates.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates };
}
