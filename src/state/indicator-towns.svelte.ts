import { isAreal, middleOf } from '../domain/geometry';
import type { Indicator } from '../domain/indicator-schema';
import { measuredFeatures } from '../domain/measured-features';
import { measuredUnits } from '../domain/measured-units';
import type { Plan, PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { AreaContents } from '../geo/area-contents';
import type { Found } from './inspection.svelte';
import type { WorkClient } from './work-client';

/** What geometry says for an indicator in one town. */
export interface TownShare {
  town: string;
  /** in the indicator's own unit; null where it can't be told */
  value: number | null;
  /** the features behind it, whole or in part in the town */
  places: readonly Found[];
}

type TownShares =
  { state: 'running' } | { state: 'done'; shares: readonly TownShare[] } | { state: 'failed' };

/** Whether an indicator can be told town by town: a share can't, since the parts don't add up to the whole. */
export const isByTown = ({ measure }: Indicator): boolean =>
  measure !== undefined && measure.quantity !== 'share';

/** The figures of indicators by town, cut along the towns' borders in the worker, when somebody asks for them. */
export class IndicatorTowns {
  readonly #work: WorkClient;
  #plan: Plan | null = null;
  #results = $state.raw<ReadonlyMap<string, TownShares>>(new Map());

  constructor(work: WorkClient) {
    this.#work = work;
  }

  /** null for an indicator that nobody asked for */
  of({ id }: Indicator): TownShares | null {
    return this.#results.get(id) ?? null;
  }

  /** @param townLayer the layer whose features are the towns */
  async measure(plan: Plan, indicator: Indicator, townLayer: string): Promise<void> {
    if (this.#plan !== plan) this.#results = new Map();
    this.#plan = plan;
    if (this.of(indicator)) return;
    this.#set(plan, indicator, { state: 'running' });
    try {
      const shares = await this.#sharesOf(plan, indicator, townLayer);
      this.#set(plan, indicator, { state: 'done', shares });
    } catch {
      this.#set(plan, indicator, { state: 'failed' });
    }
  }

  #set(plan: Plan, { id }: Indicator, result: TownShares): void {
    if (this.#plan === plan) this.#results = new Map(this.#results).set(id, result);
  }

  async #sharesOf(plan: Plan, indicator: Indicator, townLayer: string): Promise<TownShare[]> {
    const { manifest, layers } = plan;
    const { measure } = indicator;
    const layer = manifest.layers.find(({ id }) => id === measure?.layer);
    if (!measure || !layer) return [];
    const features = measuredFeatures(plan, measure);
    const geometries = features.flatMap(({ geometry }) => geometry ?? []);
    const centre = middleOf(manifest.extent);
    const shares: TownShare[] = [];
    for (const { geometry: area, properties } of layers.get(townLayer)?.features ?? []) {
      if (!area || !isAreal(area)) continue;
      const contents = await this.#work.run('area-contents', { area, geometries, centre });
      shares.push(townShare(properties.name, indicator, layer, features, contents));
    }
    return shares
      .filter(({ value, places }) => value === null || places.length > 0)
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  }
}

function townShare(
  town: string,
  indicator: Indicator,
  layer: PlanLayer,
  features: readonly PlanFeature[],
  { parts, coveredM2 }: AreaContents,
): TownShare {
  const places = features.flatMap((feature, i) => (parts[i]?.lies === 'outside' ? [] : [{ layer, feature }]));
  return { town, places, value: valueOf(indicator, places.length, { parts, coveredM2 }) };
}

function valueOf(
  { measure, unit }: Indicator,
  count: number,
  { parts, coveredM2 }: AreaContents,
): number | null {
  if (!measure || parts.some(({ lies }) => lies === 'unknown')) return null;
  if (measure.quantity === 'count') return count;
  const factor = measuredUnits[measure.quantity][unit];
  const lengthM = parts.reduce((sum, part) => sum + (part.lengthM ?? 0), 0);
  const measured = measure.quantity === 'length' ? lengthM : coveredM2;
  return factor === undefined || measured === null ? null : measured * factor;
}
