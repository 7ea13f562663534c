import { middleOf, positionsOf, type Geometry } from '../domain/geometry';
import type { PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Session } from './session.svelte';

/** What a layer covers: m² of the union of its polygons, or m of its lines; null where it can't be told. */
type LayerMeasure =
  | { state: 'running' }
  | { state: 'done'; quantity: 'area' | 'length'; value: number | null }
  | { state: 'failed' };

/** Layers of more positions than these are only measured when asked for: to send them to the worker stops the page for a moment. */
const mostAtOnce = 20_000;

/** Areas and lengths of whole layers, measured in the worker when somebody looks at a layer, once for its data. */
export class LayerMeasures {
  readonly #session: Session;
  #results = $state.raw<ReadonlyMap<readonly PlanFeature[], LayerMeasure>>(new Map());

  constructor(session: Session) {
    this.#session = session;
  }

  /** null for a layer that wasn't measured yet */
  of(layer: PlanLayer): LayerMeasure | null {
    return this.#results.get(this.#session.featuresOf(layer.id)) ?? null;
  }

  /** Measures a layer that somebody looks at, if that takes no more than a moment. */
  look(layer: PlanLayer): void {
    if (layer.geometry === 'point' || this.of(layer)) return;
    if (isSmall(geometriesOf(this.#session.featuresOf(layer.id)))) void this.measure(layer);
  }

  async measure({ id, geometry }: PlanLayer): Promise<void> {
    const { plan, work } = this.#session;
    const features = this.#session.featuresOf(id);
    if (!plan || features.length === 0) return;
    const quantity = geometry === 'polygon' ? 'area' : 'length';
    const centre = middleOf(plan.manifest.extent);
    this.#set(features, { state: 'running' });
    try {
      const request = { quantity, geometries: geometriesOf(features), of: [], centre } as const;
      this.#set(features, { state: 'done', quantity, value: await work.run('measure', request) });
    } catch {
      this.#set(features, { state: 'failed' });
    }
  }

  #set(features: readonly PlanFeature[], measure: LayerMeasure): void {
    this.#results = new Map([...this.#results, [features, measure]]);
  }
}

const geometriesOf = (features: readonly PlanFeature[]): Geometry[] =>
  features.flatMap(({ geometry }) => geometry ?? []);

function isSmall(geometries: readonly Geometry[]): boolean {
  let positions = 0;
  for (const geometry of geometries)
    for (const _ of positionsOf(geometry)) if (++positions > mostAtOnce) return false;
  return true;
}
