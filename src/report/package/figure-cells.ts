import { formatHectares, formatMu, formatPercent, formatSquareMetres } from '../../domain/area-units';
import type { WorkbookCell } from '../../io/writers/xlsx/workbook-writer';
import { formatMetres } from '../sheet/format-metres';

type Cell = WorkbookCell | null;

/**
 * A number as it is printed elsewhere: the cell holds the rounded value. What prints as less or more than the last decimal keeps its value,
 * and is shown as printed.
 */
function printedCell(printed: string, exact: number, format: string): WorkbookCell {
  if (/^[<>]/.test(printed)) return { value: exact, format: `"${printed}"` };
  return { value: Number(printed), format };
}

const figure =
  (print: (value: number) => string, scale: number, format: string) =>
  (value: number | null): Cell =>
    value === null ? null : printedCell(print(value), value * scale, format);

/** Cells for areas in m²; null where the figure is not known. */
export const hectareCell = figure(formatHectares, 1e-4, '#,##0.0000');
export const muCell = figure(formatMu, 0.0015, '#,##0.0000');
export const squareMetreCell = figure(formatSquareMetres, 1, '#,##0.00');

/** Hectares that were rounded already, as parts of a whole. */
export const printedHectareCell = (printed: string, areaM2: number): WorkbookCell =>
  printedCell(printed, areaM2 / 10_000, '#,##0.0000');

/** A share of 0–1. */
export function shareCell(share: number | null): Cell {
  if (share === null) return null;
  const printed = formatPercent(share);
  if (/^[<>]/.test(printed)) return { value: share, format: `"${printed}"` };
  return { value: Number(`${printed.slice(0, -1)}e-2`), format: '0.00%' };
}

/** A share with its sign. */
export const signedShareCell = (share: number): WorkbookCell => ({
  value: Number(`${(share * 100).toFixed(2)}e-2`),
  format: '+0.00%;-0.00%;±0.00%',
});

/** A length in metres: to the decimetre up to a kilometre. */
export const metreCell = (metres: number | null): Cell =>
  metres === null ? null : { value: Number(formatMetres(metres)), format: metres < 1000 ? '0.0' : '#,##0' };

/** Degrees with six decimals. */
export const degreeCell = (degrees: number): WorkbookCell => ({
  value: Number(degrees.toFixed(6)),
  format: '0.000000',
});

export const countCell = (value: number): WorkbookCell => ({ value, format: '0' });
/** A count beside its label. */
export const leftCountCell = (value: number): WorkbookCell => ({ value, format: '0', isLeft: true });
export const textCell = (value: string): WorkbookCell => ({ value });
export const wrappedCell = (value: string): WorkbookCell => ({ value, wraps: true });
