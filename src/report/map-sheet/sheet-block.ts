import { moved, textItem, type SheetItem, type SheetText } from './sheet-item';
import type { MeasureText } from './sheet-content';
import { wrapText } from './wrap-text';

/** A part of a column: what stands in it, from its own upper left corner, and how high it is. */
export interface SheetBlock {
  items: SheetItem[];
  height: number;
}

/** Of lines of text, in heights of the text. */
const leading = 1.38;

export const emptyBlock: SheetBlock = { items: [], height: 0 };

/** Lines of text within a width. */
export function textBlock(
  text: string,
  width: number,
  size: number,
  measure: MeasureText,
  look: Partial<Pick<SheetText, 'isBold' | 'fill' | 'anchor'>> = {},
): SheetBlock {
  const lines = wrapText(text, width, (part) => measure(part, size, look.isBold === true));
  const x = { start: 0, middle: width / 2, end: width }[look.anchor ?? 'start'];
  return {
    items: lines.map((line, i) => textItem(x, size * (1 + i * leading), size, line, look)),
    height: lines.length * size * leading,
  };
}

/** Blocks one under the other, with a gap between those that aren't empty. */
export function stacked(blocks: readonly SheetBlock[], gap: number): SheetBlock {
  const items: SheetItem[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (height > 0) height += gap;
    items.push(...at(block, 0, height));
    height += block.height;
  }
  return { items, height };
}

/** What stands in a block, at a place. */
export const at = ({ items }: SheetBlock, x: number, y: number): SheetItem[] =>
  items.map((item) => moved(item, x, y));
