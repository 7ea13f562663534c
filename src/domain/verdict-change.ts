import type { ControlLayer, Finding, RuleBinding, SubjectResult } from './finding';

/** A result with the layers that it was judged by. */
export interface JudgedResult {
  result: SubjectResult;
  bindings: readonly RuleBinding[];
}

/** What a rule said at one time, and the layer that it said it by; null: there was none. */
export interface RuleVerdict {
  finding: Finding;
  layer: Pick<ControlLayer, 'name' | 'version' | 'date'> | null;
}

/** One rule's verdict on one site, before and after; null where the rule was not judged then. */
export interface RuleChange {
  rule: string;
  before: RuleVerdict | null;
  after: RuleVerdict | null;
  /** whether it reads otherwise, and not only its figure */
  isOfState: boolean;
  /** overlap after less overlap before, m²; none counts as nought; null where either could not be told */
  differenceM2: number | null;
}

/** The rules of which something changed, and whether any verdict did. */
export interface VerdictChange {
  isOfState: boolean;
  rules: readonly RuleChange[];
}

/** Areas are printed to a hundredth of a square metre: less than half of that reads the same. */
const leastDifferenceM2 = 0.005;

/** What changed from one check of a site to another, in the order of the rules; null where everything reads the same. */
export function verdictChange(before: JudgedResult, after: JudgedResult): VerdictChange | null {
  const earlier = verdictsByRule(before);
  const later = verdictsByRule(after);
  const rules = [...new Set([...later.keys(), ...earlier.keys()])]
    .map((rule) => ruleChange(rule, earlier.get(rule) ?? null, later.get(rule) ?? null))
    .filter(isChanged);
  if (rules.length === 0) return null;
  return { rules, isOfState: rules.some(({ isOfState }) => isOfState) };
}

function verdictsByRule({ result, bindings }: JudgedResult): Map<string, RuleVerdict> {
  const layers = new Map(bindings.map(({ rule, layer }) => [rule.id, layer]));
  return new Map(
    result.findings.map((finding) => [finding.rule, { finding, layer: layers.get(finding.rule) ?? null }]),
  );
}

function ruleChange(rule: string, before: RuleVerdict | null, after: RuleVerdict | null): RuleChange {
  const [was, is] = [before?.finding, after?.finding];
  const isOfState = was?.state !== is?.state || was?.authority !== is?.authority;
  const [wasM2, isM2] = [overlapM2(was), overlapM2(is)];
  const differenceM2 = wasM2 === null || isM2 === null ? null : isM2 - wasM2;
  return { rule, before, after, isOfState, differenceM2 };
}

/** Nought where the site was looked at and meets nothing; null where nothing was measured. */
const overlapM2 = (finding: Finding | undefined): number | null => finding?.overlapAreaM2 ?? null;

const isChanged = ({ isOfState, differenceM2 }: RuleChange): boolean =>
  isOfState || Math.abs(differenceM2 ?? 0) >= leastDifferenceM2;
