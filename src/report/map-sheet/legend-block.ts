import { swatchPaths } from '../../domain/swatch';
import type { MapSheetContent, MeasureText, SheetLegendRow } from './sheet-content';
import { at, emptyBlock, textBlock, type SheetBlock } from './sheet-block';
import { quietInk, swatchItems, textItem, type SheetItem } from './sheet-item';

/** A legend with how many of its entries found no room. */
export interface LegendBlock extends SheetBlock {
  left: number;
}

interface Room {
  width: number;
  height: number;
  /** height of the text */
  size: number;
}

const headingUnits = 1.9;
/** a column of the legend is at least so wide, in heights of the text */
const columnUnits = 15;

/** The legend in columns as they find room; the last line counts the entries that found none. */
export function legendBlock(content: MapSheetContent, room: Room, measure: MeasureText): LegendBlock {
  const { legend, words } = content;
  const { width, height, size } = room;
  const heading = textItem(0, 1.15 * size, 1.15 * size, words.legend, { isBold: true });
  const top = headingUnits * size;
  const count = Math.max(1, Math.floor(width / (columnUnits * size)));
  const columnWidth = width / count;
  const rows = legend.map((row) => rowBlock(row, columnWidth - 0.8 * size, size, measure));
  const placed = place(rows, count, height - top - 1.4 * size);
  const left = legend.slice(placed.length).filter(({ symbol }) => symbol !== null).length;
  const used = Math.max(0, ...placed.map(({ y }, i) => y + (rows[i]?.height ?? 0)));
  const items = placed.flatMap(({ column, y }, i) =>
    at(rows[i] ?? emptyBlock, column * columnWidth, top + y),
  );
  const more: SheetItem[] =
    left === 0
      ? []
      : [textItem(0, top + used + size, 0.9 * size, words.moreEntries(left), { fill: quietInk })];
  return {
    items: [heading, ...items, ...more],
    height: top + used + (left === 0 ? 0 : 1.4 * size),
    left,
  };
}

/** Rows into columns, one column after the other, as long as there is room. */
function place(
  rows: readonly SheetBlock[],
  columns: number,
  height: number,
): { column: number; y: number }[] {
  const most = Math.max(balanced(rows, columns), 0);
  const limit = Math.min(height, most);
  const placed: { column: number; y: number }[] = [];
  let column = 0;
  let y = 0;
  for (const row of rows) {
    if (y > 0 && y + row.height > limit + 1e-6) {
      column += 1;
      y = 0;
    }
    if (column >= columns || row.height > height) break;
    placed.push({ column, y });
    y += row.height;
  }
  return placed;
}

/** The least height of columns that hold all rows. */
function balanced(rows: readonly SheetBlock[], columns: number): number {
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  const tallest = Math.max(0, ...rows.map((row) => row.height));
  return columns === 1 ? total : total / columns + tallest;
}

function rowBlock(
  { label, symbol, layer }: SheetLegendRow,
  width: number,
  size: number,
  measure: MeasureText,
): SheetBlock {
  if (!symbol) {
    const text = textBlock(label, width, 0.95 * size, measure, { isBold: true });
    return { items: at(text, 0, 0.2 * size), height: text.height + 0.25 * size };
  }
  const swatch = 2.5 * size;
  const text = textBlock(label, width - swatch - 0.6 * size, size, measure);
  const swatchHeight = (swatch * 2) / 3;
  const height = Math.max(swatchHeight + 0.25 * size, text.height + 0.3 * size);
  return {
    items: [
      ...swatchItems(swatchPaths(symbol, layer), 0, 0, swatch),
      ...at(text, swatch + 0.6 * size, Math.max(0, (swatchHeight - text.height) / 2 + 0.1 * size)),
    ],
    height,
  };
}
