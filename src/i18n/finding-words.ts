import type { Because, Contact } from '../domain/finding';
import type { Authority, Clause, Rule } from '../domain/plan-schema';
import type { VerdictWords } from '../domain/verdict-word';

/** The words of a verdict, the same on screen, on the map and on paper. */
export interface FindingWords extends VerdictWords {
  because: Readonly<Record<Because, string>>;
  contact: Readonly<Record<Contact, string>>;
  severity: Readonly<Record<Rule['severity'], string>>;
  authority: Readonly<Record<Authority, string>>;
  certainty: Readonly<Record<Clause['certainty'], string>>;
}
