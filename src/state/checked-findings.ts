import { statesByGravity, type Finding, type RuleBinding } from '../domain/finding';
import type { CheckRecord } from './checks.svelte';

/** A finding together with the rule and the layer that it rests on. */
export interface CheckedFinding {
  finding: Finding;
  binding: RuleBinding;
}

/** The findings of a check, gravest first, else in the order of the plan's rules. */
export function checkedFindings({ result, bindings }: CheckRecord): CheckedFinding[] {
  const gravity = ({ finding }: CheckedFinding): number => statesByGravity.indexOf(finding.state);
  return result.findings
    .flatMap((finding) => {
      const binding = bindings.find(({ rule }) => rule.id === finding.rule);
      return binding ? [{ finding, binding }] : [];
    })
    .toSorted((a, b) => gravity(a) - gravity(b));
}
