import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import { checkCrs } from './geojson-crs';
import { geojsonFeatures, type RawFeature } from './geojson-features';
import { loadStructureCheck } from './geojson-structure';
import { parseJsonText } from './parse-json-file';
import { readFeature, type FeatureReading } from './read-feature';
import type { ReadContext, ReadSite } from './read-site';
import { showValue } from './show-value';
import { FeatureSplitter, type GeojsonPiece } from './split-features';
import { noFeatures, summariseFeatures, withFeature } from './summarise-features';

/** A polygon feature with the `id` that it has in its file. */
export interface StreamedSite extends ReadSite {
  id: unknown;
}

/** Of one feature: what a site can sensibly have. */
const maxVertices = 2_000_000;

/**
 * The polygon features of GeoJSON text, one after another as the text comes: a collection in any layout, or values that follow one
 * another (NDJSON, RFC 8142). The same checks as `readGeojson` makes, in the same words; but what is wrong with the document as a
 * whole may only show after features were given, so whoever takes them must wait for the end before relying on any.
 * Reading ends at the first thing that is not JSON or not GeoJSON; a feature that is refused is told and passed over.
 * @param file its name, for the messages
 * @param report told every issue in its order, `foldIssues` not applied
 */
export async function* readFeatureStream(
  chunks: AsyncIterable<string>,
  file: string,
  { extent }: ReadContext,
  report: (issue: Issue) => void,
): AsyncGenerator<StreamedSite> {
  const structure = await loadStructureCheck();
  const reading: FeatureReading = { extent, structure, room: maxVertices };
  let counts = noFeatures;
  for await (const piece of piecesOf(chunks)) {
    const { features, issues } = featuresOf(piece, file, structure);
    for (const issue of issues) report(issue);
    if (features === null) return;
    for (const raw of features) {
      const place = { file, feature: counts.features, line: piece.line, column: piece.column };
      const outcome = readFeature(raw, reading, place);
      counts = withFeature(counts, outcome);
      for (const issue of outcome.issues) report(issue);
      if (outcome.vertices > maxVertices) {
        report(errorIssue('too-many-vertices', place, { limit: maxVertices }));
      } else if (outcome.site) {
        yield { ...outcome.site, id: (raw as RawFeature).id };
      }
    }
  }
  for (const issue of summariseFeatures(counts, file)) report(issue);
}

async function* piecesOf(chunks: AsyncIterable<string>): AsyncGenerator<GeojsonPiece> {
  const splitter = new FeatureSplitter();
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

/** Features in a piece of the text; null where it can't be read, and nothing after it can be trusted. */
interface PieceFeatures {
  features: readonly unknown[] | null;
  issues: readonly Issue[];
}

const refuse = (...issues: Issue[]): PieceFeatures => ({ features: null, issues });

function featuresOf(
  { kind, text, line, column }: GeojsonPiece,
  file: string,
  structure: FeatureReading['structure'],
): PieceFeatures {
  const at = { file, line, column };
  if (kind === 'broken') {
    return refuse(
      text === '' ? errorIssue('json-truncated', at) : errorIssue('json-syntax', at, { found: text }),
    );
  }
  const { value, issues: found } = parseJsonText(text, file);
  const issues = found.map((issue) => ({ ...issue, at: moved(issue.at, line, column) }));
  if (value === null) return { features: null, issues };
  if (kind === 'feature') return { features: [value], issues };
  const read = documentFeatures(value, file, structure);
  return isFeatures(read) ? { features: read, issues } : refuse(...issues, read);
}

/** The features of a whole value; none for a collection whose features were taken out before. */
function documentFeatures(
  document: object,
  file: string,
  structure: FeatureReading['structure'],
): readonly unknown[] | Issue {
  const { type, features } = document as RawFeature;
  const isCollection = type === 'FeatureCollection';
  const isOther = type !== undefined && !isCollection && Array.isArray(features);
  if (isOther) return errorIssue('geojson-type-unknown', { file }, { type: showValue(type) });
  const listed = geojsonFeatures(document, { file });
  if (!isFeatures(listed)) return listed;
  return (
    checkCrs(document, file) ?? (isCollection ? structure.collection(document, { file }) : null) ?? listed
  );
}

const isFeatures = (value: readonly unknown[] | Issue): value is readonly unknown[] => Array.isArray(value);

/** A place in a piece as one in the whole text. */
function moved(at: IssuePlace, line: number, column: number): IssuePlace {
  if (at.line === undefined) return { ...at, line, column };
  return {
    ...at,
    line: at.line + line - 1,
    column: at.line === 1 ? (at.column ?? 1) + column - 1 : (at.column ?? 1),
  };
}
