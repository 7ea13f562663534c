import { PngWriter } from '../../io/png-writer';
import { writeZip } from '../../io/write-zip';
import { mapStrips, type MapStrip, type StripOrder, type StripRecord } from '../../map/paper/map-strips';
import { paintItems } from '../../map/paper/paint-items';
import { PictureMap } from '../../map/picture-map';
import { pngOf } from '../../map/png-of';
import { mapSheets, sheetFonts, type SheetPage, type SheetPicture } from '../../report/map-sheet/map-sheets';
import type { PaperFrame } from '../../geo/paper-frame';
import type { SheetForm } from '../../report/map-sheet/sheet-form';
import type { SheetItem } from '../../report/map-sheet/sheet-item';
import type { TakenFile } from '../make-booklet';
import { nextFrame } from '../next-frame';
import { fileName } from '../save-file';

/** A page that is laid out: a sheet with its map, or a page of the index without one. */
export interface LaidOutPage {
  form: SheetForm;
  items: readonly SheetItem[];
  title: string;
  alt: string;
  frame: PaperFrame | null;
}

export interface SheetsOrder {
  style: StripOrder['style'];
  pages: readonly LaidOutPage[];
  dpi: number;
  stop: AbortSignal;
  /** a map is begun or goes on: which of the maps from 1, and how many of its pictures are drawn */
  onDrawn: (sheet: number, done: number, total: number) => void;
  onWriting: () => void;
}

/** A document or file, and how each map came out. */
export interface MadeSheets<Made> {
  made: Made;
  records: StripRecord[];
}

/** An order that is being carried out. */
interface Drawing extends SheetsOrder {
  map: PictureMap;
  records: StripRecord[];
}

const mmOfInch = 25.4;

/** The document for the browser's print; its pictures are blob: URLs, which the caller gives up. */
export async function printedSheets(
  order: SheetsOrder,
  title: string,
  lang: string,
): Promise<MadeSheets<{ text: string; urls: string[] }>> {
  const urls: string[] = [];
  const drawing = { ...order, map: new PictureMap(), records: [] };
  const pages: SheetPage[] = [];
  try {
    for (const page of order.pages) {
      const pictures = page.frame ? await picturesOf(page, page.frame, drawing, urls) : [];
      pages.push({ form: page.form, alt: page.alt, items: page.items, pictures });
    }
  } catch (error) {
    for (const url of urls) URL.revokeObjectURL(url);
    throw error;
  } finally {
    drawing.map.remove();
  }
  order.onWriting();
  return { made: { text: mapSheets(title, lang, pages), urls }, records: drawing.records };
}

/** The strips of a map as pictures where they belong on the paper. */
async function picturesOf(
  { form: { map } }: LaidOutPage,
  frame: PaperFrame,
  drawing: Drawing,
  urls: string[],
): Promise<SheetPicture[]> {
  const pictures: SheetPicture[] = [];
  const pxMm = mmOfInch / drawing.dpi;
  for await (const strip of stripsOf(frame, drawing)) {
    const url = URL.createObjectURL(await pngOf(cutOut(strip)));
    urls.push(url);
    pictures.push({
      url,
      x: map.x,
      y: map.y + strip.top * pxMm * frame.stretch,
      w: strip.width * pxMm,
      h: strip.height * pxMm * frame.stretch,
    });
    await nextFrame();
  }
  return pictures;
}

function stripsOf(frame: PaperFrame, drawing: Drawing): AsyncGenerator<MapStrip> {
  const { map, records, style, dpi, stop, onDrawn } = drawing;
  const record: StripRecord = { width: 0, height: 0, pictures: 0, failures: [] };
  const number = records.push(record);
  const order = { map, style, frame, dpi, stop };
  return mapStrips({ ...order, onDrawn: (done, total) => onDrawn(number, done, total) }, record);
}

function cutOut({ canvas, from, width, height }: MapStrip): OffscreenCanvas {
  const cut = contextOf(width, height);
  cut.drawImage(canvas, 0, from, width, height, 0, 0, width, height);
  return cut.canvas;
}

