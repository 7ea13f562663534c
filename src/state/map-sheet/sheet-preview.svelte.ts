import type { PaperFrame } from '../../geo/paper-frame';
import type { DraftMap } from '../../map/paper/draft-map';
import { indexPageCount } from '../../report/map-sheet/lay-out-index';
import { layOutSheet, type SheetLayout } from '../../report/map-sheet/lay-out-sheet';
import type { Session } from '../session.svelte';
import type { MapSheets } from './map-sheets.svelte';
import { textMeasure } from './measure-text';
import { printedStyle } from './printed-style';
import { sheetContentOf } from './sheet-content-of';

type Style = NonNullable<Session['style']>;

/** pixels of the longer side of the preview's map */
const draftPx = 1100;
/** the map is drawn when nothing has been changed for so long */
const restMs = 350;

/** A sheet as it will be: everything on it at once, its map as soon as that is drawn. */
export class SheetPreview {
  /** which of the sheets is looked at, from 0 */
  #at = $state.raw(0);
  url = $state.raw<string | null>(null);
  isDrawing = $state.raw(false);
  failure = $state.raw<string | null>(null);
  readonly #session: Session;
  readonly #sheets: MapSheets;
  #measure: ReturnType<typeof textMeasure> | null = null;
  #draft: DraftMap | null = null;

  at = $derived.by(() => Math.min(this.#at, Math.max(0, this.#sheets.sheets.length - 1)));
  sheet = $derived.by(() => this.#sheets.sheets[this.at] ?? null);
  #style: Style | null = $derived.by(() => {
    const { style } = this.#session;
    return this.#sheets.dialog.isOpen && style ? printedStyle(this.#session, style) : null;
  });
  layout: SheetLayout | null = $derived.by(() => {
    const { plan } = this.#session;
    const style = this.#style;
    const { form, order, sheets } = this.#sheets;
    if (!this.sheet || !plan || !style) return null;
    this.#measure ??= textMeasure();
    const before = indexPageCount(form, sheets.length);
    const page = { number: before + this.at + 1, total: before + sheets.length };
    const content = sheetContentOf({ session: this.#session, plan, style }, this.sheet, order, {
      page,
      unitMm: form.unit,
    });
    return layOutSheet(form, content, this.#measure);
  });

  constructor(session: Session, sheets: MapSheets) {
    this.#session = session;
    this.#sheets = sheets;
  }

  show(at: number): void {
    this.#at = at;
  }

  /** Draws the map of the sheet that is looked at, now and whenever it changes; to be called in an effect, whose end it returns. */
  watch(): (() => void) | undefined {
    const style = this.#style;
    const { sheet } = this;
    if (!style || !sheet || this.#sheets.making.progress) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => void this.#draw(style, sheet.frame, stop.signal), restMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
      this.isDrawing = false;
    };
  }

  /** Gives up the map and the picture. */
  end(): void {
    this.#draft?.remove();
    this.#draft = null;
    this.#put(null);
  }

  async #draw(style: Style, frame: PaperFrame, stop: AbortSignal): Promise<void> {
    this.isDrawing = true;
    this.failure = null;
    try {
      const { DraftMap } = await import('../../map/paper/draft-map');
      if (stop.aborted) return;
      this.#draft ??= new DraftMap();
      const blob = await this.#draft.draw(style, frame, draftPx, stop);
      this.#put(URL.createObjectURL(blob));
    } catch (error) {
      if (!stop.aborted) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (!stop.aborted) this.isDrawing = false;
    }
  }

  #put(url: string | null): void {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = url;
  }
}
