import { errorIssue, warningIssue, type Issue } from '../domain/issue';
import type { FeatureOutcome } from './read-feature';

/** What a file's features were. */
export interface FeatureCounts {
  features: number;
  /** polygons that were taken, and features that something is wrong with */
  told: number;
  points: number;
  lines: number;
  nulls: number;
}

export const noFeatures: FeatureCounts = { features: 0, told: 0, points: 0, lines: 0, nulls: 0 };

/** The counts with one more feature. */
export const withFeature = (counts: FeatureCounts, outcome: FeatureOutcome): FeatureCounts => ({
  features: counts.features + 1,
  told: counts.told + (outcome.site !== null || outcome.issues.length > 0 ? 1 : 0),
  points: counts.points + outcome.points,
  lines: counts.lines + outcome.lines,
  nulls: counts.nulls + (outcome.hasNoGeometry ? 1 : 0),
});

export const countFeatures = (outcomes: readonly FeatureOutcome[]): FeatureCounts =>
  outcomes.reduce(withFeature, noFeatures);

/** What is to be said of the features that are no polygons. */
export function summariseFeatures(
  { features, told, points, lines, nulls }: FeatureCounts,
  file: string,
): Issue[] {
  if (features === 0) return [errorIssue('collection-empty', { file })];
  if (told === 0) return [errorIssue('no-polygons', { file }, { points, lines, nulls })];
  return [
    ...(points + lines > 0 ? [warningIssue('non-polygons-skipped', { file }, { points, lines })] : []),
    ...(nulls > 0 ? [warningIssue('null-geometries-skipped', { file }, { count: nulls })] : []),
  ];
}
