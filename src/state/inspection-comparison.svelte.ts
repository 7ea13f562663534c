import { middleOf, isAreal } from '../domain/geometry';
import { measuredExtent } from '../geo/measured-extent';
import type { GeometryRelation } from '../geo/relate-geometries';
import { DialogState } from './dialog.svelte';
import { layerColumns, type Cell } from './feature-table-columns';
import type { Found } from './inspection.svelte';
import type { Session } from './session.svelte';

/** A field of the kept features: what each has in it, in their order. */
export interface ComparedField {
  label: string;
  cells: readonly Cell[];
  isDifferent: boolean;
}

/** How two of the kept features lie to one another; without a relation it is not known yet. */
export interface ComparedPair {
  a: Found;
  b: Found;
  relation: GeometryRelation | null;
}

/** The features that are kept, side by side. */
export class InspectionComparison {
  readonly dialog = new DialogState();
  /** the worker's own words, when it failed */
  failure = $state.raw<string | null>(null);
  readonly #session: Session;
  #relations = $state.raw<ReadonlyMap<string, GeometryRelation>>(new Map());

  fields: readonly ComparedField[] = $derived.by(() => this.#fieldsOf(this.#session.inspection.kept));
  /** every two of those that have a place */
  pairs: readonly ComparedPair[] = $derived.by(() => {
    const placed = this.#session.inspection.kept.filter(({ feature }) => feature.geometry !== null);
    return placed.flatMap((a, i) =>
      placed
        .slice(i + 1)
        .map((b): ComparedPair => ({ a, b, relation: this.#relations.get(keyOf(a, b)) ?? null })),
    );
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** Opens the table and measures in the worker what is not known yet. */
  async open(): Promise<void> {
    const { plan, work } = this.#session;
    if (!plan) return;
    this.dialog.open();
    this.failure = null;
    const centre = middleOf(plan.manifest.extent);
    try {
      for (const { a, b, relation } of this.pairs) {
        const [from, to] = [a.feature.geometry, b.feature.geometry];
        if (relation || !from || !to) continue;
        const measured = await work.run('relate', { a: from, b: to, centre });
        this.#relations = new Map(this.#relations).set(keyOf(a, b), measured);
      }
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  /** Lets go of what is kept. */
  clear(): void {
    this.#session.inspection.kept = [];
    this.dialog.close();
  }

  /** Forgets the measures: another plan is opened, where an id may stand for another feature. */
  reset(): void {
    this.dialog.close();
    this.#relations = new Map();
  }

  /** Fields of the same name stand in one line; a field that none of them has anything in is left out. */
  #fieldsOf(kept: readonly Found[]): ComparedField[] {
    const all = kept.map((found) => this.#cellsOf(found));
    const labels = [...new Set(all.flatMap((cells) => [...cells.keys()]))];
    return labels
      .map((label) => {
        const cells = all.map((own) => own.get(label) ?? null);
        return { label, cells, isDifferent: new Set(cells.map(String)).size > 1 };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== null));
  }

  #cellsOf({ layer, feature }: Found): Map<string, Cell> {
    const { words, plan } = this.#session;
    const { inspect, finding, table, units } = words;
    const row = { id: feature.id, geometry: feature.geometry, feature, site: null, verdict: null };
    const own = layerColumns(this.#session, layer, [feature])
      .filter(({ key, isSpare }) => !isSpare && key !== 'name' && !key.startsWith(':'))
      .map(({ label, cell }): [string, Cell] => [label, cell(row)]);
    const extent =
      plan && feature.geometry && measuredExtent(feature.geometry, middleOf(plan.manifest.extent));
    const isArea = feature.geometry !== null && isAreal(feature.geometry);
    const authority = layer.role === 'base' ? inspect.base : finding.authority[layer.authority];
    const size: [string, number | null | undefined, number] = isArea
      ? [`${table.area} (${units.hectare})`, extent?.areaM2, 10_000]
      : [`${table.length} (${units.kilometre})`, extent?.lengthM, 1000];
    const [label, value, by] = size;
    const figure = value === null || value === undefined ? null : Number((value / by).toPrecision(4));
    return new Map<string, Cell>([
      [inspect.layer, this.#session.say(layer.name)],
      [inspect.authority, authority],
      ...own,
      [label, figure],
    ]);
  }
}

const keyOf = (a: Found, b: Found): string =>
  [a, b].map(({ layer, feature }) => `${layer.id}\n${feature.id}`).join('\n\n');
