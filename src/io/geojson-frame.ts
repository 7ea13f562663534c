import type { FrameClaim, OrdinateExtent } from '../domain/coordinate-frame';
import { frameOfCrsName } from '../domain/crs-name';
import { boundsOf, type Areal } from '../domain/geometry';
import { notePackedPlace, packedPlaceOf, type PackedPlace } from '../domain/packed-areal';
import type { Box } from '../domain/schema-parts';
import type { Placer } from '../geo/frames/place-positions';
import { nameOfCrs } from './geojson-crs';
import type { RawFeature } from './geojson-features';
import type { ImportChoices, ReadContext } from './read-site';
import { settleFrame, type SettledFrame } from './settle-frame';

/** How deep the positions lie in `coordinates`; 2 where that is not known. */
function depthOf({ type }: RawFeature): number {
  if (type === 'Point') return 0;
  if (type === 'MultiPoint' || type === 'LineString') return 1;
  return type === 'MultiPolygon' ? 3 : 2;
}

/**
 * Whether an array that should hold arrays is a position instead. Must not be asked of what should be one: code that reads members of
 * both makes V8 box all numbers of the positions, which takes longer than all the rest and doubles their memory.
 */
const isStrayPosition = (value: readonly unknown[]): boolean => typeof value[0] === 'number';

/** Least and greatest first ordinate, least and greatest second one. */
type Extent = [firstMin: number, firstMax: number, secondMin: number, secondMax: number];

/** A row of positions. What is no finite number plays no part. */
function addRow(extent: Extent, row: readonly unknown[]): void {
  let [firstMin, firstMax, secondMin, secondMax] = extent;
  for (const position of row) {
    if (!Array.isArray(position)) continue;
    const first: unknown = position[0];
    const second: unknown = position[1];
    if (typeof first !== 'number') addAll(extent, position, 1);
    else if (typeof second === 'number' && Number.isFinite(first) && Number.isFinite(second)) {
      if (first < firstMin) firstMin = first;
      if (first > firstMax) firstMax = first;
      if (second < secondMin) secondMin = second;
      if (second > secondMax) secondMax = second;
    }
  }
  extent[0] = Math.min(extent[0], firstMin);
  extent[1] = Math.max(extent[1], firstMax);
  extent[2] = Math.min(extent[2], secondMin);
  extent[3] = Math.max(extent[3], secondMax);
}

/** Positions where they should lie and at any other depth, which was bounded when the text was parsed. */
function addAll(extent: Extent, coordinates: unknown, depth: number): void {
  if (!Array.isArray(coordinates)) return;
  if (depth === 0 || isStrayPosition(coordinates)) addRow(extent, [coordinates]);
  else if (depth === 1) addRow(extent, coordinates);
  else for (const member of coordinates as unknown[]) addAll(extent, member, depth - 1);
}

/** Positions that are packed are whole and finite. */
function addPacked(extent: Extent, [west, south, east, north]: Box): void {
  extent[0] = Math.min(extent[0], west);
  extent[1] = Math.max(extent[1], east);
  extent[2] = Math.min(extent[2], south);
  extent[3] = Math.max(extent[3], north);
}

function addGeometry(extent: Extent, geometry: unknown): void {
  if (typeof geometry !== 'object' || geometry === null) return;
  const bounds = packedPlaceOf(geometry) ? boundsOf(geometry as Areal) : null;
  if (bounds) {
    addPacked(extent, bounds);
    return;
  }
  const { coordinates, geometries } = geometry as RawFeature;
  addAll(extent, coordinates, depthOf(geometry as RawFeature));
  if (Array.isArray(geometries)) for (const member of geometries as unknown[]) addGeometry(extent, member);
}

/** Least and greatest ordinates of all features; null where there are none. */
function extentOf(features: readonly unknown[]): OrdinateExtent | null {
  const extent: Extent = [Infinity, -Infinity, Infinity, -Infinity];
  for (const feature of features) addGeometry(extent, (feature as RawFeature | null)?.geometry);
  const [firstMin, firstMax, secondMin, secondMax] = extent;
  return firstMin <= firstMax ? { first: [firstMin, firstMax], second: [secondMin, secondMax] } : null;
}

function claimsOf(document: object): FrameClaim[] {
  const text = nameOfCrs(document);
  return text === null ? [] : [{ by: 'crs-member', frame: frameOfCrsName(text), text }];
}

const isLonLat = (claims: readonly FrameClaim[]): boolean =>
  claims.every(
    (claim) => 'frame' in claim && claim.frame?.kind === 'geographic' && isGlobal(claim.frame.datum),
  );

const isGlobal = (datum: string): boolean => datum === 'cgcs2000' || datum === 'wgs84';

/** No longitude or latitude is near it, and every metre grid coordinate of a plan is far above. */
const surelyMetres = 1000;

const isDegrees = ({ first, second }: OrdinateExtent): boolean =>
  [...first, ...second].every((value) => Math.abs(value) <= surelyMetres);

const isSaid = ({ placing, claim, axes }: ImportChoices): boolean =>
  placing !== undefined || claim !== undefined || axes !== undefined;

/**
 * How the positions of a GeoJSON document are to be placed; null for longitude and latitude in that order, which RFC 7946 wants and
 * nothing speaks against, and where there are no positions.
 */
export function geojsonFrame(
  document: object,
  features: readonly unknown[],
  choices: ImportChoices,
  context: ReadContext,
): SettledFrame | null {
  const claims = claimsOf(document);
  const extent = extentOf(features);
  if (extent === null || (isLonLat(claims) && isDegrees(extent) && !isSaid(choices))) return null;
  return settleFrame({ claims, extent, axes: 'east-north' }, choices, context);
}

function placePosition(position: readonly unknown[], placer: Placer): unknown {
  const [first, second, ...rest] = position;
  if (typeof first !== 'number') return place(position, placer, 1);
  return typeof second === 'number' ? [...placer(first, second), ...rest] : position;
}

function place(value: unknown, placer: Placer, depth: number): unknown {
  if (!Array.isArray(value)) return value;
  if (depth === 0 || isStrayPosition(value)) return placePosition(value, placer);
  return (value as unknown[]).map((member) => place(member, placer, depth - 1));
}

/** What is packed stays so. */
function placePacked(geometry: object, { packed, zone }: PackedPlace, placer: Placer): object {
  const positions = new Float64Array(packed.positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    const [lon, lat] = placer(packed.positions[i] as number, packed.positions[i + 1] as number);
    positions[i] = lon;
    positions[i + 1] = lat;
  }
  const placed = { ...geometry };
  notePackedPlace(placed, { packed: { ...packed, positions }, zone });
  return placed;
}

function placeGeometry(geometry: unknown, placer: Placer): unknown {
  if (typeof geometry !== 'object' || geometry === null) return geometry;
  const packed = packedPlaceOf(geometry);
  if (packed) return placePacked(geometry, packed, placer);
  const { coordinates, geometries } = geometry as RawFeature;
  return {
    ...geometry,
    ...(coordinates === undefined
      ? {}
      : { coordinates: place(coordinates, placer, depthOf(geometry as RawFeature)) }),
    ...(Array.isArray(geometries)
      ? { geometries: geometries.map((member) => placeGeometry(member, placer)) }
      : {}),
  };
}

/** A feature with its positions in degrees. The depth of what is given was bounded when it was parsed. */
export const placeGeojsonFeature = (feature: unknown, placer: Placer): unknown =>
  typeof feature === 'object' && feature !== null && 'geometry' in feature
    ? { ...feature, geometry: placeGeometry(feature.geometry, placer) }
    : feature;
