import type { Because, FindingState } from '../domain/finding';

/** What a rule makes of a measure. */
export interface Judgement {
  state: FindingState;
  because: Because | null;
}

export const undetermined = (because: Because): Judgement => ({ state: 'undetermined', because });
