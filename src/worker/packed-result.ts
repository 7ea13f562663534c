import { unanalysedFinding } from '../check/to-finding';
import type { Finding, RuleBinding, SubjectResult } from '../domain/finding';

/** A result on its way from a worker; null stands for a finding that the layer is missing, the same for every subject. */
export interface PackedResult extends Omit<SubjectResult, 'findings'> {
  findings: readonly (Finding | null)[];
}

export const packResult = (result: SubjectResult): PackedResult => ({
  ...result,
  findings: result.findings.map((finding) => (finding.because === 'layer-missing' ? null : finding)),
});

/** Unpacks results of a check by these rules. Most rules of a plan may be without a layer: all results share those findings. */
export function resultUnpacker(bindings: readonly RuleBinding[]): (packed: PackedResult) => SubjectResult {
  const missing = bindings.map(({ rule, layer }) => unanalysedFinding(rule, layer, 'layer-missing'));
  return (packed) => ({
    ...packed,
    findings: packed.findings.flatMap((finding, i) => finding ?? missing[i] ?? []),
  });
}
