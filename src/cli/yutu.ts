import { parseArgs } from 'node:util';
import { cliEn } from '../i18n/cli.en';
import { cliZh } from '../i18n/cli.zh';
import { issueEn } from '../i18n/issue.en';
import { issueZh } from '../i18n/issue.zh';
import type { Command, CommandContext, ExitCode, Locale } from './command';
import { validate } from './validate';

const commands: Readonly<Record<keyof typeof cliZh.commands, Command>> = { validate };

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Chinese, unless the surroundings are English. */
const localeOfEnvironment = ({ LC_ALL, LANG }: NodeJS.ProcessEnv): Locale =>
  /^en/i.test(LC_ALL ?? LANG ?? '') ? 'en' : 'zh';

const contextOf = (locale: Locale): CommandContext =>
  locale === 'en'
    ? { words: cliEn, issueWords: issueEn, print }
    : { words: cliZh, issueWords: issueZh, print };

function usage({ words }: CommandContext, complaint: string | null): ExitCode {
  if (complaint !== null) print(`${complaint}\n`);
  print(words.usage(Object.values(words.commands)));
  return complaint === null ? 0 : 2;
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
}

function readArguments(args: string[]): ReturnType<typeof parse> | string {
  try {
    return parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function main(args: string[]): Promise<ExitCode> {
  const usual = localeOfEnvironment(process.env);
  const parsed = readArguments(args);
  if (typeof parsed === 'string') return usage(contextOf(usual), contextOf(usual).words.badOption(parsed));
  const { lang = usual, help = false } = parsed.values;
  if (lang !== 'zh' && lang !== 'en') {
    return usage(contextOf(usual), contextOf(usual).words.badOption(`--lang ${lang}`));
  }
  const context = contextOf(lang);
  const [name, ...rest] = parsed.positionals;
  if (name === undefined || help) return usage(context, null);
  return isCommand(name) ? commands[name](rest, context) : usage(context, context.words.unknownCommand(name));
}

process.exitCode = await main(process.argv.slice(2));
