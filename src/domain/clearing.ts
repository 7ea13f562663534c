import type { SubjectResult } from './finding';
import type { Areal } from './geometry';

/** What a site is to be cleared of, and how. */
export interface ClearingWish {
  /** rules that are to be kept */
  avoid: readonly string[];
  /** how far the outline is to stay from the zones, beyond what a rule itself demands, m */
  clearanceM: number;
  /** how far the site may be moved at most, m */
  reachM: number;
}

/** The least clearance: two borders, each rounded to the centimetre, may run so far apart and still be the same, m. */
export const leastClearanceM = 0.02;

/** Why there is no proposal. */
export type ClearingFailure =
  /** nothing of the site lies where it mustn't */
  | 'already-clear'
  /** nothing is left of the site, or nothing that is large enough */
  | 'nothing-left'
  /** no free place was found within the reach */
  | 'not-in-reach'
  /** more work than the stated limit */
  | 'too-much-work'
  /** the time was over before anything was found */
  | 'timed-out'
  /** the outline was found, but the topology-free sum doesn't confirm it */
  | 'unconfirmed'
  /** by the check itself the rules are not kept after all, or another one that forbids is broken */
  | 'not-cleared'
  /** the site or a layer can't be measured */
  | 'not-computable';

/** How far a site was moved. */
export interface Shift {
  /** geodesic, m */
  distanceM: number;
  /** clockwise from true north, degrees */
  azimuthDeg: number;
}

/** A rule that was asked for and that an outline doesn't keep, and why it can't. */
export interface LeftOut {
  rule: string;
  because: ClearingFailure;
}

/** An outline that keeps the rules, as the check itself has confirmed. */
export interface ClearingProposal {
  geometry: Areal;
  /** ellipsoidal, m² */
  areaM2: number;
  /** what of the site is given up; null where it was moved */
  cut: Areal | null;
  /** what the site has less than before, m² */
  lostM2: number;
  /** parts too small to be of use, which were given up with the rest */
  dropped: { count: number; areaM2: number };
  /** null where it was cut */
  shift: Shift | null;
  /** the time was over before all directions were tried: there may be a shorter way */
  isCutShort: boolean;
  /** rules that can't be kept in this way, alone or together with the others: the outline keeps the others */
  leftOut: readonly LeftOut[];
  /** what the check finds on the outline */
  result: SubjectResult;
}

export type ClearingOutcome =
  | { proposal: ClearingProposal; failure: null }
  | {
      proposal: null;
      failure: ClearingFailure;
      /** the rules that stand in the way, where that is known */
      leftOut: readonly LeftOut[];
    };

/** The ways of a `Clearing`. */
export const clearingWays = ['retreat', 'shift', 'detour'] as const;
export type ClearingWay = (typeof clearingWays)[number];

/** The ways to clear a site. */
export interface Clearing {
  /** the site as it is, checked */
  before: SubjectResult;
  retreat: ClearingOutcome;
  shift: ClearingOutcome;
  /** where the shortest move meets rules anew that ask for consent: a longer one that meets none; null where that is not so */
  detour: ClearingOutcome | null;
}
