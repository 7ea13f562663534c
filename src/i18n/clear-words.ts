import type { ClearingFailure } from '../domain/clearing';

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
  byTolerance: (metres: string) => string;
  byAccuracy: (metres: string) => string;
  reach: string;
  search: string;
  again: string;
  searching: (percent: number) => string;
  failed: string;
  nothingChosen: string;
  ways: Readonly<Record<'retreat' | 'shift', string>>;
  cut: string;
  cutMark: string;
  outlineMark: string;
  /** what a proposal is, in one line */
  retreatWhat: string;
  shiftWhat: string;
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
  unchanged: (count: number) => string;
  schematic: string;
  stillOpen: (accuracy: string) => string;
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
    figure: (name: string) => string;
    note: string;
    save: string;
    print: string;
  };
}
