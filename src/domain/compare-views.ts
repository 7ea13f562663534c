import { isShown, isThereIn } from './feature-filter';
import type { PlanFeature } from './plan';
import type { PlanLayer } from './plan-schema';
import { stateInYear } from './state-in-year';
import type { View } from './view';

/** A plan as a view shows it. */
export interface SeenPlan {
  layers: readonly PlanLayer[];
  featuresOf: (layer: string) => readonly PlanFeature[];
  view: View;
}

/** A layer in which two sights differ. */
export interface LayerDifference {
  /** the left side's, where it has it */
  layer: PlanLayer;
  /** how many features of it are there on either side; null where the layer is off or not part of the plan */
  left: number | null;
  right: number | null;
  /** features that are there on one side only; none of two plans, whose features have nothing in common */
  onlyLeft: readonly PlanFeature[];
  onlyRight: readonly PlanFeature[];
  /** features that are there on both sides, but under construction on one and finished on the other */
  changed: readonly PlanFeature[];
}

/**
 * What is to be seen on one side and not on the other, by layer, in the order of the left side's plan; the ground of the map is left
 * out. With a year a feature is there once it is being built.
 * @param isSamePlan whether features with the same id are the same thing
 */
export function compareViews(left: SeenPlan, right: SeenPlan, isSamePlan: boolean): LayerDifference[] {
  const known = new Set(left.layers.map(({ id }) => id));
  const layers = [...left.layers, ...right.layers.filter(({ id }) => !known.has(id))];
  return layers
    .filter(({ role }) => role !== 'base')
    .map((layer) => differenceOf(layer, left, right, isSamePlan))
    .filter(isDifferent);
}

const isDifferent = ({ left, right, onlyLeft, onlyRight, changed }: LayerDifference): boolean =>
  left !== right || onlyLeft.length + onlyRight.length + changed.length > 0;

function differenceOf(
  layer: PlanLayer,
  left: SeenPlan,
  right: SeenPlan,
  isSamePlan: boolean,
): LayerDifference {
  const onLeft = seenOf(left, layer.id);
  const onRight = seenOf(right, layer.id);
  const counts = { left: onLeft && onLeft.length, right: onRight && onRight.length };
  if (!isSamePlan || !onLeft || !onRight)
    return { layer, ...counts, onlyLeft: [], onlyRight: [], changed: [] };
  const [onlyLeft, onlyRight] = [without(onLeft, onRight), without(onRight, onLeft)];
  const changed = without(onLeft, onlyLeft).filter(
    (feature) => stateIn(feature, left.view) !== stateIn(feature, right.view),
  );
  return { layer, ...counts, onlyLeft, onlyRight, changed: left.view.year && right.view.year ? changed : [] };
}

const stateIn = ({ properties }: PlanFeature, { year }: View): string | null =>
  year ? stateInYear(properties, year.at) : null;

/** The features of a layer that are there in a view; null where the layer isn't on. */
function seenOf({ layers, featuresOf, view }: SeenPlan, id: string): PlanFeature[] | null {
  const layer = layers.find((one) => one.id === id);
  if (!layer || !view.visible.includes(id)) return null;
  return featuresOf(id).filter(
    (feature) => isShown(layer, feature, view) && (!view.year || isThereIn(feature, view.year.at)),
  );
}

function without(features: readonly PlanFeature[], others: readonly PlanFeature[]): PlanFeature[] {
  const ids = new Set(others.map(({ id }) => id));
  return features.filter(({ id }) => !ids.has(id));
}
