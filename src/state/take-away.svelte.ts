import type { Site } from '../domain/site';
import { resultGeojson } from '../io/write-geojson';
import { checkSheet } from '../report/check-sheet';
import { checkSheetDocx } from '../report/check-sheet-docx';
import type { CheckSheetInput, SheetFigure } from '../report/sheet-input';
import type { CheckRecord } from './checks.svelte';
import type { Session } from './session.svelte';
import { fileName, saveFile } from './save-file';
import { localTime } from './local-time';
import { sheetFigure } from './sheet-figure';

/** The check sheet of one result; its map is drawn once while its dialog is open, and the rest follows what is chosen there. */
export class SheetDraft {
  /** the map could not be drawn, in the engine's words: the sheet then has none */
  figureFailure = $state.raw<string | null>(null);
  readonly #session: Session;
  /** null while the map is drawn */
  #drawn = $state.raw<CheckSheetInput | null>(null);

  readonly #input: CheckSheetInput | null = $derived.by(() => {
    const { sheetTemplate, operator } = this.#session.settings;
    return this.#drawn && { ...this.#drawn, operator, ...(sheetTemplate && { template: sheetTemplate }) };
  });

  /** the document; null while its map is drawn */
  readonly html: string | null = $derived(this.#input && checkSheet(this.#input));

  constructor(session: Session) {
    this.#session = session;
  }

  async make(record: CheckRecord, site: Site): Promise<void> {
    const session = this.#session;
    const { whole: plan } = session;
    if (!plan) return;
    this.#drawn = {
      words: session.words.sheet,
      locale: session.settings.locale,
      plan: { manifest: plan.manifest, sha256: plan.sha256 },
      site,
      result: record.result,
      bindings: record.bindings,
      figure: await this.#figure(session, record, site),
      tool: { name: `${session.words.app.name} Yutu`, version: __YUTU_VERSION__ },
      time: localTime(record.at),
      mark: session.secrecy.mark,
    };
  }

  /** The same sheet for Word; null while its map is drawn. */
  async docx(): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#input && checkSheetDocx(this.#input);
  }

  async #figure(session: Session, { result }: CheckRecord, site: Site): Promise<SheetFigure | null> {
    const { plan, officials, view, settings, words } = session;
    if (!plan) return null;
    const subject = { plan, officials: officials.forMap(), view: view.current, site, result };
    try {
      return await sheetFigure({ ...subject, locale: settings.locale, words });
    } catch (error) {
      this.figureFailure = error instanceof Error ? error.message : String(error);
      return null;
    }
  }
}

/** Saves one result as GeoJSON: the site, and the pieces of it that overlap. */
export function saveResult(session: Session, { result, bindings, at }: CheckRecord, site: Site): void {
  const { whole: plan, words } = session;
  if (!plan) return;
  const { id, version } = plan.manifest;
  const text = resultGeojson({
    plan: { id, version, sha256: plan.sha256 },
    tool: { name: 'Yutu', version: __YUTU_VERSION__ },
    time: new Date(at).toISOString(),
    bindings,
    checked: [{ site, result }],
  });
  const name = session.secrecy.fileWords(`${words.check.heading} ${site.name}`);
  saveFile(fileName(name, 'geojson'), 'application/geo+json', text);
}
