import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { statesByGravity, type FindingState } from '../domain/finding';
import type { Box } from '../domain/schema-parts';
import type { ResultSource, ResultWriter } from '../io/result-writer';
import { resultGeojsonWriter } from '../io/write-geojson';
import { resultCsvWriter } from '../io/write-result-csv';
import { resultJsonWriter } from '../io/write-result-json';
import { readBasis, type CheckBasis } from './check-basis';
import { checkOptions, type CheckOptions } from './check-options';
import { checkSites, type ReadProgress } from './check-sites';
import type { Command, CommandContext, ExitCode } from './command';
import { htmlWriter } from './html-writer';
import { writeWhole, type OutputFile } from './output-file';
import { Progress } from './progress';
import { openSites, type SiteFile } from './site-file';
import { SiteReport } from './site-report';
import { misuse } from './tell';

/** How many sites have each verdict. */
type Verdicts = ReadonlyMap<FindingState, number>;

/**
 * `check --sites FILE… …`: judges sites by a plan's rules and by zones, and writes the result whole or not at all. With 0 no site is in
 * conflict, with 1 some are or could not be determined, with 2 something could not be read and nothing is written.
 */
export const check: Command = async (args, context): Promise<ExitCode> => {
  const options = checkOptions(args, context.words);
  if (typeof options === 'string') return misuse(options, 'check', context);
  const clash = await inputAtTarget(options);
  if (clash !== null) return misuse(context.words.outIsInput(clash), 'check', context);
  const report = new SiteReport('--crs', context);
  const basis = await readBasis(options, report);
  const files = await openAll(options, basis?.extent ?? world, report);
  const judged =
    basis && report.errors === 0
      ? await writeWhole(options.out, context.stdout, (output) =>
          judgeAll(files, basis, options, output, report, context),
        )
      : null;
  report.tell();
  if (!judged?.keeps) return 2;
  files.forEach((file) => report.tellRead(file));
  tellSummary(judged.verdicts, context);
  return judged.verdicts.has('conflict') || judged.verdicts.has('undetermined') ? 1 : 0;
};

/** The input that the result would take the place of; null where there is none. */
async function inputAtTarget({ sites, zones, rules, out }: CheckOptions): Promise<string | null> {
  const real = (path: string): Promise<string | null> => realpath(path).catch(() => null);
  const target = out === '-' ? null : await real(out);
  for (const path of [...sites, ...zones, ...(rules === null ? [] : [rules])]) {
    if (target !== null && (await real(path)) === target) return path;
  }
  return null;
}

const world: Box = [-180, -90, 180, 90];

async function openAll(
  { sites, choices }: CheckOptions,
  extent: Box,
  report: SiteReport,
): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const path of sites) {
    const file = await openSites(path, choices, extent, report);
    if (file !== null) files.push(file);
  }
  return files;
}

function writerOf(
  files: readonly SiteFile[],
  basis: CheckBasis,
  options: CheckOptions,
  context: CommandContext,
): ResultWriter {
  const { plan, bindings } = basis;
  const source: ResultSource = {
    plan: plan && { id: plan.manifest.id, version: plan.manifest.version, sha256: plan.sha256 },
    tool: context.tool,
    time: context.time,
    bindings,
    files: files.flatMap(({ read }) => read),
  };
  switch (options.format) {
    case 'json':
      return resultJsonWriter(source);
    case 'geojson':
      return resultGeojsonWriter(source);
    case 'csv':
      return resultCsvWriter();
    case 'html':
      return htmlWriter(source, plan, basename(options.sites[0] ?? ''), context);
  }
}

async function judgeAll(
  files: readonly SiteFile[],
  basis: CheckBasis,
  options: CheckOptions,
  output: OutputFile,
  report: SiteReport,
  context: CommandContext,
): Promise<{ keeps: boolean; verdicts: Verdicts }> {
  const writer = writerOf(files, basis, options, context);
  const read: ReadProgress = { bytes: 0 };
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new Progress(context.showProgress);
  const verdicts = new Map<FindingState, number>();
  let sites = 0;
  await output.write(writer.head);
  for await (const checked of checkSites(files, basis, read, report)) {
    await output.write(writer.site(checked, sites));
    sites += 1;
    verdicts.set(checked.result.state, (verdicts.get(checked.result.state) ?? 0) + 1);
    progress.tell(() => context.words.sitesDone(sites, Math.floor((100 * read.bytes) / total)));
  }
  await output.write(writer.tail);
  progress.clear();
  return { keeps: report.errors === 0, verdicts };
}

function tellSummary(verdicts: Verdicts, { words, warn }: CommandContext): void {
  const counts = statesByGravity.flatMap((state) => {
    const count = verdicts.get(state);
    return count === undefined ? [] : [words.counted(state, count)];
  });
  const sites = [...verdicts.values()].reduce((sum, count) => sum + count, 0);
  warn(words.summary(sites, counts));
}
