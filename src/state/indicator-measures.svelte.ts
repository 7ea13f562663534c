import { middleOf, type Geometry } from '../domain/geometry';
import type { Indicator, IndicatorMeasure } from '../domain/indicator-schema';
import { measuredFeatures } from '../domain/measured-features';
import type { Plan, PlanFeature } from '../domain/plan';
import type { GeometryMeasure } from '../geo/measure-geometries';
import type { WorkClient } from './work-client';

/** What the geometry of a plan says for its indicators: measured in the worker, once for each plan. */
export class IndicatorMeasures {
  readonly #work: WorkClient;
  #plan: Plan | null = null;
  /** m², m, a number of features or a share 0–1 by the indicator's id; null where it can't be told */
  results = $state.raw<ReadonlyMap<string, number | null>>(new Map());
  /** the worker's own words, when it failed */
  failure = $state.raw<string | null>(null);

  constructor(work: WorkClient) {
    this.#work = work;
  }

  async measure(plan: Plan): Promise<void> {
    if (this.#plan === plan) return;
    this.#plan = plan;
    this.results = new Map();
    this.failure = null;
    try {
      for (const indicator of plan.indicators) await this.#measureOne(plan, indicator);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  async #measureOne(plan: Plan, { id, measure }: Indicator): Promise<void> {
    if (!measure || this.#plan !== plan) return;
    const result = await this.#work.run('measure', requestOf(plan, measure));
    if (this.#plan === plan) this.results = new Map([...this.results, [id, result]]);
  }
}

const requestOf = (plan: Plan, measure: IndicatorMeasure): GeometryMeasure => ({
  quantity: measure.quantity,
  geometries: geometriesOf(measuredFeatures(plan, measure)),
  of: measure.quantity === 'share' ? geometriesOf(measuredFeatures(plan, measure.of)) : [],
  centre: middleOf(plan.manifest.extent),
});

const geometriesOf = (features: readonly PlanFeature[]): Geometry[] =>
  features.flatMap(({ geometry }) => geometry ?? []);
