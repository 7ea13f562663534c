import { realpath } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { CoordinateFrame } from '../domain/coordinate-frame';
import { frameOfCrsName } from '../domain/crs-name';
import type { Box } from '../domain/schema-parts';
import type { CliWords } from '../i18n/cli.zh';
import type { ImportChoices } from '../io/read-site';
import { outputFormats, type OutputFormat } from '../io/writers/site-writers';
import type { WrittenSite } from '../io/writers/site-writer';
import { writeSites } from '../io/writers/write-sites';
import { loadPlan } from '../plan/load-plan';
import { faultWords } from './check-options';
import type { Command, CommandContext, ExitCode } from './command';
import { OutputFile } from './output-file';
import { packFolder } from './pack-folder';
import { isFault, parseOptions } from './parse-options';
import { SiteReport } from './site-report';
import { openSites } from './site-file';
import { withoutParts } from './source-files';
import { sourceChoices, sourceKinds } from './source-options';
import { misuse, tellIssues } from './tell';

/** What `convert` is asked to do. */
interface ConvertOptions {
  paths: readonly string[];
  to: OutputFormat;
  frame: CoordinateFrame;
  /** `-`: the standard output */
  out: string;
  choices: ImportChoices;
  /** folder of a pack that tells where the sites lie */
  plan: string | null;
}

const kinds = { ...sourceKinds, to: 'one', crs: 'one', 'from-crs': 'one', plan: 'one', out: 'one' } as const;
const usualCrs = 'EPSG:4490';
const fromCrs = '--from-crs';
const world: Box = [-180, -90, 180, 90];

function convertOptions(args: readonly string[], words: CliWords): ConvertOptions | string {
  const parsed = parseOptions(args, kinds);
  if (isFault(parsed)) return faultWords(parsed, words);
  const { values, rest } = parsed;
  const to = outputFormats.find((format) => format === values.to[0]);
  const crs = values.crs[0] ?? usualCrs;
  const frame = frameOfCrsName(crs);
  const choices = sourceChoices(values, { option: fromCrs, name: values['from-crs'][0] }, words);
  if (rest.length === 0) return words.inputMissing;
  if (to === undefined) return words.choiceUnknown('--to', values.to[0] ?? '', outputFormats);
  if (frame === null) return words.crsUnknown('--crs', crs);
  if (typeof choices === 'string') return choices;
  return {
    paths: withoutParts(rest),
    to,
    frame,
    out: values.out[0] ?? '-',
    choices,
    plan: values.plan[0] ?? null,
  };
}

const real = (path: string): Promise<string | null> => realpath(path).catch(() => null);

async function inputAtTarget({ paths, out }: ConvertOptions): Promise<string | null> {
  const target = out === '-' ? null : await real(out);
  for (const path of paths) if (target !== null && (await real(path)) === target) return path;
  return null;
}

const idOf = (id: unknown): string | number | null =>
  typeof id === 'string' || typeof id === 'number' ? id : null;

/** Where the sites should lie: in the plan, or anywhere. Null for a pack that can't be read. */
async function extentOf({ plan: folder }: ConvertOptions, report: SiteReport): Promise<Box | null> {
  if (folder === null) return world;
  const { plan, issues } = await loadPlan(packFolder(folder));
  for (const issue of issues)
    report.issue({ ...issue, at: { ...issue.at, file: join(folder, issue.at.file ?? '') } });
  return plan?.manifest.extent ?? null;
}

async function readAll(
  { paths, choices }: ConvertOptions,
  extent: Box,
  report: SiteReport,
): Promise<WrittenSite[]> {
  const sites: WrittenSite[] = [];
  for (const path of paths) {
    const file = await openSites(path, choices, extent, report);
    if (file === null) continue;
    for await (const { id, name, geometry, properties } of file.sites(extent, report, () => undefined))
      sites.push({ id: idOf(id), name, geometry, properties });
    report.tellRead(file);
  }
  return sites;
}

const titleOf = ({ out, paths }: ConvertOptions): string => {
  const path = out === '-' ? (paths[0] ?? '') : out;
  return basename(path, extname(path));
};

async function save(
  parts: readonly Uint8Array[],
  { out }: ConvertOptions,
  { stdout }: CommandContext,
): Promise<void> {
  const output = await OutputFile.open(out, stdout);
  for (const part of parts) await output.writeBytes(part);
  await output.finish();
}

/**
 * `convert IN… --to FORMAT --crs NAME --out FILE`: the sites of some files as one file of another format and frame, whole or not at all. With 0
 * it is written, with 2 something could not be read or written, or the frame of a file must be said first.
 */
export const convert: Command = async (args, context): Promise<ExitCode> => {
  const options = convertOptions(args, context.words);
  if (typeof options === 'string') return misuse(options, 'convert', context);
  const clash = await inputAtTarget(options);
  if (clash !== null) return misuse(context.words.outIsInput(clash), 'convert', context);
  const report = new SiteReport(fromCrs, context);
  const extent = await extentOf(options, report);
  const sites = extent === null ? [] : await readAll(options, extent, report);
  report.tell();
  if (extent === null || report.errors > 0) return 2;
  const { to, frame } = options;
  const target = { frame, shift: null, title: titleOf(options), labels: context.words.table };
  const { parts, issues } = await writeSites(to, sites, target);
  tellIssues(issues, context);
  if (parts === null) return 2;
  await save(parts, options, context);
  context.warn(context.words.converted(sites.length, options.out));
  return 0;
};
