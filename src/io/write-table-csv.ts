import { byteOrderMark, csvRow } from './csv-row';

type Cell = string | number | null;

/** A table as a CSV file (RFC 4180, UTF-8 with its mark); no text of it can run as a formula. */
export const writeTableCsv = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + csvRow(heads) + rows.map(csvRow).join('');
