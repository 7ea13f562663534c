import type { Geometry, LonLat, Polygon } from '../../src/domain/geometry';
import { indexGeometry, type IndexedGeometry } from '../../src/geo/edge-index';
import { equalAreaPlane, type Plane } from '../../src/geo/equal-area-plane';
import { boxOf, toPlane, type PlanePath } from '../../src/geo/plane-geometry';

/** Mulberry32: the same numbers 0–1 for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Position = [number, number];

export const ringOf = (...positions: readonly Position[]): PlanePath =>
  Float64Array.from([...positions, positions[0] ?? [0, 0]].flat());

export const positionsOf = (ring: PlanePath): Position[] =>
  Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i] as number, ring[2 * i + 1] as number]);

export const square = (x: number, y: number, side: number): PlanePath =>
  ringOf([x, y], [x + side, y], [x + side, y + side], [x, y + side]);

/** A star-shaped ring about a point: simple, with reflex corners. */
export function starRing(
  random: () => number,
  x: number,
  y: number,
  radius: number,
  corners: number,
): PlanePath {
  return ringOf(
    ...Array.from({ length: corners }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / corners;
      const r = radius * (0.4 + 0.6 * random());
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    }),
  );
}

/** A ring on a coarse grid: shared vertices, collinear edges, spikes and self-crossings are the rule. */
export const gridRing = (random: () => number, corners: number, size: number): PlanePath =>
  ringOf(
    ...Array.from({ length: corners }, (): Position => [
      Math.floor(random() * size),
      Math.floor(random() * size),
    ]),
  );

/** Every position of a ring moved by a map. */
export const mapped = (ring: PlanePath, map: (x: number, y: number) => Position): PlanePath =>
  Float64Array.from(
    Array.from({ length: ring.length / 2 }, (_, i) =>
      map(ring[2 * i] as number, ring[2 * i + 1] as number),
    ).flat(),
  );

/** Polygons of one ring each, indexed, in plane metres. */
export const planePolygons = (...rings: PlanePath[]): IndexedGeometry =>
  indexGeometry({ dimension: 2, polygons: rings.map((ring) => [ring]), paths: rings, box: boxOf(rings) });

export const centre: LonLat = [121.25, 30.2];
export const plane: Plane = equalAreaPlane(centre);

/** A geometry in the test plane, indexed. */
export function indexed(geometry: Geometry, inPlane: Plane = plane): IndexedGeometry {
  const found = toPlane(geometry, inPlane);
  if (!found) throw new Error('The test geometry can not be measured.');
  return indexGeometry(found);
}

/** A polygon from plane metres about the centre. */
export const polygonAt = (...positions: readonly Position[]): Polygon => {
  const ring = positions.map((position) => plane.inverse(position));
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] };
};

export const rectangleAt = (x: number, y: number, width: number, height: number): Polygon =>
  polygonAt([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
