import { realpath } from 'node:fs/promises';
import { statesByGravity, type FindingState } from '../domain/finding';
import type { Box } from '../domain/schema-parts';
import type { CheckedSite } from '../io/result-writer';
import { readBasis } from './check-basis';
import { checkOptions, type CheckOptions } from './check-options';
import { checkSites, type ReadProgress } from './check-sites';
import type { Command, CommandContext, ExitCode } from './command';
import { writeWhole, type OutputFile } from './output-file';
import { Progress } from './progress';
import { resultParts, type ResultMaking } from './result-parts';
import { readTemplate } from './sheet-template-file';
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
  const template = options.template === null ? null : await readTemplate(options.template, report.issue);
  const judged =
    basis && report.errors === 0
      ? await writeWhole(options.out, context.stdout, (output) =>
          judgeAll({ files, basis, options, template, context }, output, report),
        )
      : null;
  report.tell();
  if (!judged?.keeps) return 2;
  files.forEach((file) => report.tellRead(file));
  tellSummary(judged.verdicts, context);
  return judged.verdicts.has('conflict') || judged.verdicts.has('undetermined') ? 1 : 0;
};

/** The input that the result would take the place of; null where there is none. */
async function inputAtTarget({ sites, zones, rules, template, out }: CheckOptions): Promise<string | null> {
  const real = (path: string): Promise<string | null> => realpath(path).catch(() => null);
  const target = out === '-' ? null : await real(out);
  for (const path of [...sites, ...zones, ...[rules, template].filter((file) => file !== null)]) {
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

async function judgeAll(
  making: ResultMaking,
  output: OutputFile,
  report: SiteReport,
): Promise<{ keeps: boolean; verdicts: Verdicts }> {
  const { files, context, basis } = making;
  const read: ReadProgress = { bytes: 0 };
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new Progress(context.showProgress);
  const verdicts = new Map<FindingState, number>();
  let sites = 0;
  async function* counted(): AsyncGenerator<CheckedSite> {
    for await (const checked of checkSites(files, basis, read, report)) {
      sites += 1;
      verdicts.set(checked.result.state, (verdicts.get(checked.result.state) ?? 0) + 1);
      progress.tell(() => context.words.sitesDone(sites, Math.floor((100 * read.bytes) / total)));
      yield checked;
    }
  }
  for await (const part of resultParts(counted(), making)) {
    if (typeof part === 'string') await output.write(part);
    else await output.writeBytes(part);
  }
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
