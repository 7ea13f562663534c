import { foldCoordinates } from '../../../domain/fold-coordinates';
import { readDegrees } from '../../../domain/read-degrees';
import { plainNumber } from '../plain-number';

/** A cell of a table: text as it came, or a typed value of a spreadsheet. */
export type TableCell = string | number | boolean | null;

/** Whether a comma parts the decimals, as in a file whose columns are parted by semicolons or tabs. */
export type DecimalSign = '.' | ',';

const withDecimalComma = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
/** One comma alone may be either sign, and is refused. */
const withThousands = /^[+-]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;

function numberOfText(text: string, decimal: DecimalSign): number {
  const value = plainNumber(text);
  if (!Number.isNaN(value)) return value;
  const plain = text.trim().normalize('NFKC').replace(/[−–]/g, '-');
  if (decimal === ',' && withDecimalComma.test(plain))
    return plainNumber(plain.replaceAll('.', '').replace(',', '.'));
  return plainNumber(withThousands.test(plain) ? plain.replaceAll(',', '') : plain);
}

/** The number in a cell; NaN where it holds none that is finite. */
export function numberInCell(cell: TableCell | undefined, decimal: DecimalSign): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : NaN;
  return typeof cell === 'string' ? numberOfText(cell, decimal) : NaN;
}

export const isBlank = (cell: TableCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A whole angle and a part more, such as two numbers that were meant for two cells. */
const isOverfull = /\.\d+(?: ?° ?| )\d/;

/**
 * An angle in one cell: degrees with minutes, seconds, signs, letters or Chinese words. It is read by the domain's reader of typed pairs,
 * beside a nought of the same form.
 */
function angleInCell(cell: TableCell | undefined): number {
  if (typeof cell !== 'string' || !/\d/.test(cell)) return NaN;
  const angle = foldCoordinates(cell);
  if (isOverfull.test(angle)) return NaN;
  const nought = angle
    .replace(/[+-]/g, '')
    .replace(/\d+(?:\.\d+)?/g, '0')
    .replace(/[ewns]/, (letter) => ('ew'.includes(letter) ? 'n' : 'e'));
  const reading = readDegrees(`${angle} ${nought}`, () => false)?.readings[0];
  if (reading === undefined) return NaN;
  return reading.lonLat[reading.how.order === 'lon-lat' ? 0 : 1];
}

/** The ordinate in a cell, a number or an angle; NaN where it holds none. */
export function readOrdinate(cell: TableCell | undefined, decimal: DecimalSign): number {
  const value = numberInCell(cell, decimal);
  return Number.isNaN(value) ? angleInCell(cell) : value;
}
