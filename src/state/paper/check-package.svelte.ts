import type { RuleBinding } from '../../domain/finding';
import { errorIssue, type Issue } from '../../domain/issue';
import { subjectOf, type Site } from '../../domain/site';
import { mostFiles } from '../../io/write-zip';
import {
  packageTables,
  sheetFormats,
  wholePackage,
  type PackageContents,
  type PackageOrder,
  type PackageTable,
  type SheetFormat,
  type UncheckedSite,
} from '../../report/package/package-order';
import type { ToWorker } from '../../worker/messages';
import { packResult } from '../../worker/packed-result';
import type { PackedSite } from '../../worker/packed-package';
import { checkRequest, layersOf, type CheckRecord } from '../checks.svelte';
import { DialogState } from '../dialog.svelte';
import { localTime } from '../local-time';
import { fileName, saveFile } from '../save-file';
import type { Session } from '../session.svelte';
import { Cancelled, type Progress } from '../warm-worker';

/** Sites that are sent at a time: few enough that to send them takes the page some milliseconds. */
const sitesAtATime = 50;

/** The most that a package has besides its sheets: tables, the parts of two shapefiles, note and manifest. */
const filesBesideSheets = 20;

/** Progress is shown no more often than can be seen. */
const progressEveryMs = 100;

/** What was saved. */
interface SavedPackage {
  name: string;
  files: number;
  bytes: number;
  sites: number;
}

/** A site with the result that holds for it. */
interface CheckedHere {
  site: Site;
  record: CheckRecord;
}

/** The package of results (成果包): what is in it is chosen here, the worker makes it. */
export class CheckPackage {
  readonly dialog = new DialogState();
  readonly sheetFormats = sheetFormats;
  readonly tables = packageTables;
  contents = $state.raw<PackageContents>(wholePackage);
  progress = $state.raw<Progress | null>(null);
  saved = $state.raw<SavedPackage | null>(null);
  /** why nothing was made, or what of it a format can't hold */
  issues = $state.raw<readonly Issue[]>([]);
  /** the program's own words where it failed */
  failure = $state.raw<string | null>(null);
  readonly #session: Session;
  #abort: AbortController | null = null;

