import type { MeasureText } from '../../report/map-sheet/sheet-content';
import { sheetFonts } from '../../report/map-sheet/map-sheets';

const size = 100;

/** How wide words come out in the fonts of this machine: those that draw them on paper. */
export function textMeasure(): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas.');
  const known = new Map<string, number>();
  return (text, sizeMm, isBold) => {
    const key = `${isBold ? 'b' : 'r'}${text}`;
    const found = known.get(key);
    if (found !== undefined) return (found * sizeMm) / size;
    context.font = `${isBold ? 700 : 400} ${size}px ${sheetFonts}`;
    const { width } = context.measureText(text);
    known.set(key, width);
    return (width * sizeMm) / size;
  };
}
