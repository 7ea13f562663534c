import { foldWords, type FoldedName } from './fold-name';
import { grades, matchWithSlips, matchWord, type WordMatch } from './match-word';
import { searchKinds, type IndexedEntry, type SearchEntry, type SearchKind } from './search-entry';

/** Something that was found. */
export interface SearchHit {
  entry: SearchEntry;
  /** smaller is better: one of `grades` and parts of it, of the word that was met worst */
  grade: number;
  /** the name or attribute that was met, and the spans of it from a character to before another one */
  met: { text: string; spans: readonly (readonly [number, number])[] };
}

export interface SearchGroup {
  kind: SearchKind;
  hits: readonly SearchHit[];
}

/** A name must be met by so many letters at least before slips are looked for in the others. */
const enough = 5;

/**
 * Everything in which each of the typed words is met, by kind. The kind with the best hit comes first; within it the better hit, then
 * what is shown on the map, then the shorter name. Slips are forgiven only where hardly anything is met without them.
 */
export function findEntries(
  index: readonly IndexedEntry[],
  text: string,
  isShown: (entry: SearchEntry) => boolean,
): SearchGroup[] {
  const words = foldWords(text);
  if (words.length === 0) return [];
  const hits = index.map((indexed) => hitOf(indexed, words, false)).filter((hit) => hit !== null);
  const named = hits.filter(({ grade }) => grade < grades.slip).length;
  const all = named >= enough ? hits : [...hits, ...withSlips(index, words, hits)];
  return grouped(sorted(all, isShown));
}

function withSlips(
  index: readonly IndexedEntry[],
  words: readonly string[],
  hits: readonly SearchHit[],
): SearchHit[] {
  const found = new Set(hits.map(({ entry }) => entry));
  return index
    .filter(({ entry }) => !found.has(entry))
    .map((indexed) => hitOf(indexed, words, true))
    .filter((hit) => hit !== null);
}

interface NamedMatch extends WordMatch {
  name: FoldedName;
}

function hitOf(
  { entry, names, details }: IndexedEntry,
  words: readonly string[],
  forgiving: boolean,
): SearchHit | null {
  const matches: NamedMatch[] = [];
  for (const word of words) {
    const match =
      bestIn(names, (name) => matchWord(word, name)) ??
      (forgiving ? bestIn(names, (name) => matchWithSlips(word, name)) : null) ??
      bestIn(details, (detail) => matchDetail(word, detail));
    if (!match) return null;
    matches.push(match);
  }
  const best = matches.reduce((a, b) => (b.grade < a.grade ? b : a));
  const spans = matches.filter(({ name }) => name === best.name).map((match) => spanOf(match));
  return {
    entry,
    grade: Math.max(...matches.map(({ grade }) => grade)),
    met: { text: best.name.text, spans: spans.sort(([a], [b]) => a - b) },
  };
}

function bestIn(
  names: readonly FoldedName[],
  match: (name: FoldedName) => WordMatch | null,
): NamedMatch | null {
  let best: NamedMatch | null = null;
  for (const name of names) {
    const found = match(name);
    if (found && found.grade < (best?.grade ?? Infinity)) best = { ...found, name };
  }
  return best;
}

function matchDetail(word: string, { signs }: FoldedName): WordMatch | null {
  const start = signs.indexOf(word);
  return start < 0 ? null : { grade: grades.detail, start, end: start + word.length };
}

/** From the signs of a name to the characters of its text. */
function spanOf({ start, end, name: { at, text } }: NamedMatch): [number, number] {
  const last = at[end - 1] ?? 0;
  return [at[start] ?? 0, last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)];
}

function sorted(hits: readonly SearchHit[], isShown: (entry: SearchEntry) => boolean): SearchHit[] {
  const rows = hits.map((hit) => ({
    hit,
    hidden: isShown(hit.entry) ? 0 : 1,
    length: hit.entry.names[0]?.length ?? 0,
  }));
  return rows
    .sort((a, b) => a.hit.grade - b.hit.grade || a.hidden - b.hidden || a.length - b.length)
    .map(({ hit }) => hit);
}

function grouped(hits: readonly SearchHit[]): SearchGroup[] {
  return searchKinds
    .map((kind) => ({ kind, hits: hits.filter(({ entry }) => entry.kind === kind) }))
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => Math.round(a.hits[0]?.grade ?? 0) - Math.round(b.hits[0]?.grade ?? 0));
}
