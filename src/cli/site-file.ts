import { basename, dirname, extname, join } from 'node:path';
import type { CoordinateFrame, FrameDetection } from '../domain/coordinate-frame';
import { crsName } from '../domain/crs-name';
import type { OriginReading } from '../domain/site';
import type { Issue } from '../domain/issue';
import type { Box } from '../domain/schema-parts';
import { prjText } from '../geo/frames/prj-text';
import { openFiles } from '../io/archive/open-files';
import type { SourceBundle } from '../io/formats/raw-source';
import { readingOf } from '../io/origin-reading';
import { readFeatureStream, type StreamedSite } from '../io/read-feature-stream';
import type { ImportChoices, SourceReading } from '../io/read-site';
import { readSource } from '../io/read-source';
import type { ReadFile } from '../io/result-writer';
import { isStreamable } from './geojson-head';
import { readSourceFiles } from './source-files';
import { openText, textOf, type TextFile } from './text-file';

/** What is told while files are read. */
export interface ReadReport {
  issue: (issue: Issue) => void;
  /** the frame of a file must be said first; it counts as an error */
  unsettled: (file: string, detection: FrameDetection) => void;
}

/** A site of a file, with how the coordinates of its source were understood. */
export interface FileSite extends StreamedSite {
  reading: OriginReading | null;
}

/** A file of sites that was looked through: GeoJSON is read again as its features are wanted, every other was read whole. */
export interface SiteFile {
  /** as it was given */
  path: string;
  sha256: string;
  bytes: number;
  /** how its sources were read, one for a layer of an archive */
  read: readonly ReadFile[];
  /** @param onBytes told how many bytes were read */
  sites: (extent: Box, report: ReadReport, onBytes: (bytes: number) => void) => AsyncIterable<FileSite>;
}

const frameText = (frame: CoordinateFrame): string => crsName(frame) ?? prjText(frame) ?? '';

const lonLat: CoordinateFrame = { kind: 'geographic', datum: 'wgs84' };

/** What was chosen by `--assume` alone: one of several, or against a fact. */
function isAssumed({ detection, placing }: SourceReading): boolean {
  return placing !== null && detection !== null && detection.outcome !== 'sure';
}

const noteOn = (reading: SourceReading): ReadFile[] =>
  reading.format === null || reading.placing === null
    ? []
    : [
        {
          file: reading.name,
          format: reading.format,
          frame: frameText(reading.placing.frame),
          axes: reading.placing.axes,
          assumed: isAssumed(reading),
          encoding: reading.encoding?.name ?? null,
        },
      ];

function textSites(file: TextFile): SiteFile {
  const { path, sha256, bytes, encoding } = file;
  const note = { file: basename(path), format: 'geojson', frame: frameText(lonLat) } as const;
  return {
    path,
    sha256,
    bytes,
    read: [{ ...note, axes: 'east-north', assumed: false, encoding }],
    sites: (extent, { issue }, onBytes) =>
      withReading(readFeatureStream(textOf(file, onBytes), path, { extent }, issue), {
        placing: { frame: lonLat, axes: 'east-north', shift: null },
        by: 'declared',
        encoding,
      }),
  };
}

async function* withReading(
  sites: AsyncIterable<StreamedSite>,
  reading: OriginReading,
): AsyncGenerator<FileSite> {
  for await (const site of sites) yield { ...site, reading };
}

/** All of China, where belts without a number are looked for when there is no plan. */
const china: Box = [73, 3, 136, 54];

const isAnywhere = ([west, , east]: Box): boolean => east - west >= 360;

/**
 * Whether a reading rests on the first of all belts of China, which is none the likelier for being the first: only a plan makes one
 * likely, and nothing of it may be used.
 */
const isBlindGuess = ({ detection }: SourceReading, extent: Box): boolean =>
  isAnywhere(extent) &&
  detection?.outcome === 'ask' &&
  detection.candidates.length > 1 &&
  detection.candidates[0]?.reasons.some(({ code }) => code === 'belt-by-plan') === true;

async function readBundle(bundle: SourceBundle, choices: ImportChoices, extent: Box): Promise<SourceReading> {
  const reading = await readSource(bundle, choices, { extent: isAnywhere(extent) ? china : extent });
  const issues = reading.issues.filter(({ code }) => !isAnywhere(extent) || code !== 'outside-extent');
  return isBlindGuess(reading, extent)
    ? { ...reading, features: [], issues: [], placing: null }
    : { ...reading, issues };
}

/** A file as the user named it: by its path, a part of a shapefile by its own, and what is in an archive after that. */
function pathOf(file: string | undefined, path: string): string {
  const name = basename(path);
  if (file === undefined || file === name) return path;
  if (file.startsWith(`${name} `)) return path + file.slice(name.length);
  return extname(path).toLowerCase() === '.shp' ? join(dirname(path), file) : `${path} › ${file}`;
}

const withPath = (issue: Issue, path: string): Issue => ({
  ...issue,
  at: { ...issue.at, file: pathOf(issue.at.file, path) },
});

/** Without a plan, the reasons that speak of one say nothing. */
function withoutPlan(detection: FrameDetection): FrameDetection {
  if (!('candidates' in detection)) return detection;
  const candidates = detection.candidates.map((candidate) => ({
    ...candidate,
    reasons: candidate.reasons.filter(({ code }) => code !== 'in-plan' && code !== 'outside-plan'),
  }));
  return { ...detection, candidates };
}

async function* streamed(
  readings: readonly SourceReading[],
  choices: ImportChoices,
  onEnd: () => void,
): AsyncGenerator<FileSite> {
  let feature = 0;
  for (const source of readings) {
    const reading = readingOf(source, choices);
    for (const site of source.features)
      yield await Promise.resolve({ ...site, feature: feature++, id: undefined, reading });
  }
  onEnd();
}

async function wholeSites(
  path: string,
  choices: ImportChoices,
  extent: Box,
  report: ReadReport,
): Promise<SiteFile | null> {
  const source = await readSourceFiles(path);
  if (!('files' in source)) {
    report.issue(source);
    return null;
  }
  const { bundles, issues } = await openFiles(source.files);
  const readings: SourceReading[] = [];
  for (const bundle of bundles) readings.push(await readBundle(bundle, choices, extent));
  for (const issue of [...issues, ...readings.flatMap((reading) => reading.issues)])
    report.issue(withPath(issue, path));
  for (const { name, placing, detection } of readings)
    if (placing === null && detection !== null)
      report.unsettled(pathOf(name, path), isAnywhere(extent) ? withoutPlan(detection) : detection);
  const { sha256, bytes } = source;
  const sites: SiteFile['sites'] = (_, __, onBytes) => streamed(readings, choices, () => onBytes(bytes));
  return { path, sha256, bytes, read: readings.flatMap(noteOn), sites };
}

/** GeoJSON with nothing said about it is streamed; what is said needs the whole file. */
const isPlain = ({ claim, axes, encoding }: ImportChoices): boolean =>
  claim === undefined && axes === undefined && encoding === undefined;

/**
 * A file of sites in any format.
 * @param extent where they should lie
 * @returns null for one that can't be read; `report` is told why
 */
export async function openSites(
  path: string,
  choices: ImportChoices,
  extent: Box,
  report: ReadReport,
): Promise<SiteFile | null> {
  if (!isPlain(choices) || !(await isStreamable(path))) return wholeSites(path, choices, extent, report);
  const file = await openText(path);
  if ('encoding' in file) return textSites(file);
  report.issue(file);
  return null;
}
