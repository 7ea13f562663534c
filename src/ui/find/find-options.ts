import type { SearchHit } from '../../domain/find-entries';
import type { CoordinateCandidate } from '../../domain/parse-coordinates';
import type { SearchEntry, SearchKind } from '../../domain/search-entry';
import type { Session } from '../../state/session.svelte';

/** A row that can be chosen. */
export type FindOption =
  | { kind: 'coordinate'; candidate: CoordinateCandidate }
  | { kind: 'entry'; entry: SearchEntry; met: SearchHit['met'] | null }
  | { kind: 'more'; of: SearchKind; count: number };

/** Rows under one heading. */
export interface FindSection {
  id: SearchKind | 'coordinates' | 'recent';
  heading: string;
  count: number;
  options: readonly FindOption[];
}

/** So many hits of a kind are listed at first, and all of them when they are asked for, but no more than can be read. */
const fewest = 5;
const most = 100;

/** What the list shows for the text as it is typed: places by coordinates, then what was found by kind; what was chosen of late without a text. */
export function findSections({ search, words }: Session, expanded: SearchKind | null): FindSection[] {
  const { kinds, coordinates, recent } = words.find;
  if (search.text.trim() === '') {
    const options = search.recent.map((entry): FindOption => ({ kind: 'entry', entry, met: null }));
    return options.length > 0 ? [{ id: 'recent', heading: recent, count: 0, options }] : [];
  }
  const places = (search.coordinates?.candidates ?? []).map((candidate): FindOption => ({
    kind: 'coordinate',
    candidate,
  }));
  const found = search.groups.map(({ kind, hits }, _, groups): FindSection => {
    const limit = expanded === kind || groups.length === 1 ? most : fewest;
    // one more row takes no more room than the row that says that there is one
    const shown = hits.slice(0, hits.length === limit + 1 ? limit + 1 : limit);
    const options = shown.map(({ entry, met }): FindOption => ({ kind: 'entry', entry, met }));
    const isCut = hits.length > shown.length && limit === fewest;
    return {
      id: kind,
      heading: kinds[kind],
      count: hits.length,
      options: isCut ? [...options, { kind: 'more', of: kind, count: hits.length }] : options,
    };
  });
  if (places.length === 0) return found;
  const count = places.length > 1 ? places.length : 0;
  return [{ id: 'coordinates', heading: coordinates.heading, count, options: places }, ...found];
}
