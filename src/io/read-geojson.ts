import { errorIssue, type Issue } from '../domain/issue';
import { foldIssues } from './fold-issues';
import { checkCrs } from './geojson-crs';
import { geojsonFeatures, type RawFeature } from './geojson-features';
import { loadStructureCheck, type StructureCheck } from './geojson-structure';
import { parseJsonFile } from './parse-json-file';
import { readFeature, type FeatureOutcome } from './read-feature';
import type { ReadContext, ReadSites } from './read-site';
import { countFeatures, summariseFeatures } from './summarise-features';

/** Of all polygons of a file together: what a browser's worker can hold and check in some seconds. */
const maxVertices = 2_000_000;

function readAll(
  features: readonly unknown[],
  structure: StructureCheck,
  { extent }: ReadContext,
  file: string,
): FeatureOutcome[] | Issue {
  const outcomes: FeatureOutcome[] = [];
  let vertices = 0;
  for (const [feature, raw] of features.entries()) {
    const outcome = readFeature(raw, { extent, structure, room: maxVertices - vertices }, { file, feature });
    vertices += outcome.vertices;
    if (vertices > maxVertices) return errorIssue('too-many-vertices', { file }, { limit: maxVertices });
    outcomes.push(outcome);
  }
  return outcomes;
}

const isIssue = (value: readonly unknown[] | Issue): value is Issue => !Array.isArray(value);

/**
 * The project sites in a GeoJSON file (RFC 7946; a `crs` member of the 2008 form is understood when it says longitude
 * and latitude). Nothing is repaired: a feature with an error is refused and named, the others are kept; points and
 * lines beside polygons are told and left. Bytes, text, JSON, structure, coordinate frame and polygons are checked in
 * this order; a file that fails as a whole gives no feature.
 * @param file its name, for the messages
 */
export async function readGeojson(bytes: Uint8Array, file: string, context: ReadContext): Promise<ReadSites> {
  const { value: document, issues: textIssues } = parseJsonFile(bytes, file);
  if (document === null) return { features: [], issues: textIssues };
  const refuse = (issue: Issue): ReadSites => ({ features: [], issues: [...textIssues, issue] });

  const features = geojsonFeatures(document, { file });
  if (isIssue(features)) return refuse(features);
  const structure = await loadStructureCheck();
  const isCollection = (document as RawFeature).type === 'FeatureCollection';
  const unfit = checkCrs(document, file) ?? (isCollection ? structure.collection(document, { file }) : null);
  if (unfit !== null) return refuse(unfit);

  const outcomes = readAll(features, structure, context, file);
  if (isIssue(outcomes)) return refuse(outcomes);
  return {
    features: outcomes.flatMap(({ site }) => site ?? []),
    issues: [
      ...textIssues,
      ...foldIssues(outcomes.flatMap(({ issues }) => issues)),
      ...summariseFeatures(countFeatures(outcomes), file),
    ],
  };
}
