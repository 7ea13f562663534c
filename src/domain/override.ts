import { worstState, type Finding, type FindingState, type SubjectResult } from './finding';

/** States that a planner may judge a finding to be. */
export const overrideStates = ['conflict', 'attention', 'notice', 'clear'] as const;

/**
 * A planner's own judgement in the place of the engine's, which stays beside it. It is about one verdict: when the engine comes
 * to another one, it has lapsed.
 */
export interface Override {
  state: (typeof overrideStates)[number];
  /** the engine's verdict that it was made against */
  instead: FindingState;
  reason: string;
}

/** By the rule's id. */
export type Overrides = Readonly<Record<string, Override>>;

/** Nothing is overridden; one object, so that edits can tell by identity that nothing changed. */
export const noOverrides: Overrides = {};

/** The planner's judgement of a finding, as long as the engine's is the one that it was made against. */
export function overrideOf({ rule, state }: Finding, overrides: Overrides): Override | null {
  const override = overrides[rule];
  return override?.instead === state ? override : null;
}

/** The worst state with the planner's judgements in place of the engine's; null where none holds. */
export function overriddenState({ findings }: SubjectResult, overrides: Overrides): FindingState | null {
  const held = findings.map((finding) => overrideOf(finding, overrides));
  if (held.every((override) => override === null)) return null;
  return worstState(findings.map(({ state }, i) => held[i]?.state ?? state));
}
