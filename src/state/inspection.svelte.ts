import type { LonLat } from '../domain/geometry';
import type { Plan, PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Picked } from '../map/pick-at';

/** One thing found where the user asked. */
export interface Found {
  layer: PlanLayer;
  feature: PlanFeature;
}

/** What lies where the user clicked: read from the plan by id, the topmost first. */
export class Inspection {
  found = $state.raw<readonly Found[]>([]);
  at = $state.raw<LonLat | null>(null);
  /** the one that is read just now */
  focus = $state.raw(0);

  get asked(): boolean {
    return this.at !== null;
  }

  ask(plan: Plan, picked: readonly Picked[], at: LonLat): void {
    this.found = picked.flatMap((one) => (one.kind === 'feature' ? findIn(plan, one.layer, one.id) : []));
    this.at = at;
    this.focus = 0;
  }

  show(found: Found, at: LonLat): void {
    this.found = [found];
    this.at = at;
    this.focus = 0;
  }

  close(): void {
    this.found = [];
    this.at = null;
  }
}

/** Layers that only give the map its ground are passed over. */
function findIn(plan: Plan, layerId: string, id: string): Found[] {
  const layer = plan.manifest.layers.find((one) => one.id === layerId);
  const feature = plan.layers.get(layerId)?.features.find((one) => one.id === id);
  return layer && feature && layer.queryable !== false ? [{ layer, feature }] : [];
}
