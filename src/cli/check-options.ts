import type { Authority } from '../domain/plan-schema';
import type { CliWords } from '../i18n/cli.zh';
import type { ImportChoices } from '../io/read-site';
import { isFault, parseOptions, type OptionFault } from './parse-options';
import { withoutParts } from './source-files';
import { sourceChoices, sourceKinds } from './source-options';

export const resultFormats = ['json', 'geojson', 'csv', 'html'] as const;
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
    }
  );
}

export const faultWords = ({ fault, option }: OptionFault, words: CliWords): string =>
  words.faults[fault](option);

const oneOf = <Choice extends string>(choices: readonly Choice[], value: string): Choice | null =>
  choices.find((choice) => choice === value) ?? null;

function complaintAbout(values: Values, rest: readonly string[], words: CliWords): string | null {
  const [stray] = rest;
  if (stray !== undefined) return words.argumentUnwanted(stray);
  if (values.sites.length === 0) return words.sitesMissing;
  if (values.plan.length + values.zones.length === 0) return words.judgeMissing;
  if (values.authority.length > 0 && values.zones.length === 0) return words.authorityUnused;
  return null;
}
