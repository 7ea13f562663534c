import { fileName, saveFile } from '../save-file';
import type { TakenFile } from '../make-booklet';
import type { PlanOnScreen } from '../../domain/plan';
import type { StripRecord } from '../../map/paper/map-strips';
import { indexPageCount, layOutIndex } from '../../report/map-sheet/lay-out-index';
import { layOutSheet } from '../../report/map-sheet/lay-out-sheet';
import { nextFrame } from '../next-frame';
import type { Session } from '../session.svelte';
import type { LaidOutPage, SheetsOrder } from './make-sheets';
import type { MapSheets } from './map-sheets.svelte';
import { textMeasure } from './measure-text';
import { printedStyle } from './printed-style';
import { insetOf, sheetContentOf } from './sheet-content-of';

/** What is being done: which of the sheets, and how many pictures of its map are drawn. */
interface SheetProgress {
  kind: 'waiting' | 'drawing' | 'writing';
  sheet: number;
  sheets: number;
  done: number;
  total: number;
}

/** How the maps came out: the largest of them, and what went wrong. */
export interface SheetOutcome {
  width: number;
  height: number;
  dpi: number;
  /** so many a map was put together of at most */
  pictures: number;
  failures: readonly string[];
}

/** Makes the sheets that were asked for: a document to be printed, or pictures. */
export class SheetMaking {
  progress = $state.raw<SheetProgress | null>(null);
  failure = $state.raw<string | null>(null);
  outcome = $state.raw<SheetOutcome | null>(null);
  saved = $state.raw<{ name: string; bytes: number } | null>(null);
  /** the document, while it is looked at */
  document = $state.raw<string | null>(null);
  readonly #session: Session;
  readonly #sheets: MapSheets;
  #abort: AbortController | null = null;
  #urls: readonly string[] = [];

  constructor(session: Session, sheets: MapSheets) {
    this.#session = session;
    this.#sheets = sheets;
  }

  /** Makes the document for the print, or the file of pictures. */
  async make(kind: 'print' | 'png'): Promise<void> {
    if (this.progress) return;
    this.putAway();
    const stop = (this.#abort = new AbortController());
    const sheets = this.#sheets.sheets.length;
    this.progress = { kind: 'waiting', sheet: 1, sheets, done: 0, total: 1 };
    try {
      await this.#make(kind, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.progress = this.#abort = null;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Forgets what was made last. */
  putAway(): void {
    for (const url of this.#urls) URL.revokeObjectURL(url);
    this.#urls = [];
    this.document = this.failure = this.saved = this.outcome = null;
  }

  async #make(kind: 'print' | 'png', stop: AbortSignal): Promise<void> {
    const session = this.#session;
    await session.shelf.reading;
    const { plan } = session;
    const style = session.style && printedStyle(session, session.style);
    if (!plan || !style || stop.aborted) return;
    const { printedSheets, pictureFile } = await import('./make-sheets');
    const { dpi } = this.#sheets.choices;
    const pages = await this.#pages(plan, style, stop);
    const order = { ...this.#orderOf(style), pages, dpi, stop };
    if (kind === 'png') {
      const { made, records } = await pictureFile(order);
      this.#tell(records, dpi);
      this.#save(made);
    } else {
      const { lang } = session.words.mapSheet.paper;
      const { made, records } = await printedSheets(order, this.#sheets.title, lang);
      this.#tell(records, dpi);
      this.#urls = made.urls;
      this.document = made.text;
    }
  }

  #orderOf(style: NonNullable<Session['style']>): Omit<SheetsOrder, 'pages' | 'dpi' | 'stop'> {
    const sheets = this.#sheets.sheets.length;
    return {
      style,
      onDrawn: (sheet, done, total) => (this.progress = { kind: 'drawing', sheet, sheets, done, total }),
      onWriting: () => (this.progress = { kind: 'writing', sheet: sheets, sheets, done: 1, total: 1 }),
    };
  }

  /** The index of a series, if it is one, and its sheets, each laid out in a task of its own. */
  async #pages(
    plan: PlanOnScreen,
    style: NonNullable<Session['style']>,
    stop: AbortSignal,
  ): Promise<LaidOutPage[]> {
    const session = this.#session;
    const { form, order, sheets } = this.#sheets;
    const measure = textMeasure();
    const before = indexPageCount(form, sheets.length);
    const pages = before > 0 ? this.#indexPages(plan, before, measure) : [];
    const total = before + sheets.length;
    for (const sheet of sheets) {
      stop.throwIfAborted();
      const page = { number: pages.length + 1, total };
      const content = sheetContentOf({ session, plan, style }, sheet, order, { page, unitMm: form.unit });
      const { items } = layOutSheet(form, content, measure);
      const title = sheet.name ?? order.title;
      pages.push({ form, items, title, alt: content.words.alt(title), frame: sheet.frame });
      await nextFrame();
    }
    return pages;
  }

  /** The pages of the index, of which there are `before` the first sheet. */
  #indexPages(plan: PlanOnScreen, before: number, measure: ReturnType<typeof textMeasure>): LaidOutPage[] {
    const { form, order, sheets } = this.#sheets;
    const words = this.#session.words.mapSheet.paper;
    const numberOf = (i: number): number => before + i + 1;
    const frames = sheets.map(({ frame }, i) => ({ bounds: frame.bounds, text: String(numberOf(i)) }));
    const content = {
      ...order,
      words,
      subtitle: words.index,
      tool: `${this.#session.words.app.name} Yutu ${__YUTU_VERSION__}`,
      entries: sheets.map(({ name, frame }, i) => ({
        page: numberOf(i),
        name: name ?? order.title,
        scale: frame.scale,
      })),
      inset: insetOf(plan, frames),
      total: before + sheets.length,
    };
    const pages = layOutIndex(form, content, measure);
    return pages.map((items) => ({ form, items, title: words.index, alt: words.index, frame: null }));
  }

  #tell(records: readonly StripRecord[], dpi: number): void {
    this.outcome = {
      width: Math.max(...records.map(({ width }) => width)),
      height: Math.max(...records.map(({ height }) => height)),
      dpi,
      pictures: Math.max(...records.map(({ pictures }) => pictures)),
      failures: [...new Set(records.flatMap(({ failures }) => failures))],
    };
  }

  #save({ parts, type, ending }: TakenFile): void {
    const { secrecy, words } = this.#session;
    const name = fileName(secrecy.fileWords(`${this.#sheets.title} ${words.mapSheet.fileWords}`), ending);
    saveFile(name, type, ...parts);
    this.saved = { name, bytes: new Blob(parts).size };
  }
}
