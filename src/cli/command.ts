import type { CliWords } from '../i18n/cli.zh';
import type { IssueWords } from '../i18n/issue-words';

export type Locale = 'zh' | 'en';

/** What a command is given of its surroundings. */
export interface CommandContext {
  words: CliWords;
  issueWords: IssueWords;
  /** writes a line for the user */
  print: (line: string) => void;
}

/** 0: nothing wrong · 1: problems found · 2: wrong use, or files that can't be read */
export type ExitCode = 0 | 1 | 2;

/** A command of the command line; `args` are what stands after its name, without `--lang`. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<ExitCode>;
