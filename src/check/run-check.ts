import type { ControlLayer, RuleBinding, SubjectResult } from '../domain/finding';
import type { LonLat } from '../domain/geometry';
import type { CheckSubject } from '../domain/site';
import { equalAreaPlane } from '../geo/equal-area-plane';
import { overlapShape, type OverlapShapeMethod } from '../geo/overlap-shape';
import { checkSubject, type BindingGroup } from './check-subject';
import { reachOf } from './judge';
import { PreparedLayers } from './prepare-layer';
import { unanalysedFinding } from './to-finding';

export interface CheckJob {
  subjects: readonly CheckSubject[];
  bindings: readonly RuleBinding[];
  /** of the plane in which everything is measured: the middle of the plan */
  centre: LonLat;
  /** layers prepared by earlier checks in the plane about the same centre */
  layers?: PreparedLayers;
  /** the second method; another one only where its failure is to be tried */
  shapeOf?: OverlapShapeMethod;
}

type ProgressListener = (done: number, total: number) => void;

/**
 * Judges every subject by every rule; results in the subjects' order, findings in the bindings'. Layers are prepared
 * once, and rules that are judged by the same zones measure them once. Synchronous, to be run in a worker and cancelled with
 * it. `onProgress` is told how many measurements of how many are done.
 */
export const runCheck = (job: CheckJob, onProgress?: ProgressListener): SubjectResult[] => [
  ...checkEach(job, onProgress),
];

/** `runCheck`, each result as soon as it is there. */
export function* checkEach(
  {
    subjects,
    bindings,
    centre,
    layers = new PreparedLayers(equalAreaPlane(centre)),
    shapeOf = overlapShape,
  }: CheckJob,
  onProgress: ProgressListener = () => undefined,
): Generator<SubjectResult, void> {
  const groups = groupBindings(bindings, layers);
  const total = subjects.length * groups.length;
  let done = 0;
  const onGroup = (): void => onProgress(++done, total);
  for (const subject of subjects) yield checkSubject(subject, groups, layers.plane, shapeOf, onGroup);
}

function groupBindings(bindings: readonly RuleBinding[], layers: PreparedLayers): BindingGroup[] {
  const byZones = new Map<ControlLayer | null, Map<string, BindingGroup['members']>>();
  bindings.forEach((binding, at) => {
    const { rule, layer } = binding;
    const byFilter = byZones.get(layer) ?? new Map<string, BindingGroup['members']>();
    const filter = JSON.stringify(rule.where ?? null);
    const member = { binding, at, missing: unanalysedFinding(rule, layer, 'layer-missing') };
    byZones.set(layer, byFilter.set(filter, [...(byFilter.get(filter) ?? []), member]));
  });
  return [...byZones.values()].flatMap((byFilter) =>
    [...byFilter.values()].map((members) => groupOf(members, layers)),
  );
}

function groupOf(members: BindingGroup['members'], layers: PreparedLayers): BindingGroup {
  const [first] = members;
  const layer = first?.binding.layer;
  const prepared = layer && layers.prepare(layer, first.binding.rule.where);
  const isEmpty = prepared?.zones.length === 0;
  return {
    layer: layer && !isEmpty ? (prepared ?? 'unmeasurable') : null,
    reachM: Math.max(...members.map(({ binding }) => reachOf(binding.rule))),
    members,
  };
}
