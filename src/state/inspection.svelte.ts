import type { LonLat } from '../domain/geometry';
import type { PlanFeature, PlanOnScreen } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Picked } from '../map/pick-at';

/** One thing found where the user asked. */
export interface Found {
  layer: PlanLayer;
  feature: PlanFeature;
}

/** A feature to be lit up on the map. */
export interface Highlight {
  feature: PlanFeature;
  /** fainter where another one is read just now */
  focus: boolean;
}

/** What is looked at: what lies where the user clicked, read from the plan by id, the topmost first, or what was chosen from a list. */
export class Inspection {
  found = $state.raw<readonly Found[]>([]);
  at = $state.raw<LonLat | null>(null);
  /** the one that is read just now */
  focus = $state.raw(0);
  /** chosen from a list, all alike */
  #lit = $state.raw<readonly Found[]>([]);

  highlights: readonly Highlight[] = $derived([
    ...this.#lit.map(({ feature }) => ({ feature, focus: true })),
    ...this.found.map(({ feature }, index) => ({ feature, focus: index === this.focus })),
  ]);

  /** what a scene that is recorded now lights up: what was chosen from a list, or the one that is read just now */
  get lit(): readonly Found[] {
    return this.#lit.length > 0 ? this.#lit : this.found.slice(this.focus, this.focus + 1);
  }

  ask(plan: PlanOnScreen, picked: readonly Picked[], at: LonLat): void {
    this.found = picked.flatMap((one) => (one.kind === 'feature' ? findIn(plan, one.layer, one.id) : []));
    this.at = at;
    this.focus = 0;
    this.#lit = [];
  }

  /** Lights places up that were chosen from a list, and nothing else. */
  light(places: readonly Found[]): void {
    this.close();
    this.#lit = places;
  }

  close(): void {
    this.found = [];
    this.at = null;
    this.#lit = [];
  }
}

/** Layers that only give the map its ground are passed over. */
function findIn(plan: PlanOnScreen, layerId: string, id: string): Found[] {
  const layer = plan.manifest.layers.find((one) => one.id === layerId);
  const feature = plan.layers.get(layerId)?.features.find((one) => one.id === id);
  return layer && feature && layer.queryable !== false ? [{ layer, feature }] : [];
}
