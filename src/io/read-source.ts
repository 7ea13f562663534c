import { errorIssue, warningIssue, type Issue } from '../domain/issue';
import { foldIssues } from './fold-issues';
import type { RawFeature, RawSource, SourceBundle } from './formats/raw-source';
import { readers } from './formats/readers';
import { sniffFormat } from './formats/sniff-format';
import { judgeFeature, type JudgedFeature } from './judge-feature';
import { linesOf, ordinateExtent } from './ordinate-extent';
import { readGeojsonSource } from './read-geojson';
import type { ImportChoices, ReadContext, SourceReading } from './read-site';
import { maxVertices } from './max-vertices';
import { firstRefused } from './refused-feature';
import { settleFrame, type SettledFrame } from './settle-frame';

/** A source of which nothing was read. */
const emptyReading = (name: string, issues: Issue[]): SourceReading => ({
  name,
  format: null,
  features: [],
  issues,
  placing: null,
  detection: null,
  encoding: null,
  layers: [],
  points: 0,
  lines: 0,
  refused: [],
});

const isAreal = ({ shape }: RawFeature): boolean => shape?.kind === 'rings' || shape?.kind === 'polygons';

const countOf = (features: readonly RawFeature[], kind: 'points' | 'lines'): number =>
  features.filter(({ shape }) => shape?.kind === kind).length;

function verticesIn({ shape }: RawFeature): number {
  return shape === null ? 0 : linesOf(shape).reduce((count, line) => count + line.length / 2, 0);
}

/** What is to be said of the features that are no polygons. */
function summarise({ features, issues }: RawSource, areal: readonly RawFeature[], file: string): Issue[] {
  const points = countOf(features, 'points');
  const lines = countOf(features, 'lines');
  const nulls = features.filter(({ shape }) => shape === null).length;
  if (areal.length === 0) {
    const isTold = issues.some(({ severity }) => severity === 'error');
    return isTold ? [] : [errorIssue('no-polygons', { file }, { points, lines, nulls })];
  }
  return [
    ...(points + lines > 0 ? [warningIssue('non-polygons-skipped', { file }, { points, lines })] : []),
    ...(nulls > 0 ? [warningIssue('null-geometries-skipped', { file }, { count: nulls })] : []),
  ];
}

/**
 * Judges one feature after the other and lets go of each, so that the ordinates of a large file are not all held beside its degrees.
 * @param areal is empty afterwards
 * @param vertices that all of them have
 */
function judgeAll(
  areal: RawFeature[],
  vertices: number,
  { placed }: SettledFrame,
  context: ReadContext,
): JudgedFeature[] {
  if (placed === null) return [];
  const judged: JudgedFeature[] = [];
  let done = 0;
  areal.reverse();
  for (let feature = areal.pop(); feature !== undefined; feature = areal.pop()) {
    judged.push(judgeFeature(feature, placed.placing, placed.placer, context));
    done += verticesIn(feature);
    context.onProgress?.(done, vertices);
  }
  return judged;
}

function placeSource(
  raw: RawSource,
  name: string,
  choices: ImportChoices,
  context: ReadContext,
): SourceReading {
  const { features, claims, axes, encoding, layers } = raw;
  const areal = features.filter(isAreal);
  const summary = summarise(raw, areal, name);
  const [points, lines] = [countOf(features, 'points'), countOf(features, 'lines')];
  // the caller holds them still, and `judgeAll` is to let go of each
  features.length = 0;
  const vertices = areal.reduce((count, feature) => count + verticesIn(feature), 0);
  if (vertices > maxVertices) {
    return emptyReading(name, [errorIssue('too-many-vertices', { file: name }, { limit: maxVertices })]);
  }
  const extent = ordinateExtent(areal);
  const settled: SettledFrame | null =
    extent === null ? null : settleFrame({ claims, extent, axes }, choices, context);
  const judged = settled === null ? [] : judgeAll(areal, vertices, settled, context);
  const placingIssues = (settled?.issues ?? []).map((issue) => ({
    ...issue,
    at: { ...issue.at, file: name },
  }));
  return {
    name,
    format: null,
    features: judged.flatMap(({ site }) => site ?? []),
    issues: [
      ...raw.issues,
      ...placingIssues,
      ...foldIssues(judged.flatMap(({ issues }) => issues)),
      ...summary,
    ],
    placing: settled?.placed?.placing ?? null,
    detection: settled?.detection ?? null,
    encoding,
    layers,
    points,
    lines,
    refused: firstRefused(judged),
  };
}

/**
 * The project sites in a source of any format: sniffed, read, placed on the map and checked. Nothing is repaired: a feature with an
 * error is refused and named, the others are kept. Where the frame of the coordinates can't be told, nothing is placed and
 * `detection` says what may be chosen.
 */
export async function readSource(
  bundle: SourceBundle,
  choices: ImportChoices,
  context: ReadContext,
): Promise<SourceReading> {
  const sniffed = sniffFormat(bundle);
  if ('issue' in sniffed) return emptyReading(bundle.name, [sniffed.issue]);
  const { format } = sniffed;
  if (format === 'geojson') return readGeojsonSource(bundle, choices, context);
  const read = await readers[format]();
  return { ...placeSource(await read(bundle, choices), bundle.name, choices, context), format };
}
