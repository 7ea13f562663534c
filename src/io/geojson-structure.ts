import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';

type Validate = (value: unknown, trace: true) => string[];

async function loadValidator(): Promise<{ isFeature: Validate; isFeatureCollection: Validate }> {
  return (await import('geojson-validation')).default;
}

const firstIssue = (details: readonly string[], at: IssuePlace): Issue | null =>
  details[0] === undefined ? null : errorIssue('geojson-structure', at, { detail: details[0].slice(0, 200) });

const smallPolygon = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ],
];

/** A feature with a small polygon in the place of the one that it has, and all its other members. */
export function withSmallPolygon(feature: object): object {
  const { geometry } = feature as { geometry?: { type?: unknown } | null };
  if (geometry?.type === 'Polygon') {
    return { ...feature, geometry: { ...geometry, coordinates: smallPolygon } };
  }
  return geometry?.type === 'MultiPolygon'
    ? { ...feature, geometry: { ...geometry, coordinates: [smallPolygon] } }
    : feature;
}

/** Whether the shell and the features of a document have the structure of GeoJSON. */
export interface StructureCheck {
  collection(document: object, at: IssuePlace): Issue | null;
  feature(feature: object, at: IssuePlace): Issue | null;
}

/**
 * The structure by geojson-validation (a chunk of its own, loaded when the first file is read). It throws on an empty ring
 * and its time grows with the square of the number of wrong positions, so a feature is shown to it only after
 * `arealOfGeojson` found every position to be one, and a collection without its features. It knows nothing of range, NaN or
 * crossings: `validatePolygons` does.
 */
export async function loadStructureCheck(): Promise<StructureCheck> {
  const validator = await loadValidator();
  return {
    collection: (document, at) =>
      firstIssue(validator.isFeatureCollection({ ...document, features: [] }, true), at),
    feature: (feature, at) => firstIssue(validator.isFeature(feature, true), at),
  };
}
