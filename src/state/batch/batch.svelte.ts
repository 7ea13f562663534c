import { claimOf } from '../../domain/claim-of';
import type { FindingState } from '../../domain/finding';
import { subjectOf, type Site } from '../../domain/site';
import { standingsByRank, type Standing } from '../../domain/site-standing';
import type { BatchClaim } from '../../i18n/batch-words';
import type { TableRow } from '../feature-table-columns';
import type { Session } from '../session.svelte';
import { groupedLines, type Grouping, type TableLine } from './batch-groups';
import { BatchSummary } from './batch-summary.svelte';
import { columnKeys } from './result-columns';
import { SiteMarks } from './site-marks.svelte';
import { SiteNames } from './site-names.svelte';
import { SiteTowns } from './site-towns.svelte';
import { rankVerdicts, verdictOf, type SiteVerdict } from './site-verdict';

/** An edit is checked anew when nothing was changed for so long, ms. */
const settledMs = 600;
/** More sites than this were not edited one by one. */
const mostEdited = 20;

const rows = new WeakMap<SiteVerdict, TableRow>();

/** The row of a site; the same object as long as it stands as it does. */
function rowOf(verdict: SiteVerdict): TableRow {
  const { site } = verdict;
  const row = rows.get(verdict) ?? { id: site.id, geometry: site.geometry, feature: null, site, verdict };
  rows.set(verdict, row);
  return row;
}

/** The checks of many sites: what was found, how the list of it is laid out, and what is still to be done. */
export class Batch {
  grouping = $state.raw<Grouping>('none');
  view = $state.raw<'table' | 'summary'>('table');
  /** rows of a table are on the screen: the map waits for them */
  isListed = $state.raw(false);
  readonly towns: SiteTowns;
  readonly names: SiteNames;
  readonly summary: BatchSummary;
  readonly marks: SiteMarks;
  /** heads of groups whose rows are put away */
  #closed = $state.raw<ReadonlySet<string>>(new Set());
  readonly #session: Session;

