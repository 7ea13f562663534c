import type { ClearingFailure, ClearingWay } from '../domain/clearing';

/** The words of the help to move a site, and of two outlines side by side. */
export interface ClearWords {
  open: string;
  heading: string;
  intro: string;
  close: string;
  avoid: string;
  avoidHint: string;
  clearance: string;
  clearanceHint: string;
  preset: (metres: string) => string;
  byAccuracy: (metres: string) => string;
  /** that no clearance holds for a border that is only drawn so accurately */
  schematicClearance: (accuracy: string) => string;
  reach: string;
  search: string;
  again: string;
  searching: (percent: number) => string;
  failed: string;
  nothingChosen: string;
  ways: Readonly<Record<ClearingWay, string>>;
  cutMark: string;
  outlineMark: string;
  siteMark: string;
  /** what a proposal is, in one line */
  what: Readonly<Record<ClearingWay, string>>;
  none: string;
  why: Readonly<Record<ClearingFailure, string>>;
  lost: string;
  area: string;
  kept: string;
  parts: (count: number) => string;
  dropped: (count: number, area: string) => string;
  moved: string;
  /** by how much and where to */
  movedValue: (metres: string, direction: string, azimuth: string) => string;
  directions: readonly [string, string, string, string, string, string, string, string];
  shortest: (reach: string) => string;
  cutShort: string;
  confirmed: (clearance: string) => string;
  after: string;
  arrow: string;
  newlyMet: string;
  newlyOpen: string;
  /** rules that are broken only on the new outline; whether there is a longer move that breaks none */
  meetsAnew: (rules: readonly string[], hasDetour: boolean) => string;
  /** the rules that an outline can't be cleared of */
  leftOut: string;
  leftOutRule: (rule: string, why: string) => string;
  /** how many others it is cleared of */
  keepsOthers: (count: number) => string;
  unchanged: (count: number) => string;
  schematic: string;
  stillOpen: (accuracy: string) => string;
  stillOpenSchematic: (accuracy: string) => string;
  show: string;
  shown: string;
  adopt: string;
  keepBoth: string;
  discard: string;
  compare: string;
  notApproved: string;
  keptName: (site: string, way: string) => string;
  comparison: {
    open: string;
    heading: string;
    intro: string;
    choose: (side: string) => string;
    outline: string;
    unchecked: string;
    checking: string;
    verdict: string;
    area: string;
    areaHa: string;
    areaMu: string;
    rule: string;
    layer: string;
    state: string;
    /** overlap in hectares, in 亩, share, distance */
    columns: readonly [string, string, string, string];
    difference: string;
    differenceHa: string;
    same: string;
    bothClear: (count: number) => string;
    bothUnanalysed: (count: number) => string;
    nothing: string;
    needTwo: string;
    sameFrame: string;
    /** what is drawn how */
    legend: { outline: string; zones: string; pieces: string };
    schematic: string;
    figure: (name: string) => string;
    note: string;
    save: string;
    print: string;
  };
}
