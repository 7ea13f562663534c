import { writeZip } from '../io/write-zip';
import { swatchUrl } from '../map/draw-swatch';
import type { DrawnMap, PictureFrame } from '../map/picture-map';
import { dataUrlOf, pngOf } from '../map/png-of';
import { handout } from '../report/handout';
import {
  handoutForms,
  mapMm,
  type HandoutForm,
  type Orientation,
  type PerPage,
} from '../report/handout-form';
import type { PageLegendEntry, PagePicture, SceneBooklet, ScenePage } from '../report/scene-page';
import { scenesPptx } from '../report/scenes-pptx';
import { slideLayout } from '../report/slide-layout';
import { PictureRound } from './picture-round';
import { fileName } from './save-file';
import { sceneFrame } from './scene-frame';
import { stepOf, type PageOfScene, type PageSource } from './scene-page-of';
import { blankPoster, letterPoster, posterFrames, posterSize } from './scene-poster';

/** A page with its words, before its pictures are drawn. */
interface OpenPage extends PageOfScene {
  content: ScenePage;
}

/** What is to be made, and whom to tell how it goes. */
export interface BookletOrder {
  source: PageSource;
  booklet: Omit<SceneBooklet, 'pages'>;
  pages: readonly OpenPage[];
  stop: AbortSignal;
  /** a page is begun, by its number from 1 */
  onPage: (done: number, title: string) => void;
  onWriting: () => void;
  onLost: (title: string, reason: string) => void;
}

/** An order with the map that draws its pictures. */
interface BookletJob extends BookletOrder {
  round: PictureRound;
}

/** A file that was made. */
export interface TakenFile {
  parts: BlobPart[];
  type: string;
  ending: string;
}

const pxOfMm = 96 / 25.4;
/** CSS px of a map for an inch of slide, and pixels: labels read from a back row, the picture is at twice the screen's density */
const slidePx = 84;
const slideDensity = 192;
/** on paper labels are a little smaller than on a screen, and print at 300 to the inch */
const paperScale = 1.2;
const paperDensity = 300 / 96;
const padding = { top: 10, right: 10, bottom: 10, left: 10 };

/** Slides, or one picture, or an archive of several. */
export const madeFile = (order: BookletOrder, format: 'pptx' | 'png'): Promise<TakenFile> =>
  withMap(order, (job) => (format === 'pptx' ? madeSlides(job) : madePosters(job)));

async function madeSlides(job: BookletJob): Promise<TakenFile> {
  const pages = await inTurn(job, (page) =>
    withPictures(
      page,
      job,
      slideLayout(page.content).pictures.map(({ w, h }) =>
        frameOf(w * slidePx, h * slidePx, slideDensity / slidePx),
      ),
      async ({ canvas }) => dataUrlOf(await pngOf(canvas)),
    ),
  );
  job.onWriting();
  const parts = await scenesPptx({ ...job.booklet, pages }, keptSwatches());
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  return { parts, type, ending: 'pptx' };
}

/** The handout's document; its pictures are blob: URLs that the caller gives up. */
export const madeHandout = (
  order: BookletOrder,
  perPage: PerPage,
  orientation: Orientation,
): Promise<{ text: string; urls: readonly string[] }> =>
  withMap(order, async (job) => {
    const urls: string[] = [];
    const form = handoutForms[orientation][perPage];
    const pages = await inTurn(job, (page) =>
      withPictures(page, job, paperFrames(form, page.content), async ({ canvas }) => {
        const url = URL.createObjectURL(await pngOf(canvas));
        urls.push(url);
        return url;
      }),
    );
    job.onWriting();
    return { text: handout({ ...job.booklet, pages }, perPage, orientation), urls };
  });

function paperFrames(form: HandoutForm, page: ScenePage): PictureFrame[] {
  const { w, h } = mapMm(form, page);
  const px = pxOfMm * paperScale;
  const frame = frameOf(w * px, h * px, paperDensity / paperScale);
  return [frame, frame];
}

async function withMap<T>(order: BookletOrder, make: (job: BookletJob) => Promise<T>): Promise<T> {
  const round = new PictureRound(order.stop);
  try {
    return await make({ ...order, round });
  } finally {
    round.end();
  }
}

