import type { Standing } from '../domain/site-standing';

/** How much the words for many sites may claim: what only schematic layers show is suspected; where there are both, either. */
export type BatchClaim = 'found' | 'suspected' | 'mixed';

type Areas = Readonly<Record<'m2' | 'hectares' | 'mu', string>>;

/** The words of the results of many sites. */
export interface BatchWords {
  source: string;
  toolbar: string;
  runAll: (n: number) => string;
  runAgain: (n: number) => string;
  resume: (n: number) => string;
  stop: string;
  running: (done: number, total: number) => string;
  recheckEdited: string;
  recheckEditedHint: string;
  open: string;
  openAll: (n: number) => string;
  outdated: (n: number) => string;
  schematic: string;
  legend: string;
  only: (label: string) => string;
  standings: Readonly<Record<BatchClaim, Readonly<Record<Standing, string>>>>;
  outdatedVerdict: (verdict: string) => string;
  unfinishedVerdict: (verdict: string) => string;
  rank: string;
  area: string;
  areaMu: string;
  town: string;
  townSchematic: string;
  layers: string;
  gravest: string;
  overlap: string;
  overlapMu: string;
  share: string;
  nearest: string;
  conflicts: string;
  undetermined: string;
  attentions: string;
  changed: string;
  layerState: (layer: string, state: string) => string;
  changes: Readonly<Record<'verdict' | 'figure', string>>;
  changedCount: (verdicts: number, figures: number) => string;
  change: (before: string, after: string) => string;
  grew: (area: string) => string;
  shrank: (area: string) => string;
  areas: (areas: Areas) => string;
  ruleBefore: (verdict: string, layer: string) => string;
  layerVersion: (name: string, version: string, date: string) => string;
  noLayer: string;
  notJudged: string;
  dismiss: string;
  dismissHint: string;
  saveChanges: string;
  changesFile: string;
  changesHeads: readonly string[];
  groupBy: string;
  groupings: Readonly<Record<'none' | 'state' | 'layer' | 'town', string>>;
  noTown: string;
  noLayerMet: string;
  group: (label: string, n: number) => string;
  view: string;
  views: Readonly<Record<'table' | 'summary', string>>;
  summary: {
    sites: (n: number, checked: number) => string;
    siteArea: (hectares: string, mu: string) => string;
    byLayer: string;
    byTown: string;
    note: string;
    adding: string;
    untold: string;
    atLeast: (n: number) => string;
    noOverlap: string;
    overlap: (hectares: string, mu: string) => string;
    show: (what: string, state: string, n: number) => string;
    showAll: (what: string) => string;
    none: string;
    noTowns: string;
    unanalysedLayers: (n: number) => string;
  };
  empty: string;
  emptyHint: string;
  file: string;
  keys: string;
}