/** A picture of each page, whole with everything on it: one PNG, or an archive of several. */
export async function pictureFile(order: SheetsOrder): Promise<MadeSheets<TakenFile>> {
  const drawing = { ...order, map: new PictureMap(), records: [] };
  const files: { name: string; bytes: Uint8Array<ArrayBuffer>[] }[] = [];
  try {
    for (const [i, page] of order.pages.entries()) {
      const name = fileName(`${String(i + 1).padStart(2, '0')} ${page.title}`, 'png');
      files.push({ name, bytes: await pictureOf(page, drawing) });
    }
  } finally {
    drawing.map.remove();
  }
  const { records } = drawing;
  order.onWriting();
  const [only, ...others] = files;
  if (only && others.length === 0)
    return { made: { parts: only.bytes, type: 'image/png', ending: 'png' }, records };
  const entries = files.map(async ({ name, bytes }) => ({
    name,
    bytes: new Uint8Array(await new Blob(bytes).arrayBuffer()),
  }));
  const parts = writeZip(await Promise.all(entries));
  return { made: { parts, type: 'application/zip', ending: 'zip' }, records };
}

async function pictureOf(page: LaidOutPage, drawing: Drawing): Promise<Uint8Array<ArrayBuffer>[]> {
  const { form, frame } = page;
  const pxOfMm = drawing.dpi / mmOfInch;
  const size = { w: Math.round(form.page.w * pxOfMm), h: Math.round(form.page.h * pxOfMm) };
  const writer = new PngWriter(size.w, size.h, drawing.dpi);
  const most = Math.max(1, Math.floor(paintedAtOnce / size.w));
  let written = 0;
  const rowsTo = async (end: number, strip: MapStrip | null): Promise<void> => {
    while (written < end) {
      drawing.stop.throwIfAborted();
      const to = Math.min(end, written + most);
      await writer.write(paintedRows(page, strip, { from: written, to }, size.w, drawing.dpi));
      written = to;
      await pause();
    }
  };
  if (frame)
    for await (const strip of stripsOf(frame, drawing)) {
      const end = form.map.y * pxOfMm + (strip.top + strip.height - shared) * frame.stretch;
      await rowsTo(Math.min(size.h, Math.floor(end)), strip);
    }
  await rowsTo(size.h, null);
  return writer.end();
}

/** pixels of a sheet that are painted and written at a time, so that the page answers in between */
const paintedAtOnce = 250_000;
/** rows at a strip's end that the next one has as well: those of the sheet are taken from where both are whole */
const shared = 3;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Paints some rows of a sheet. */
function paintedRows(
  page: LaidOutPage,
  strip: MapStrip | null,
  { from, to }: { from: number; to: number },
  width: number,
  dpi: number,
): Uint8ClampedArray {
  const context = contextOf(width, to - from);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, to - from);
  context.setTransform(dpi / mmOfInch, 0, 0, dpi / mmOfInch, 0, -from);
  if (strip && page.frame) layMap(context, strip, page, page.frame.stretch, dpi);
  paintItems(context, page.items, sheetFonts);
  return context.getImageData(0, 0, width, to - from).data;
}

function layMap(
  context: OffscreenCanvasRenderingContext2D,
  { canvas, from, top, width, height }: MapStrip,
  { form: { map } }: LaidOutPage,
  stretch: number,
  dpi: number,
): void {
  const pxMm = mmOfInch / dpi;
  context.save();
  context.beginPath();
  context.rect(map.x, map.y, map.w, map.h);
  context.clip();
  context.imageSmoothingQuality = 'high';
  const y = map.y + top * pxMm * stretch;
  context.drawImage(canvas, 0, from, width, height, map.x, y, width * pxMm, height * pxMm * stretch);
  context.restore();
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, Math.ceil(height)).getContext('2d', {
    willReadFrequently: true,
  });
  if (!context) throw new Error('This browser has no 2D canvas.');
  return context;
}
