import { formatScale } from '../../domain/numeric-scale';
import { headItems } from './head-items';
import { insetBlock } from './inset-block';
import { at, emptyBlock } from './sheet-block';
import type { MapSheetContent, MeasureText, SheetInset } from './sheet-content';
import type { SheetForm } from './sheet-form';
import { linePath, pathItem, quietInk, sheetInk, textItem, type SheetItem } from './sheet-item';

/** A sheet of the series as its index lists it. */
export interface IndexEntry {
  page: number;
  name: string;
  scale: number;
}

export interface MapIndexContent extends Pick<
  MapSheetContent,
  'words' | 'title' | 'subtitle' | 'sheetNumber' | 'confidentiality' | 'tool'
> {
  entries: readonly IndexEntry[];
  inset: SheetInset | null;
  /** of the whole document */
  total: number;
}

const rowUnits = 1.9;

/** How many sheets of an index a list needs: the first one has the overview in its upper half. */
function rowsOf(
  { border, unit, foot }: SheetForm,
  isFirst: boolean,
): { top: number; rows: number; columns: number } {
  const bottom = foot.y - unit;
  const top = isFirst ? border.y + (bottom - border.y) * 0.55 : border.y;
  const columns = Math.max(1, Math.floor(foot.w / (34 * unit)));
  return { top, rows: Math.floor((bottom - top) / (rowUnits * unit)) - 1, columns };
}

/** How many pages the index of so many sheets takes; a single sheet has none. */
export function indexPageCount(form: SheetForm, sheets: number): number {
  let pages = 0;
  for (let left = sheets > 1 ? sheets : 0; left > 0; pages += 1) {
    const { rows, columns } = rowsOf(form, pages === 0);
    left -= rows * columns;
  }
  return pages;
}

/** The index of a series as so many pages as it takes: an overview with every frame, and the sheets with their scales. */
export function layOutIndex(form: SheetForm, content: MapIndexContent, measure: MeasureText): SheetItem[][] {
  const pages: SheetItem[][] = [];
  for (let from = 0; from < content.entries.length;) {
    const { top, rows, columns } = rowsOf(form, from === 0);
    const entries = content.entries.slice(from, from + rows * columns);
    pages.push([
      ...headItems(content, form, measure),
      ...(from === 0 ? overview(form, content, top) : []),
      ...list(form, content, entries, { top, rows, columns }, measure),
      textItem(form.foot.x, form.foot.y + form.foot.h - 0.4 * form.unit, 0.85 * form.unit, content.tool, {
        fill: quietInk,
      }),
    ]);
    from += entries.length;
  }
  return pages;
}

function overview({ border, foot, unit }: SheetForm, { inset }: MapIndexContent, top: number): SheetItem[] {
  const block = inset ? insetBlock(inset, foot.w, top - border.y - 2 * unit, unit) : emptyBlock;
  return at(block, foot.x, border.y);
}

function list(
  { foot, unit }: SheetForm,
  { words, total }: MapIndexContent,
  entries: readonly IndexEntry[],
  { top, rows, columns }: { top: number; rows: number; columns: number },
  measure: MeasureText,
): SheetItem[] {
  const width = foot.w / columns;
  const row = rowUnits * unit;
  return entries.flatMap(({ page, name, scale }, i) => {
    const x = foot.x + Math.floor(i / rows) * width;
    const y = top + ((i % rows) + 1) * row;
    const right = x + width - 1.2 * unit;
    const told = `${formatScale(scale)}  ${words.page(page, total)}`;
    const room = right - x - measure(told, unit, false) - unit;
    return [
      textItem(
        x,
        y,
        unit,
        shortened(name, room, (text) => measure(text, unit, false)),
      ),
      textItem(right, y, unit, told, { anchor: 'end', fill: quietInk }),
      pathItem(
        linePath([
          [x, y + 0.5 * unit],
          [right, y + 0.5 * unit],
        ]),
        { stroke: sheetInk, strokeWidth: 0.03 * unit, strokeOpacity: 0.5 },
      ),
    ];
  });
}

/** A name that is too long for its line ends in dots: it stands whole on its own sheet. */
function shortened(name: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(name) <= room) return name;
  const signs = [...name];
  while (signs.length > 1 && widthOf(`${signs.join('')}…`) > room) signs.pop();
  return `${signs.join('')}…`;
}
