import { proposeClearing } from '../../../src/check/clear/propose-clearing';
import { PreparedLayers } from '../../../src/check/prepare-layer';
import type { Clearing, ClearingOutcome, ClearingProposal, ClearingWish } from '../../../src/domain/clearing';
import type { ControlLayer } from '../../../src/domain/finding';
import type { Areal } from '../../../src/domain/geometry';
import type { Rule } from '../../../src/domain/rule-schema';
import { noClaims } from '../../../src/domain/site';
import { plane } from '../../geo/seeded-shapes';
import { forbid } from '../check-job';

interface Trial extends Partial<Omit<ClearingWish, 'avoid'>> {
  geometry: Areal;
  bindings: readonly { rule: Rule; layer: ControlLayer | null }[];
  avoid?: readonly string[];
  isOver?: () => boolean;
}

/** Both ways to clear a site in the test plane; without other word, by the rule `forbid`, by 1 m, within 2 km. */
export const clearingOf = ({
  geometry,
  bindings,
  avoid = [forbid.id],
  clearanceM = 1,
  reachM = 2000,
  isOver = () => false,
}: Trial): Clearing =>
  proposeClearing({
    subject: { id: 'site', name: 'site', geometry, accuracyM: 0, claims: noClaims },
    bindings,
    layers: new PreparedLayers(plane),
    wish: { avoid, clearanceM, reachM },
    isOver,
  });

export function proposalOf({ proposal, failure }: ClearingOutcome): ClearingProposal {
  if (!proposal) throw new Error(`There is no proposal: ${failure}.`);
  return proposal;
}
