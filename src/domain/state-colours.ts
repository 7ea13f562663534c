import type { FindingState } from './finding';

/**
 * One colour for each state, on screen, map and paper; each is told apart by its word and sign as well.
 * All have a contrast of at least 4.5 : 1 on white.
 */
export const stateColours: Readonly<Record<FindingState, string>> = {
  conflict: '#b3201a',
  attention: '#9a5b00',
  undetermined: '#5b4b9a',
  unanalysed: '#5f6b6a',
  notice: '#1d5c86',
  clear: '#25683f',
};

/** A sign for each state, for grey print and for readers who can't tell the colours apart. */
export const stateSigns: Readonly<Record<FindingState, string>> = {
  conflict: '✕',
  attention: '！',
  undetermined: '？',
  unanalysed: '–',
  notice: 'ｉ',
  clear: '○',
};
