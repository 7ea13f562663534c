import { isAreal, type Geometry, type LonLat } from '../domain/geometry';
import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { Plan, PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { StatementTable } from '../domain/statement-schema';
import { validatePolygons } from '../geo/validate-polygons';
import { checkLayerText } from './check-layer-text';
import { checkStatements } from './check-statements';
import { loadPlan, loadStatements } from './load-plan';
import type { PlanFiles } from './plan-files';

/** Whether all positions of a line are one point. */
const isPointlike = (line: readonly LonLat[]): boolean =>
  new Set(line.map((position) => position.join())).size === 1;

const linesOf = (geometry: Geometry): LonLat[][] => {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
};

const validateLines = (geometry: Geometry, at: IssuePlace): Issue[] =>
  linesOf(geometry).flatMap((line, part) =>
    isPointlike(line) ? [errorIssue('plan-line-short', { ...at, part })] : [],
  );

function validateFeature({ geometry, properties }: PlanFeature, file: string, feature: number): Issue[] {
  if (geometry === null) return [];
  const at = { file, path: `features[${feature}].geometry`, feature, featureName: properties.name };
  return isAreal(geometry) ? validatePolygons(geometry, at) : validateLines(geometry, at);
}

async function validateLayer(files: PlanFiles, { id, file }: PlanLayer, plan: Plan): Promise<Issue[]> {
  const features = plan.layers.get(id)?.features ?? [];
  const text = new TextDecoder().decode(await files.read(file));
  return [
    ...features.flatMap((feature, index) => validateFeature(feature, file, index)),
    ...checkLayerText(text, features.length, file),
  ];
}

export interface ValidatedPack {
  plan: Plan | null;
  statements: StatementTable | null;
  issues: Issue[];
}

/**
 * Everything that can be said about a pack without a map: what `loadPlan` checks, the full geometry of every feature
 * (crossing, nesting, repeated lines), how its files are written, and whether every
 * statement of the documents is answered. Meant for those who make packs; too slow to be done at
 * every start.
 */
export async function validatePack(files: PlanFiles): Promise<ValidatedPack> {
  const { plan, issues } = await loadPlan(files);
  const { statements, issues: unread } = await loadStatements(files);
  if (plan === null) return { plan, statements, issues: [...issues, ...unread] };
  const found = await Promise.all(plan.manifest.layers.map((layer) => validateLayer(files, layer, plan)));
  const stated = statements ? checkStatements(plan, statements) : [];
  return { plan, statements, issues: [...unread, ...found.flat(), ...stated] };
}
