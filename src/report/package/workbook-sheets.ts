import type { WorkbookHeads } from '../../i18n/package-words';
import type { WorkbookCell } from '../../io/writers/xlsx/workbook-writer';
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
    ['belt', 30],
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
    ['control', 28],
    ['verdict', 14],
    ['why', 46],
    ['overlapHa', 13],
    ['overlapMu', 13],
    ['overlapM2', 16],
    ['share', 11],
    ['leastHa', 13],
    ['greatestHa', 13],
    ['lengthM', 12],
    ['distanceM', 12],
    ['zones', 40],
    ['basis', 36],
    ['layer', 26],
    ['layerVersion', 18],
    ['authority', 12],
    ['accuracyM', 12],
    ['office', 24],
  ],
  pieces: [
    ['number', 7],
    ['site', 32],
    ['control', 32],
    ['verdict', 14],
    ['zones', 44],
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
    ['note', 34],
    ['sheet', 68],
  ],
} as const satisfies Record<string, readonly Column[]>;

/** The sheets in their order; the rows are given by it. */
export const sheetOrder = ['overview', 'sites', 'findings', 'pieces', 'versions'] as const;

/** Frozen columns of the tables: what tells the rows apart. */
const frozenColumns = { sites: 2, findings: 3, pieces: 2, versions: 1 } as const;

export const sheetForms = (words: PackageWords): SheetForm[] =>
  sheetOrder.map((id) =>
    id === 'overview'
      ? {
          name: words.sheets.overview,
          widths: [26, 100],
          frozenRows: 0,
          frozenColumns: 0,
          isTable: false,
          isLandscape: false,
        }
      : {
          name: words.sheets[id],
          widths: tableColumns[id].map(([, width]) => width),
          frozenRows: 1,
          frozenColumns: frozenColumns[id],
          isTable: true,
          isLandscape: true,
        },
  );

const isState = (head: string): head is FindingState => head in stateColours;

/** The heads of a table. */
export const headRow = (sheet: keyof typeof tableColumns, words: PackageWords): WorkbookCell[] =>
  tableColumns[sheet].map(([head]) => ({
    value:
      sheet === 'versions' && head === 'sheet'
        ? 'SHA-256'
        : isState(head)
          ? words.states[head]
          : words.heads[head],
    role: 'head',
  }));

/** A verdict's word in the colour of its state. */
export const verdictCell = (word: string, state: FindingState): WorkbookCell => ({
  value: word,
  colour: stateColours[state].slice(1).toUpperCase(),
  role: 'label',
});
