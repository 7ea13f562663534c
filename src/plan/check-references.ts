import { isAreal } from '../domain/geometry';
import { errorIssue, type Issue } from '../domain/issue';
import type { Plan } from '../domain/plan';
import type { Box, PlanLayer } from '../domain/plan-schema';
import { packFiles } from './plan-files';

type Identified = { readonly id: string };

const idsOf = (items: readonly Identified[]): Set<string> => new Set(items.map(({ id }) => id));

/** One issue for every id that a list has a second time. */
function checkUnique(items: readonly Identified[], file: string, path: string): Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) return (seen.add(id), []);
    return [errorIssue('plan-id-repeated', { file, path: `${path}[${index}].id` }, { id })];
  });
}

function checkKnown(ids: readonly string[], known: ReadonlySet<string>, file: string, path: string): Issue[] {
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [errorIssue('plan-reference-unknown', { file, path: `${path}[${index}]` }, { id })],
  );
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

const checkBox = (box: Box, extent: Box, file: string, path: string): Issue[] =>
  isInside(box, extent) ? [] : [errorIssue('plan-box-outside', { file, path })];

/** The tree names every layer exactly once. */
function checkTree({ manifest }: Plan): Issue[] {
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
function checkCoverage({ manifest, layers }: Plan): Issue[] {
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

function checkManifest(plan: Plan): Issue[] {
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

/** Values that a rule picks its zones by must occur: a rule that silently judges nothing would read as "clear". */
function checkWhere({ rules, layers }: Plan, index: number): Issue[] {
  const rule = rules[index];
  if (rule?.where === undefined || rule.layer === null) return [];
  const { field, values } = rule.where;
  const features = layers.get(rule.layer)?.features ?? [];
  const occurring = new Set(features.map(({ properties }) => properties[field]));
  return values.flatMap((value, at) => {
    const path = `rules[${index}].where.values[${at}]`;
    const params = { field, value, layer: rule.layer ?? '' };
    return occurring.has(value)
      ? []
      : [errorIssue('plan-rule-value', { file: packFiles.rules, path }, params)];
  });
}

/** A rule's layer exists, is meant for control, and has areas to overlap with. */
function checkRuleLayer(layers: readonly PlanLayer[], id: string, index: number): Issue[] {
  const at = { file: packFiles.rules, path: `rules[${index}].layer` };
  const layer = layers.find((candidate) => candidate.id === id);
  if (layer === undefined) return [errorIssue('plan-reference-unknown', at, { id })];
  return layer.role === 'control' && layer.geometry === 'polygon'
    ? []
    : [errorIssue('plan-rule-layer', at, { id })];
}

function checkRules(plan: Plan): Issue[] {
  const issues = plan.rules.flatMap((rule, index) => [
    ...(rule.layer === null ? [] : checkRuleLayer(plan.manifest.layers, rule.layer, index)),
    ...checkWhere(plan, index),
  ]);
  return [...checkUnique(plan.rules, packFiles.rules, 'rules'), ...issues];
}

function checkScenes({ manifest, scenes }: Plan): Issue[] {
  const file = packFiles.scenes;
  const issues = scenes.flatMap(({ view }, index) => [
    ...checkKnown(view.layers, idsOf(manifest.layers), file, `scenes[${index}].view.layers`),
    ...checkBox(view.bounds, manifest.extent, file, `scenes[${index}].view.bounds`),
  ]);
  return [...checkUnique(scenes, file, 'scenes'), ...issues];
}

function checkIndicators({ manifest, indicators }: Plan): Issue[] {
  const file = packFiles.indicators;
  const issues = indicators.flatMap(({ sources }, index) => {
    const documents = sources.map(({ document }) => document);
    return checkKnown(documents, idsOf(manifest.documents), file, `indicators[${index}].sources`);
  });
  return [...checkUnique(indicators, file, 'indicators'), ...issues];
}

/** Everything in a pack's four tables that names something else, names something that is there and fits. */
export const checkReferences = (plan: Plan): Issue[] => [
  ...checkManifest(plan),
  ...checkRules(plan),
  ...checkScenes(plan),
  ...checkIndicators(plan),
];
