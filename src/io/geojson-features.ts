import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import { showValue } from './show-value';

/** A feature as it stands in a file: nothing in it has been looked at. */
export type RawFeature = Readonly<Record<string, unknown>>;

const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

const asFeature = (geometry: unknown): RawFeature => ({ type: 'Feature', properties: {}, geometry });

const listOf = (value: unknown, member: string, at: IssuePlace): unknown[] | Issue => {
  if (Array.isArray(value)) return value as unknown[];
  return errorIssue('member-missing', { ...at, path: member }, { member });
};

/**
 * The features of a GeoJSON document: a collection's, the one it is, or one made of each bare geometry.
 * @returns an issue for a document that is none of these
 */
export function geojsonFeatures(document: object, at: IssuePlace): readonly unknown[] | Issue {
  const { type, features, geometries } = document as RawFeature;
  if (type === undefined) return errorIssue('member-missing', at, { member: 'type' });
  if (type === 'FeatureCollection') return listOf(features, 'features', at);
  if (type === 'Feature') return [document];
  if (type === 'GeometryCollection') {
    const members = listOf(geometries, 'geometries', at);
    return Array.isArray(members) ? members.map(asFeature) : members;
  }
  if (typeof type === 'string' && geometryTypes.has(type)) return [asFeature(document)];
  return errorIssue('geojson-type-unknown', at, { type: showValue(type) });
}
