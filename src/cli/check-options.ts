import type { Authority } from '../domain/plan-schema';
import type { CliWords } from '../i18n/cli.zh';
import type { ImportChoices } from '../io/read-site';
import { packageTables, sheetFormats, type PackageContents } from '../report/package/package-order';
import { isFault, parseOptions, type OptionFault } from './parse-options';
import { withoutParts } from './source-files';
import { sourceChoices, sourceKinds } from './source-options';

export const resultFormats = ['json', 'geojson', 'csv', 'html', 'docx', 'xlsx', 'zip'] as const;
export type ResultFormat = (typeof resultFormats)[number];

const authorities = ['statutory', 'approved', 'schematic'] as const satisfies readonly Authority[];

/** What `check` is asked to do. */
export interface CheckOptions {
  /** folder of the pack */
  plan: string | null;
  sites: readonly string[];
  zones: readonly string[];
  rules: string | null;
  authority: Authority;
  format: ResultFormat;
  /** `-`: the standard output */
  out: string;
  /** what is said of the files of the sites */
  choices: ImportChoices;
  /** who made the check; null: it isn't said */
  operator: string | null;
  /** file of the check sheet's template */
  template: string | null;
  /** ISO 8601, in place of now */
  time: string | null;
  /** of secrecy or use, in place of the plan's */
  mark: string | null;
  /** of a package */
  contents: PackageContents;
}

const kinds = {
  plan: 'one',
  sites: 'many',
  zones: 'many',
  rules: 'one',
  authority: 'one',
  format: 'one',
  out: 'one',
  crs: 'one',
  operator: 'one',
  template: 'one',
  time: 'one',
  mark: 'one',
  contents: 'many',
  'sheets-of': 'one',
  ...sourceKinds,
} as const;

type Values = Readonly<Record<keyof typeof kinds, readonly string[]>>;

/** The options of `check`, or what is wrong with them, in words. */
export function checkOptions(args: readonly string[], words: CliWords): CheckOptions | string {
  const parsed = parseOptions(args, kinds);
  if (isFault(parsed)) return faultWords(parsed, words);
  const { values, rest } = parsed;
  const authority = oneOf(authorities, values.authority[0] ?? 'statutory');
  const format = oneOf(resultFormats, values.format[0] ?? 'json');
  if (authority === null) {
    return words.choiceUnknown('--authority', values.authority[0] ?? '', authorities);
  }
  if (format === null) return words.choiceUnknown('--format', values.format[0] ?? '', resultFormats);
  const choices = sourceChoices(values, { option: '--crs', name: values.crs[0] }, words);
  if (typeof choices === 'string') return choices;
  const contents = packageContents(values, words);
  if (typeof contents === 'string') return contents;
  return (
    complaintAbout(values, rest, words) ?? {
      plan: values.plan[0] ?? null,
      sites: withoutParts(values.sites),
      zones: withoutParts(values.zones),
      rules: values.rules[0] ?? null,
      authority,
      format,
      out: values.out[0] ?? '-',
      choices,
      operator: values.operator[0] ?? null,
      template: values.template[0] ?? null,
      time: values.time[0] ?? null,
      mark: values.mark[0] ?? null,
      contents,
    }
  );
}

const selections = ['all', 'notable'] as const;

/** What a package is to hold, everything where nothing is said; or what is wrong with it, in words. */
function packageContents(values: Values, words: CliWords): PackageContents | string {
  const known = [...sheetFormats, ...packageTables];
  const chosen = values.contents.flatMap((list) => list.split(',')).filter(Boolean);
  const stray = chosen.find((one) => !known.some((name) => name === one));
  if (stray !== undefined) return words.choiceUnknown('--contents', stray, known);
  const sheetsOf = oneOf(selections, values['sheets-of'][0] ?? 'all');
  if (sheetsOf === null) return words.choiceUnknown('--sheets-of', values['sheets-of'][0] ?? '', selections);
  const isIn = (name: string): boolean => chosen.length === 0 || chosen.includes(name);
  return {
    sheets: sheetFormats.filter(isIn),
    tables: packageTables.filter(isIn),
    sheetsOf,
    hasFigures: true,
  };
}

export const faultWords = ({ fault, option }: OptionFault, words: CliWords): string =>
  words.faults[fault](option);

const oneOf = <Choice extends string>(choices: readonly Choice[], value: string): Choice | null =>
  choices.find((choice) => choice === value) ?? null;

/** With its offset, since a time without one is another at another place. */
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

function complaintAbout(values: Values, rest: readonly string[], words: CliWords): string | null {
  const [stray] = rest;
  if (stray !== undefined) return words.argumentUnwanted(stray);
  if (values.sites.length === 0) return words.sitesMissing;
  if (values.plan.length + values.zones.length === 0) return words.judgeMissing;
  const [time] = values.time;
  if (time !== undefined && !(isoTime.test(time) && Number.isFinite(Date.parse(time))))
    return words.timeUnreadable(time);
  if (values.authority.length > 0 && values.zones.length === 0) return words.authorityUnused;
  return null;
}
