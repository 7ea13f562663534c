/** What can part the cells of a row; the earlier wins, since the later may stand within cells. */
const delimiters = ['\t', ';', '|', ',', '，'] as const;

const sampleLines = 30;
const sampleLength = 64 * 1024;

/** Cells in quotes are taken out, and the `SRID=4549;` of a geometry. */
const within = /"(?:[^"]|"")*"|SRID\s*=\s*\d+\s*;/gi;

/** The sign that stands in most of the first lines of a table; a space where none does. */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, sampleLength)
    .replace(within, '')
    .split('\n', sampleLines)
    .filter((line) => line.trim());
  const isUsual = (sign: string): boolean =>
    lines.filter((line) => line.includes(sign)).length > lines.length * 0.6;
  return delimiters.find(isUsual) ?? ' ';
}
