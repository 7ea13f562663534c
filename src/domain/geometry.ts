import { packedPlaceOf, type PackedPlace } from './packed-areal';

/** Longitude and latitude in degrees on the CGCS2000 ellipsoid (equal to WGS 84 within centimetres). */
export type LonLat = [number, number];
/** A closed ring: the last position repeats the first. */
export type Ring = LonLat[];
/** Outer ring first, then holes. */
export type PolygonRings = Ring[];

export interface Point {
  type: 'Point';
  coordinates: LonLat;
}
export interface MultiPoint {
  type: 'MultiPoint';
  coordinates: LonLat[];
}
export interface LineString {
  type: 'LineString';
  coordinates: LonLat[];
}
export interface MultiLineString {
  type: 'MultiLineString';
  coordinates: LonLat[][];
}
export interface Polygon {
  type: 'Polygon';
  coordinates: PolygonRings;
}
export interface MultiPolygon {
  type: 'MultiPolygon';
  coordinates: PolygonRings[];
}

export type Areal = Polygon | MultiPolygon;
export type Geometry = Point | MultiPoint | LineString | MultiLineString | Areal;

/** The polygons of an areal geometry, one for a Polygon. */
export const polygonsOf = (geometry: Areal): PolygonRings[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

export const isAreal = (geometry: Geometry): geometry is Areal =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** Every position of a geometry, in order. */
export function* positionsOf(geometry: Geometry): Generator<LonLat> {
  switch (geometry.type) {
    case 'Point':
      yield geometry.coordinates;
      return;
    case 'MultiPoint':
    case 'LineString':
      yield* geometry.coordinates;
      return;
    case 'MultiLineString':
    case 'Polygon':
      for (const line of geometry.coordinates) yield* line;
      return;
    case 'MultiPolygon':
      for (const polygon of geometry.coordinates) for (const ring of polygon) yield* ring;
  }
}

/** Rings of an areal geometry, outer ones and holes. */
export function ringCount(geometry: Areal): number {
  const place = packedPlaceOf(geometry);
  if (place)
    return (
      (place.packed.zoneStart[place.zone + 1] as number) - (place.packed.zoneStart[place.zone] as number)
    );
  return polygonsOf(geometry).reduce((sum, rings) => sum + rings.length, 0);
}

/** Positions of an areal geometry, those that close rings among them. */
export function vertexCount(geometry: Areal): number {
  const place = packedPlaceOf(geometry);
  if (place) return packedSpan(place).length / 2;
  let count = 0;
  for (const rings of polygonsOf(geometry)) for (const ring of rings) count += ring.length;
  return count;
}

/** The positions of a packed geometry, x0, y0, x1, y1, …, not a copy. */
function packedSpan({ packed: { positions, ringStart, zoneStart }, zone }: PackedPlace): Float64Array {
  const start = ringStart[zoneStart[zone] as number] as number;
  return positions.subarray(2 * start, 2 * (ringStart[zoneStart[zone + 1] as number] as number));
}

/** Calls `visit` with every row of positions of a geometry, in order. */
function eachLine(geometry: Geometry, visit: (line: readonly LonLat[]) => void): void {
  switch (geometry.type) {
    case 'Point':
      visit([geometry.coordinates]);
      return;
    case 'MultiPoint':
    case 'LineString':
      visit(geometry.coordinates);
      return;
    case 'MultiLineString':
    case 'Polygon':
      for (const line of geometry.coordinates) visit(line);
      return;
    case 'MultiPolygon':
      for (const polygon of geometry.coordinates) for (const ring of polygon) visit(ring);
  }
}

type Bounds = [west: number, south: number, east: number, north: number];

/** west, south, east, north in degrees; null for a geometry without positions. */
export function boundsOf(geometry: Geometry): Bounds | null {
  const place = packedPlaceOf(geometry);
  if (place) return packedBounds(packedSpan(place));
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  eachLine(geometry, (line) => {
    for (const position of line) {
      const lon = position[0];
      const lat = position[1];
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  });
  return west <= east ? [west, south, east, north] : null;
}

/** @param positions x0, y0, x1, y1, … */
function packedBounds(positions: Float64Array): Bounds | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < positions.length; i += 2) {
    const lon = positions[i] as number;
    const lat = positions[i + 1] as number;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west <= east ? [west, south, east, north] : null;
}

/** The middle of a box (west, south, east, north), longitude and latitude. */
export const middleOf = ([west, south, east, north]: readonly [number, number, number, number]): LonLat => [
  (west + east) / 2,
  (south + north) / 2,
];
