import { formatScale } from '../../domain/numeric-scale';
import { scaleBar } from '../../domain/scale-bar';
import type { MapSheetContent } from './sheet-content';
import { pathItem, rectPath, sheetInk, textItem, type SheetItem } from './sheet-item';
import type { SheetBlock } from './sheet-block';

/** The scale as a number, and as a bar in black and white, in a column so wide. */
export function scaleBlock({ frame, words }: MapSheetContent, width: number, unit: number): SheetBlock {
  const { metres, pixels: length } = scaleBar(frame.scale / 1000, width - 6 * unit);
  const left = (width - length) / 2;
  const top = 2.6 * unit;
  const fields = String(metres).startsWith('5') ? 5 : 4;
  const isKilometres = metres >= 1000;
  const shown = (share: number): string => String((metres * share) / (isKilometres ? 1000 : 1));
  const label = (share: number, text = shown(share)): SheetItem =>
    textItem(left + share * length, top + 2.1 * unit, 0.85 * unit, text, { anchor: 'middle' });
  const name = isKilometres ? words.kilometre : words.metre;
  return {
    items: [
      textItem(width / 2, 1.5 * unit, 1.5 * unit, formatScale(frame.scale), {
        anchor: 'middle',
        isBold: true,
      }),
      ...barItems(left, top, length, fields, 0.55 * unit),
      label(0),
      ...(fields === 4 ? [label(0.5)] : []),
      label(1, `${shown(1)} ${name}`),
    ],
    height: top + 2.5 * unit,
  };
}

const barItems = (x: number, y: number, length: number, fields: number, height: number): SheetItem[] =>
  Array.from({ length: fields }, (_, i) =>
    pathItem(rectPath({ x: x + (i * length) / fields, y, w: length / fields, h: height }), {
      fill: i % 2 === 0 ? sheetInk : '#ffffff',
      stroke: sheetInk,
      strokeWidth: height * 0.16,
    }),
  );
