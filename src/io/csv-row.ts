/** By it Excel knows the text for UTF-8. */
export const byteOrderMark = '\ufeff';

/**
 * What spreadsheets take for the start of a formula (OWASP, CSV injection), in half and full width, with the apostrophes that may stand
 * before it already: one more keeps them apart from the one that makes it text.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text of a cell without the apostrophe that keeps it from being a formula. */
export const withoutFormulaMark = (cell: string): string =>
  cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;

/** A field by RFC 4180, in quotes always. Text that a spreadsheet would run is made text by an apostrophe. */
const textField = (text: string): string =>
  `"${(formulaStart.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const field = (value: string | number | null): string => {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : textField(value);
};

/** A line of a table by RFC 4180, with commas and CRLF; null is an empty field. */
export const csvRow = (values: readonly (string | number | null)[]): string =>
  `${values.map(field).join(',')}\r\n`;
