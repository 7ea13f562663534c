import type { MapSheetContent, MeasureText } from './sheet-content';
import { at, stacked, textBlock, type SheetBlock } from './sheet-block';
import type { SheetForm } from './sheet-form';
import { quietInk, textItem, warningInk, type SheetItem } from './sheet-item';

/** Heights of the title in those of the plain text, the largest that finds room is taken. */
const titleUnits = [2.7, 2.3, 2, 1.7, 1.4, 1.15, 0.95];

type Head = Pick<MapSheetContent, 'title' | 'subtitle' | 'sheetNumber' | 'confidentiality' | 'words'>;

/** Title and subtitle in the middle, the sheet's number at the left, the mark of secrecy at the right. */
export function headItems(content: Head, { head, unit }: SheetForm, measure: MeasureText): SheetItem[] {
  const { sheetNumber, confidentiality, words } = content;
  const number = sheetNumber === '' ? '' : words.note(words.sheetNumber, sheetNumber);
  const beside = Math.max(measure(number, unit, false), measure(confidentiality, 1.3 * unit, true));
  const width = Math.max(head.w * 0.4, head.w - 2 * (beside + unit));
  const block = titleBlock(content, width, head.h - unit, unit, measure);
  const y = head.y + (head.h - 0.7 * unit - block.height) / 2;
  const top = head.y + 1.4 * unit;
  return [
    ...at(block, head.x + (head.w - width) / 2, y),
    ...(number === '' ? [] : [textItem(head.x, top, unit, number, { fill: quietInk })]),
    ...(confidentiality === ''
      ? []
      : [
          textItem(head.x + head.w, top, 1.3 * unit, confidentiality, {
            anchor: 'end',
            isBold: true,
            fill: warningInk,
          }),
        ]),
  ];
}

function titleBlock(
  { title, subtitle }: Head,
  width: number,
  height: number,
  unit: number,
  measure: MeasureText,
): SheetBlock {
  const made = titleUnits.map((size) =>
    stacked(
      [
        textBlock(title, width, size * unit, measure, { anchor: 'middle', isBold: true }),
        textBlock(subtitle, width, Math.min(1.2, size) * unit, measure, { anchor: 'middle', fill: quietInk }),
      ],
      0.15 * unit,
    ),
  );
  return made.find((block) => block.height <= height) ?? made.at(-1) ?? stacked([], 0);
}