async function madePosters(job: BookletJob): Promise<TakenFile> {
  const posters = await inTurn(job, async (page) => {
    const blob = await poster(page, job);
    return blob ? { title: page.content.title, blob } : null;
  });
  const drawn = posters.filter((one) => one !== null);
  job.onWriting();
  const [only, ...others] = drawn;
  if (!only) throw new Error(job.source.words.takeAlong.paper.notDrawn(''));
  if (others.length === 0) return { parts: [only.blob], type: 'image/png', ending: 'png' };
  const entries = drawn.map(async ({ title, blob }, i) => ({
    name: fileName(`${String(i + 1).padStart(2, '0')} ${title}`, 'png'),
    bytes: new Uint8Array(await blob.arrayBuffer()),
  }));
  return { parts: writeZip(await Promise.all(entries)), type: 'application/zip', ending: 'zip' };
}

/** One page after the other, each told when it is begun. */
async function inTurn<T>(job: BookletJob, make: (page: OpenPage) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (const [i, page] of job.pages.entries()) {
    job.onPage(i + 1, page.content.title);
    made.push(await make(page));
    job.stop.throwIfAborted();
  }
  return made;
}

/** A page with its pictures; without them, and saying why, where they can't be drawn. */
async function withPictures(
  page: OpenPage,
  job: BookletJob,
  frames: readonly PictureFrame[],
  urlOf: (drawn: DrawnMap) => Promise<string>,
): Promise<ScenePage> {
  const { content, scene } = page;
  const { paper } = job.source.words.takeAlong;
  const titles = scene.compare?.titles.map((title) => title[job.source.locale]) ?? [];
  try {
    const pictures = await drawn(page, job, frames, async (map, i): Promise<PagePicture> => ({
      url: await urlOf(map),
      alt: paper.mapOf([content.title, titles[i]].filter((part) => part !== undefined).join(' — ')),
      title: titles[i] ?? null,
    }));
    return { ...content, pictures };
  } catch (error) {
    const reason = reasonOf(error, page, job);
    return { ...content, remarks: [...content.remarks, paper.notDrawn(reason)] };
  }
}

/** null where a map of it can't be drawn: a picture without its map would say nothing. */
async function poster(page: OpenPage, job: BookletJob): Promise<Blob | null> {
  try {
    const context = blankPoster();
    const { w, pixelRatio } = posterSize;
    await drawn(page, job, posterFrames(page.content), ({ canvas }, i) => {
      context.drawImage(canvas, Math.round((i * w * pixelRatio) / page.content.pictureCount), 0);
      return Promise.resolve(null);
    });
    const titles = page.scene.compare?.titles.map((title) => title[job.source.locale]) ?? [];
    letterPoster(context, page.content, job.booklet, titles);
    return await pngOf(context.canvas);
  } catch (error) {
    reasonOf(error, page, job);
    return null;
  }
}

function drawn<T>(
  page: OpenPage,
  { source, round }: BookletJob,
  frames: readonly PictureFrame[],
  take: (map: DrawnMap, index: number) => Promise<T>,
): Promise<T[]> {
  const frame = sceneFrame(source.session, page.scene, stepOf(page), source.locale);
  if (!frame) throw new Error('There is no plan.');
  return round.draw(frame, page.scene.annotations ?? [], frames, take);
}

/** Tells that a page has lost its picture; a round that was stopped is no such loss. */
function reasonOf(error: unknown, { content }: OpenPage, { stop, onLost }: BookletJob): string {
  stop.throwIfAborted();
  const reason = error instanceof Error ? error.message : String(error);
  onLost(content.title, reason);
  return reason;
}

const frameOf = (width: number, height: number, pixelRatio: number): PictureFrame => ({
  width: Math.round(width),
  height: Math.round(height),
  pixelRatio,
  padding,
});

/** The pictures of symbols, each drawn once. */
function keptSwatches(): (entry: PageLegendEntry) => string {
  const kept = new Map<PageLegendEntry['symbol'], string>();
  return ({ symbol, layer }) => {
    const url = kept.get(symbol) ?? swatchUrl(symbol, layer);
    kept.set(symbol, url);
    return url;
  };
}
