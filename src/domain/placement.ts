import type { Statement, StatementTable, UnplacedKind } from './statement-schema';

/** Where a statement is on the map, or why it is nowhere. */
export type Placement = 'mapped' | UnplacedKind;

/** By the rule of the pack's validation a statement has a reason exactly where none of its features has a place. */
export const placementOf = ({ reason }: Statement): Placement => reason?.kind ?? 'mapped';

/** How many statements of each document have which placement; documents in the order of their first statement. */
export function countPlacements({ statements }: StatementTable): Map<string, Map<Placement, number>> {
  const counts = new Map<string, Map<Placement, number>>();
  for (const statement of statements) {
    const ofDocument = counts.get(statement.document) ?? new Map<Placement, number>();
    const placement = placementOf(statement);
    counts.set(statement.document, ofDocument.set(placement, (ofDocument.get(placement) ?? 0) + 1));
  }
  return counts;
}
