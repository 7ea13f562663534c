import type { Finding, RuleBinding, SubjectResult } from '../../domain/finding';
import type { Demand, Rule } from '../../domain/rule-schema';
import { leastClearanceM, type ClearingWish } from '../../domain/clearing';
import { lengthDistortion } from '../../geo/equal-area-plane';
import type { PlaneBox } from '../../geo/plane-geometry';
import type { PreparedLayer, PreparedLayers } from '../prepare-layer';

/** Zones that a rule keeps a site out of, or in. */
export interface AvoidedGround {
  rule: Demand;
  layer: PreparedLayer;
  stay: 'outside' | 'inside';
  /** how far from the zones, m on the ellipsoid */
  keepM: number;
  /** asked for; else it is kept already, and must stay so */
  isWished: boolean;
}

/** Whether the zones of a rule that isn't asked for are to be stayed away from as well. */
type Heed = (rule: Demand, before: Finding) => boolean;

/**
 * The grounds of the rules that are to be kept, those that forbid first, and of others that are to be heeded. Null where one that is asked for can't be
 * measured.
 */
export function avoidedGrounds(
  bindings: readonly RuleBinding[],
  { findings }: SubjectResult,
  { avoid, clearanceM }: ClearingWish,
  layers: PreparedLayers,
  heed: Heed = isForbiddenElsewhere,
): AvoidedGround[] | null {
  const grounds: AvoidedGround[] = [];
  for (const [i, { rule, layer }] of bindings.entries()) {
    const isWished = avoid.includes(rule.id);
    const finding = findings[i];
    if (!isDemand(rule) || !layer || !finding) continue;
    if (!isWished && !heed(rule, finding)) continue;
    const prepared = layers.prepare(layer, rule.where);
    if (prepared) grounds.push(groundOf(rule, prepared, isWished, isWished ? clearanceM : leastClearanceM));
    else if (isWished) return null;
  }
  return grounds.sort(
    (a, b) => Number(b.rule.severity === 'conflict') - Number(a.rule.severity === 'conflict'),
  );
}

/** Rules that forbid and that the site doesn't meet as it lies, so that a site that is moved doesn't break another one. */
export const isForbiddenElsewhere: Heed = (rule, before) =>
  rule.severity === 'conflict' && isUnmet(rule, before);

function groundOf(rule: Demand, layer: PreparedLayer, isWished: boolean, clearanceM: number): AvoidedGround {
  const stay = rule.kind === 'require-within' ? 'inside' : 'outside';
  const demandedM = rule.kind === 'keep-distance' ? rule.distanceM : 0;
  return { rule, layer, stay, keepM: stay === 'inside' ? 0 : demandedM + clearanceM, isWished };
}

const isDemand = (rule: Rule): rule is Demand => rule.kind !== 'inform';

/** Kept as the site lies; or not decided, but met by nothing of it. */
function isUnmet(rule: Demand, { state, contact }: Finding): boolean {
  if (rule.kind === 'require-within') return state === 'notice';
  return state === 'clear' || (state === 'undetermined' && contact !== null && contact !== 'overlap');
}

/** By how much more than demanded an outline stays away, m: what the rounding of its corners to doubles can't eat up. */
const spareM = 0.001;

/** How far apart in the plane, m, what must be apart so far on the ellipsoid. @param box all that is looked at */
export function keptInPlaneM(keepM: number, { minX, minY, maxX, maxY }: PlaneBox): number {
  const farthestM = Math.hypot(Math.max(-minX, maxX), Math.max(-minY, maxY));
  return keepM === 0 ? 0 : keepM * (1 + 2 * lengthDistortion(farthestM)) + spareM;
}
