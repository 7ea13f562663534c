import { placementOf } from './placement';
import type { Statement } from './statement-schema';

/** What statements can be filtered by. */
export const facets = ['document', 'section', 'field', 'town', 'status', 'year', 'placement'] as const;
export type Facet = (typeof facets)[number];

/** Chapters of two documents may have the same title: a chapter goes by its document and its title. */
const sectionSeparator = '\n';
export const sectionKey = (document: string, section: string): string =>
  `${document}${sectionSeparator}${section}`;

/** The document and the title that a chapter's key was made of. */
export function splitSectionKey(key: string): { document: string; section: string } {
  const at = key.indexOf(sectionSeparator);
  return { document: key.slice(0, at), section: key.slice(at + sectionSeparator.length) };
}

/** A statement's values of a facet; several where it has several towns, states or years, none where it has none. */
export function facetValues(statement: Statement, facet: Facet): readonly string[] {
  switch (facet) {
    case 'document':
      return [statement.document];
    case 'section':
      return [sectionKey(statement.document, statement.section)];
    case 'field':
      return [statement.field];
    case 'town':
      return [...statement.towns, ...statement.townsInferred];
    case 'status':
      return statement.status;
    case 'year':
      return [...new Set(statement.periods.flatMap(yearsOf))];
    case 'placement':
      return [placementOf(statement)];
  }
}

/** Every year of a period, `2021` or `2021-2025`. */
function yearsOf(period: string): string[] {
  const [first = Number.NaN, last = first] = period.split('-').map(Number);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i));
}
