import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { statesByGravity, type FindingState } from '../domain/finding';
import type { Issue } from '../domain/issue';
import type { ResultSource, ResultWriter } from '../io/result-writer';
import { resultGeojsonWriter } from '../io/write-geojson';
import { resultCsvWriter } from '../io/write-result-csv';
import { resultJsonWriter } from '../io/write-result-json';
import { readBasis, type CheckBasis } from './check-basis';
import { checkOptions, type CheckOptions } from './check-options';
import { checkSites, type ReadProgress } from './check-sites';
import type { Command, CommandContext, ExitCode } from './command';
import { htmlWriter } from './html-writer';
import { IssueTally } from './issue-tally';
import { writeWhole, type OutputFile } from './output-file';
import { Progress } from './progress';
import { issueLine, misuse } from './tell';
import { openText, type TextFile } from './text-file';

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
  const tally = new IssueTally();
  const report = (issue: Issue): void => tally.add(issue);
  const basis = await readBasis(options, report);
  const files = await openAll(options.sites, report);
  const judged =
    basis && tally.errors === 0
      ? await writeWhole(options.out, context.stdout, (output) =>
          judgeAll(files, basis, options, output, tally, context),
        )
      : null;
  tellTally(tally, context);
  if (!judged?.keeps) return 2;
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

async function openAll(paths: readonly string[], report: (issue: Issue) => void): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const path of paths) {
    const file = await openText(path);
    if ('encoding' in file) files.push(file);
    else report(file);
  }
  return files;
}

function writerOf(basis: CheckBasis, options: CheckOptions, context: CommandContext): ResultWriter {
  const { plan, bindings } = basis;
  const source: ResultSource = {
    plan: plan && { id: plan.manifest.id, version: plan.manifest.version, sha256: plan.sha256 },
    tool: context.tool,
    time: context.time,
    bindings,
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
  files: readonly TextFile[],
  basis: CheckBasis,
  options: CheckOptions,
  output: OutputFile,
  tally: IssueTally,
  context: CommandContext,
): Promise<{ keeps: boolean; verdicts: Verdicts }> {
  const writer = writerOf(basis, options, context);
  const read: ReadProgress = { bytes: 0 };
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new Progress(context.showProgress);
  const verdicts = new Map<FindingState, number>();
  let sites = 0;
  await output.write(writer.head);
  for await (const checked of checkSites(files, basis, read, (issue) => tally.add(issue))) {
    await output.write(writer.site(checked, sites));
    sites += 1;
    verdicts.set(checked.result.state, (verdicts.get(checked.result.state) ?? 0) + 1);
    progress.tell(() => context.words.sitesDone(sites, Math.floor((100 * read.bytes) / total)));
  }
  await output.write(writer.tail);
  progress.clear();
  return { keeps: tally.errors === 0, verdicts };
}

function tellSummary(verdicts: Verdicts, { words, warn }: CommandContext): void {
  const counts = statesByGravity.flatMap((state) => {
    const count = verdicts.get(state);
    return count === undefined ? [] : [words.counted(state, count)];
  });
  const sites = [...verdicts.values()].reduce((sum, count) => sum + count, 0);
  warn(words.summary(sites, counts));
}

function tellTally(tally: IssueTally, context: CommandContext): void {
  const { words, warn } = context;
  for (const { issues, more } of tally.kinds) {
    for (const issue of issues) warn(issueLine(issue, context));
    if (more > 0) warn(words.moreIssues(more));
  }
  if (tally.errors > 0) warn(words.nothingWritten(tally.errors));
}
