import type { YearState } from './filter-schema';
import type { FeatureProperties } from './plan-schema';

type Dated = Pick<FeatureProperties, 'status' | 'period'>;

/** First and last year that a period names, e.g. `2021-2025` or `2021`; null for one without a year, such as 远期. */
export function yearsOf(period: string | undefined): readonly [number, number] | null {
  const years = (period?.match(/\d{4}/g) ?? []).map(Number);
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/**
 * What a feature is in a year by what the documents say, not by what was really built: what exists stays; a project is planned until its
 * period begins, under construction while it lasts, and existing afterwards; what is only studied stays a study. Without a year
 * nothing but what exists can be placed in time.
 */
export function stateInYear({ status, period }: Dated, year: number): YearState {
  if (status === 'existing') return 'existing';
  const years = yearsOf(period);
  if (!years) return 'undated';
  if (status === 'study') return 'study';
  const [first, last] = years;
  if (year < first) return 'planned';
  return year > last ? 'existing' : 'construction';
}