  /** sites whose check holds */
  readonly #checked: readonly CheckedHere[] = $derived.by(() => {
    if (!this.dialog.isOpen) return [];
    const { sites, checks, bindings } = this.#session;
    return sites.all.flatMap((site) => {
      const record = checks.of(subjectOf(site), bindings);
      return record ? [{ site, record }] : [];
    });
  });

  /** sites that are told of, though there is no result that holds */
  readonly unchecked: readonly UncheckedSite[] = $derived.by(() => {
    if (!this.dialog.isOpen) return [];
    const { sites, checks } = this.#session;
    const known = new Set(this.#checked.map(({ site }) => site.id));
    return sites.all
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }) => ({ id, name, because: checks.last(id) ? 'stale' : 'unchecked' }));
  });

  constructor(session: Session) {
    this.#session = session;
  }

  get checkedCount(): number {
    return this.#checked.length;
  }

  get staleCount(): number {
    return this.unchecked.filter(({ because }) => because === 'stale').length;
  }

  /** sites that get a sheet of their own, as it is chosen now */
  get sheetCount(): number {
    const { sheets, sheetsOf } = this.contents;
    if (sheets.length === 0) return 0;
    const isNotable = ({ record }: CheckedHere): boolean =>
      ['conflict', 'undetermined', 'attention'].includes(record.result.state);
    return sheetsOf === 'all' ? this.checkedCount : this.#checked.filter(isNotable).length;
  }

  get isEmpty(): boolean {
    return this.contents.sheets.length + this.contents.tables.length === 0;
  }

  open(): void {
    this.#forget();
    this.dialog.open();
  }

  chooseSheet(format: SheetFormat, isIn: boolean): void {
    const { sheets } = this.contents;
    this.#choose({ sheets: sheetFormats.filter((one) => (one === format ? isIn : sheets.includes(one))) });
  }

  chooseTable(table: PackageTable, isIn: boolean): void {
    const { tables } = this.contents;
    this.#choose({ tables: packageTables.filter((one) => (one === table ? isIn : tables.includes(one))) });
  }

  chooseFigures(hasFigures: boolean): void {
    this.#choose({ hasFigures });
  }

  chooseSheetsOf(sheetsOf: PackageContents['sheetsOf']): void {
    this.#choose({ sheetsOf });
  }

  #choose(part: Partial<PackageContents>): void {
    this.#forget();
    this.contents = { ...this.contents, ...part };
  }

  #forget(): void {
    this.saved = null;
    this.issues = [];
    this.failure = null;
  }

  /** Checks what has no result that holds, before anything is made. */
  async checkMissing(): Promise<void> {
    const { sites, siteDesk } = this.#session;
    const missing = new Set(this.unchecked.map(({ id }) => id));
    await siteDesk.check(sites.all.filter(({ id }) => missing.has(id)));
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Makes the package and gives it to the user. */
  async make(): Promise<void> {
    const { whole, batch, work, bindings } = this.#session;
    if (!whole || this.progress) return;
    const checked = this.#checked;
    const abort = (this.#abort = new AbortController());
    this.#forget();
    if (this.sheetCount * this.contents.sheets.length > mostFiles - filesBesideSheets) {
      this.issues = [errorIssue('package-too-large', {}, { sites: checked.length })];
      return;
    }
    this.progress = { done: 0, total: checked.length };
    try {
      await batch.towns.find(checked.map(({ site }) => site));
      const order = this.#order();
      const made = await work.run(
        'package',
        { order, bindings: checkRequest(whole, [], bindings).bindings },
        {
          layers: layersOf(bindings),
          signal: abort.signal,
          before: this.#slices(checked, bindings),
          onProgress: this.#onProgress(abort.signal),
        },
      );
      if (made.file) this.#save(made.file, made.report);
      this.issues = made.file ? made.report.issues : [made.issue];
    } catch (error) {
      if (!(error instanceof Cancelled))
        this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.progress = null;
      this.#abort = null;
    }
  }

  #save(file: Blob, { files, bytes, sites }: Omit<SavedPackage, 'name'>): void {
    const { words, secrecy, whole } = this.#session;
    const title = whole ? this.#session.say(whole.manifest.name) : '';
    const name = fileName(secrecy.fileWords(words.packaging.fileTitle(title)), 'zip');
    saveFile(name, 'application/zip', file);
    this.saved = { name, files, bytes, sites };
  }

  #onProgress(signal: AbortSignal): (progress: Progress) => void {
    let toldAt = -Infinity;
    return (progress) => {
      if (signal.aborted || performance.now() - toldAt < progressEveryMs) return;
      toldAt = performance.now();
      this.progress = progress;
    };
  }

  #order(): PackageOrder {
    const { whole, settings, words, secrecy } = this.#session;
    const now = Date.now();
    const operator = settings.operator.trim();
    const { id = '', title = { zh: '', en: '' }, version = '', documents = [] } = whole?.manifest ?? {};
    return {
      locale: settings.locale,
      plan: whole && { manifest: { id, title, version, documents }, sha256: whole.sha256 },
      tool: { name: `${words.app.name} Yutu`, version: __YUTU_VERSION__ },
      time: new Date(now).toISOString(),
      printedTime: localTime(now),
      operator: operator === '' ? null : operator,
      mark: secrecy.mark,
      namePrefix: secrecy.fileWords(''),
      contents: this.contents,
      unchecked: this.unchecked,
      ...(settings.sheetTemplate && { template: settings.sheetTemplate }),
      symbologies: (whole?.manifest.layers ?? []).map(({ id, symbology }) => ({ id, symbology })),
    };
  }

  *#slices(checked: readonly CheckedHere[], bindings: readonly RuleBinding[]): Generator<ToWorker> {
    for (let at = 0; at === 0 || at < checked.length; at += sitesAtATime) {
      const sites = checked
        .slice(at, at + sitesAtATime)
        .map((one) => packed(one, this.#session.batch.towns.of(one.site)));
      yield { kind: 'keep-sites', slice: { isFirst: at === 0, sites } };
    }
    if (bindings !== this.#session.bindings) this.cancel();
  }
}

const packed = ({ site, record }: CheckedHere, place: string | null): PackedSite => ({
  site: {
    id: site.id,
    name: site.name,
    geometry: site.geometry,
    origin: site.origin,
    properties: site.properties,
    overrides: site.overrides,
    ...(site.declaredArea && { declaredArea: site.declaredArea }),
  },
  result: packResult(record.result),
  checkedAt: localTime(record.at),
  place,
});
