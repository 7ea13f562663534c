import type { PlanOnScreen } from '../domain/plan';
import { placementOf } from '../domain/placement';
import type { Statement } from '../domain/statement-schema';
import { hasPlace } from './feature-index';
import type { Found } from './inspection.svelte';

/**
 * What lights up for a statement: the features that show it; without any, its towns where it is known to them only or may not be
 * shown more exactly, and what the plan speaks for where it is said of the whole. Nothing where it has no place at all.
 */
export function statementPlaces(
  statement: Statement,
  plan: PlanOnScreen,
  index: ReadonlyMap<string, Found>,
  townLayer: string,
): Found[] {
  const own = featuresOf(statement, index).filter(hasPlace);
  if (own.length > 0) return own;
  const placement = placementOf(statement);
  if (placement === 'town' || placement === 'sensitive') return townsOf(statement, plan, townLayer);
  return placement === 'county' ? [index.get(plan.manifest.coverage.feature)].filter(isKnown) : [];
}

/** The features that a statement names, with or without a place. */
export const featuresOf = ({ features }: Statement, index: ReadonlyMap<string, Found>): Found[] =>
  features.map((id) => index.get(id)).filter(isKnown);

const isKnown = (found: Found | undefined): found is Found => found !== undefined;

function townsOf(
  { towns, townsInferred }: Statement,
  { manifest, layers }: PlanOnScreen,
  townLayer: string,
): Found[] {
  const layer = manifest.layers.find(({ id }) => id === townLayer);
  if (!layer) return [];
  const names = new Set([...towns, ...townsInferred]);
  return (layers.get(townLayer)?.features ?? [])
    .filter(({ properties }) => names.has(properties.name))
    .map((feature) => ({ layer, feature }));
}
