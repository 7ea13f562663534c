import { wordsOf } from '../domain/parse-markdown';
import type { ScenePage } from './scene-page';
import { heightOf, widthInEms } from './text-room';

export type Orientation = 'landscape' | 'portrait';
export type PerPage = 1 | 2 | 4;

/** How a scene stands on a sheet of A4, millimetres and points. */
export interface HandoutForm {
  /** of the map, or of the two of a pair together */
  map: { w: number; h: number };
  /** words stand beside the map, or under it */
  isBeside: boolean;
  /** room for text and legend */
  words: { w: number; h: number };
  textPt: number;
}

/** The printed part of A4 within margins of 10 mm, less a line of head and foot. */
export const sheetMm = { landscape: { w: 277, h: 184 }, portrait: { w: 190, h: 271 } } as const;

export const handoutForms: Readonly<Record<Orientation, Readonly<Record<PerPage, HandoutForm>>>> = {
  landscape: {
    1: { map: { w: 196, h: 160 }, isBeside: true, words: { w: 76, h: 160 }, textPt: 10.5 },
    2: { map: { w: 135, h: 94 }, isBeside: false, words: { w: 135, h: 66 }, textPt: 9 },
    4: { map: { w: 84, h: 72 }, isBeside: true, words: { w: 46, h: 72 }, textPt: 7 },
  },
  portrait: {
    1: { map: { w: 190, h: 142 }, isBeside: false, words: { w: 190, h: 104 }, textPt: 10.5 },
    2: { map: { w: 124, h: 110 }, isBeside: true, words: { w: 62, h: 110 }, textPt: 8.5 },
    4: { map: { w: 92, h: 66 }, isBeside: false, words: { w: 92, h: 50 }, textPt: 7 },
  },
};

/** Between the maps of a pair, mm. */
export const pairGapMm = 3;
const mmOfInch = 25.4;
const mmOfPoint = mmOfInch / 72;
const rowOfText = 1.5;

/** Millimetres of one map: half of the room for each of a pair, under its title. */
export function mapMm({ map }: HandoutForm, { pictureCount }: ScenePage): { w: number; h: number } {
  return pictureCount === 1 ? map : { w: (map.w - pairGapMm) / 2, h: map.h - 6 };
}

/** How many lines of the legend find room under the text; what doesn't is counted on the page. */
export function legendRoom({ words, textPt, isBeside }: HandoutForm, page: ScenePage): number {
  const texts = [
    ...page.text.map(wordsOf),
    ...page.steps,
    ...page.remarks,
    ...(page.verdict ? [page.verdict.text] : []),
  ];
  const figureRows = page.figure ? page.figure.rows.length + 3 : 0;
  const sharesWidth = !isBeside && page.figure !== null;
  const width = sharesWidth ? words.w / 2 : words.w;
  const taken =
    heightOf(texts, width / mmOfInch, textPt) * mmOfInch +
    (sharesWidth ? 0 : figureRows * textPt * mmOfPoint * rowOfText);
  const rows = Math.floor((words.h - taken - 12) / (textPt * mmOfPoint * rowOfText));
  const longest = Math.max(1, ...page.legend.map(({ label }) => widthInEms(label)));
  const columns = Math.max(1, Math.floor(width / ((longest + 3.6) * textPt * mmOfPoint)));
  return Math.max(0, rows * columns);
}
