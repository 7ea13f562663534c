import type { Because, ControlLayer, Finding, FindingState } from '../../src/domain/finding';
import type { Areal, Geometry } from '../../src/domain/geometry';
import type { Rule, RuleOf } from '../../src/domain/rule-schema';
import { noClaims, type Claims } from '../../src/domain/site';
import { runCheck, type CheckJob } from '../../src/check/run-check';
import { centre } from '../geo/seeded-shapes';

export type ForbidRule = RuleOf<'forbid-overlap'>;

export const forbid: ForbidRule = {
  kind: 'forbid-overlap',
  id: 'no-building',
  title: { zh: '禁止', en: 'Forbidden' },
  severity: 'conflict',
  layer: 'red-line',
  clause: { law: { zh: '法', en: 'Law' }, certainty: 'unverified' },
  text: { zh: '文', en: 'Text' },
  office: { zh: '局', en: 'Office' },
};

export const keepAway = (distanceM: number): Rule => ({
  ...forbid,
  kind: 'keep-distance',
  id: 'keep-away',
  distanceM,
});

/** A layer of zones named a, b, c … in order. */
export const layerOf = (
  zones: readonly Areal[],
  changes: Partial<ControlLayer> = {},
  accuracyM = 0,
): ControlLayer => ({
  id: 'red-line',
  name: '红线',
  authority: 'statutory',
  version: '2023',
  date: '2023-01-01',
  source: 'test',
  sha256: '',
  official: true,
  superseded: null,
  coverage: null,
  zones: zones.map((geometry, i) => {
    const id = String.fromCharCode(97 + i);
    return { id, name: id, accuracyM, geometry, properties: { kind: id } };
  }),
  ...changes,
});

interface Trial extends Partial<Pick<CheckJob, 'shapeOf'>> {
  geometry: Geometry | null;
  layer: ControlLayer | null;
  rule?: Rule;
  accuracyM?: number;
  claims?: Claims;
}

/** The finding of one rule on one subject, through the whole check. */
export function findingOf({
  geometry,
  layer,
  rule = forbid,
  accuracyM = 0,
  claims = noClaims,
  ...method
}: Trial): Finding {
  const [result] = runCheck({
    subjects: [{ id: 'site', name: 'site', geometry, accuracyM, claims }],
    bindings: [{ rule, layer }],
    centre,
    ...method,
  });
  const [finding] = result?.findings ?? [];
  if (!finding) throw new Error('The check gave no finding.');
  return finding;
}

/** The state of that finding and the reason it is open. */
export function stateOf(trial: Trial): readonly [FindingState, Because | null] {
  const { state, because } = findingOf(trial);
  return [state, because];
}
