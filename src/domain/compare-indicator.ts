import type { Indicator, IndicatorValue } from './indicator-schema';
import { measuredUnits } from './measured-units';

/** A measured figure beside the documented one that it can best be compared with. */
export interface IndicatorComparison {
  /** in the indicator's own unit */
  measured: number;
  /** documented for the year nearest to that of the geometry */
  nearest: IndicatorValue;
  /** measured less documented, as a share of the documented; null where that is nought */
  difference: number | null;
}

/**
 * @param measured m², m, a number of features, or a share 0–1
 * @param year that the geometry stands for
 * @returns null where the indicator can't be measured, or has a unit that the measure can't be told in
 */
export function compareIndicator(
  { values, measure, unit }: Indicator,
  measured: number,
  year: number,
): IndicatorComparison | null {
  const factor = measure && (measure.quantity === 'count' ? 1 : measuredUnits[measure.quantity][unit]);
  const nearest = nearestValue(values, year);
  if (factor === undefined || !nearest) return null;
  const inUnit = measured * factor;
  const difference = nearest.value === 0 ? null : (inUnit - nearest.value) / Math.abs(nearest.value);
  return { measured: inUnit, nearest, difference };
}

/** Of two years that are equally near the earlier one, and of one year the figure that was reported before the one aimed at. */
function nearestValue(values: readonly IndicatorValue[], year: number): IndicatorValue | undefined {
  const distance = (value: IndicatorValue): number => Math.abs(Number(value.year) - year);
  const [nearest] = values.toSorted(
    (a, b) =>
      distance(a) - distance(b) ||
      Number(a.year) - Number(b.year) ||
      Number(b.kind === 'actual') - Number(a.kind === 'actual'),
  );
  return nearest;
}
