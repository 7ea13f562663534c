import type { RuleBinding, SubjectResult } from '../domain/finding';
import type { Site } from '../domain/site';

/** A checked site, as far as a result tells of it. */
export interface CheckedSite {
  site: Pick<Site, 'id' | 'name' | 'geometry' | 'origin' | 'properties'> & Partial<Pick<Site, 'overrides'>>;
  result: SubjectResult;
}

/** Everything that the verdicts of a result rest on. */
export interface ResultSource {
  /** null: the check was made without a plan */
  plan: { id: string; version: string; sha256: string } | null;
  tool: { name: string; version: string };
  /** ISO 8601; the same input gives the same bytes */
  time: string;
  bindings: readonly RuleBinding[];
}

/** A result in some format, written site by site: the head, every site in its order, the tail. */
export interface ResultWriter {
  head: string;
  /** @param index of the site among all, from zero */
  site: (checked: CheckedSite, index: number) => string;
  tail: string;
}
