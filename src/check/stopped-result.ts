import {
  worstState,
  type Because,
  type Finding,
  type RuleBinding,
  type SubjectResult,
} from '../domain/finding';
import type { CheckSubject } from '../domain/site';
import { unanalysedFinding } from './to-finding';

/** Nothing had come of it for the stated time, or the worker broke at it. */
type Stopped = Extract<Because, 'timed-out' | 'computation-failed'>;

/**
 * The result of a subject whose check came to no end: what could be looked at is undetermined under every rule, whichever of them it was
 * that it stopped at.
 */
export function stoppedResult(
  subject: CheckSubject,
  bindings: readonly RuleBinding[],
  because: Stopped,
): SubjectResult {
  const findings = bindings.map((binding) => findingOf(subject, binding, because));
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

function findingOf(subject: CheckSubject, { rule, layer }: RuleBinding, because: Stopped): Finding {
  if (!layer) return unanalysedFinding(rule, layer, 'layer-missing');
  const finding = unanalysedFinding(rule, layer, 'not-located');
  return subject.geometry ? { ...finding, state: 'undetermined', because } : finding;
}
