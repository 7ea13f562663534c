import type { AxisOrder } from '../domain/coordinate-frame';
import { frameOfCrsName } from '../domain/crs-name';
import type { CliWords } from '../i18n/cli.zh';
import type { ImportChoices } from '../io/read-site';

/** Options that say what a file doesn't; beside them each command has one for the frame. */
export const sourceKinds = {
  encoding: 'one',
  axis: 'one',
  sheet: 'many',
  layer: 'many',
  areas: 'flag',
  assume: 'flag',
} as const;

const axisOrders = ['east-north', 'north-east'] as const satisfies readonly AxisOrder[];

type SourceValues = Readonly<Record<keyof typeof sourceKinds, readonly string[]>>;

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * What was said of the files on the command line, or what is wrong with it, in words.
 * @param crs the frame that the files are in, and the option that says it
 */
export function sourceChoices(
  values: SourceValues,
  crs: { option: string; name: string | undefined },
  words: CliWords,
): ImportChoices | string {
  const [encoding] = values.encoding;
  const frame = crs.name === undefined ? null : frameOfCrsName(crs.name);
  const axes = axisOrders.find((order) => order === values.axis[0]);
  const layers = [...values.sheet, ...values.layer];
  if (crs.name !== undefined && frame === null) return words.crsUnknown(crs.option, crs.name);
  if (encoding !== undefined && !isEncoding(encoding)) return words.encodingUnknown(encoding);
  if (values.axis[0] !== undefined && axes === undefined)
    return words.choiceUnknown('--axis', values.axis[0], axisOrders);
  return {
    ...(frame === null ? {} : { claim: { by: 'user', frame, text: crs.name ?? '' } }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(axes === undefined ? {} : { axes }),
    ...(layers.length === 0 ? {} : { layers }),
    ...(values.areas.length === 0 ? {} : { pointsAreCorners: true, closedLinesAreAreas: true }),
    ...(values.assume.length === 0 ? {} : { isAssumed: true }),
  };
}
