import { statesByGravity, type Finding, type FindingState, type RuleBinding } from '../../domain/finding';
import { standingOf, type Standing } from '../../domain/site-standing';
import { checkedFindings, type CheckedFinding } from '../checked-findings';
import type { CheckRecord } from '../checks.svelte';

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
