import type { FrameClaim, OrdinateExtent } from '../domain/coordinate-frame';
import { frameOfCrsName } from '../domain/crs-name';
import type { Placer } from '../geo/frames/place-positions';
import { nameOfCrs } from './geojson-crs';
import type { RawFeature } from './geojson-features';
import type { ImportChoices, ReadContext } from './read-site';
import { settleFrame, type SettledFrame } from './settle-frame';

type Nested = readonly (Nested | number)[];

const isPosition = (value: Nested): value is readonly number[] => typeof value[0] === 'number';

/** Least and greatest ordinates. */
class Extent {
  readonly first: [number, number] = [Infinity, -Infinity];
  readonly second: [number, number] = [Infinity, -Infinity];

  /** Positions at any depth, which was bounded when the text was parsed; what is no finite number plays no part. */
  addAll(coordinates: unknown): void {
    if (!Array.isArray(coordinates)) return;
    const members: readonly unknown[] = coordinates;
    if (typeof members[0] === 'number') this.#add(members[0], members[1]);
    else for (let i = 0; i < members.length; i++) this.addAll(members[i]);
  }

  addGeometry(geometry: unknown): void {
    if (typeof geometry !== 'object' || geometry === null) return;
    const { coordinates, geometries } = geometry as RawFeature;
    this.addAll(coordinates);
    if (Array.isArray(geometries)) for (const member of geometries as unknown[]) this.addGeometry(member);
  }

  #add(first: number, second: unknown): void {
    if (!Number.isFinite(first) || typeof second !== 'number' || !Number.isFinite(second)) return;
    if (first < this.first[0]) this.first[0] = first;
    if (first > this.first[1]) this.first[1] = first;
    if (second < this.second[0]) this.second[0] = second;
    if (second > this.second[1]) this.second[1] = second;
  }
}

/** Least and greatest ordinates of all features; null where there are none. */
function extentOf(features: readonly unknown[]): OrdinateExtent | null {
  const extent = new Extent();
  for (const feature of features) extent.addGeometry((feature as RawFeature | null)?.geometry);
  return extent.first[0] <= extent.first[1] ? { first: extent.first, second: extent.second } : null;
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

function place(value: unknown, placer: Placer): unknown {
  if (!Array.isArray(value)) return value;
  if (!isPosition(value as Nested)) return (value as unknown[]).map((member) => place(member, placer));
  const [first, second, ...rest] = value as number[];
  return typeof second === 'number' ? [...placer(first as number, second), ...rest] : value;
}

function placeGeometry(geometry: unknown, placer: Placer): unknown {
  if (typeof geometry !== 'object' || geometry === null) return geometry;
  const { coordinates, geometries } = geometry as RawFeature;
  return {
    ...geometry,
    ...(coordinates === undefined ? {} : { coordinates: place(coordinates, placer) }),
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
