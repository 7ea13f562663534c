import type { Placement } from '../domain/placement';
import type { ContradictionKind, StatementStatus } from '../domain/statement-schema';

/** Words around the statements of a plan's documents. */
export interface StatementWords {
  placement: Readonly<Record<Placement, string>>;
  status: Readonly<Record<StatementStatus, string>>;
  contradiction: Readonly<Record<ContradictionKind, string>>;
}
