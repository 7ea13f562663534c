import { compareIndicator, type IndicatorComparison } from '../domain/compare-indicator';
import type { Indicator, IndicatorMeasure } from '../domain/indicator-schema';
import { measuredFeatures } from '../domain/measured-features';
import type { Plan } from '../domain/plan';
import type { Authority, PlanLayer } from '../domain/plan-schema';
import type { Found } from './inspection.svelte';

/** What geometry says for an indicator, and how far it may be believed. */
export interface IndicatorMeasurement {
  /** the features behind the number */
  places: Found[];
  /** the layers that it is measured on; two for a share */
  layers: PlanLayer[];
  /** of the weakest of them */
  authority: Authority;
  /** null where it could not be told */
  comparison: IndicatorComparison | null;
}

/** @param measured undefined while it is not known yet
 *  @returns null for an indicator that no geometry answers for, or not yet
 */
export function indicatorMeasurement(
  plan: Plan,
  indicator: Indicator,
  measured: number | null | undefined,
): IndicatorMeasurement | null {
  const { measure } = indicator;
  const layers = measure ? layersOf(plan, measure) : [];
  const [layer] = layers;
  if (!measure || !layer || measured === undefined) return null;
  return {
    places: measuredFeatures(plan, measure).map((feature) => ({ layer, feature })),
    layers,
    authority: weakest(layers),
    comparison:
      measured === null ? null : compareIndicator(indicator, measured, Number(layer.date.slice(0, 4))),
  };
}

function layersOf({ manifest }: Plan, measure: IndicatorMeasure): PlanLayer[] {
  const ids = [measure.layer, ...(measure.quantity === 'share' ? [measure.of.layer] : [])];
  return [...new Set(ids)].flatMap((id) => manifest.layers.find((layer) => layer.id === id) ?? []);
}

const weakestFirst: readonly Authority[] = ['schematic', 'approved', 'statutory'];

const weakest = (layers: readonly PlanLayer[]): Authority =>
  weakestFirst.find((authority) => layers.some((layer) => layer.authority === authority)) ?? 'schematic';
