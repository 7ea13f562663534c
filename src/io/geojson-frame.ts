import type { FrameClaim, OrdinateExtent } from '../domain/coordinate-frame';
import { frameOfCrsName } from '../domain/crs-name';
import type { Placer } from '../geo/frames/place-positions';
import { nameOfCrs } from './geojson-crs';
import type { RawFeature } from './geojson-features';
import type { ImportChoices, ReadContext } from './read-site';
import { settleFrame, type SettledFrame } from './settle-frame';

type Nested = readonly (Nested | number)[];

const isPosition = (value: Nested): value is readonly number[] => typeof value[0] === 'number';

/** Every position of what a document calls coordinates, whatever its depth; no recursion, since files are hostile. */
function* positionsIn(coordinates: unknown): Generator<readonly number[]> {
  const waiting: unknown[] = [coordinates];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!Array.isArray(value)) continue;
    if (isPosition(value as Nested)) yield value as number[];
    else for (const member of value as unknown[]) waiting.push(member);
  }
}

function* geometriesIn(feature: unknown): Generator<RawFeature> {
  const waiting: unknown[] = [(feature as RawFeature | null)?.geometry];
  while (waiting.length > 0) {
    const geometry = waiting.pop();
    if (typeof geometry !== 'object' || geometry === null) continue;
    yield geometry as RawFeature;
    const { geometries } = geometry as RawFeature;
    if (Array.isArray(geometries)) for (const member of geometries as unknown[]) waiting.push(member);
  }
}

/** Least and greatest ordinates of all features; null where there are none. What is no finite number plays no part. */
function extentOf(features: readonly unknown[]): OrdinateExtent | null {
  let [firstMin, firstMax, secondMin, secondMax] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const feature of features) {
    for (const { coordinates } of geometriesIn(feature)) {
      for (const [first, second] of positionsIn(coordinates)) {
        if (!Number.isFinite(first) || !Number.isFinite(second)) continue;
        firstMin = Math.min(firstMin, first as number);
        firstMax = Math.max(firstMax, first as number);
        secondMin = Math.min(secondMin, second as number);
        secondMax = Math.max(secondMax, second as number);
      }
    }
  }
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
