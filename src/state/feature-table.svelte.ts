import { investmentField, isShown } from '../domain/feature-filter';
import {
  featureTotals,
  numberSummary,
  type FeatureTotals,
  type NumberSummary,
} from '../domain/feature-statistics';
import { middleOf } from '../domain/geometry';
import { writeTableCsv } from '../io/write-table-csv';
import type { TableLine } from './batch/batch-groups';
import { resultColumns } from './batch/result-columns';
import {
  layerColumns,
  savedCell,
  siteColumns,
  type ColumnValue,
  type TableColumn,
  type TableRow,
} from './feature-table-columns';
import { FeatureTableMeasures } from './feature-table-measures.svelte';
import { sortRows, type TableSort } from './feature-table-sort';
import { nextFrame } from './next-frame';
import { fileName, saveFile } from './save-file';
import type { Session } from './session.svelte';
import { TableNarrowing } from './table-narrowing.svelte';

/** Chosen in place of a layer: the user's own sites. No layer has this id. */
export const sitesTable = ':sites';
/** The same sites with the results of their checks. */
export const resultsTable = ':results';

/** px */
export const leastHeightPx = 140;

/** The attribute table: one layer, or the user's sites, as the map shows them. */
export class FeatureTable {
  isOpen = $state.raw(false);
  heightPx = $state.raw(300);
  /** part of a text that a shown row must have in one of its columns */
  text = $state.raw('');
  sort = $state.raw<TableSort | null>(null);
  readonly measures = new FeatureTableMeasures();
  readonly #session: Session;
  #chosen = $state.raw<string | null>(null);
  /** columns that were switched on or off otherwise than they are at first, by layer and key */
  #switched = $state.raw<ReadonlyMap<string, boolean>>(new Map());
  readonly narrowing: TableNarrowing;

