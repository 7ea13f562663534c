import { wordsOf } from '../domain/parse-markdown';
import type { ScenePage } from './scene-page';
import { heightOf, sizeThatFits, widthInEms } from './text-room';

/** A place on a slide, inches. */
export interface SlideBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where the lines of a legend stand. */
export interface LegendLayout extends SlideBox {
  sizePt: number;
  columns: number;
  rowH: number;
  /** entries that find room; the rest are counted */
  entries: number;
}

export interface SlideLayout {
  pictures: readonly SlideBox[];
  text: SlideBox & { sizePt: number };
  verdict: SlideBox | null;
  figure: SlideBox | null;
  legend: LegendLayout | null;
}

/** 16:9, inches */
export const slideSize = { w: 40 / 3, h: 7.5 } as const;
export const margin = 0.5;
export const contentTop = 1.12;
const contentBottom = 6.86;
const gap = 0.28;
const columnW = 3.4;
const mapW = slideSize.w - 2 * margin - gap - columnW;
const contentH = contentBottom - contentTop;
const verdictH = 0.72;
const textSizes = [18, 16, 14, 12, 11, 10] as const;
/** sizes of a legend's text with the height of a row, and columns in a narrow box; the first that has room for all is taken */
const legendForms = [
  { sizePt: 12, rowH: 0.27, columns: 1 },
  { sizePt: 10.5, rowH: 0.235, columns: 1 },
  { sizePt: 9, rowH: 0.205, columns: 1 },
  { sizePt: 9, rowH: 0.205, columns: 2 },
  { sizePt: 8, rowH: 0.18, columns: 2 },
] as const;
export const legendHeadH = 0.3;
export const swatchW = 0.36;

/**
 * Where everything stands on a scene's slide. The map takes what its neighbours leave: with a figure the legend lies under the map; two
 * maps lie side by side over everything else.
 */
export function slideLayout(page: ScenePage): SlideLayout {
  if (page.pictureCount === 2) return pairLayout(page);
  return page.figure ? figureLayout(page) : columnLayout(page);
}

/** The map on the left; text, verdict and legend in a column beside it. */
function columnLayout(page: ScenePage): SlideLayout {
  const x = margin + mapW + gap;
  const head = headOf(page, { x, y: contentTop, w: columnW, h: contentH * 0.6 });
  const top = head.bottom + 0.12;
  const box = { x, y: top, w: columnW, h: contentBottom - top };
  return {
    ...head.boxes,
    pictures: [{ x: margin, y: contentTop, w: mapW, h: contentH }],
    figure: null,
    legend: legendIn(page, box),
  };
}

/** The map over its legend on the left; text, verdict and figure in a column beside them. */
function figureLayout(page: ScenePage): SlideLayout {
  const x = margin + mapW + gap;
  const head = headOf(page, { x, y: contentTop, w: columnW, h: contentH * 0.42 });
  const top = head.bottom + 0.15;
  const legend = legendUnder(page, { x: margin, y: 0, w: mapW, h: contentH * 0.32 });
  const y = contentBottom - (legend?.h ?? 0);
  return {
    ...head.boxes,
    pictures: [{ x: margin, y: contentTop, w: mapW, h: contentH - (legend ? legend.h + 0.1 : 0) }],
    figure: { x, y: top, w: columnW, h: contentBottom - top },
    legend: legend && { ...legend, y },
  };
}

/** Two maps side by side; under them text, figure and legend in a row. */
function pairLayout(page: ScenePage): SlideLayout {
  const w = (slideSize.w - 2 * margin - gap) / 2;
  const titleH = 0.34;
  const h = 3.7;
  const y = contentTop + titleH + h + 0.15;
  const rest = contentBottom - y;
  const head = headOf(page, { x: margin, y, w: page.figure ? columnW + 0.4 : w, h: rest });
  const beside = margin + head.boxes.text.w + gap;
  const figure = page.figure && { x: beside, y, w: columnW + 0.8, h: rest };
  const legendX = figure ? figure.x + figure.w + gap : beside;
  const box = { x: legendX, y, w: slideSize.w - margin - legendX, h: rest };
  return {
    ...head.boxes,
    pictures: [0, 1].map((i) => ({ x: margin + i * (w + gap), y: contentTop + titleH, w, h })),
    figure,
    legend: legendUnder(page, box),
  };
}

/** The text at the largest size that has room, and the verdict under it. */
function headOf(
  { text, steps, remarks, verdict }: ScenePage,
  { x, y, w, h }: SlideBox,
): { boxes: Pick<SlideLayout, 'text' | 'verdict'>; bottom: number } {
  const texts = [...text.map(wordsOf), ...steps, ...remarks];
  const room = h - (verdict ? verdictH : 0);
  const sizePt = sizeThatFits(texts, w - 0.1, room, textSizes);
  const textH = Math.min(room, heightOf(texts, w - 0.1, sizePt) + 0.1);
  const verdictBox = verdict && { x, y: y + textH + 0.06, w, h: verdictH - 0.12 };
  const bottom = y + textH + (verdict ? verdictH : 0);
  return { boxes: { text: { x, y, w, h: textH, sizePt }, verdict: verdictBox }, bottom };
}

function legendIn({ legend }: ScenePage, box: SlideBox): LegendLayout | null {
  if (legend.length === 0) return null;
  const room = box.h - legendHeadH;
  const labels = legend.map(({ label }) => label);
  const forms = legendForms.filter(({ sizePt, columns }) => fits(labels, box.w / columns, sizePt));
  const form = forms.find(({ rowH, columns }) => Math.ceil(legend.length / columns) * rowH <= room);
  const taken = form ?? forms.at(-1) ?? legendForms[2];
  return {
    ...box,
    ...taken,
    entries: entriesIn(legend.length, Math.floor(room / taken.rowH) * taken.columns),
  };
}

/** As many columns as the longest label lets; the height is that of the rows. */
function legendUnder({ legend }: ScenePage, box: SlideBox): LegendLayout | null {
  if (legend.length === 0) return null;
  const { sizePt, rowH } = legendForms[2];
  const labels = legend.map(({ label }) => label);
  const columns = [6, 5, 4, 3, 2].find((count) => fits(labels, box.w / count, sizePt)) ?? 1;
  const rows = Math.min(Math.ceil(legend.length / columns), Math.floor((box.h - legendHeadH) / rowH));
  const entries = entriesIn(legend.length, rows * columns);
  return { ...box, h: legendHeadH + rows * rowH, sizePt, rowH, columns, entries };
}

/** The last place is kept to tell how many more there are. */
const entriesIn = (count: number, places: number): number =>
  count <= places ? count : Math.max(0, places - 1);

const fits = (labels: readonly string[], widthIn: number, sizePt: number): boolean =>
  labels.every((label) => (widthInEms(label) * sizePt) / 72 <= widthIn - swatchW - 0.12);
