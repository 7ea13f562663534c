import type { Authority } from '../domain/plan-schema';

/**
 * How sure a layer allows a finding to be. A border is known to its accuracy (one sigma), a subject likewise; what
 * hangs on less than the two together can't be decided.
 */

/** Accuracy of a comparison, metres: the zone's and the subject's together. They add up, since both may err the same way. */
export const accuracyTogetherM = (zoneAccuracyM: number, subjectAccuracyM: number): number =>
  zoneAccuracyM + subjectAccuracyM;

/**
 * Whether a zone's inaccuracy is left out when the question is whether a rule is broken: that of a schematic layer, which only ever
 * raises a suspicion, is (see `depthToBeSureM`), as long as the subject itself has none.
 */
export const standsAsDrawn = (authority: Authority, subjectAccuracyM: number): boolean =>
  depthToBeSureM(authority, Infinity, subjectAccuracyM) === 0;

/**
 * How deep, in metres, a subject must reach into a zone for the overlap to be more than inaccuracy.
 * Statutory and approved layers state facts, so that a conflict must survive both inaccuracies. A schematic layer only ever raises a
 * suspicion, and holding its own inaccuracy (often a kilometre) against it would hide what the planner must ask about: any
 * real overlap stands. The subject's own accuracy counts whoever drew the zone: a project placed to 500 m
 * that lies 300 m inside may as well lie outside.
 */
export const depthToBeSureM = (
  authority: Authority,
  zoneAccuracyM: number,
  subjectAccuracyM: number,
): number =>
  authority === 'schematic' ? subjectAccuracyM : accuracyTogetherM(zoneAccuracyM, subjectAccuracyM);

/**
 * Whether a distance is too near to a limit for the accuracy: then the answer is open, for every authority. A border without
 * inaccuracy leaves no doubt, even at the limit itself.
 */
export const isInDoubt = (distanceM: number, limitM: number, accuracyM: number): boolean =>
  accuracyM > 0 && Math.abs(distanceM - limitM) <= accuracyM;
