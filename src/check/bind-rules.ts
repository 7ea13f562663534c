import type { Areal } from '../domain/geometry';
import { isAreal } from '../domain/geometry';
import type { ControlLayer, ControlZone, RuleBinding } from '../domain/finding';
import type { Plan, PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Rule } from '../domain/rule-schema';

/** An official layer that the user opened, with the rules that it serves. */
export interface OfficialLayer {
  layer: ControlLayer;
  rules: readonly string[];
}

/**
 * Gives every rule of a plan the layer it is judged by: the newest official layer that serves it, else the pack's
 * own zones, else none. Rules that share a layer share the object.
 */
export function bindRules(plan: Plan, officials: readonly OfficialLayer[]): RuleBinding[] {
  const packLayers = new Map(
    plan.manifest.layers
      .filter(({ id }) => plan.rules.some(({ layer }) => layer === id))
      .map((manifest) => [manifest.id, controlLayer(plan, manifest)]),
  );
  return plan.rules.map((rule) => {
    const official = officials.findLast(({ rules }) => rules.includes(rule.id));
    return official
      ? { rule: everywhere(rule), layer: official.layer }
      : { rule, layer: packLayers.get(rule.layer ?? '') ?? null };
  });
}

/** An official layer holds just what it was opened for: the pack's way to pick features out of a layer isn't its own. */
function everywhere({ where: _where, ...rule }: Rule): Rule {
  return rule;
}

/** The polygon that the plan speaks for; null when the pack names none that is areal. */
export function planCoverage({ manifest, layers }: Plan): Areal | null {
  const feature = layers
    .get(manifest.coverage.layer)
    ?.features.find(({ id }) => id === manifest.coverage.feature);
  return feature?.geometry && isAreal(feature.geometry) ? feature.geometry : null;
}

function controlLayer(plan: Plan, manifest: PlanLayer): ControlLayer {
  const data = plan.layers.get(manifest.id);
  if (!data) throw new Error(`Plan ${plan.manifest.id} was read without its layer ${manifest.id}.`);
  return {
    id: manifest.id,
    name: manifest.name.zh,
    authority: manifest.authority,
    version: manifest.version,
    date: manifest.date,
    source: plan.manifest.title.zh,
    sha256: data.sha256,
    official: false,
    superseded: manifest.superseded ?? null,
    zones: data.features.flatMap(zoneOf),
    coverage: planCoverage(plan),
  };
}

const zoneOf = ({ id, geometry, properties }: PlanFeature): ControlZone[] =>
  geometry && isAreal(geometry)
    ? [{ id, name: properties.name, accuracyM: properties.accuracyM, properties, geometry }]
    : [];
