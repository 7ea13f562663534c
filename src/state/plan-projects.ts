import { statesByGravity, type RuleBinding } from '../domain/finding';
import type { Plan } from '../domain/plan';
import { noClaims, type CheckSubject } from '../domain/site';
import type { CheckRecord, Checks } from './checks.svelte';
import type { Found } from './inspection.svelte';

/** One of the plan's own projects, with its check where it was made. */
export interface ProjectRow {
  found: Found;
  subject: CheckSubject;
  record: CheckRecord | null;
}

/** The plan's projects as the engine takes them: with the accuracy that their places are known to. */
export function projectRows(plan: Plan, checks: Checks, bindings: readonly RuleBinding[]): ProjectRow[] {
  return plan.manifest.layers
    .filter(({ id }) => plan.manifest.projectLayers.includes(id))
    .flatMap((layer) =>
      (plan.layers.get(layer.id)?.features ?? []).map((feature) => {
        const { id, geometry, properties } = feature;
        const subject = projectSubject(id, properties.name, geometry, properties.accuracyM);
        return { found: { layer, feature }, subject, record: checks.of(subject, bindings) };
      }),
    );
}

const projectSubject = (
  id: string,
  name: string,
  geometry: CheckSubject['geometry'],
  accuracyM: number,
): CheckSubject => ({ id: `project/${id}`, name, geometry, accuracyM, claims: noClaims });

/** Gravest first; of equal ones the one with more findings of that state, then the nearer one. */
export function rankProjects(rows: readonly ProjectRow[]): ProjectRow[] {
  const gravity = ({ record }: ProjectRow): number =>
    record ? statesByGravity.indexOf(record.result.state) : statesByGravity.length;
  return rows.toSorted(
    (a, b) => gravity(a) - gravity(b) || metCount(b) - metCount(a) || nearestM(a) - nearestM(b),
  );
}

/** How many rules are met or undecided. */
export const metCount = ({ record }: ProjectRow): number =>
  record?.result.findings.filter(({ state }) => state !== 'clear' && state !== 'unanalysed').length ?? 0;

/** To the nearest control zone of any rule, metres; infinite where none is known. */
export const nearestM = ({ record }: ProjectRow): number =>
  Math.min(...(record?.result.findings.map(({ distanceM }) => distanceM ?? Infinity) ?? []), Infinity);
