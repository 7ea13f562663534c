import { statesByGravity, type Finding, type FindingState, type RuleBinding } from '../../domain/finding';
import { subjectOf, type Site } from '../../domain/site';
import { standingOf, standingsByRank, type Standing } from '../../domain/site-standing';
import { checkedFindings, type CheckedFinding } from '../checked-findings';
import type { CheckRecord, Checks } from '../checks.svelte';

/** The worst that the rules of one layer said of a site, and what it was judged by. */
export interface LayerVerdict {
  layer: string;
  name: string;
  state: FindingState;
}

/** What is listed of a result; areas m², shares 0–1, distances m. */
export interface ResultFigures {
  /** the finding to look at first: gravest, then the one with the most overlap; null where nothing was met or undecided */
  gravest: CheckedFinding | null;
  /** of the gravest finding alone, since layers overlap each other; null where nothing of the site lies in its zones */
  overlapM2: number | null;
  share: number | null;
  /** to the nearest zone of any layer; null where none is known */
  nearestM: number | null;
  counts: Readonly<Record<'conflict' | 'undetermined' | 'attention', number>>;
  /** each layer that something was judged by, gravest first */
  layers: readonly LayerVerdict[];
}

/** A site as the results list it. */
export interface SiteVerdict {
  site: Site;
  standing: Standing;
  /** the result that holds; null where there is none */
  record: CheckRecord | null;
  /** the result from before the site or a layer changed, where none holds */
  outdated: CheckRecord | null;
  figures: ResultFigures | null;
}

const known = new WeakMap<CheckRecord, ResultFigures>();

/** What is listed of a result, worked out once. */
export function figuresOf(record: CheckRecord): ResultFigures {
  const made = known.get(record);
  if (made) return made;
  const figures = makeFigures(record);
  known.set(record, figures);
  return figures;
}

function makeFigures(record: CheckRecord): ResultFigures {
  const { findings } = record.result;
  const telling = checkedFindings(record).filter(({ finding }) => isTelling(finding));
  const [first, ...others] = telling;
  const rivals = others.filter(({ finding }) => finding.state === first?.finding.state);
  const gravest = first ? rivals.reduce((a, b) => (overlapOf(b) > overlapOf(a) ? b : a), first) : null;
  const isMet = gravest !== null && overlapOf(gravest) > 0;
  const nearestM = findings.reduce(
    (least, { distanceM }) => Math.min(least, distanceM ?? Infinity),
    Infinity,
  );
  const count = (state: FindingState): number => findings.filter((one) => one.state === state).length;
  return {
    gravest,
    overlapM2: isMet ? gravest.finding.overlapAreaM2 : null,
    share: isMet ? gravest.finding.share : null,
    nearestM: Number.isFinite(nearestM) ? nearestM : null,
    counts: {
      conflict: count('conflict'),
      undetermined: count('undetermined'),
      attention: count('attention'),
    },
    layers: layerVerdicts(record),
  };
}

/** Worth a look: something was met, or could not be decided. */
const isTelling = ({ state }: Finding): boolean => state !== 'clear' && state !== 'unanalysed';

/** The overlap that the card of a finding tells, m²; what only touches has none. */
const overlapOf = ({ finding: { contact, overlapAreaM2 } }: CheckedFinding): number =>
  contact === 'overlap' || contact === 'sliver' ? (overlapAreaM2 ?? 0) : 0;

function layerVerdicts({ result, bindings }: CheckRecord): LayerVerdict[] {
  const worst = new Map<string, LayerVerdict>();
  result.findings.forEach(({ layer, state, rule }, at) => {
    if (layer === null) return;
    const before = worst.get(layer);
    if (before && gravity(before) <= statesByGravity.indexOf(state)) return;
    worst.set(layer, { layer, state, name: before?.name ?? nameOf(bindings, rule, at) });
  });
  return [...worst.values()].toSorted((a, b) => gravity(a) - gravity(b));
}

const gravity = ({ state }: LayerVerdict): number => statesByGravity.indexOf(state);

/** Findings come in the order of the bindings. */
function nameOf(bindings: readonly RuleBinding[], rule: string, at: number): string {
  const here = bindings[at];
  const binding = here?.rule.id === rule ? here : bindings.find((one) => one.rule.id === rule);
  return binding?.layer?.name ?? '';
}

/** How a site stands with what is known of it now. */
export function verdictOf(site: Site, checks: Checks, bindings: readonly RuleBinding[]): SiteVerdict {
  const record = checks.of(subjectOf(site), bindings);
  if (record) {
    const figures = figuresOf(record);
    return { site, record, outdated: null, figures, standing: standingOf(record.result) };
  }
  const outdated = checks.last(site.id);
  return { site, record, outdated, figures: null, standing: outdated ? 'stale' : 'unchecked' };
}

/**
 * What needs a person first; of those that stand alike the one with more conflicts, then with more overlap, then the one nearer to a zone; else
 * as the sites are listed.
 */
export function rankVerdicts(verdicts: readonly SiteVerdict[]): SiteVerdict[] {
  const ranks = new Map(standingsByRank.map((standing, rank) => [standing, rank]));
  const keyed = verdicts.map((verdict) => ({
    verdict,
    rank: ranks.get(verdict.standing) ?? standingsByRank.length,
    conflicts: verdict.figures?.counts.conflict ?? 0,
    overlapM2: verdict.figures?.overlapM2 ?? 0,
    nearestM: verdict.figures?.nearestM ?? Infinity,
  }));
  keyed.sort(
    (a, b) =>
      a.rank - b.rank ||
      b.conflicts - a.conflicts ||
      b.overlapM2 - a.overlapM2 ||
      (a.nearestM === b.nearestM ? 0 : a.nearestM - b.nearestM),
  );
  return keyed.map(({ verdict }) => verdict);
}
