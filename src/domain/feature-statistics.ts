/** What is known of a thing that is counted; null where it has nothing of the quantity, or it can't be told. */
export interface Measured {
  areaM2: number | null;
  lengthM: number | null;
  investmentYi: number | null;
}

/** What several things come to. */
export interface FeatureTotals {
  count: number;
  /** the sum of the areas: where things overlap, the ground is counted twice */
  areaM2: number;
  lengthM: number;
  investmentYi: number;
  /** how many of them give an investment */
  withInvestment: number;
}

/** What things that have one value in common come to. */
export interface FeatureGroup extends FeatureTotals {
  /** empty for those that have no value */
  value: string;
}

/** Number and sums of things. */
export function featureTotals(items: readonly Measured[]): FeatureTotals {
  const sum = (of: (item: Measured) => number | null): number =>
    items.reduce((total, item) => total + (of(item) ?? 0), 0);
  return {
    count: items.length,
    areaM2: sum(({ areaM2 }) => areaM2),
    lengthM: sum(({ lengthM }) => lengthM),
    investmentYi: sum(({ investmentYi }) => investmentYi),
    withInvestment: items.filter(({ investmentYi }) => investmentYi !== null).length,
  };
}

/**
 * Totals for each value, the most frequent first. A thing that has several values counts for each of them, so that the groups may come
 * to more than the whole.
 */
export function featureGroups<Item extends Measured>(
  items: readonly Item[],
  valuesOf: (item: Item) => readonly string[],
): FeatureGroup[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const values = valuesOf(item);
    for (const value of values.length > 0 ? new Set(values) : ['']) {
      const group = groups.get(value);
      if (group) group.push(item);
      else groups.set(value, [item]);
    }
  }
  return [...groups]
    .map(([value, group]) => ({ value, ...featureTotals(group) }))
    .toSorted((a, b) => b.count - a.count);
}

/** What the numbers of a column come to; null for no numbers. */
export interface NumberSummary {
  count: number;
  sum: number;
  min: number;
  max: number;
  mean: number;
}

/** Numbers that are not finite are passed over. */
export function numberSummary(values: readonly (number | null)[]): NumberSummary | null {
  const numbers = values.filter((value) => value !== null && Number.isFinite(value)) as number[];
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return {
    count: numbers.length,
    sum,
    min: numbers.reduce((a, b) => Math.min(a, b)),
    max: numbers.reduce((a, b) => Math.max(a, b)),
    mean: sum / numbers.length,
  };
}
