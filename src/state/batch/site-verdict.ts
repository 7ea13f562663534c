import { statesByGravity, type Finding, type FindingState, type RuleBinding } from '../../domain/finding';
import type { Site } from '../../domain/site';
import { standingOf, standingsByRank, type Standing } from '../../domain/site-standing';
import { checkedFindings, type CheckedFinding } from '../checked-findings';
import { holds, type CheckRecord } from '../checks.svelte';

/** The worst that the rules of one layer said of a site, and what it was judged by. */
export interface LayerVerdict {
  layer: string;
  name: string;
  state: FindingState;
}

/** What is listed of a result; areas m², shares 0–1, distances m. */
export interface ResultFigures {
  standing: Standing;
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
    standing: standingOf(record.result),
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

const made = new WeakMap<Site, SiteVerdict>();

/**
 * How a site stands with what is known of it now; the same object as long as that is the same, so that what is made of one for the list is
 * made once.
 */
export function verdictOf(
  site: Site,
  records: ReadonlyMap<string, CheckRecord>,
  bindings: readonly RuleBinding[],
): SiteVerdict {
  const last = records.get(site.id) ?? null;
  const record = last && holds(last, site, bindings) ? last : null;
  const before = made.get(site);
  if (before && (before.record ?? before.outdated) === last && (before.record === null) === (record === null))
    return before;
  const verdict = makeVerdict(site, record, record ? null : last);
  made.set(site, verdict);
  return verdict;
}

function makeVerdict(site: Site, record: CheckRecord | null, outdated: CheckRecord | null): SiteVerdict {
  if (!record) return { site, record, outdated, figures: null, standing: outdated ? 'stale' : 'unchecked' };
  const figures = figuresOf(record);
  return { site, record, outdated, figures, standing: figures.standing };
}

/**
 * What needs a person first; of those that stand alike the one with more conflicts, then with more overlap, then the one nearer to a zone; else
 * as the sites are listed.
 */
export function rankVerdicts(verdicts: readonly SiteVerdict[]): SiteVerdict[] {
  const alike = new Map<Standing, SiteVerdict[]>(standingsByRank.map((standing) => [standing, []]));
  for (const verdict of verdicts) alike.get(verdict.standing)?.push(verdict);
  return [...alike.values()].flatMap((those) => (those[0]?.figures ? those.sort(byFigures) : those));
}

function byFigures({ figures: a }: SiteVerdict, { figures: b }: SiteVerdict): number {
  if (!a || !b) return 0;
  const nearer = a.nearestM === b.nearestM ? 0 : (a.nearestM ?? Infinity) - (b.nearestM ?? Infinity);
  return b.counts.conflict - a.counts.conflict || (b.overlapM2 ?? 0) - (a.overlapM2 ?? 0) || nearer;
}
