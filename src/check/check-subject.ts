import { worstState, type Finding, type RuleBinding, type SubjectResult } from '../domain/finding';
import { isAreal } from '../domain/geometry';
import type { CheckSubject } from '../domain/site';
import type { Plane } from '../geo/equal-area-plane';
import type { OverlapShapeMethod } from '../geo/overlap-shape';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import { trapezoidAreaM2 } from '../geo/trapezoid-area';
import { exempt } from './exempt';
import { judge } from './judge';
import { failedMeasure, type LayerMeasure, type PreparedSubject } from './layer-measure';
import { measureLayer } from './measure-layer';
import { toIndexed, type PreparedLayer } from './prepare-layer';
import { supersede } from './supersede';
import { toFinding, unanalysedFinding } from './to-finding';

/** Bindings that are judged by the same zones, so that these are measured once. */
export interface BindingGroup {
  /** null: the rules have no layer, or it holds no zone of theirs */
  layer: PreparedLayer | 'unmeasurable' | null;
  /** how far around a subject the rules must know every zone, m */
  reachM: number;
  /** with their place among all bindings, in which order findings are given */
  members: readonly { binding: RuleBinding; at: number }[];
}

/**
 * Judges one subject by every binding; findings come in the bindings' order. A method that throws makes the findings that rest
 * on it undetermined, and leaves the others alone. `onGroup` is told after each group.
 */
export function checkSubject(
  subject: CheckSubject,
  groups: readonly BindingGroup[],
  plane: Plane,
  shapeOf: OverlapShapeMethod,
  onGroup: () => void,
): SubjectResult {
  const geometry = subject.geometry && toIndexed(subject.geometry, plane);
  const prepared = geometry && { subject, geometry, plane };
  const findings: Finding[] = [];
  for (const group of groups) {
    const measure = prepared ? measureGroup(prepared, group, shapeOf) : failedMeasure;
    for (const { binding, at } of group.members) findings[at] = findingOf(subject, binding, group, measure);
    onGroup();
  }
  const areal = subject.geometry && isAreal(subject.geometry) ? subject.geometry : null;
  return {
    subject: subject.id,
    areaM2: areal && finiteOrNull(ellipsoidalAreaM2(areal, plane.centre)),
    trapezoidAreaM2: areal && finiteOrNull(trapezoidAreaM2(areal)),
    state: worstState(findings.map(({ state }) => state)),
    findings,
  };
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function findingOf(
  subject: CheckSubject,
  { rule, layer }: RuleBinding,
  group: BindingGroup,
  measure: LayerMeasure,
): Finding {
  if (!layer || !group.layer) return unanalysedFinding(rule, layer, 'layer-missing');
  if (!subject.geometry) return unanalysedFinding(rule, layer, 'not-located');
  const claim = subject.claims[rule.id] ?? null;
  const judged = exempt(judge(rule, measure), rule.exemption, claim);
  return toFinding(rule, layer, layer.superseded ? supersede(judged) : judged, measure, claim);
}

function measureGroup(
  prepared: PreparedSubject,
  { layer, reachM }: BindingGroup,
  shapeOf: OverlapShapeMethod,
): LayerMeasure {
  if (!layer || layer === 'unmeasurable') return failedMeasure;
  try {
    return measureLayer(prepared, layer, reachM, shapeOf);
  } catch {
    // whatever went wrong, the answer for these zones is not known, and that is what the report must say
    return failedMeasure;
  }
}
