import type { Areal, LonLat } from './geometry';
import type { GaussKruegerBelt } from './gauss-krueger-belt';
import type { Authority, PlanLayer } from './plan-schema';
import type { Rule } from './rule-schema';
import type { Claims, OriginReading } from './site';

/**
 * What a rule found on a site.
 * conflict, attention: the site breaks the rule, by its severity · undetermined: it could not be decided, `because` says why ·
 * unanalysed: the layer isn't there · notice: the rule is about this site and nothing breaks it, as far as can be told ·
 * clear: the site doesn't meet the zones.
 */
export type FindingState = 'conflict' | 'attention' | 'undetermined' | 'unanalysed' | 'notice' | 'clear';

export type Because =
  /** the sum and the area of the shape differ by more than the tolerance: both are given */
  | 'methods-disagree'
  /** a method threw or gave a figure that is not finite */
  | 'computation-failed'
  /** a method would take more work than its stated limit */
  | 'too-much-work'
  /** the computation was stopped: nothing had come of it for the stated time */
  | 'timed-out'
  /** part of the site, or all of it, lies where the layer says nothing */
  | 'outside-coverage'
  /** nearer to the zone's edge than the layer (and the site) is accurate */
  | 'within-accuracy'
  /** an overlap so thin that the data's own rounding can make it */
  | 'below-precision'
  /** the rule's layer is not in the pack and no official layer was opened */
  | 'layer-missing'
  /** the documents give the project no place */
  | 'not-located'
  /** the layer shows a regime of the past, and the current one isn't at hand */
  | 'superseded'
  /** the planner says that the site is an activity which the clause lets through under conditions */
  | 'claimed'
  /** whether the rule applies hangs on the use of the site, which the planner has not said */
  | 'use-undeclared'
  /** the planner says that the site is of a use that the rule doesn't apply to */
  | 'not-applicable'
  /** a share that the rule demands was not declared by the planner */
  | 'share-undeclared'
  /** a share that the planner declared is less than the rule demands */
  | 'share-short'
  /** the shares that the planner declared are what the rule demands, or more */
  | 'share-met'
  /** more of the site lies in the zones than the rule allows */
  | 'over-limit'
  /** part of the site lies in the zones, no more than the rule allows */
  | 'within-limit'
  /** part of the site, or all of it, lies outside the zones that it must lie in */
  | 'outside-zones'
  /** the whole site lies in the zones that it must lie in */
  | 'within-zones'
  /** the rule is about areas, and the project is drawn as points or lines */
  | 'not-areal';

export interface ZoneFinding {
  id: string;
  name: string;
  /** ellipsoidal, m²; null for points and lines */
  overlapAreaM2: number | null;
  /** geodesic, m; 0 when they meet; null where it was not computed */
  distanceM: number | null;
}

/** Touching, sliver and overlap are told apart by the stated tolerance; a point or a line is inside or not. */
export type Contact = 'none' | 'touching' | 'sliver' | 'overlap';

export interface Finding {
  rule: string;
  /** the layer judged by, pack or official; null when there is none */
  layer: string | null;
  /** null when there is no layer */
  authority: Authority | null;
  state: FindingState;
  because: Because | null;
  /** what the planner answered to the rule's questions */
  claims: Claims;
  /** null where it could not be found out, or nothing was measured */
  contact: Contact | null;
  /**
   * by the topology-free sum, union of the layer's zones, ellipsoidal m²; null for points and lines, where it failed, or where the
   * subject meets no zone but the layer does not speak for all of it
   */
  overlapAreaM2: number | null;
  /** area of the shape by the second method, m²; null where it was not computed or failed */
  shapeAreaM2: number | null;
  /** whether a second method agrees with the first; null where nothing was measured */
  confirmed: boolean | null;
  /** how often the shape failed or disagreed and was built anew, until the sum confirmed it or all ways were tried */
  shapeRetries: number;
  /**
   * the least and the greatest overlap that the accuracy allows, m²: with the zones shrunk and grown by it; null for points
   * and lines, or where it could not be computed
   */
  minOverlapM2: number | null;
  maxOverlapM2: number | null;
  /** what separates touching, sliver and overlap here, m² */
  toleranceM2: number;
  /** overlap / site area, 0–1; for a line, length inside / length; null for points */
  share: number | null;
  /** length inside the zones, geodesic m; lines only */
  overlapLengthM: number | null;
  /** to the nearest zone, geodesic m, 0 when they meet; null where it could not be computed or there is no zone */
  distanceM: number | null;
  /** the two ends of that distance: on the site, on the zone */
  nearest: readonly [LonLat, LonLat] | null;
  /** accuracy that the judgement allowed for: layer's and site's together, m */
  accuracyM: number;
  /** the zones met; where none is met, the nearest and those that leave the answer in doubt, nearest first */
  zones: readonly ZoneFinding[];
  /** the overlapping piece; null where there is none */
  overlap: Areal | null;
}

export interface ControlZone {
  id: string;
  name: string;
  /** one sigma of the border's position, m; 0 for an official border */
  accuracyM: number;
  geometry: Areal;
  properties: Readonly<Record<string, unknown>>;
}

/** A layer as the engine judges by it. */
export interface ControlLayer {
  id: string;
  name: string;
  authority: Authority;
  version: string;
  date: string;
  source: string;
  sha256: string;
  /** a regime of the past: the year it dates from and what replaced it; null: in force */
  superseded: NonNullable<PlanLayer['superseded']> | null;
  /** how the coordinates of the user's file were understood; left out for a pack's layer, and where it was not noted */
  reading?: OriginReading;
  /** the official layer was opened by the user and replaces the pack's */
  official: boolean;
  /** properties are what a rule's `where` reads */
  zones: readonly ControlZone[];
  /** where the layer speaks; null: everywhere */
  coverage: Areal | null;
}

/** A rule with the layer it is judged by; no layer: unanalysed. */
export interface RuleBinding {
  rule: Rule;
  layer: ControlLayer | null;
}

export interface SubjectResult {
  subject: string;
  /** ellipsoidal, m²; null for points and lines, or where it can't be measured */
  areaM2: number | null;
  /** by 国土调查办发〔2008〕32号 on the CGCS2000 ellipsoid, m²; null as above */
  trapezoidAreaM2: number | null;
  /** in the plane of the belt, as surveys declare it, m²; null as above, or outside the belts of CGCS2000 */
  planarAreaM2: number | null;
  belt: GaussKruegerBelt | null;
  /** worst of the findings */
  state: FindingState;
  findings: readonly Finding[];
}

/** Worst first. Undetermined outranks attention: what could not be decided may be a conflict. */
export const statesByGravity: readonly FindingState[] = [
  'conflict',
  'undetermined',
  'attention',
  'unanalysed',
  'notice',
  'clear',
];

/** The gravest state of a list; `unanalysed` for an empty one, since nothing was looked at. */
export const worstState = (states: readonly FindingState[]): FindingState =>
  statesByGravity.find((state) => states.includes(state)) ?? 'unanalysed';
