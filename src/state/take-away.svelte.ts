import type { Site } from '../domain/site';
import { resultGeojson } from '../io/write-geojson';
import { checkSheet } from '../report/check-sheet';
import type { SheetFigure } from '../report/sheet-input';
import type { CheckRecord } from './checks.svelte';
import type { Session } from './session.svelte';
import { fileName, saveFile } from './save-file';
import { sheetFigure } from './sheet-figure';

/** The check sheet of one result, made once while its dialog is open. */
export class SheetDraft {
  /** the document; null while its map is drawn */
  html = $state.raw<string | null>(null);
  /** the map could not be drawn, in the engine's words: the sheet then has none */
  figureFailure = $state.raw<string | null>(null);

  async make(session: Session, record: CheckRecord, site: Site): Promise<void> {
    const { whole: plan } = session;
    if (!plan) return;
    this.html = checkSheet({
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
    });
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

/** Date and time of this machine with its offset, e.g. `2026-11-21 09:30:00 UTC+8`. */
function localTime(at: number): string {
  const date = new Date(at);
  const minutes = -date.getTimezoneOffset();
  const local = new Date(at + minutes * 60_000).toISOString().replace('T', ' ').slice(0, 19);
  const hours = minutes / 60;
  return `${local} UTC${hours < 0 ? '' : '+'}${hours}`;
}
