import { vertexCount, type Areal } from '../domain/geometry';
import type { Issue } from '../domain/issue';
import type { IssueCode } from '../domain/issue-code';

/** A feature that was refused for its shape, which may be repaired when the user asks for it. */
export interface RefusedFeature {
  name: string | undefined;
  /** as it came, on the map; not fit to be measured */
  geometry: Areal;
  properties: Readonly<Record<string, unknown>>;
  /** number of the feature in its file, from zero */
  feature: number;
  issue: Issue;
}

/** What is wrong with the order of points rather than with where they are. */
const repairable: ReadonlySet<IssueCode> = new Set([
  'ring-not-closed',
  'ring-crosses-itself',
  'ring-touches-itself',
  'ring-retraces-itself',
  'rings-cross',
  'hole-outside',
  'hole-fills-ring',
  'holes-overlap',
  'parts-overlap',
]);

/** Kept of a file; who has more goes back to the program that they came from. */
const mostKept = 50;
/** More take a repair some seconds, and much of the page's memory. */
const mostVertices = 100_000;

/** The feature, if a repair may help it; null for one whose fault is of another kind, or that is too large. */
export function refusedFeature(
  { name, geometry, properties, feature }: Omit<RefusedFeature, 'issue'>,
  issues: readonly Issue[],
): RefusedFeature | null {
  const issue = issues.find(({ severity }) => severity === 'error');
  if (!issue || !repairable.has(issue.code) || vertexCount(geometry) > mostVertices) return null;
  return { name, geometry, properties, feature, issue };
}

/** The first of the features that were refused, as many as the page can well hold. */
export function firstRefused(
  outcomes: readonly { refused: RefusedFeature | null }[],
): readonly RefusedFeature[] {
  let room = mostVertices;
  return outcomes
    .flatMap(({ refused }) => refused ?? [])
    .slice(0, mostKept)
    .filter(({ geometry }) => (room -= vertexCount(geometry)) >= 0);
}
