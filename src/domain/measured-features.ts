import type { IndicatorMeasure } from './indicator-schema';
import type { PlanFeature, PlanOnScreen } from './plan';

/** The features that a figure is measured on: those of the layer that the condition asks for, as far as they have a place. */
export function measuredFeatures(
  { layers }: PlanOnScreen,
  { layer, where }: Pick<IndicatorMeasure, 'layer' | 'where'>,
): PlanFeature[] {
  const isMeant = ({ properties }: PlanFeature): boolean =>
    !where || [properties[where.field]].flat().some((value) => where.values.includes(String(value)));
  return (layers.get(layer)?.features ?? []).filter(
    (feature) => feature.geometry !== null && isMeant(feature),
  );
}
