import type { Because, Contact } from '../domain/finding';
import type { Override } from '../domain/override';
import type { Authority } from '../domain/plan-schema';
import type { Clause, Severity } from '../domain/rule-schema';
import type { VerdictWords } from '../domain/verdict-word';

/** The words of a verdict, the same on screen, on the map and on paper. */
export interface FindingWords extends VerdictWords {
  because: Readonly<Record<Because, string>>;
  /** the states that a planner may put in the place of the engine's */
  overridden: Readonly<Record<Override['state'], string>>;
  contact: Readonly<Record<Contact, string>>;
  severity: Readonly<Record<Severity, string>>;
  authority: Readonly<Record<Authority, string>>;
  certainty: Readonly<Record<Clause['certainty'], string>>;
}
