import type { PlanFilter, YearShown } from './filter-schema';
import type { FeatureFilter } from './schema-parts';

/** What the user sees, small and serialisable; a scene is a part of it. */
export interface View {
  /** ids of layers switched on */
  visible: readonly string[];
  /** layer id → opacity 0–1, where it differs from the plan's */
  opacity: Readonly<Record<string, number>>;
  /** layer ids from the top; the tree's order when left out */
  order: readonly string[];
  /** layer id → the features that are shown of it; all where a layer is left out */
  filters: Readonly<Record<string, FeatureFilter>>;
  /** the features that are shown of every layer but the map's ground; all where left out */
  everywhere?: PlanFilter | undefined;
  /** the year of the timeline; without it time plays no part */
  year?: YearShown | undefined;
}
