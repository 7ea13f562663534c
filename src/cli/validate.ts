import { join } from 'node:path';
import type { Issue } from '../domain/issue';
import { countPlacements } from '../domain/placement';
import type { Plan } from '../domain/plan';
import type { StatementTable } from '../domain/statement-schema';
import { describeIssue } from '../i18n/describe-issue';
import { validatePack } from '../plan/validate-pack';
import type { Command, CommandContext, ExitCode } from './command';
import { findPacks, packFolder } from './pack-folder';

const countFeatures = ({ layers }: Plan): number =>
  [...layers.values()].reduce((sum, { features }) => sum + features.length, 0);

function summary(
  folder: string,
  plan: Plan | null,
  issues: readonly Issue[],
  { words }: CommandContext,
): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const head =
    errors > 0 || plan === null
      ? words.packFailed(folder, errors)
      : words.packPassed(folder, plan.layers.size, countFeatures(plan), plan.rules.length);
  return warnings > 0 ? head + words.warnings(warnings) : head;
}

/** `geodata/plan/rules.json: error: …` */
function line(folder: string, issue: Issue, { words, issueWords }: CommandContext): string {
  const at = issue.at.file === undefined ? {} : { file: join(folder, issue.at.file) };
  return `${words[issue.severity]} ${describeIssue({ ...issue, at: { ...issue.at, ...at } }, issueWords)}`;
}

/** How many statements of each document are on the map, and what keeps the others from it. */
function printPlacements(table: StatementTable, { words, print }: CommandContext): void {
  for (const [document, counts] of countPlacements(table)) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const parts = [...counts].map(([placement, count]) => words.placed(placement, count));
    print(words.documentPlaced(document, total, parts));
  }
}

async function validateFolder(folder: string, context: CommandContext): Promise<boolean> {
  const { plan, statements, issues } = await validatePack(packFolder(folder));
  for (const issue of issues) context.print(line(folder, issue, context));
  context.print(summary(folder, plan, issues, context));
  if (statements) printPlacements(statements, context);
  return plan !== null && issues.every(({ severity }) => severity !== 'error');
}

/** `validate <folder>…`: every problem of every pack, a line each, then a line for each pack. */
export const validate: Command = async (folders, context): Promise<ExitCode> => {
  if (folders.length === 0) {
    context.print(context.words.folderMissing);
    return 2;
  }
  let code: ExitCode = 0;
  for (const folder of folders) {
    const packs = await findPacks(folder);
    if (packs.length === 0) {
      context.print(context.words.noPack(folder));
      return 2;
    }
    for (const pack of packs) if (!(await validateFolder(pack, context))) code = 1;
  }
  return code;
};
