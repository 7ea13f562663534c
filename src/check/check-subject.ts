import { worstState, type Finding, type RuleBinding, type SubjectResult } from '../domain/finding';
import { beltOf } from '../domain/gauss-krueger-belt';
import { isAreal } from '../domain/geometry';
import type { CheckSubject } from '../domain/site';
import type { Plane } from '../geo/equal-area-plane';
import type { OverlapShapeMethod } from '../geo/overlap-shape';
import { gaussKruegerAreaM2 } from '../geo/gauss-krueger';
import { planeAreaM2 } from '../geo/plane-area';
import { centreOf } from '../geo/site-area';
import { trapezoidAreaM2 } from '../geo/trapezoid-area';
import { judge } from './judge';
import { failedMeasure, type BoundedMeasure, type PreparedSubject } from './layer-measure';
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
  members: readonly GroupMember[];
}

interface GroupMember {
  binding: RuleBinding;
  /** place among all bindings, in which order findings are given */
  at: number;
  /** what is found where the layer isn't there: one object for all subjects, as most findings of a pack may be this one */
  missing: Finding;
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
    for (const member of group.members) findings[member.at] = findingOf(subject, member, group, measure);
    onGroup();
  }
  return {
    subject: subject.id,
    ...areasOf(subject, prepared),
    state: worstState(findings.map(({ state }) => state)),
    findings,
  };
}

type SubjectAreas = Pick<SubjectResult, 'areaM2' | 'trapezoidAreaM2' | 'planarAreaM2' | 'belt'>;

/** The planar area is that of the belt that the middle of the subject lies in. */
function areasOf({ geometry }: CheckSubject, prepared: PreparedSubject | null): SubjectAreas {
  if (!geometry || !isAreal(geometry)) {
    return { areaM2: null, trapezoidAreaM2: null, planarAreaM2: null, belt: null };
  }
  const belt = beltOf(centreOf(geometry)?.[0] ?? Number.NaN);
  return {
    areaM2: prepared && finiteOrNull(planeAreaM2(prepared.geometry.polygons)),
    trapezoidAreaM2: finiteOrNull(trapezoidAreaM2(geometry)),
    planarAreaM2: belt && finiteOrNull(gaussKruegerAreaM2(geometry, belt.centralMeridian)),
    belt,
  };
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function findingOf(
  subject: CheckSubject,
  { binding: { rule, layer }, missing }: GroupMember,
  group: BindingGroup,
  measure: BoundedMeasure,
): Finding {
  if (!layer || !group.layer) return missing;
  if (!subject.geometry) return unanalysedFinding(rule, layer, 'not-located');
  const judged = judge(rule, measure, subject.claims);
  return toFinding(rule, layer, layer.superseded ? supersede(judged) : judged, measure, subject.claims);
}

function measureGroup(
  prepared: PreparedSubject,
  { layer, reachM }: BindingGroup,
  shapeOf: OverlapShapeMethod,
): BoundedMeasure {
  if (!layer || layer === 'unmeasurable') return failedMeasure;
  try {
    return measureLayer(prepared, layer, reachM, shapeOf);
  } catch {
    // whatever went wrong, the answer for these zones is not known, and that is what the report must say
    return failedMeasure;
  }
}
