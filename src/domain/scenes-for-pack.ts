import type { LayerData } from './plan';
import type { PlanManifest } from './plan-schema';
import type { Scene, SceneStep, SceneView } from './scene-schema';
import type { Box } from './schema-parts';

/** The plan whose pack the scenes are to be put into. */
interface PackPlan {
  manifest: Pick<PlanManifest, 'layers' | 'extent' | 'home'>;
  layers: ReadonlyMap<string, Pick<LayerData, 'features'>>;
}

type PartView = Pick<SceneStep, 'layers' | 'opacity' | 'filters' | 'everywhere' | 'year' | 'highlights'>;

/**
 * Scenes of a project as a plan pack can take them: without what is the user's own (official layers, the check of a site), without what
 * the plan doesn't have, and inside its extent.
 */
export const scenesForPack = (scenes: readonly Scene[], plan: PackPlan): Scene[] =>
  scenes.map(({ check: _, view, steps, compare, ...scene }) => ({
    ...scene,
    view: { ...partForPack(view, plan), ...ofView(view, plan) },
    ...(steps && { steps: steps.map((step) => stepForPack(step, plan)) }),
    ...(compare && { compare: { ...compare, view: partForPack(compare.view, plan) } }),
  }));

const ofView = ({ bounds, layers }: SceneView, plan: PackPlan): Pick<SceneView, 'bounds' | 'layers'> => ({
  bounds: inside(bounds, plan.manifest),
  layers: layers.filter((id) => plan.layers.has(id)),
});

function stepForPack({ bounds, title, ...part }: SceneStep, plan: PackPlan): SceneStep {
  return {
    ...partForPack(part, plan),
    ...(bounds && { bounds: inside(bounds, plan.manifest) }),
    ...(title && { title }),
  };
}

function partForPack(
  { layers, opacity, filters, everywhere, year, highlights }: PartView,
  plan: PackPlan,
): PartView {
  const known = <Value>(table: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(table).filter(([id]) => plan.layers.has(id)));
  return {
    ...(layers && { layers: layers.filter((id) => plan.layers.has(id)) }),
    ...(opacity && { opacity: known(opacity) }),
    ...(filters && { filters: known(filters) }),
    ...(everywhere && { everywhere }),
    ...(year && { year }),
    ...(highlights && { highlights: highlights.filter((lit) => isThere(lit, plan)) }),
  };
}

const isThere = ({ layer, feature }: { layer: string; feature: string }, { layers }: PackPlan): boolean =>
  layers.get(layer)?.features.some(({ id }) => id === feature) ?? false;

/** The part of a box that is inside the plan's extent; the plan's home where none is. */
function inside(box: Box, { extent, home }: PackPlan['manifest']): Box {
  const [west, south] = [Math.max(box[0], extent[0]), Math.max(box[1], extent[1])];
  const [east, north] = [Math.min(box[2], extent[2]), Math.min(box[3], extent[3])];
  return west < east && south < north ? [west, south, east, north] : home;
}
