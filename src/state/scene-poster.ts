import { drawSwatch } from '../map/draw-swatch';
import type { PictureFrame } from '../map/picture-map';
import type { SceneBooklet, ScenePage } from '../report/scene-page';
import { widthInEms } from '../report/text-room';

/** 4K: 3840 × 2160 pixels, laid out as a screen of 1280 × 720 so that its words read as on one. */
export const posterSize = { w: 1280, h: 720, pixelRatio: 3 } as const;

const fonts = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
const head = 56;
const foot = 30;
const edge = 14;
const rowH = 20;
const paper = 'rgb(251 250 246 / 0.93)';
const ink = '#1e2a28';
const quiet = '#56625e';

/** Frames of a poster's maps: one over the whole, or two halves; the bounds lie clear of title, legend and source. */
export function posterFrames({ legend, pictureCount }: ScenePage): PictureFrame[] {
  const { w, h, pixelRatio } = posterSize;
  const legendW = legend.length > 0 && pictureCount === 1 ? legendWidth(legend.map(({ label }) => label)) : 0;
  const padding = { top: head + 12, right: 16, bottom: foot + 12, left: 16 + legendW };
  const frame = { width: w / pictureCount, height: h, pixelRatio, padding };
  return Array.from({ length: pictureCount }, () => frame);
}

/** The canvas of a poster, onto which its maps are put before its words. */
export function blankPoster(): OffscreenCanvasRenderingContext2D {
  const { w, h, pixelRatio } = posterSize;
  const canvas = new OffscreenCanvas(w * pixelRatio, h * pixelRatio);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2D canvas.');
  return context;
}

/** Puts title, legend, source and marks onto a poster. */
export function letterPoster(
  context: OffscreenCanvasRenderingContext2D,
  page: ScenePage,
  booklet: Omit<SceneBooklet, 'pages'>,
  titles: readonly string[],
): void {
  const { w, pixelRatio } = posterSize;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.textBaseline = 'middle';
  letterHead(context, page, booklet);
  letterFoot(context, page, booklet);
  titles.forEach((title, i) => plate(context, title, (w * i) / titles.length + edge));
  if (titles.length > 1) {
    context.fillStyle = '#ffffff';
    context.fillRect(w / 2 - 1, head, 2, posterSize.h - head - foot);
  }
  letterLegend(context, page, booklet.words.legend);
}

function letterHead(
  context: OffscreenCanvasRenderingContext2D,
  { title, isSchematic }: ScenePage,
  { words, confidentiality }: Omit<SceneBooklet, 'pages'>,
): void {
  const { w } = posterSize;
  context.fillStyle = paper;
  context.fillRect(0, 0, w, head);
  let right = w - edge;
  if (isSchematic) {
    context.font = `700 18px ${fonts}`;
    const width = context.measureText(words.schematic).width + 20;
    right -= width;
    context.fillStyle = '#fdf3dc';
    context.fillRect(right, 14, width, 28);
    context.strokeStyle = context.fillStyle = '#8a5a00';
    context.setLineDash([4, 3]);
    context.strokeRect(right, 14, width, 28);
    context.setLineDash([]);
    context.fillText(words.schematic, right + 10, 29);
    right -= edge;
  }
  if (confidentiality) {
    context.font = `700 18px ${fonts}`;
    right -= context.measureText(confidentiality).width;
    context.fillStyle = '#b3201a';
    context.fillText(confidentiality, right, 29);
    right -= edge;
  }
  context.font = `700 26px ${fonts}`;
  context.fillStyle = ink;
  context.fillText(title, edge, 30, right - edge);
}

function letterFoot(
  context: OffscreenCanvasRenderingContext2D,
  { source }: ScenePage,
  { plan, approval }: Omit<SceneBooklet, 'pages'>,
): void {
  const { w, h } = posterSize;
  context.fillStyle = paper;
  context.fillRect(0, h - foot, w, foot);
  context.font = `400 11px ${fonts}`;
  context.fillStyle = quiet;
  const mark = `${plan} · ${approval}`;
  const width = context.measureText(mark).width;
  context.fillText(mark, w - edge - width, h - foot / 2);
  context.fillText(source, edge, h - foot / 2, w - width - 3 * edge);
}

function plate(context: OffscreenCanvasRenderingContext2D, title: string, x: number): void {
  context.font = `700 18px ${fonts}`;
  const width = context.measureText(title).width;
  context.fillStyle = paper;
  context.fillRect(x, head + 10, width + 20, 30);
  context.fillStyle = '#1f5d52';
  context.fillText(title, x + 10, head + 26);
}

/** CSS px, by the longest label; what is longer is set narrower. */
const legendWidth = (labels: readonly string[]): number =>
  Math.min(300, 56 + 13.5 * Math.max(...labels.map(widthInEms)));

/** In the lower left corner, from the bottom up as high as it takes. */
function letterLegend(
  context: OffscreenCanvasRenderingContext2D,
  { legend }: ScenePage,
  heading: string,
): void {
  if (legend.length === 0) return;
  const width = legendWidth(legend.map(({ label }) => label));
  const most = Math.floor((posterSize.h - head - foot - 60) / rowH);
  const rows = Math.min(legend.length, most);
  const columns = Math.ceil(legend.length / rows);
  const height = 38 + rows * rowH;
  const top = posterSize.h - foot - 10 - height;
  context.fillStyle = paper;
  context.fillRect(edge - 4, top, width * columns, height);
  context.font = `700 14px ${fonts}`;
  context.fillStyle = '#1f5d52';
  context.fillText(heading, edge + 8, top + 18);
  context.font = `400 13px ${fonts}`;
  legend.forEach((entry, i) => {
    const x = edge + 8 + Math.floor(i / rows) * width;
    const y = top + 34 + (i % rows) * rowH;
    drawSwatch(context, entry, { x, y, w: 24 });
    context.fillStyle = ink;
    context.fillText(entry.label, x + 32, y + 8, width - 56);
  });
}
