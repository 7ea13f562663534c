import type { Placing } from '../domain/coordinate-frame';
import { errorIssue, type Issue } from '../domain/issue';
import { decodeText } from './decode-text';
import { foldIssues } from './fold-issues';
import type { SourceBundle } from './formats/raw-source';
import { geojsonFrame, placeGeojsonFeature } from './geojson-frame';
import { geojsonFeatures, type RawFeature } from './geojson-features';
import { loadStructureCheck, type StructureCheck } from './geojson-structure';
import { maxVertices } from './max-vertices';
import { parseGeojsonFile } from './parse-json-file';
import { readFeature, type FeatureOutcome } from './read-feature';
import { readFeatureStream } from './read-feature-stream';
import type { ImportChoices, ReadContext, ReadSite, SourceReading } from './read-site';
import { firstRefused } from './refused-feature';
import { countFeatures, summariseFeatures } from './summarise-features';

/** enough of a file to see whether its first line is a whole value */
const headBytes = 1_000_000;
const lineFeed = 0x0a;

function readAll(
  features: readonly unknown[],
  structure: StructureCheck,
  { extent, onProgress }: ReadContext,
  file: string,
): FeatureOutcome[] | Issue {
  const outcomes: FeatureOutcome[] = [];
  let vertices = 0;
  for (const [feature, raw] of features.entries()) {
    const outcome = readFeature(raw, { extent, structure, room: maxVertices - vertices }, { file, feature });
    vertices += outcome.vertices;
    if (vertices > maxVertices) return errorIssue('too-many-vertices', { file }, { limit: maxVertices });
    outcomes.push(outcome);
    onProgress?.(outcomes.length, features.length);
  }
  return outcomes;
}

const isIssue = (value: readonly unknown[] | Issue): value is Issue => !Array.isArray(value);

/** What a file gives, and how its positions were placed. */
type GeojsonReading = Omit<SourceReading, 'name' | 'format'>;

const nothing = {
  encoding: null,
  layers: [],
  placing: null,
  detection: null,
  points: 0,
  lines: 0,
  refused: [],
} as const;

const refusal = (issues: Issue[]): GeojsonReading => ({ ...nothing, features: [], issues });

/** In this file: the frame of coordinates was looked for in the file as a whole. */
const inFile = (issues: readonly Issue[], file: string): Issue[] =>
  issues.map((issue) => ({ ...issue, at: { ...issue.at, file } }));

/**
 * The project sites in a GeoJSON file (RFC 7946; a `crs` member of the 2008 form is heeded, and metres of a projection are placed where
 * it can be told which). Nothing is repaired: a feature with an error is refused and named, the others are kept; points and
 * lines beside polygons are told and left. Bytes, text, JSON, structure, coordinate frame and polygons are checked in
 * this order; a file that fails as a whole gives no feature.
 * @param file its name, for the messages
 */
export async function readGeojson(
  bytes: Uint8Array,
  file: string,
  context: ReadContext,
  choices: ImportChoices = {},
): Promise<GeojsonReading> {
  const { value: document, issues: textIssues } = parseGeojsonFile(bytes, file, maxVertices);
  if (document === null) return refusal(textIssues);
  const refuse = (issue: Issue): GeojsonReading => refusal([...textIssues, issue]);

  const features = geojsonFeatures(document, { file });
  if (isIssue(features)) return refuse(features);
  const structure = await loadStructureCheck();
  const isCollection = (document as RawFeature).type === 'FeatureCollection';
  const unfit = isCollection ? structure.collection(document, { file }) : null;
  if (unfit !== null) return refuse(unfit);
  const settled = geojsonFrame(document, features, choices, context);
  const frameIssues = inFile(settled?.issues ?? [], file);
  if (settled !== null && settled.placed === null) {
    return { ...refusal([...textIssues, ...frameIssues]), detection: settled.detection };
  }

  const placer = settled?.placed?.placer;
  const placed = placer ? features.map((feature) => placeGeojsonFeature(feature, placer)) : features;
  const outcomes = readAll(placed, structure, context, file);
  if (isIssue(outcomes)) return refuse(outcomes);
  const counts = countFeatures(outcomes);
  return {
    ...nothing,
    features: outcomes.flatMap(({ site }) => site ?? []),
    issues: [
      ...textIssues,
      ...frameIssues,
      ...foldIssues(outcomes.flatMap(({ issues }) => issues)),
      ...summariseFeatures(counts, file),
    ],
    placing: settled?.placed?.placing ?? lonLatPlacing,
    detection: settled?.detection ?? null,
    points: counts.points,
    lines: counts.lines,
    refused: firstRefused(outcomes),
  };
}

/** RFC 7946 §4. */
const lonLatPlacing: Placing = {
  frame: { kind: 'geographic', datum: 'wgs84' },
  axes: 'east-north',
  shift: null,
};

/** Whole lines from the beginning of a file. */
function firstLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= headBytes) return bytes;
  return bytes.subarray(0, bytes.lastIndexOf(lineFeed, headBytes) + 1);
}

/** Values that follow one another, a line each (NDJSON, RFC 8142): the second one begins where JSON would end. */
function isLineDelimited(text: string): boolean {
  const [first, second] = text.split(/\r?\n/, 200).filter((line) => line.trim() !== '');
  return second !== undefined && isWhole(first ?? '') && /^[\u001e\s]*\{/.test(second);
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line.replace(/^\u001e/, ''));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

async function* only(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

async function readLines(text: string, file: string, context: ReadContext): Promise<GeojsonReading> {
  const features: ReadSite[] = [];
  const issues: Issue[] = [];
  const report = (issue: Issue): number => issues.push(issue);
  for await (const site of readFeatureStream(only(text), file, context, report)) features.push(site);
  const isRefused = issues.some(({ severity, at }) => severity === 'error' && at.feature === undefined);
  return {
    ...nothing,
    features: isRefused ? [] : features,
    issues: foldIssues(issues),
    placing: lonLatPlacing,
  };
}

/** The sites of a bundle that is GeoJSON, as one document or a feature a line. */
export async function readGeojsonSource(
  { name, parts }: SourceBundle,
  choices: ImportChoices,
  context: ReadContext,
): Promise<SourceReading> {
  const [file] = parts.values();
  const bytes = file?.bytes ?? new Uint8Array();
  const head = decodeText(firstLines(bytes));
  const text = head !== null && isLineDelimited(head) ? decodeText(bytes) : null;
  const reading =
    text === null ? await readGeojson(bytes, name, context, choices) : await readLines(text, name, context);
  return { name, format: 'geojson', ...reading };
}
