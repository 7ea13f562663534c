/** How many values an option takes; `many` takes all that follow up to the next option, and may be given again. */
export type OptionKind = 'flag' | 'one' | 'many';

/** What stood on the command line; an option that wasn't given has no values, a flag that was has one empty one. */
export interface Options<Name extends string> {
  values: Readonly<Record<Name, readonly string[]>>;
  /** what belongs to no option */
  rest: readonly string[];
}

/** A use of the command line that has no meaning. */
export interface OptionFault {
  fault: 'option-unknown' | 'value-missing' | 'value-unwanted' | 'option-repeated';
  option: string;
}

/** An option as it stands, with what follows it up to the next one. */
interface Occurrence {
  argument: string;
  name: string;
  /** after an equals sign */
  attached: string | undefined;
  followers: string[];
}

/** `--name` or `--name=value`; `-` alone is a value, as it stands for the standard output. */
const pattern = /^--([a-z][a-z-]*)(?:=(.*))?$/s;

/**
 * Reads the arguments of a command. Files may follow an option as the shell spreads a pattern: `--sites a.geojson b.geojson`.
 * @returns the first fault, where there is one
 */
export function parseOptions<Name extends string>(
  args: readonly string[],
  kinds: Readonly<Record<Name, OptionKind>>,
): Options<Name> | OptionFault {
  const names = Object.keys(kinds) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, string[]>;
  const { leading: rest, occurrences } = occurrencesIn(args);
  for (const occurrence of occurrences) {
    const name = names.find((candidate) => candidate === occurrence.name);
    if (name === undefined) return { fault: 'option-unknown', option: occurrence.argument };
    const fault = faultOf(occurrence, kinds[name], values[name].length > 0);
    if (fault) return { fault, option: `--${name}` };
    const { own, others } = share(occurrence, kinds[name]);
    values[name].push(...own);
    rest.push(...others);
  }
  return { values, rest };
}

export const isFault = (parsed: object): parsed is OptionFault => 'fault' in parsed;

function occurrencesIn(args: readonly string[]): { leading: string[]; occurrences: Occurrence[] } {
  const leading: string[] = [];
  const occurrences: Occurrence[] = [];
  for (const argument of args) {
    const [whole, name, attached] = pattern.exec(argument) ?? [];
    if (whole !== undefined) occurrences.push({ argument, name: name ?? '', attached, followers: [] });
    else (occurrences.at(-1)?.followers ?? leading).push(argument);
  }
  return { leading, occurrences };
}

function faultOf(
  { attached, followers }: Occurrence,
  kind: OptionKind,
  isRepeated: boolean,
): OptionFault['fault'] | null {
  if (kind === 'flag' && attached !== undefined) return 'value-unwanted';
  if (kind !== 'many' && isRepeated) return 'option-repeated';
  return kind !== 'flag' && attached === undefined && followers.length === 0 ? 'value-missing' : null;
}

/** Which of the arguments are the option's, and which stand after it by chance. */
function share({ attached, followers }: Occurrence, kind: OptionKind): { own: string[]; others: string[] } {
  if (kind === 'flag') return { own: [''], others: followers };
  if (attached !== undefined) return { own: [attached], others: followers };
  return kind === 'many'
    ? { own: followers, others: [] }
    : { own: followers.slice(0, 1), others: followers.slice(1) };
}
