import type { ControlLayer, RuleBinding, SubjectResult } from '../domain/finding';
import type { Areal, LonLat } from '../domain/geometry';
import type { CheckSubject } from '../domain/site';
import type { IndexedGeometry } from '../geo/edge-index';
import { equalAreaPlane, type Plane } from '../geo/equal-area-plane';
import { overlapShape, type OverlapShapeMethod } from '../geo/overlap-shape';
import { checkSubject, type BindingGroup } from './check-subject';
import { reachOf } from './judge';
import { prepareLayer, toIndexed } from './prepare-layer';

export interface CheckJob {
  subjects: readonly CheckSubject[];
  bindings: readonly RuleBinding[];
  /** of the plane in which everything is measured: the middle of the plan */
  centre: LonLat;
  /** the second method; another one only where its failure is to be tried */
  shapeOf?: OverlapShapeMethod;
}

/**
 * Judges every subject by every rule; results in the subjects' order, findings in the bindings'. Layers are prepared
 * once, and rules that are judged by the same zones measure them once. Synchronous and without state, to be run in a worker
 * and cancelled with it. `onProgress` is told how many measurements of how many are done.
 */
export function runCheck(
  { subjects, bindings, centre, shapeOf = overlapShape }: CheckJob,
  onProgress: (done: number, total: number) => void = () => undefined,
): SubjectResult[] {
  const plane = equalAreaPlane(centre);
  const groups = groupBindings(bindings, plane);
  const total = subjects.length * groups.length;
  let done = 0;
  return subjects.map((subject) =>
    checkSubject(subject, groups, plane, shapeOf, () => onProgress(++done, total)),
  );
}

function groupBindings(bindings: readonly RuleBinding[], plane: Plane): BindingGroup[] {
  const coverageOf = memoised((coverage: Areal) => toIndexed(coverage, plane));
  const byZones = new Map<ControlLayer | null, Map<string, BindingGroup['members']>>();
  bindings.forEach((binding, at) => {
    const byFilter = byZones.get(binding.layer) ?? new Map<string, BindingGroup['members']>();
    const filter = JSON.stringify(binding.rule.where ?? null);
    byZones.set(binding.layer, byFilter.set(filter, [...(byFilter.get(filter) ?? []), { binding, at }]));
  });
  return [...byZones.values()].flatMap((byFilter) =>
    [...byFilter.values()].map((members) => groupOf(members, plane, coverageOf)),
  );
}

function memoised<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function groupOf(
  members: BindingGroup['members'],
  plane: Plane,
  coverageOf: (coverage: Areal) => IndexedGeometry | null,
): BindingGroup {
  const [first] = members;
  const layer = first?.binding.layer;
  const prepared = layer && prepareLayer(layer, first.binding.rule.where, plane, coverageOf);
  const isEmpty = prepared?.zones.length === 0;
  return {
    layer: layer && !isEmpty ? (prepared ?? 'unmeasurable') : null,
    reachM: Math.max(...members.map(({ binding }) => reachOf(binding.rule))),
    members,
  };
}
