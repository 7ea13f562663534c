import { middleOf } from '../../domain/geometry';
import { statesByGravity, type FindingState } from '../../domain/finding';
import type { Authority } from '../../domain/plan-schema';
import { standingsByRank, type Standing } from '../../domain/site-standing';
import type { Session } from '../session.svelte';
import { LayerTotals } from './layer-totals.svelte';
import type { SiteVerdict } from './site-verdict';

/** A bar of the summary: how many sites stand how, in the order of the bar. */
interface Tally<State> {
  id: string;
  name: string;
  counts: readonly (readonly [State, number])[];
  total: number;
}

export interface LayerTally extends Tally<FindingState> {
  authority: Authority;
}
export type TownTally = Tally<Standing>;

/** How many sites each layer and each town have in which state, over all sites. */
export class BatchSummary {
  readonly totals: LayerTotals;
  readonly #session: Session;

  /** layers with the most that needs a person first */
  layers: readonly LayerTally[] = $derived.by(() => {
    const { batch, bindings } = this.#session;
    const counts = layerCounts(batch.ranked);
    const judged = new Map(bindings.flatMap(({ layer }) => (layer ? [[layer.id, layer]] : [])));
    return [...judged.values()]
      .map(({ id, name, authority }) => ({
        authority,
        ...tally(id, batch.layerName(id, name), statesByGravity, counts.get(id) ?? new Map()),
      }))
      .filter(({ total }) => total > 0)
      .toSorted((a, b) => byGravity(a, b));
  });
  /** towns with the most that needs a person first */
  towns: readonly TownTally[] = $derived.by(() => {
    const { batch } = this.#session;
    if (!batch.towns.areKnown) return [];
    const counts = new Map<string, Map<Standing, number>>();
    for (const { site, standing } of batch.ranked) count(counts, batch.towns.of(site) ?? '', standing);
    return [...counts]
      .map(([town, states]) => tally(town, town || this.#session.words.batch.noTown, standingsByRank, states))
      .toSorted((a, b) => byGravity(a, b));
  });
  siteAreaM2: number = $derived.by(() =>
    this.#session.sites.all.reduce((sum, { areaM2 }) => sum + areaM2, 0),
  );

  constructor(session: Session) {
    this.#session = session;
    this.totals = new LayerTotals(session.work);
  }

  /** Adds up what the sites overlap of each layer, where nothing is being checked. */
  add(): void {
    const { plan, checks, batch } = this.#session;
    if (!plan || checks.running) return;
    const records = batch.ranked.flatMap(({ record }) => record ?? []);
    void this.totals.add(records, middleOf(plan.manifest.extent));
  }
}

function layerCounts(verdicts: readonly SiteVerdict[]): Map<string, Map<FindingState, number>> {
  const counts = new Map<string, Map<FindingState, number>>();
  for (const { figures } of verdicts) {
    for (const { layer, state } of figures?.layers ?? []) count(counts, layer, state);
  }
  return counts;
}

function count<State>(counts: Map<string, Map<State, number>>, id: string, state: State): void {
  const states = counts.get(id) ?? new Map<State, number>();
  counts.set(id, states.set(state, (states.get(state) ?? 0) + 1));
}

function tally<State>(
  id: string,
  name: string,
  order: readonly State[],
  states: ReadonlyMap<State, number>,
): Tally<State> {
  const counts = order.flatMap((state) => {
    const number = states.get(state) ?? 0;
    return number > 0 ? [[state, number] as const] : [];
  });
  return { id, name, counts, total: counts.reduce((sum, [, number]) => sum + number, 0) };
}

/** The one with more in the first state that they differ in. */
function byGravity<State extends string>(a: Tally<State>, b: Tally<State>): number {
  const of = (one: Tally<State>, state: string): number =>
    one.counts.find(([own]) => own === state)?.[1] ?? 0;
  for (const state of standingsByRank) {
    const difference = of(b, state) - of(a, state);
    if (difference !== 0) return difference;
  }
  return 0;
}
