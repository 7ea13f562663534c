import type { Issue } from '../domain/issue';
import { describeIssue } from '../i18n/describe-issue';
import type { CliWords } from '../i18n/cli.zh';
import type { CommandContext, ExitCode } from './command';

/** A line on a problem in the user's data: how grave, where, what, and what to do. */
export const issueLine = (issue: Issue, { words, issueWords }: CommandContext): string =>
  `${words[issue.severity]} ${describeIssue(issue, issueWords)}`;

export const tellIssues = (issues: readonly Issue[], context: CommandContext): void =>
  issues.forEach((issue) => context.warn(issueLine(issue, context)));

/** Says what is wrong with the way a command was called, and how it is to be called. */
export function misuse(
  complaint: string,
  command: keyof CliWords['help'],
  { words, warn }: CommandContext,
): ExitCode {
  warn(words.badOption(complaint));
  warn(words.seeHelp(command));
  return 2;
}
