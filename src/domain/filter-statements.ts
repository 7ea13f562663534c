import { facets, facetValues, splitSectionKey, type Facet } from './statement-facets';
import type { Statement } from './statement-schema';

/** What is asked for: words, and values of facets. A facet that isn't chosen lets everything through. */
export interface StatementFilter {
  text: string;
  chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export const noFilter: StatementFilter = { text: '', chosen: {} };

/** A statement with everything that its words are looked for in. */
export interface SearchableStatement {
  statement: Statement;
  searchText: string;
}

/** One form for all spellings: full-width letters and digits as ASCII, no capitals. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** @param namesOf names and aliases of a feature, by its id */
export const searchableStatements = (
  statements: readonly Statement[],
  namesOf: (feature: string) => readonly string[],
): SearchableStatement[] =>
  statements.map((statement) => {
    const { id, names, text, towns, features } = statement;
    const parts = [id, ...names, text.zh, text.en, ...towns, ...features.flatMap(namesOf)];
    return { statement, searchText: folded(parts.join('\n')) };
  });

/** Statements in which every word occurs and which have one of the chosen values of every facet, in their order. */
export function filterStatements(
  statements: readonly SearchableStatement[],
  filter: StatementFilter,
): Statement[] {
  const words = folded(filter.text).split(/\s+/).filter(Boolean);
  return statements
    .filter(({ searchText }) => words.every((word) => searchText.includes(word)))
    .map(({ statement }) => statement)
    .filter((statement) => facets.every((facet) => isChosen(statement, facet, filter.chosen[facet])));
}

const isChosen = (statement: Statement, facet: Facet, chosen: readonly string[] = []): boolean =>
  chosen.length === 0 || facetValues(statement, facet).some((value) => chosen.includes(value));

/**
 * How many statements each value of a facet would leave, were it chosen beside what the other facets ask for; values in the
 * order in which the statements bring them.
 */
export function countFacet(
  statements: readonly SearchableStatement[],
  filter: StatementFilter,
  facet: Facet,
): Map<string, number> {
  const counts = new Map<string, number>();
  const others = { ...filter, chosen: { ...filter.chosen, [facet]: [] } };
  for (const statement of filterStatements(statements, others)) {
    for (const value of facetValues(statement, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Chooses a value of a facet, or takes it back. Chapters of a document that is no longer asked for go with it. */
export function toggleValue(filter: StatementFilter, facet: Facet, value: string): StatementFilter {
  const before = filter.chosen[facet] ?? [];
  const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const chosen = { ...filter.chosen, [facet]: values };
  return { ...filter, chosen: facet === 'document' ? { ...chosen, section: sectionsIn(chosen) } : chosen };
}

const sectionsIn = ({ document = [], section = [] }: StatementFilter['chosen']): readonly string[] =>
  document.length === 0 ? section : section.filter((key) => document.includes(splitSectionKey(key).document));

/** Whether anything at all is asked for. */
export const isFiltering = ({ text, chosen }: StatementFilter): boolean =>
  text.trim() !== '' || Object.values(chosen).some((values) => values.length > 0);
