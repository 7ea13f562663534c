import type { PlanOnScreen } from '../domain/plan';
import type { Found } from './inspection.svelte';

/** Every feature of a plan by its id, with the layer that it stands in. */
export const indexFeatures = ({ manifest, layers }: PlanOnScreen): Map<string, Found> =>
  new Map(
    manifest.layers.flatMap((layer) =>
      (layers.get(layer.id)?.features ?? []).map((feature): [string, Found] => [
        feature.id,
        { layer, feature },
      ]),
    ),
  );

export const hasPlace = ({ feature }: Found): boolean => feature.geometry !== null;
