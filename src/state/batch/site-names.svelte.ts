import { foldName, foldWords, type FoldedName } from '../../domain/fold-name';
import { matchWord } from '../../domain/match-word';
import type { Site } from '../../domain/site';
import { inSlices } from '../in-slices';
import type { ReadingAloud } from '../reading-aloud.svelte';

/** What was looked for, and the names that it was found in. */
const nothing: { text: string; names: ReadonlySet<string> } = { text: '', names: new Set() };

const han = /\p{Script=Han}/gu;

/** The names of sites as they are found by: as they are written, and in pinyin as soon as they have been read. */
export class SiteNames {
  readonly #readingAloud: ReadingAloud;
  #folded: ReadonlyMap<string, FoldedName> = new Map();
  #met = $state.raw(nothing);
  /** what is looked for now */
  #text = '';
  #reading: Promise<void> = Promise.resolve();

  constructor(readingAloud: ReadingAloud) {
    this.#readingAloud = readingAloud;
  }

  /** Finds the names that are met by each word of what was typed, a slice at a time; what is typed next takes its place. */
  async look(text: string, sites: readonly Site[]): Promise<void> {
    this.#text = text;
    const words = foldWords(text);
    if (words.length === 0) return;
    await (this.#reading = this.#reading.then(() => this.#read(sites)));
    if (this.#text !== text) return;
    const names = await inSlices(meetEach(words, this.#folded, () => this.#text === text));
    if (this.#text === text) this.#met = { text, names };
  }

  async #read(sites: readonly Site[]): Promise<void> {
    const names = new Set(sites.map(({ name }) => name).filter((name) => !this.#folded.has(name)));
    if (names.size === 0) return;
    await this.#readingAloud.read(await inSlices(charactersOf(names)));
    const added = await inSlices(foldEach(names, this.#readingAloud.of));
    this.#folded = new Map([...this.#folded, ...added]);
  }

  /** Whether a name has the text in it, or was found by it. */
  finder(text: string): (name: string) => boolean {
    const { names } = this.#met.text === text ? this.#met : nothing;
    const typed = text.trim().toLowerCase();
    return (name) => name.toLowerCase().includes(typed) || names.has(name);
  }
}

function* charactersOf(names: ReadonlySet<string>): Generator<undefined, string[], undefined> {
  const found = new Set<string>();
  for (const name of names) {
    for (const character of name.match(han) ?? []) found.add(character);
    yield undefined;
  }
  return [...found];
}

function* meetEach(
  words: readonly string[],
  folded: ReadonlyMap<string, FoldedName>,
  isWanted: () => boolean,
): Generator<undefined, ReadonlySet<string>, undefined> {
  const met = new Set<string>();
  for (const [name, known] of folded) {
    if (!isWanted()) break;
    if (words.every((word) => matchWord(word, known) !== null)) met.add(name);
    yield undefined;
  }
  return met;
}

function* foldEach(
  names: ReadonlySet<string>,
  readingsOf: ReadingAloud['of'],
): Generator<undefined, [string, FoldedName][], undefined> {
  const folded: [string, FoldedName][] = [];
  for (const name of names) {
    folded.push([name, foldName(name, readingsOf)]);
    yield undefined;
  }
  return folded;
}
