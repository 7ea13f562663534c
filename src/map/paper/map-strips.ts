import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { lonLatAtPx, type PaperFrame } from '../../geo/paper-frame';
import type { PictureMap } from '../picture-map';
import { pictureLimit } from './picture-limit';
import { planTiles, tileMargin, type DrawingPlan } from './plan-tiles';
import { readWordPlaces, withWordsPlaced } from './word-places';

/** A part of a map's picture, as wide as the picture. */
export interface MapStrip {
  canvas: OffscreenCanvas;
  /** pixel row of the canvas where it begins */
  from: number;
  /** pixel row of the picture where it begins */
  top: number;
  width: number;
  /** rows of it, the last of which the next strip has as well, so that no seam shows between them */
  height: number;
}

export interface StripOrder {
  /** draws the parts; one for any number of pictures */
  map: PictureMap;
  style: StyleSpecification;
  frame: PaperFrame;
  /** pixels to the inch of paper */
  dpi: number;
  stop: AbortSignal;
  /** pictures that are drawn, of so many */
  onDrawn: (done: number, total: number) => void;
}

/** How the picture came out. */
export interface StripRecord {
  width: number;
  height: number;
  /** so many it was put together of */
  pictures: number;
  /** what the map engine reported, in its own words */
  failures: string[];
}

const cssDpi = 96;
/** rows that a strip has in common with the next one */
const overlapPx = 6;
/** so many rows of a picture that was drawn in one go are handed on at a time */
const handedRows = 2048;
/** pixels of the longer side of the picture in which words find their places */
const planPx = 640;

interface Job extends StripOrder {
  ratio: number;
  record: StripRecord;
}

/**
 * Draws a map strip by strip from its top, each to be used before the next is asked for: in one go where one picture can have that many
 * pixels; else areas and lines in tiles, and all words in one go over them, so that none is cut, doubled or moved.
 */
export async function* mapStrips(order: StripOrder, record: StripRecord): AsyncGenerator<MapStrip> {
  await document.fonts.ready;
  const ratio = order.dpi / cssDpi;
  const plan = planTiles(order.frame, ratio, pictureLimit());
  record.width = Math.ceil(order.frame.widthPx * ratio);
  record.height = Math.ceil(order.frame.heightPx * ratio);
  const job = { ...order, ratio, record };
  try {
    if (plan.kind === 'whole') yield* wholeStrips(job, plan);
    else yield* tiledStrips(job, plan);
  } finally {
    record.failures.push(...order.map.takeFailures());
  }
}

async function* wholeStrips(
  job: Job,
  { width, height }: Extract<DrawingPlan, { kind: 'whole' }>,
): AsyncGenerator<MapStrip> {
  const { record, onDrawn } = job;
  onDrawn(0, 1);
  const canvas = await drawPart(job, job.style, { x: 0, y: 0, width, height }, job.ratio);
  record.pictures = 1;
  onDrawn(1, 1);
  for (let top = 0; top < record.height; top += handedRows)
    yield {
      canvas,
      from: top,
      top,
      width: record.width,
      height: Math.min(record.height - top, handedRows + overlapPx),
    };
}

async function* tiledStrips(
  job: Job,
  plan: Extract<DrawingPlan, { kind: 'tiles' }>,
): AsyncGenerator<MapStrip> {
  const { map, frame, ratio, record, onDrawn } = job;
  const { tileHeight, columns, rows } = plan;
  const total = columns * rows + 1;
  let done = 0;
  const count = (): void => onDrawn(++done, total);
  onDrawn(0, total);
  const whole = { x: 0, y: 0, width: Math.ceil(frame.widthPx), height: Math.ceil(frame.heightPx) };
  await drawPart(job, job.style, whole, planPx / Math.max(whole.width, whole.height));
  const style = withWordsPlaced(job.style, await readWordPlaces(map, job.style));
  count();
  record.pictures = total - 1;
  for (let row = 0; row < rows; row++) {
    const top = row * tileHeight * ratio;
    const height = Math.min(record.height - top, tileHeight * ratio + overlapPx);
    const context = contextOf(record.width, height);
    for (let column = 0; column < columns; column++) {
      await drawTile(job, style, plan, { column, row }, context);
      count();
    }
    yield { canvas: context.canvas, from: 0, top, width: record.width, height };
  }
}

/** A tile with its margin, which is cut off but for the rows that strips have in common. */
async function drawTile(
  job: Job,
  style: StyleSpecification,
  { tileWidth, tileHeight }: { tileWidth: number; tileHeight: number },
  { column, row }: { column: number; row: number },
  context: OffscreenCanvasRenderingContext2D,
): Promise<void> {
  const part = {
    x: column * tileWidth - tileMargin,
    y: row * tileHeight - tileMargin,
    width: tileWidth + 2 * tileMargin,
    height: tileHeight + 2 * tileMargin,
  };
  const tile = await drawPart(job, style, part, job.ratio);
  const [w, h] = [tileWidth * job.ratio, tileHeight * job.ratio + overlapPx];
  const margin = tileMargin * job.ratio;
  context.drawImage(tile, margin, margin, w, h, column * tileWidth * job.ratio, 0, w, h);
}

/** Draws a part of the picture, CSS px from its upper left corner. */
async function drawPart(
  { map, frame, stop }: Job,
  style: StyleSpecification,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  pixelRatio: number,
): Promise<OffscreenCanvas> {
  const centre = lonLatAtPx(frame, x + width / 2, y + height / 2);
  const drawn = await map.drawAt(style, { centre, zoom: frame.zoom }, { width, height, pixelRatio }, stop);
  return drawn.canvas;
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, Math.ceil(height)).getContext('2d', {
    willReadFrequently: true,
  });
  if (!context) throw new Error('This browser has no 2D canvas.');
  return context;
}
