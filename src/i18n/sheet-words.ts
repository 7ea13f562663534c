import type { Authority } from '../domain/plan-schema';
import type { RepairCode } from '../domain/repair';
import type { ClearedWay, OriginReading } from '../domain/site';
import type { FindingWords } from './finding-words';

/** The words of the check sheet. Functions take numbers and names that are put into the sentence as they are. */
export interface SheetWords {
  finding: FindingWords;
  /** language tag of the document */
  lang: string;
  title: string;
  schematicBadge: string;
  /** across the page, when a finding rests on schematic data */
  watermark: string;
  header: {
    site: string;
    origin: string;
    drawn: string;
    /** a file whose outline was repaired on request */
    repaired: (file: string, repairs: readonly RepairCode[]) => string;
    /** where the outline came from, and the proposals that changed it since */
    cleared: (source: string, ways: readonly ClearedWay[]) => string;
    fromPlan: (layer: string, feature: string) => string;
    /** how the coordinates of the site's file were understood */
    reading: string;
    understood: (reading: OriginReading) => string;
    crs: string;
    crsValue: string;
    area: string;
    officialArea: string;
    officialMethod: string;
    planarArea: string;
    /** belt by number, central meridian in degrees, EPSG code */
    planarMethod: (zone: number, meridian: number, epsg: number) => string;
    /** the area that the site's file states */
    statedArea: string;
    /** difference in per cent with its sign; whether it is within 1 % */
    statedAgainst: (percent: string, computed: 'ellipsoidal' | 'plane', isWithin: boolean) => string;
    /** that the stated unit is not the one that fits */
    unitCompared: string;
    plan: string;
    version: (version: string) => string;
    time: string;
    /** 经办人 */
    operator: string;
    /** town or village of the site */
    place: string;
    tool: string;
  };
  units: { hectare: string; mu: string; squareMetre: string; metre: string };
  verdict: {
    label: string;
    items: (count: number) => string;
    /** the word for the site with the planner's judgements in place of the engine's, and how many there are */
    overridden: (word: string, count: number) => string;
  };
  table: {
    caption: string;
    number: string;
    control: string;
    conclusion: string;
    overlap: string;
    share: string;
    zones: string;
    data: string;
    none: string;
    /** in the column of the data, where there are none */
    noData: string;
    /** what is to be done about a layer that could not be analysed */
    askOffice: (office: string) => string;
    /** the figures of two methods that disagree, with unit */
    twoMethods: (sum: string, shape: string) => string;
    nearest: (distance: string, zone: string) => string;
    moreZones: (count: number) => string;
    /** further zones nearer than the accuracy */
    alsoWithin: (count: number) => string;
    lengthInside: (length: string) => string;
    /** what the planner says the site is, where a clause lets some activities through */
    claimed: (activity: string) => string;
    claimedNone: string;
    /** what the planner judges instead, and why */
    overridden: (word: string, reason: string) => string;
    /** that the engine has come to another verdict since */
    lapsed: string;
    /** least and greatest overlap that the accuracy allows, with unit */
    bounds: (least: string, greatest: string) => string;
    boundsUnknown: string;
    /** areas inside and outside of zones that the site must lie in, with unit */
    outside: (inside: string, outside: string) => string;
    superseded: (by: string) => string;
    /** one word for each, since the column is narrow */
    authority: Readonly<Record<Authority, string>>;
    accuracy: (metres: string) => string;
    official: string;
  };
  /** an office with the rules whose data it holds */
  officeLine: (office: string, rules: string) => string;
  /** rules that could not be judged, by the office to ask */
  unanalysed: { heading: string; none: string };
  /** where the data stands that schematic layers only hint at */
  holders: { heading: string; none: string };
  /** list of the pieces that lie in zones */
  pieces: {
    caption: string;
    number: string;
    control: string;
    zone: string;
    /** heads a column of areas in that unit */
    area: (unit: string) => string;
    centroid: string;
    none: string;
    /** how many are listed of how many */
    left: (listed: number, all: number) => string;
  };
  /** list of the corners of the outline */
  corners: {
    caption: string;
    number: string;
    ring: string;
    /** part and ring counted from 1; ring 1 is the outer one */
    ringName: (part: number, ring: number) => string;
    longitude: string;
    latitude: string;
    north: string;
    east: string;
    belt: (zone: number, meridian: number, epsg: number) => string;
    left: (listed: number, all: number) => string;
  };
  figure: {
    heading: string;
    legend: string;
    alt: (site: string) => string;
    /** 1:N; what the frame shows of the ground, with unit; that schematic layers are among it */
    scaleNote: (scale: string, ground: string, isSchematic: boolean) => string;
    siteLegend: string;
    overlapLegend: string;
    nearestLegend: string;
    schematicMark: string;
  };
  notes: {
    heading: string;
    /** the first stands out */
    noBasis: string;
    schematic: string;
    area: (tolerance: string) => string;
    accuracy: string;
    /** how often the two methods agreed */
    agreement: (agreed: number, figures: number, retried: number) => string;
    internal: string;
    documents: (titles: string) => string;
  };
  versions: { heading: string; name: string; version: string; source: string; plan: string; site: string };
  sign: { analyst: string; reviewer: string; date: string };
  /** between names in a list */
  comma: string;
  /** between a term and what it says */
  colon: string;
  /** between clauses */
  semicolon: string;
}
