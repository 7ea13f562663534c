import type { Claim } from '../domain/claim-of';
import type { Because, Contact, FindingState } from '../domain/finding';
import type { Authority, Clause, Rule } from '../domain/plan-schema';

/** The words of a verdict, the same on screen, on the map and on paper. */
export interface FindingWords {
  /** the states by what the layer's authority lets us claim: `states[claimOf(authority)][state]` */
  states: Readonly<Record<Claim, Readonly<Record<FindingState, string>>>>;
  because: Readonly<Record<Because, string>>;
  contact: Readonly<Record<Contact, string>>;
  severity: Readonly<Record<Rule['severity'], string>>;
  authority: Readonly<Record<Authority, string>>;
  certainty: Readonly<Record<Clause['certainty'], string>>;
}
