import type { FindingState } from '../../domain/finding';
import type { Standing } from '../../domain/site-standing';
import { stateSigns } from '../../domain/state-colours';

/** The state whose colour a standing has; null: none, it is grey. */
export function shownState(standing: Standing): FindingState | null {
  if (standing === 'stale' || standing === 'unchecked') return null;
  return standing === 'failed' ? 'undetermined' : standing;
}

/** A sign beside the word, for readers who can't tell the colours apart. */
export function signOf(standing: Standing): string {
  if (standing === 'failed') return '⚠';
  if (standing === 'stale') return '↻';
  return standing === 'unchecked' ? '·' : stateSigns[standing];
}
