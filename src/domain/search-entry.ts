import { foldName, type FoldedName, type ReadingsOf } from './fold-name';
import type { Bilingual } from './schema-parts';

/** What can be found, in the order in which equally good groups are listed. */
export const searchKinds = [
  'project',
  'feature',
  'town',
  'layer',
  'statement',
  'indicator',
  'site',
  'scene',
  'command',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Something that can be found. */
export interface SearchEntry {
  kind: SearchKind;
  /** unique among those of its kind */
  id: string;
  /** the layer of a feature */
  layer?: string;
  /** what it is listed by */
  title: Bilingual;
  /** all that it is called, the usual name first */
  names: readonly string[];
  /** what else is said of it */
  details: readonly string[];
  /** where it lies, as its row tells */
  towns?: readonly string[];
}

/** An entry with its names folded, and read aloud. */
export interface IndexedEntry {
  entry: SearchEntry;
  names: readonly FoldedName[];
  details: readonly FoldedName[];
}

const unread: ReadingsOf = () => [];

export const indexEntry = (entry: SearchEntry, readingsOf: ReadingsOf): IndexedEntry => ({
  entry,
  names: entry.names.map((name) => foldName(name, readingsOf)),
  details: entry.details.map((detail) => foldName(detail, unread)),
});

/** Every Chinese character of the names, once: what has to be read aloud before they can be found by pinyin. */
export const charactersOf = (entries: readonly SearchEntry[]): string[] => [
  ...new Set(entries.flatMap(({ names }) => names.flatMap((name) => name.match(/\p{Script=Han}/gu) ?? []))),
];
