import { errorIssue, type Issue } from '../../../domain/issue';
import { readArchive, type ArchivedFile } from '../../archive/unzip';
import { writeZip } from '../../write-zip';
import type { FormatReader, ReadChoices } from '../raw-source';
import { onlyBytes, refusedSource } from '../source-text';
import { sridClaims } from '../wkt/srid-claims';
import { joinPlots, type ReadSheet, type Sheet } from './join-plots';
import type { TableCell } from './read-ordinate';
import { TableReader } from './table-reader';

/** What a sheet may span, filled or not: the library fills the gaps. */
const maxCells = 20_000_000;
const maxRows = 1_048_576;
/** Bytes that Excel's older format (a compound file, MS-CFB) begins with; an encrypted .xlsx does too. */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0];
const address = /<(?:\w+:)?(?:row|c)\b[^>]*?\sr=["']([A-Z]*)(\d+)["']/g;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Whether a cell stands so far out that filling the gaps would take the memory. */
function isTooWide(xml: string): boolean {
  let [rows, columns] = [1, 1];
  for (const [, letters = '', digits] of xml.matchAll(address)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  return rows > maxRows || rows * columns > maxCells;
}

function checkSheets(files: readonly ArchivedFile[], file: string): Issue | null {
  const sheets = files.filter(({ folder, name }) => /worksheets\/$/.test(folder) && name.endsWith('.xml'));
  const wide = sheets.find(({ bytes }) => isTooWide(new TextDecoder().decode(bytes)));
  return wide === undefined
    ? null
    : errorIssue('sheet-too-wide', { file, path: wide.name }, { limit: maxCells });
}

/** A date is its ISO form, without the time where that is midnight. */
function cellOf(value: unknown): TableCell {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The archive again with what was unpacked and checked alone, so that the library unpacks nothing else. */
const checkedArchive = (files: readonly ArchivedFile[]): Promise<ArrayBuffer> =>
  new Blob(writeZip(files.map(({ folder, name, bytes }) => ({ name: folder + name, bytes })))).arrayBuffer();

/** The sheets as rows; null for a workbook that the library can't make sense of, for which it throws errors of all kinds. */
async function sheetsIn(files: readonly ArchivedFile[]): Promise<Sheet[] | null> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const archive = await checkedArchive(files);
  try {
    const sheets = await readXlsxFile(archive, { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function readSheets(sheets: readonly Sheet[], file: string, choices: ReadChoices): ReadSheet[] {
  let firstFeature = 0;
  return sheets.flatMap(({ name, rows }) => {
    const at = { file, path: name };
    const table = new TableReader({
      at,
      decimal: '.',
      pointsAreCorners: choices.pointsAreCorners,
      firstFeature,
    });
    rows.forEach((row, index) => table.add(row, index + 1));
    const shapes = table.finish();
    if (!shapes.hasCoordinates) return [];
    if (choices.layers === undefined || choices.layers.includes(name)) firstFeature = shapes.nextFeature;
    return [{ layer: { name, count: shapes.features.length }, shapes }];
  });
}

function missingSheet(read: readonly ReadSheet[], choices: ReadChoices, file: string): Issue | null {
  const names = read.map(({ layer }) => layer.name);
  const missing = choices.layers?.find((name) => !names.includes(name));
  const sheets = names.join('、');
  return missing === undefined ? null : errorIssue('sheet-unknown', { file }, { sheet: missing, sheets });
}

/**
 * Reads the sheets of an Excel workbook as tables; sheets without coordinates are passed over. The archive is unpacked and checked by
 * `readArchive`, since the library's own unzip has no limits, and sheets that span too much are refused before it fills
 * their gaps (measured on read-excel-file 9.3: two cells, A1048576 and XFD1, are 17 billion). Formulas give the values that
 * were stored with them; cells of errors (#REF!) are blank.
 */
export const readXlsx: FormatReader = async (bundle, choices) => {
  const file = bundle.name;
  const bytes = onlyBytes(bundle);
  if (compoundStart.every((byte, index) => bytes[index] === byte))
    return refusedSource([errorIssue('xls-not-supported', { file })]);
  const archive = await readArchive(bytes, file);
  if (archive.files.length === 0) return refusedSource(archive.issues);
  const tooWide = checkSheets(archive.files, file);
  if (tooWide !== null) return refusedSource([tooWide]);
  const sheets = await sheetsIn(archive.files);
  if (sheets === null) return refusedSource([errorIssue('xlsx-unreadable', { file })]);
  const read = joinPlots(readSheets(sheets, file, choices), sheets);
  if (read.length === 0) return refusedSource([errorIssue('table-no-coordinates', { file })]);
  const missing = missingSheet(read, choices, file);
  if (missing !== null) return refusedSource([missing]);
  return joinSheets(read, file, choices);
};

function joinSheets(
  read: readonly ReadSheet[],
  file: string,
  { layers }: ReadChoices,
): ReturnType<typeof refusedSource> {
  const chosen = read.filter(({ layer }) => layers === undefined || layers.includes(layer.name));
  const { claims, issues } = sridClaims(new Set(chosen.flatMap(({ shapes }) => [...shapes.srids])), file);
  if (issues.length > 0) return refusedSource(issues);
  const features = chosen.flatMap(({ shapes }) => shapes.features);
  const axes = new Set(chosen.map(({ shapes }) => shapes.axes));
  const noRows = features.length === 0 ? [errorIssue('table-no-rows', { file })] : [];
  return {
    features,
    claims,
    axes: axes.size === 1 ? ([...axes][0] ?? null) : null,
    encoding: null,
    layers: read.map(({ layer }) => layer),
    issues: [...chosen.flatMap(({ shapes }) => shapes.issues), ...noRows],
  };
}
