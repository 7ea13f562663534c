import type { Site } from '../domain/site';
import { resultGeojson } from '../io/write-geojson';
import { checkSheet } from '../report/check-sheet';
import { checkSheetDocx } from '../report/check-sheet-docx';
import { siteFigures } from '../report/package/site-figure';
import type { CheckSheetInput } from '../report/sheet-input';
import type { CheckRecord } from './checks.svelte';
import type { Session } from './session.svelte';
import { fileName, saveFile } from './save-file';
import { localTime } from './local-time';
import { nextFrame } from './next-frame';

/** The check sheet of one result; its figure is drawn once while its dialog is open, and the rest follows what is chosen there. */
export class SheetDraft {
  readonly #session: Session;
  /** null while the figure is drawn */
  #drawn = $state.raw<CheckSheetInput | null>(null);

  readonly #input: CheckSheetInput | null = $derived.by(() => {
    const { sheetTemplate, operator } = this.#session.settings;
    return this.#drawn && { ...this.#drawn, operator, ...(sheetTemplate && { template: sheetTemplate }) };
  });

  /** the document; null while its figure is drawn */
  readonly html: string | null = $derived(this.#input && checkSheet(this.#input));

  constructor(session: Session) {
    this.#session = session;
  }

  async make(record: CheckRecord, site: Site): Promise<void> {
    const session = this.#session;
    const { whole: plan } = session;
    if (!plan) return;
    const text = { sheetWords: session.words.sheet, locale: session.settings.locale };
    await nextFrame();
    const { result, bindings } = record;
    const figure = siteFigures({ bindings, symbologies: plan.manifest.layers, ...text })({ site, result });
    await nextFrame();
    this.#drawn = {
      words: text.sheetWords,
      locale: text.locale,
      plan: { manifest: plan.manifest, sha256: plan.sha256 },
      site,
      result,
      bindings,
      figure,
      tool: { name: `${session.words.app.name} Yutu`, version: __YUTU_VERSION__ },
      time: localTime(record.at),
      mark: session.secrecy.mark,
    };
  }

  /** The same sheet for Word; null while its figure is drawn. */
  async docx(): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#input && checkSheetDocx(this.#input);
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
