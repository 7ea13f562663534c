import type { Finding, RuleBinding, SubjectResult } from '../domain/finding';
import type { AreaComparison } from '../domain/declared-area';
import type { Areal } from '../domain/geometry';
import type { Overrides } from '../domain/override';
import type { MapSymbol, PlanLayer, PlanManifest } from '../domain/plan-schema';
import type { Bilingual } from '../domain/schema-parts';
import type { SheetTemplate } from '../domain/sheet-template';
import type { SiteOrigin } from '../domain/site';
import type { SheetWords } from '../i18n/sheet-words';

/** A line of the figure's legend. */
interface LegendEntry {
  label: string;
  layer: Pick<PlanLayer, 'geometry' | 'authority' | 'role'>;
  symbol: MapSymbol;
}

/** The map as a picture. */
export interface SheetFigure {
  /** `data:image/png;base64,…` */
  dataUrl: string;
  /** what the picture shows, for those who don't see it */
  alt: string;
  /** scale, as a sentence */
  scaleNote: string;
  legend: readonly LegendEntry[];
}

/** All that a check sheet says; the same input gives the same bytes. */
export interface CheckSheetInput {
  words: SheetWords;
  /** which of the pack's texts are taken */
  locale: keyof Bilingual;
  /** null: the check was made without a plan */
  plan: { manifest: Pick<PlanManifest, 'id' | 'title' | 'version' | 'documents'>; sha256: string } | null;
  /** `overrides`: findings that the planner judges otherwise; `declaredArea`: what the site's file states beside the computed area */
  site: {
    name: string;
    origin: SiteOrigin;
    overrides?: Overrides;
    declaredArea?: AreaComparison;
    /** for the list of its corners, which is left out without it */
    geometry?: Areal;
  };
  result: SubjectResult;
  /** rules with their layers; every finding's rule is among them */
  bindings: readonly RuleBinding[];
  /** null: the sheet has no map */
  figure: SheetFigure | null;
  tool: { name: string; version: string };
  /** when the check was made, as it is to be printed */
  time: string;
  /** of secrecy or use, printed at its head; null: none */
  mark?: string | null;
  /** wording, sections and columns as an office wants them; left out: the sheet's own */
  template?: SheetTemplate;
  /** who made the check (经办人); null: it is left to be signed */
  operator?: string | null;
  /** where the site is, e.g. its town; null: not known */
  place?: string | null;
}

/** A finding with the rule and layer it comes from. */
export interface JudgedRule extends RuleBinding {
  finding: Finding;
}

/** The findings with their rules, in their order; a finding without its rule is a programmer's mistake. */
export function judgedRules({ result, bindings }: CheckSheetInput): JudgedRule[] {
  const byRule = new Map(bindings.map((binding) => [binding.rule.id, binding]));
  return result.findings.map((finding) => {
    const binding = byRule.get(finding.rule);
    if (binding === undefined) throw new Error(`No rule was given for the finding of ${finding.rule}.`);
    return { ...binding, finding };
  });
}
