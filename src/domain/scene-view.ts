import type { PlanManifest } from './plan-schema';
import type { Box } from './schema-parts';
import type { Scene, SceneStep, SceneView } from './scene-schema';
import type { View } from './view';

/** One picture of a scene: the scene itself, or one of its steps. */
export interface ScenePicture {
  view: View;
  bounds: Box;
  highlights: readonly { layer: string; feature: string }[];
}

/** How many pictures a scene has: one for each step, else one. */
export const pictureCount = ({ steps }: Scene): number => steps?.length ?? 1;

/**
 * A picture of a scene. What a step doesn't state is the scene's. Layers lie in the order of the plan's tree, after `onTop`, which are
 * the user's own; those that the plan no longer has are left out by whoever draws them.
 * @param at which of the pictures, from 0
 */
export function pictureOf(
  { view, steps }: Scene,
  at: number,
  manifest: PlanManifest,
  onTop: readonly string[] = [],
): ScenePicture {
  return picture(view, steps?.[at] ?? {}, manifest, onTop);
}

/** The other picture of a scene that compares two; null where it doesn't. */
export function comparedPicture(
  { view, compare }: Scene,
  manifest: PlanManifest,
  onTop: readonly string[] = [],
): ScenePicture | null {
  return compare ? picture(view, compare.view, manifest, onTop) : null;
}

function picture(
  view: SceneView,
  part: Partial<SceneStep>,
  { tree }: PlanManifest,
  onTop: readonly string[],
): ScenePicture {
  return {
    view: {
      visible: part.layers ?? view.layers,
      opacity: part.opacity ?? view.opacity ?? {},
      filters: part.filters ?? view.filters ?? {},
      everywhere: part.everywhere ?? view.everywhere,
      year: part.year ?? view.year,
      order: [...onTop, ...tree.flatMap((group) => group.layers)],
    },
    bounds: part.bounds ?? view.bounds,
    highlights: part.highlights ?? view.highlights ?? [],
  };
}
