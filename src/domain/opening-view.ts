import type { PlanManifest } from './plan-schema';
import type { View } from './view';

/** What a plan shows when it is opened. */
export const openingView = ({ layers, tree }: Pick<PlanManifest, 'layers' | 'tree'>): View => ({
  visible: layers.filter(({ visible }) => visible).map(({ id }) => id),
  opacity: {},
  order: tree.flatMap((group) => group.layers),
  filters: {},
});
