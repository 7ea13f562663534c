import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliEn } from '../i18n/cli.en';
import { cliZh } from '../i18n/cli.zh';
import { issueEn } from '../i18n/issue.en';
import { issueZh } from '../i18n/issue.zh';
import { sheetEn } from '../i18n/sheet.en';
import { sheetZh } from '../i18n/sheet.zh';
import { check } from './check';
import type { Command, CommandContext, ExitCode, Locale } from './command';
import { convert } from './convert';
import { ArchiveFull } from '../io/write-zip';
import { SheetFull } from '../io/writers/xlsx/workbook-writer';
import { NotOneSheet } from '../report/package/sheet-documents';
import { OutputUnwritable } from './output-file';
import { overlay } from './overlay';
import { validate } from './validate';

const commands: Readonly<Record<keyof typeof cliZh.commands, Command>> = {
  check,
  convert,
  overlay,
  validate,
};

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

/** Chinese, unless the surroundings are English. */
const localeOfEnvironment = ({ LC_ALL, LANG }: NodeJS.ProcessEnv): Locale =>
  /^en/i.test(LC_ALL ?? LANG ?? '') ? 'en' : 'zh';

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as { version: string };

/** One line at the foot of the terminal, written over again and again. */
const showProgress = (line: string): void => {
  process.stderr.write(`\r\u001b[K${line}`);
};

const contextOf = (locale: Locale): CommandContext => ({
  locale,
  ...(locale === 'en'
    ? { words: cliEn, issueWords: issueEn, sheetWords: sheetEn }
    : { words: cliZh, issueWords: issueZh, sheetWords: sheetZh }),
  tool: { name: 'yutu', version },
  time: new Date().toISOString(),
  stdout: process.stdout,
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
  showProgress: process.stderr.isTTY ? showProgress : null,
});

function usage({ words, print, warn }: CommandContext, complaint: string | null): ExitCode {
  const text = words.usage(Object.values(words.commands));
  if (complaint === null) print(text);
  else warn(`${complaint}\n\n${text}`);
  return complaint === null ? 0 : 2;
}

/** What every command understands, and what is left for the one that is called. */
interface CommonArguments {
  lang: string | undefined;
  isHelp: boolean;
  rest: readonly string[];
}

function takeCommon(args: readonly string[]): CommonArguments {
  const rest: string[] = [];
  let lang: string | undefined;
  let isHelp = false;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    if (argument === '--help' || argument === '-h') isHelp = true;
    else if (argument === '--lang') lang = args[++i] ?? '';
    else if (argument.startsWith('--lang=')) lang = argument.slice('--lang='.length);
    else rest.push(argument);
  }
  return { lang, isHelp, rest };
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const usual = localeOfEnvironment(process.env);
  const { lang = usual, isHelp, rest } = takeCommon(args);
  if (lang !== 'zh' && lang !== 'en') {
    return usage(contextOf(usual), contextOf(usual).words.badOption(`--lang ${lang}`));
  }
  const context = contextOf(lang);
  const [name, ...commandArgs] = rest;
  if (name === undefined) return usage(context, null);
  if (!isCommand(name)) return usage(context, context.words.unknownCommand(name));
  if (!isHelp) return run(commands[name], commandArgs, context);
  context.print(context.words.help[name].join('\n'));
  return 0;
}

async function run(command: Command, args: readonly string[], context: CommandContext): Promise<ExitCode> {
  try {
    return await command(args, context);
  } catch (error) {
    context.warn(failureWords(error, context));
    return 2;
  }
}

function failureWords(error: unknown, { words }: CommandContext): string {
  if (error instanceof OutputUnwritable) return words.outUnwritable(error.path, error.code);
  if (error instanceof NotOneSheet) return words.notOneSheet;
  if (error instanceof ArchiveFull || error instanceof SheetFull) return words.resultTooLarge;
  return words.failed(error instanceof Error ? error.message : String(error));
}

// whoever reads the result may stop reading, as `head` does: that is no failure of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));
