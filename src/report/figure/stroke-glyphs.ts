import type { PixelPath } from './raster';

/** Digits and the letters of units as strokes in a box 4 wide and 6 high, y down; moves are apart by spaces. */
const glyphs: Readonly<Record<string, string>> = {
  '0': '1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0',
  '1': '.8,1.2 2.2,0 2.2,6',
  '2': '0,1.2 1,0 3,0 4,1 4,2.2 0,6 4,6',
  '3': '0,.8 1,0 3,0 4,1 4,2 3,2.9 1.6,2.9|3,2.9 4,3.8 4,5 3,6 1,6 0,5.2',
  '4': '3,6 3,0 0,4.2 4,4.2',
  '5': '3.8,0 .4,0 .2,2.7 1,2.3 3,2.3 4,3.3 4,5 3,6 1,6 0,5.2',
  '6': '3.6,.6 2.8,0 1.2,0 0,1.4 0,5 1,6 3,6 4,5 4,3.4 3,2.5 1,2.5 0,3.4',
  '7': '0,0 4,0 1.6,6',
  '8': '1,0 3,0 4,.9 4,2 3,2.9 1,2.9 0,2 0,.9 1,0|1,2.9 0,3.9 0,5 1,6 3,6 4,5 4,3.9 3,2.9',
  '9': '.4,5.4 1.2,6 2.8,6 4,4.6 4,1 3,0 1,0 0,1 0,2.6 1,3.5 3,3.5 4,2.6',
  N: '0,6 0,0 4,6 4,0',
  k: '0,0 0,6|3.4,2 0,4.4|1.3,3.5 3.6,6',
  m: '0,6 0,2|0,3.2 .8,2 1.4,2 2,3 2,6|2,3.2 2.8,2 3.4,2 4,3 4,6',
};

const advance = 5.6;

/** Width of a text in units of the glyphs' box. */
const unitsOf = (text: string): number => Math.max(0, advance * text.length - (advance - 4));

/** A text of digits, k, m, N and spaces as lines, its middle at (x, top), `height` pixels high. */
export function glyphLines(text: string, [x, top]: readonly [number, number], height: number): PixelPath[] {
  const unit = height / 6;
  const left = x - (unitsOf(text) * unit) / 2;
  return [...text].flatMap((sign, i) =>
    (glyphs[sign] ?? '').split('|').flatMap((stroke) => {
      const numbers = stroke.split(/[ ,]/).filter(Boolean).map(Number);
      const path = numbers.map((value, j) =>
        j % 2 === 0 ? left + (value + i * advance) * unit : top + value * unit,
      );
      return path.length > 0 ? [Float64Array.from(path)] : [];
    }),
  );
}
