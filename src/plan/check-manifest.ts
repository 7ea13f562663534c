import { isAreal } from '../domain/geometry';
import { errorIssue, type Issue } from '../domain/issue';
import type { PlanOnScreen } from '../domain/plan';
import { checkBox, checkKnown, checkUnique, idsOf } from './check-ids';
import { packFiles } from './plan-files';

/** The tree names every layer exactly once. */
function checkTree({ manifest }: PlanOnScreen): Issue[] {
  const file = packFiles.plan;
  const named = new Set<string>();
  const issues = manifest.tree.flatMap(({ layers }, group) => {
    const path = `tree[${group}].layers`;
    const repeated = layers.flatMap((id, index) =>
      named.has(id)
        ? [errorIssue('plan-tree-repeated', { file, path: `${path}[${index}]` }, { id })]
        : (named.add(id), []),
    );
    return [...checkKnown(layers, idsOf(manifest.layers), file, path), ...repeated];
  });
  const absent = manifest.layers.filter(({ id }) => !named.has(id));
  return [
    ...issues,
    ...absent.map(({ id }) => errorIssue('plan-tree-absent', { file, path: 'tree' }, { id })),
  ];
}

/** The polygon that the plan speaks for exists, and is one. */
function checkCoverage({ manifest, layers }: PlanOnScreen): Issue[] {
  const { layer, feature } = manifest.coverage;
  const file = packFiles.plan;
  const data = layers.get(layer);
  if (data === undefined)
    return [errorIssue('plan-reference-unknown', { file, path: 'coverage.layer' }, { id: layer })];
  const found = data.features.find(({ id }) => id === feature);
  const at = { file, path: 'coverage.feature' };
  if (found === undefined) return [errorIssue('plan-reference-unknown', at, { id: feature })];
  if (found.geometry !== null && isAreal(found.geometry)) return [];
  return [errorIssue('plan-coverage-shape', at, { id: feature })];
}

/** Everything in a plan's manifest that names something else, names something that is there and fits. */
export function checkManifest(plan: PlanOnScreen): Issue[] {
  const { manifest } = plan;
  const file = packFiles.plan;
  return [
    ...checkUnique(manifest.layers, file, 'layers'),
    ...checkUnique(manifest.documents, file, 'documents'),
    ...checkUnique(manifest.credits, file, 'credits'),
    ...checkUnique(manifest.tree, file, 'tree'),
    ...checkKnown(manifest.projectLayers, idsOf(manifest.layers), file, 'projectLayers'),
    ...checkBox(manifest.home, manifest.extent, file, 'home'),
    ...checkTree(plan),
    ...checkCoverage(plan),
  ];
}
