import type { Finding, RuleBinding, SubjectResult } from './finding';

/** What one rule finds on two outlines. */
export interface OutlineDifference {
  binding: RuleBinding;
  a: Finding;
  b: Finding;
  /** of b less that of a, m²; null where either is not known */
  overlapM2: number | null;
  isSameState: boolean;
}

/** Two outlines side by side, rule by rule. What both keep clear of, or what has no layer, is only counted. */
export interface OutlineDifferences {
  rows: readonly OutlineDifference[];
  bothClear: number;
  bothUnanalysed: number;
}

/**
 * Holds two results by the same rules against each other. Nothing is summed across rules or layers: which outline is the better one is not
 * for figures of unlike things to say.
 */
export function outlineDifferences(
  a: SubjectResult,
  b: SubjectResult,
  bindings: readonly RuleBinding[],
): OutlineDifferences {
  const all = bindings.flatMap((binding): OutlineDifference[] => {
    const [one, other] = [a, b].map(({ findings }) => findings.find(({ rule }) => rule === binding.rule.id));
    return one && other ? [differenceOf(binding, one, other)] : [];
  });
  const areBoth = (state: Finding['state']) => (row: OutlineDifference) =>
    row.a.state === state && row.isSameState;
  const rows = all.filter((row) => !areBoth('clear')(row) && !areBoth('unanalysed')(row));
  return {
    rows,
    bothClear: all.filter(areBoth('clear')).length,
    bothUnanalysed: all.filter(areBoth('unanalysed')).length,
  };
}

const differenceOf = (binding: RuleBinding, a: Finding, b: Finding): OutlineDifference => ({
  binding,
  a,
  b,
  overlapM2: a.overlapAreaM2 === null || b.overlapAreaM2 === null ? null : b.overlapAreaM2 - a.overlapAreaM2,
  isSameState: a.state === b.state,
});