  #verdicts: readonly SiteVerdict[] = $derived.by(() => {
    const { sites, checks, bindings } = this.#session;
    const { records } = checks;
    return sites.all.map((site) => verdictOf(site, records, bindings));
  });
  #lastRanked: readonly SiteVerdict[] = [];
  ranked: readonly SiteVerdict[] = $derived.by(
    () => (this.#lastRanked = rankVerdicts(this.#verdicts, this.#lastRanked)),
  );
  #ranks: ReadonlyMap<string, number> = $derived(
    new Map(this.ranked.map(({ site }, at) => [site.id, at + 1])),
  );
  rows: readonly TableRow[] = $derived(this.ranked.map(rowOf));
  /** how many sites stand how, those that need a person first */
  counts: ReadonlyMap<Standing, number> = $derived.by(() => {
    const counts = new Map<Standing, number>(standingsByRank.map((standing) => [standing, 0]));
    for (const { standing } of this.#verdicts) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    return new Map([...counts].filter(([, count]) => count > 0));
  });
  /** sites without a result that holds */
  missing: readonly Site[] = $derived(
    this.#verdicts.filter(({ record }) => record === null).map(({ site }) => site),
  );
  /** those that were changed since they were checked, by the layers that are still in use */
  #edited: readonly Site[] = $derived.by(() => {
    const { bindings } = this.#session;
    return this.#verdicts.filter(({ outdated }) => outdated?.bindings === bindings).map(({ site }) => site);
  });
  changed: Readonly<Record<'verdict' | 'figure', number>> = $derived.by(() => {
    const counts = { verdict: 0, figure: 0 };
    for (const verdict of this.#verdicts) {
      const kind = this.changeKindOf(verdict);
      if (kind) counts[kind] += 1;
    }
    return counts;
  });
  /** what may be said of all together */
  claim: BatchClaim = $derived.by(() => {
    const claims = new Set(
      this.#session.bindings.flatMap(({ layer }) => (layer ? [claimOf(layer.authority)] : [])),
    );
    return claims.size > 1 ? 'mixed' : ([...claims][0] ?? 'found');
  });
  #layerNames: ReadonlyMap<string, string> = $derived.by(
    () => new Map(this.#session.bindings.flatMap(({ layer }) => (layer ? [[layer.id, layer.name]] : []))),
  );
  #layerClaims: ReadonlyMap<string, 'found' | 'suspected'> = $derived.by(
    () =>
      new Map(
        this.#session.bindings.flatMap(({ layer }) => (layer ? [[layer.id, claimOf(layer.authority)]] : [])),
      ),
  );

  constructor(session: Session) {
    this.#session = session;
    this.towns = new SiteTowns(session);
    this.names = new SiteNames(session.search.readingAloud);
    this.summary = new BatchSummary(session);
    this.marks = new SiteMarks(session);
  }

  /** The map shows the sites by their verdicts while the results are listed. */
  get isOnMap(): boolean {
    const { table, presentation } = this.#session;
    return this.isListed && table.isOfResults && !presentation.isOn;
  }

  get labels(): Readonly<Record<Standing, string>> {
    return this.#session.words.batch.standings[this.claim];
  }

  rankOf(site: string): number | null {
    return this.#ranks.get(site) ?? null;
  }

  layerName(layer: string, otherwise: string): string {
    const named = this.#session.layer(layer);
    return named ? this.#session.say(named.name) : (this.#layerNames.get(layer) ?? otherwise);
  }

  /** The word for a state on one layer, capped by what the layer lets us claim. */
  stateWordOn(layer: string, state: FindingState): string {
    return this.#session.words.batch.standings[this.#layerClaims.get(layer) ?? 'found'][state];
  }

  /** The layer of the finding to look at first. */
  firstLayerOf({ figures }: SiteVerdict): string | null {
    const layer = figures?.gravest?.binding.layer;
    return layer ? this.layerName(layer.id, layer.name) : null;
  }

  changeKindOf({ record }: SiteVerdict): 'verdict' | 'figure' | null {
    const change = record && this.#session.checks.changes.of(record);
    return change ? (change.isOfState ? 'verdict' : 'figure') : null;
  }

  /** Rows as the table lays them out. */
  linesOf(rows: readonly TableRow[]): readonly TableLine[] {
    if (this.grouping === 'none') return rows;
    return groupedLines(rows, this.#grouper(), this.#closed);
  }

  toggleGroup(label: string): void {
    const closed = new Set(this.#closed);
    if (!closed.delete(label)) closed.add(label);
    this.#closed = closed;
  }

  /** Shows the results, all of them or those that have one of the values in a column. */
  show(key?: keyof typeof columnKeys, values: readonly string[] = []): void {
    const { table } = this.#session;
    this.view = 'table';
    table.showResults();
    for (const column of Object.values(columnKeys)) table.narrowing.toValues(column, []);
    if (key) table.narrowing.toValues(columnKeys[key], values);
  }

  /** Shows the sites of a town that stand so. */
  showTown(town: string, standing: Standing): void {
    this.show('town', [town]);
    this.#session.table.narrowing.toValues(columnKeys.standing, [standing]);
  }

  /** Opens the results in one of their views, or closes the table where that is what is seen. */
  toggle(view: Batch['view']): void {
    const { table } = this.#session;
    if (table.isSeen && table.isOfResults && this.view === view) table.toggle();
    else table.showResults();
    this.view = view;
  }

  /** Checks every site, whether or not it has a result that holds. */
  runAll(): Promise<void> {
    return this.#run(this.#session.sites.all);
  }

  /** Checks the sites that have no result that holds, and no others. */
  resume(): Promise<void> {
    return this.#run(this.missing);
  }

  /** What is done stands; `resume` goes on with the rest. */
  stop(): void {
    this.#session.checks.cancel();
  }

  /** Checks sites anew a moment after they were edited; returns what calls that off. To be asked again whenever something changed. */
  followEdits(): () => void {
    const { settings, checks, drawing } = this.#session;
    const edited = this.#edited;
    const isTurn = settings.recheckEdited && !checks.running && !drawing.active;
    if (!isTurn || edited.length === 0 || edited.length > mostEdited) return () => undefined;
    const timer = setTimeout(() => void this.#run(edited), settledMs);
    return () => clearTimeout(timer);
  }

  async #run(sites: readonly Site[]): Promise<void> {
    const { shelf, checks } = this.#session;
    await shelf.reading;
    const { whole, bindings } = this.#session;
    if (whole && sites.length > 0) await checks.run(whole, sites.map(subjectOf), bindings);
  }

  /** Names the group of a row. What it asks for all of them it asks once. */
  #grouper(): (row: TableRow) => string {
    const { grouping, labels, towns } = this;
    const { noTown, noLayerMet } = this.#session.words.batch;
    const names = new Map(
      [...this.#layerNames].map(([layer, name]) => [layer, this.layerName(layer, name)] as const),
    );
    const layerOf = ({ figures, standing }: SiteVerdict): string => {
      const layer = figures?.gravest?.binding.layer;
      if (!figures) return labels[standing];
      return layer ? (names.get(layer.id) ?? layer.name) : noLayerMet;
    };
    return ({ site, verdict }) => {
      if (!site || !verdict) return '';
      if (grouping === 'state') return labels[verdict.standing];
      return grouping === 'town' ? (towns.of(site) ?? noTown) : layerOf(verdict);
    };
  }
}
