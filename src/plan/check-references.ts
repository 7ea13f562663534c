import { errorIssue, type Issue } from '../domain/issue';
import type { Plan } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Rule } from '../domain/rule-schema';
import { noActivity } from '../domain/site';
import { checkUnique } from './check-ids';
import { checkScenes } from './check-scenes';
import { packFiles } from './plan-files';

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

/** What a rule asks can be answered in a way that decides something, and every answer is told from the others. */
function checkQuestions(rule: Rule, index: number): Issue[] {
  if (rule.kind === 'inform') return [];
  const file = packFiles.rules;
  const answers = rule.appliesTo?.answers ?? [];
  const activities = rule.exemption?.activities ?? [];
  const shares = rule.kind === 'require-share' ? rule.shares : [];
  const path = `rules[${index}]`;
  const isIdle = rule.appliesTo !== undefined && new Set(answers.map(({ applies }) => applies)).size < 2;
  return [
    ...checkUnique(answers, file, `${path}.appliesTo.answers`),
    ...checkUnique(activities, file, `${path}.exemption.activities`),
    ...checkUnique(shares, file, `${path}.shares`),
    ...(isIdle ? [errorIssue('plan-rule-answers', { file, path: `${path}.appliesTo.answers` })] : []),
    ...activities.flatMap(({ id }, at) =>
      id === noActivity
        ? [errorIssue('plan-rule-none', { file, path: `${path}.exemption.activities[${at}].id` }, { id })]
        : [],
    ),
  ];
}

function checkRules(plan: Plan): Issue[] {
  const issues = plan.rules.flatMap((rule, index) => [
    ...(rule.layer === null ? [] : checkRuleLayer(plan.manifest.layers, rule.layer, index)),
    ...checkWhere(plan, index),
    ...checkQuestions(rule, index),
  ]);
  return [...checkUnique(plan.rules, packFiles.rules, 'rules'), ...issues];
}

/** Everything in a pack's rules and scenes that names something else, names something that is there and fits. */
export const checkReferences = (plan: Plan): Issue[] => [...checkRules(plan), ...checkScenes(plan)];
