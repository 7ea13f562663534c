import type { WorkbookHeads } from '../../i18n/package-words';
import type { WorkbookCell } from '../../io/writers/xlsx/workbook-writer';
import { textWidth } from '../../io/writers/xlsx/text-width';
import type { SheetForm } from '../../io/writers/xlsx/workbook-parts';
import type { FindingState } from '../../domain/finding';
import { statesByGravity } from '../../domain/finding';
import { stateColours } from '../../domain/state-colours';
import type { PackageWords } from '../../i18n/package-words';

/** A column of a table of the workbook: its head and its width in characters. */
type Column = readonly [head: keyof WorkbookHeads | FindingState, width: number];

const stateColumns: readonly Column[] = statesByGravity.map((state) => [state, 10]);

/** The columns of the tables, by sheet. */
export const tableColumns = {
  sites: [
    ['number', 7],
    ['site', 32],
    ['siteId', 18],
    ['verdict', 12],
    ['overridden', 16],
    ['areaHa', 14],
    ['areaMu', 15],
    ['areaM2', 17],
    ['trapezoidHa', 14],
    ['planarHa', 14],
    ['belt', 42],
    ['declaredHa', 14],
    ['differsBy', 12],
    ...stateColumns,
    ['worst', 36],
    ['origin', 30],
    ['reading', 40],
    ['checkedAt', 26],
    ['sheet', 34],
  ],
  findings: [
    ['number', 7],
    ['site', 28],
    ['control', 34],
    ['verdict', 14],
    ['why', 54],
    ['overlapHa', 13],
    ['overlapMu', 13],
    ['overlapM2', 16],
    ['share', 11],
    ['leastHa', 13],
    ['greatestHa', 13],
    ['lengthM', 12],
    ['distanceM', 12],
    ['zones', 40],
    ['basis', 54],
    ['layer', 26],
    ['layerVersion', 18],
    ['authority', 12],
    ['accuracyM', 12],
    ['office', 28],
  ],
  pieces: [
    ['number', 7],
    ['site', 32],
    ['control', 32],
    ['verdict', 14],
    ['zones', 52],
    ['overlapHa', 14],
    ['overlapMu', 14],
    ['overlapM2', 16],
    ['longitude', 14],
    ['latitude', 14],
  ],
  versions: [
    ['data', 30],
    ['id', 26],
    ['version', 18],
    ['date', 14],
    ['source', 36],
    ['authority', 14],
    ['note', 46],
    ['sheet', 68],
  ],
} as const satisfies Record<string, readonly Column[]>;

/** The sheets in their order; the rows are given by it. */
export const sheetOrder = ['overview', 'sites', 'findings', 'pieces', 'versions'] as const;

/** Frozen columns of the tables: what tells the rows apart. */
const frozenColumns = { sites: 2, findings: 3, pieces: 2, versions: 1 } as const;

/** Pages beside one another on which a table can still be read. */
const pagesWide = { sites: 2, findings: 2, pieces: 1, versions: 1 } as const;

/** Room for a head and the button of its filter in one line, unless it is a long one; that has two. */
const columnWidth = (head: string, width: number): number =>
  Math.max(width, Math.min(textWidth(head) + 3, mostHeadWidth));
const mostHeadWidth = 22;

export const sheetForms = (words: PackageWords): SheetForm[] =>
  sheetOrder.map((id) =>
    id === 'overview'
      ? {
          name: words.sheets.overview,
          widths: [26, 100],
          frozenRows: 0,
          frozenColumns: 0,
          isTable: false,
          print: 'upright',
        }
      : {
          name: words.sheets[id],
          widths: tableColumns[id].map(([head, width]) => columnWidth(headText(id, head, words), width)),
          frozenRows: 1,
          frozenColumns: frozenColumns[id],
          isTable: true,
          print: { pagesWide: pagesWide[id] },
        },
  );

const isState = (head: string): head is FindingState => head in stateColours;

function headText(
  sheet: keyof typeof tableColumns,
  head: Column[0],
  { states, heads }: PackageWords,
): string {
  if (isState(head)) return states[head];
  return sheet === 'versions' && head === 'sheet' ? 'SHA-256' : heads[head];
}

/** The heads of a table. */
export const headRow = (sheet: keyof typeof tableColumns, words: PackageWords): WorkbookCell[] =>
  tableColumns[sheet].map(([head]) => ({ value: headText(sheet, head, words), role: 'head' }));

/** A verdict's word in the colour of its state. */
export const verdictCell = (word: string, state: FindingState): WorkbookCell => ({
  value: word,
  colour: stateColours[state].slice(1).toUpperCase(),
  role: 'label',
});
