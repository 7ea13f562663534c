import type { Areal } from '../domain/geometry';
import type { Issue } from '../domain/issue';
import type { Box } from '../domain/schema-parts';

/** A polygon feature of a file, checked and fit to be measured. */
export interface ReadSite {
  /** plain text, never markup; undefined when the file gives it no name */
  name: string | undefined;
  geometry: Areal;
  /** attributes as they came; keys such as `__proto__` are own data like any other */
  properties: Readonly<Record<string, unknown>>;
}

/** What a reader knows beside the bytes. */
export interface ReadContext {
  /** where the plan lies: a file that lies elsewhere is told so */
  extent: Box;
}

/** The features that are good, and what is wrong with the others. */
export interface ReadSites {
  features: ReadSite[];
  issues: Issue[];
}
