import type { PlanFeature } from './plan';

/** What the features of a layer say of themselves together. */
interface LayerSummary {
  placed: number;
  unplaced: number;
  /** ids of the plan's documents that the features were read from, the most frequent first */
  documents: readonly string[];
  /** the best and the worst position of those that have a place, one sigma in metres; null for none */
  accuracyM: readonly [number, number] | null;
}

export function summariseLayer(features: readonly PlanFeature[]): LayerSummary {
  const placed = features.filter(({ geometry }) => geometry !== null);
  const times = new Map<string, number>();
  for (const { properties } of features)
    for (const document of new Set(properties.sources.map((source) => source.document)))
      times.set(document, (times.get(document) ?? 0) + 1);
  return {
    placed: placed.length,
    unplaced: features.length - placed.length,
    documents: [...times].toSorted(([, a], [, b]) => b - a).map(([document]) => document),
    accuracyM: rangeOf(placed.map(({ properties }) => properties.accuracyM)),
  };
}

function rangeOf(values: readonly number[]): [number, number] | null {
  let range: [number, number] | null = null;
  for (const value of values)
    range = range ? [Math.min(range[0], value), Math.max(range[1], value)] : [value, value];
  return range;
}
