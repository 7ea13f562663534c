import { worstState, type Finding, type RuleBinding, type SubjectResult } from '../domain/finding';
import type { CheckSubject } from '../domain/site';
import { unanalysedFinding } from './to-finding';

/**
 * The result of a subject whose check was stopped, because nothing had come of it for the stated time: what could be looked at is undetermined
 * under every rule, whichever of them it was that took so long.
 */
export function timedOutResult(subject: CheckSubject, bindings: readonly RuleBinding[]): SubjectResult {
  const findings = bindings.map((binding) => findingOf(subject, binding));
  return {
    subject: subject.id,
    areaM2: null,
    trapezoidAreaM2: null,
    planarAreaM2: null,
    belt: null,
    state: worstState(findings.map(({ state }) => state)),
    findings,
  };
}

function findingOf(subject: CheckSubject, { rule, layer }: RuleBinding): Finding {
  if (!layer) return unanalysedFinding(rule, layer, 'layer-missing');
  const finding = unanalysedFinding(rule, layer, 'not-located');
  return subject.geometry ? { ...finding, state: 'undetermined', because: 'timed-out' } : finding;
}
