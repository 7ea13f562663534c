import { statesByGravity, type Finding, type FindingState } from '../../domain/finding';
import type { JudgedRule } from '../sheet-input';

/** How many of the findings have each state, gravest first. */
export const countedStates = (findings: readonly Finding[]): [FindingState, number][] =>
  statesByGravity.map((state) => [state, findings.filter((finding) => finding.state === state).length]);

/** The first of the gravest findings that something is to be said of; null where all are clear or nothing was judged. */
export function worstRule(judged: readonly JudgedRule[]): JudgedRule | null {
  for (const state of statesByGravity.filter((one) => one !== 'clear')) {
    const found = judged.find(({ finding }) => finding.state === state);
    if (found) return found;
  }
  return null;
}
