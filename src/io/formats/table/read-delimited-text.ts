import { errorIssue, type Issue } from '../../../domain/issue';
import { withoutFormulaMark } from '../../csv-row';
import type { FormatReader, RawSource } from '../raw-source';
import { refusedSource, sourceText } from '../source-text';
import { sridClaims } from '../wkt/srid-claims';
import { guessDelimiter } from './guess-delimiter';
import { TableReader } from './table-reader';

const newlinesIn = (cell: string): number => cell.split('\n').length - 1;

/** The lines that a row takes: cells in quotes may hold ends of lines. */
const linesOf = (row: readonly string[]): number => row.reduce((sum, cell) => sum + newlinesIn(cell), 1);

/**
 * Gives each row of a delimited text to `add`, with the line on which it begins.
 * @returns the line of the row whose quotes are wrong; null where all are right
 */
async function eachRow(
  text: string,
  delimiter: string,
  add: (row: readonly string[], line: number) => void,
): Promise<number | null> {
  const { default: Papa } = await import('papaparse');
  const hasQuotes = text.includes('"');
  const hasMarks = text.includes("'");
  let line = 1;
  let oddLine: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // row by row, so that those of a large file aren't all held at once
    step: ({ data: row, errors }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        oddLine = line;
        parser.abort();
        return;
      }
      add(hasMarks ? row.map(withoutFormulaMark) : row, line);
      line += hasQuotes ? linesOf(row) : 1;
    },
  });
  return oddLine;
}

/** Pasted numbers between spaces, and ends of lines of one kind. */
function prepare(text: string): { text: string; delimiter: string } {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const delimiter = guessDelimiter(plain);
  if (delimiter !== ' ') return { text: plain, delimiter };
  return { text: plain.replace(/^ +/gm, '').replace(/ +/g, '\t'), delimiter: '\t' };
}

function problemsOf(file: string, hasCoordinates: boolean, count: number, issues: readonly Issue[]): Issue[] {
  if (!hasCoordinates) return [errorIssue('table-no-coordinates', { file })];
  if (count > 0 || issues.some(({ severity }) => severity === 'error')) return [...issues];
  return [...issues, errorIssue('table-no-rows', { file })];
}

/**
 * Reads CSV, TSV, semicolon lists and pasted text. papaparse splits the rows; the sign between the cells and the ends of lines are told
 * here, since its guess takes decimal commas for separators and samples one kind of line end. Wrong quotes refuse the file, since
 * the rows after them are unsure; a row with a wrong number is refused and named, and with it the plot that it belongs to.
 */
export const readDelimitedText: FormatReader = async (bundle, choices) => {
  const source = sourceText(bundle, choices);
  if ('refusal' in source) return refusedSource([source.refusal]);
  const { file, encoding } = source;
  const { text, delimiter } = prepare(source.text);
  const table = new TableReader({
    at: { file },
    decimal: delimiter === ',' || delimiter === '，' ? '.' : ',',
    pointsAreCorners: choices.pointsAreCorners,
    firstFeature: 0,
  });
  const oddLine = await eachRow(text, delimiter, (row, line) => table.add(row, line));
  if (oddLine !== null) return refusedSource([errorIssue('table-quotes', { file, line: oddLine })]);
  const { features, axes, srids, hasCoordinates, issues } = table.finish();
  const epsg = sridClaims(srids, file);
  const all = [...problemsOf(file, hasCoordinates, features.length, issues), ...epsg.issues];
  if (epsg.issues.length > 0 || !hasCoordinates) return refusedSource(all);
  return { features, claims: epsg.claims, axes, encoding, layers: [], issues: all } satisfies RawSource;
};
