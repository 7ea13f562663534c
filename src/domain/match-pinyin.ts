import type { FoldedName } from './fold-name';

/** A piece of a name, from the sign `start` to before `end`, and how it was met. */
export interface PinyinMatch {
  start: number;
  end: number;
  /** by the first letters of all characters; else by whole syllables, or some of both */
  byInitials: boolean;
  /** every character was read in its usual way */
  isUsual: boolean;
}

type Rest = Omit<PinyinMatch, 'start'>;

const latin = /[a-z]/;

/**
 * Where a word stands in a name as pinyin: whole syllables, first letters (zh, ch, sh count too) or a mixture, beside characters
 * and digits as they are; the last syllable may be unfinished. The beginning of the name is preferred; null where it doesn't stand there.
 */
export function matchPinyin(word: string, name: FoldedName): PinyinMatch | null {
  if (name.heads.length === 0 || !latin.test(word)) return null;
  const head = word.charAt(0);
  const hopeless = new Set<number>();
  for (let start = 0; start < name.signs.length; start++) {
    if (!name.heads[start]?.includes(head)) continue;
    const rest = matchFrom(word, 0, name, start, hopeless);
    if (rest) return { start, ...rest };
  }
  return null;
}

/** Matches the word from `q` on with the name from `i` on; what has failed once fails again. */
function matchFrom(word: string, q: number, name: FoldedName, i: number, hopeless: Set<number>): Rest | null {
  if (q === word.length) return { end: i, byInitials: true, isUsual: true };
  const key = q * (name.signs.length + 1) + i;
  if (i === name.signs.length || hopeless.has(key)) return null;
  const found = literal(word, q, name, i, hopeless) ?? syllable(word, q, name, i, hopeless);
  if (!found) hopeless.add(key);
  return found;
}

function literal(...[word, q, name, i, hopeless]: Parameters<typeof matchFrom>): Rest | null {
  return name.signs[i] === word[q] ? matchFrom(word, q + 1, name, i + 1, hopeless) : null;
}

/** By first letters where that leads to the end, since it says more, else by whole syllables. */
function syllable(...[word, q, name, i, hopeless]: Parameters<typeof matchFrom>): Rest | null {
  const readings = name.readings[i] ?? [];
  let found: Rest | null = null;
  for (const [nth, reading] of readings.entries()) {
    for (const length of lengthsOf(word, q, reading)) {
      const rest = matchFrom(word, q + length, name, i + 1, hopeless);
      if (!rest) continue;
      const isInitial = length === initialLength(reading, length);
      const match = {
        end: rest.end,
        byInitials: rest.byInitials && isInitial,
        isUsual: rest.isUsual && nth === 0,
      };
      if (match.byInitials) return match;
      found ??= match;
    }
  }
  return found;
}

const initialLength = (reading: string, length: number): number =>
  length === 2 && /^[zcs]h/.test(reading) ? 2 : 1;

/** How many letters of the word from `q` on may stand for a syllable: one, zh, ch or sh, all of it, or all that is left to be typed. */
function lengthsOf(word: string, q: number, reading: string): number[] {
  if (word[q] !== reading[0]) return [];
  const lengths = [1];
  if (/^[zcs]h/.test(reading) && word[q + 1] === 'h') lengths.push(2);
  const left = word.length - q;
  if (reading.length > 1 && word.startsWith(reading, q)) lengths.push(reading.length);
  else if (left > 1 && left < reading.length && reading.startsWith(word.slice(q))) lengths.push(left);
  return lengths;
}
