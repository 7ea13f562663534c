import type { CliWords } from '../i18n/cli.zh';
import type { IssueWords } from '../i18n/issue-words';
import type { SheetWords } from '../i18n/sheet-words';

export type Locale = 'zh' | 'en';

/** What a command is given of its surroundings. */
export interface CommandContext {
  locale: Locale;
  words: CliWords;
  issueWords: IssueWords;
  sheetWords: SheetWords;
  /** name and version of the program */
  tool: { name: string; version: string };
  /** ISO 8601 time that results are stamped with */
  time: string;
  /** where results go */
  stdout: NodeJS.WritableStream;
  /** writes a line of a result for the user */
  print: (line: string) => void;
  /** writes a line that is no result: what is wrong, what was found */
  warn: (line: string) => void;
  /** shows how far the work is, in place of what was shown before; null when nobody looks */
  showProgress: ((line: string) => void) | null;
}

/** 0: nothing wrong · 1: problems found · 2: wrong use, or files that can't be read */
export type ExitCode = 0 | 1 | 2;

/** A command of the command line; `args` are what stands after its name, without `--lang`. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<ExitCode>;
