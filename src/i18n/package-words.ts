import type { FindingState } from '../domain/finding';

/** Heads of the columns of the workbook, each with its unit. */
export interface WorkbookHeads {
  number: string;
  site: string;
  siteId: string;
  verdict: string;
  /** the verdict with the planner's judgements in place of the engine's */
  overridden: string;
  areaHa: string;
  areaMu: string;
  areaM2: string;
  trapezoidHa: string;
  planarHa: string;
  belt: string;
  declaredHa: string;
  differsBy: string;
  worst: string;
  origin: string;
  reading: string;
  checkedAt: string;
  sheet: string;
  control: string;
  basis: string;
  why: string;
  overlapHa: string;
  overlapMu: string;
  overlapM2: string;
  share: string;
  leastHa: string;
  greatestHa: string;
  lengthM: string;
  distanceM: string;
  zones: string;
  layer: string;
  layerVersion: string;
  authority: string;
  accuracyM: string;
  office: string;
  longitude: string;
  latitude: string;
  data: string;
  id: string;
  version: string;
  date: string;
  source: string;
  note: string;
}

/** The words of a package of results (成果包): its workbook, its summary, its note and the names of its files. */
export interface PackageWords {
  lang: string;
  title: string;
  /** folders and files; `sites` and `pieces` are those of the shapefiles */
  names: {
    sheets: string;
    data: string;
    summary: string;
    workbook: string;
    note: string;
    sites: string;
    pieces: string;
    result: string;
  };
  /** what sites are counted by, plainer than a finding's word */
  states: Readonly<Record<FindingState, string>>;
  unchecked: string;
  /** why a site has no result that holds */
  uncheckedBecause: { unchecked: string; stale: string };
  sheets: { overview: string; sites: string; findings: string; pieces: string; versions: string };
  heads: WorkbookHeads;
  overview: {
    made: string;
    time: string;
    operator: string;
    operatorNone: string;
    mark: string;
    plan: string;
    planNone: string;
    version: string;
    tool: string;
    frame: string;
    frameValue: string;
    counts: string;
    sites: string;
    checked: string;
    agreement: string;
    agreementValue: (agreed: number, figures: number) => string;
    parameters: string;
    tolerance: string;
    toleranceValue: string;
    accuracy: string;
    contents: string;
    sheetsAll: string;
    sheetsNotable: string;
    sheetsNone: string;
    reading: string;
    notes: string;
  };
  /** what the figures are and are not */
  notes: readonly string[];
  schematic: string;
  official: string;
  assumed: (file: string, frame: string) => string;
  belt: (zone: number, meridian: number, epsg: number) => string;
  superseded: (by: string) => string;
  siteFile: string;
  planPack: string;
  /** at the foot of a printed page, with the codes of Excel for page and pages */
  page: string;
  summary: { heading: string; uncheckedHeading: string; links: string; hectares: string; mu: string };
  /** the note for people; each line one file or folder */
  note: (files: {
    sheets: boolean;
    summary: boolean;
    workbook: boolean;
    result: boolean;
    shapefile: boolean;
  }) => readonly string[];
}
