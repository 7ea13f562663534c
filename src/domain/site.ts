import type { Placing } from './coordinate-frame';
import type { AreaComparison } from './declared-area';
import type { Areal, Geometry, LonLat } from './geometry';
import type { Overrides } from './override';
import type { RepairCode } from './repair';

/**
 * What the planner answers where a rule asks, by the question's key (`rule-questions.ts`): the id of an answer, `none`, or a
 * number of per cent. A question that is not named was not answered.
 */
export type Claims = Readonly<Record<string, string>>;

/** Nothing was asked or answered yet; one object, so that results can tell by identity that nothing changed. */
export const noClaims: Claims = {};

/** The answer that a site is none of the activities that a rule lets through. */
export const noActivity = 'none';

/** How the coordinates of a file were understood: it is printed wherever the result is. */
export interface OriginReading {
  placing: Placing;
  /** the file says so · its digits tell · the user chose among several · the user let the likeliest be taken */
  by: 'declared' | 'digits' | 'chosen' | 'assumed';
  /** what its text was decoded with; null where that is fixed */
  encoding: string | null;
}

/** Ways to clear a site of zones: part of it was cut off, or it was moved as a whole. */
export const clearedWays = ['retreat', 'shift'] as const;
export type ClearedWay = (typeof clearedWays)[number];

/** Proposals that an outline was changed by after it had come from somewhere, in this order. */
interface OutlineCleared {
  cleared?: readonly ClearedWay[];
}

/** Where a site came from: it is printed on the check sheet. */
export type SiteOrigin = OutlineCleared & SiteSource;

type SiteSource =
  | { kind: 'drawn' }
  | {
      kind: 'file';
      file: string;
      sha256: string;
      reading?: OriginReading;
      /** what was done to the outline when the user had it repaired, in this order */
      repairs?: readonly RepairCode[];
    }
  | { kind: 'plan'; layer: string; feature: string };

/** A project site that the user brought: valid polygons (simple closed rings, holes inside), longitude and latitude. */
export interface Site {
  id: string;
  name: string;
  geometry: Areal;
  /** where its name is written on the map */
  labelAt: LonLat;
  origin: SiteOrigin;
  /** attributes of the file, as they came; text is never interpreted */
  properties: Readonly<Record<string, unknown>>;
  /** ellipsoidal area, m² */
  areaM2: number;
  /** the area that its file states beside the computed one, where it states one */
  declaredArea?: AreaComparison;
  claims: Claims;
  /** findings that the planner judges otherwise than the engine */
  overrides: Overrides;
}

/** What the engine judges: a site, or one of the plan's own projects (which may be a point or a line of known accuracy). */
export interface CheckSubject {
  id: string;
  name: string;
  /** null: the documents give no place; every finding is then unanalysed */
  geometry: Geometry | null;
  /** one sigma of the position, metres; 0 for a site as surveyed or drawn */
  accuracyM: number;
  claims: Claims;
}

/** A site as the engine takes it: as surveyed or drawn, without an accuracy of its own. */
export const subjectOf = ({ id, name, geometry, claims }: Site): CheckSubject => ({
  id,
  name,
  geometry,
  accuracyM: 0,
  claims,
});