  /** the layer that is listed; at first the topmost one on the map that is not only ground */
  source: string = $derived.by(() => {
    const chosen = this.#chosen;
    const isOfSites = chosen === sitesTable || chosen === resultsTable;
    if (chosen !== null && (isOfSites || this.#session.layer(chosen))) return chosen;
    const { order } = this.#session.view.chosen;
    const listed = order.filter((id) => this.#session.layer(id)?.role !== 'base');
    return listed.find((id) => this.#session.view.isVisible(id)) ?? listed[0] ?? sitesTable;
  });
  isOfResults: boolean = $derived(this.source === resultsTable);
  isOfSites: boolean = $derived(this.isOfResults || this.source === sitesTable);
  #all: readonly TableRow[] = $derived.by(() => {
    const { batch, sites } = this.#session;
    if (this.isOfResults) return batch.rows;
    const none = { feature: null, site: null, verdict: null };
    return this.isOfSites
      ? sites.all.map((site) => ({ ...none, id: site.id, geometry: site.geometry, site }))
      : this.#session
          .featuresOf(this.source)
          .map((feature) => ({ ...none, id: feature.id, geometry: feature.geometry, feature }));
  });
  allColumns: readonly TableColumn[] = $derived.by(() => {
    if (this.isOfResults) return resultColumns(this.#session);
    const layer = this.#session.layer(this.source);
    return layer
      ? layerColumns(this.#session, layer, this.#session.featuresOf(this.source))
      : siteColumns(this.#session, this.#session.sites.all);
  });
  columns: readonly TableColumn[] = $derived(this.allColumns.filter((column) => this.isColumnOn(column)));
  /** the rows that the filters let through, whatever the text that is looked for */
  #passing: readonly TableRow[] = $derived.by(() => {
    const { view } = this.#session;
    const layer = this.#session.layer(this.source);
    const passes = ({ feature }: TableRow): boolean =>
      !feature || !layer || isShown(layer, feature, view.current);
    return this.#all.filter(layer ? passes : this.narrowing.siteTest());
  });
  #found: readonly TableRow[] = $derived.by(() => {
    const wanted = this.text.trim().toLowerCase();
    if (wanted === '') return this.#passing;
    if (this.isOfResults) {
      const finds = this.#session.batch.names.finder(this.text);
      return this.#passing.filter(({ site }) => site && finds(site.name));
    }
    const has =
      (row: TableRow) =>
      ({ cell }: TableColumn) =>
        String(cell(row) ?? '')
          .toLowerCase()
          .includes(wanted);
    return this.#passing.filter((row) => this.columns.some(has(row)));
  });
  /** what is shown, in its order */
  rows: readonly TableRow[] = $derived.by(() => {
    const column = this.columns.find(({ key }) => key === this.sort?.key);
    return column && this.sort ? sortRows(this.#found, column, this.sort.descending) : this.#found;
  });
  /** the same under the heads of their groups, where there are any */
  lines: readonly TableLine[] = $derived.by(() =>
    this.isOfResults ? this.#session.batch.linesOf(this.rows) : this.rows,
  );
  /** ids of the rows that are lit up on the map */
  lit: ReadonlySet<string> = $derived.by(() => {
    const { inspection, siteDesk } = this.#session;
    if (this.isOfSites) return new Set(siteDesk.selectedId === null ? [] : [siteDesk.selectedId]);
    const ofLayer = inspection.lit.filter(({ layer }) => layer.id === this.source);
    return new Set(ofLayer.map(({ feature }) => feature.id));
  });
  /** the rows that are lit up, where there are several, or else all that are shown */
  #summed: readonly TableRow[] = $derived.by(() =>
    this.lit.size > 1 ? this.rows.filter(({ id }) => this.lit.has(id)) : this.rows,
  );
  /** what they come to */
  totals: FeatureTotals = $derived.by(() => featureTotals(this.#summed.map((row) => this.#measured(row))));

  constructor(session: Session) {
    this.#session = session;
    this.narrowing = new TableNarrowing(session, this);
  }

  get total(): number {
    return this.#all.length;
  }

  /** Open, and no other sheet lies over it. */
  get isSeen(): boolean {
    return this.isOpen && (this.#session.panel === 'none' || !this.#session.stage.hasSheets);
  }

  toggle(): void {
    const isSeen = this.isSeen;
    if (!isSeen) this.#session.clearFoot();
    this.isOpen = !isSeen;
  }

  show(source: string): void {
    this.#chosen = source;
    this.sort = null;
    this.text = '';
  }

  /** Opens the results of the checks. */
  showResults(): void {
    if (!this.isOfResults) this.show(resultsTable);
    if (!this.isSeen) this.toggle();
  }

  /** @param mostPx of the height of the window */
  resize(heightPx: number, mostPx: number): void {
    this.heightPx = Math.round(Math.max(leastHeightPx, Math.min(mostPx, heightPx)));
  }

  /** Measures what the table lists of the layer, and not at once. */
  measure(): void {
    const extent = this.#session.plan?.manifest.extent;
    if (!extent || this.isOfSites) return;
    void this.measures.measure(
      this.#all.flatMap(({ geometry }) => geometry ?? []),
      middleOf(extent),
    );
  }

  /** Rising at first, then falling, then as the layer has them. */
  sortBy(key: string): void {
    if (this.sort?.key !== key) this.sort = { key, descending: false };
    else this.sort = this.sort.descending ? null : { key, descending: true };
  }

  isColumnOn({ key, isSpare }: TableColumn): boolean {
    return this.#switched.get(`${this.source}\n${key}`) ?? !isSpare;
  }

  switchColumn({ key }: TableColumn, on: boolean): void {
    this.#switched = new Map(this.#switched).set(`${this.source}\n${key}`, on);
  }

  /** The values of a column that the filter leaves or would leave, the most frequent first. */
  valuesIn(column: TableColumn): ColumnValue[] {
    const chosen = this.narrowing.values(column.key);
    const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
    const rows = chosen.length > 0 ? this.#all : this.#passing;
    for (const row of rows) {
      const values = column.values?.(row) ?? [];
      for (const value of values.length > 0 ? values : ['']) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count, label: this.#labelOf(column, value) }))
      .toSorted((a, b) => b.count - a.count);
  }

  summaryOf({ cell }: TableColumn): NumberSummary | null {
    return numberSummary(
      this.rows.map((row) => {
        const value = cell(row);
        return typeof value === 'number' ? value : null;
      }),
    );
  }

  /** Lights rows up on the map and goes there. */
  light(ids: readonly string[]): void {
    const chosen = this.#all.filter(({ id }) => ids.includes(id));
    if (this.isOfSites) {
      const id = chosen.at(-1)?.id ?? null;
      if (id !== this.#session.siteDesk.selectedId) this.#session.siteDesk.focusedRule = null;
      this.#session.siteDesk.selectedId = id;
      // a panel that is opened with it lies over a part of the map by then
      const places = chosen.flatMap(({ geometry }) => geometry ?? []);
      void nextFrame().then(() => this.#session.stage.goTo(places));
      return;
    }
    const layer = this.#session.layer(this.source);
    if (this.#session.panel === 'inspection') this.#session.closePanel();
    this.#session.showPlaces(chosen.flatMap(({ feature }) => (layer && feature ? [{ layer, feature }] : [])));
  }

  /** Opens what is known of a row beside the map. */
  open(id: string): void {
    const { siteDesk, inspection } = this.#session;
    if (this.isOfSites) {
      inspection.close();
      siteDesk.selectedId = id;
      this.#session.panel = 'check';
    } else this.#session.panel = 'inspection';
  }

  /** Gives the user what is shown as a file that spreadsheets open. */
  save(name: string): void {
    const heads = this.columns.map(({ label }) => label);
    const rows = this.rows.map((row) => this.columns.map((column) => savedCell(column, row)));
    saveFile(fileName(this.#session.secrecy.fileWords(name), 'csv'), 'text/csv', writeTableCsv(heads, rows));
  }

  #labelOf({ valueLabel }: TableColumn, value: string): string {
    if (value === '') return this.#session.words.filter.withoutValue;
    return valueLabel?.(value) ?? value;
  }

  #measured({ geometry, site, feature }: TableRow) {
    const extent = this.measures.of(geometry);
    const investmentYi = feature?.properties[investmentField];
    return {
      areaM2: site ? site.areaM2 : (extent?.areaM2 ?? null),
      lengthM: extent?.lengthM ?? null,
      investmentYi: typeof investmentYi === 'number' ? investmentYi : null,
    };
  }
}
