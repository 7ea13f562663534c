import type { FoldedName } from './fold-name';
import { matchPinyin } from './match-pinyin';
import { matchRoughly } from './match-roughly';

/** How well a word meets a name, the best first; a name is met in part before an attribute is met at all. */
export const grades = {
  exact: 0,
  prefix: 1,
  initials: 2,
  pinyin: 3,
  part: 4,
  slip: 5,
  detail: 6,
} as const;

/** What of a name a word met: its signs from `start` to before `end`. */
export interface WordMatch {
  /** one of `grades`, and a part of one for what is a little worse */
  grade: number;
  start: number;
  end: number;
}

/** Where a word stands in a name as it is written or as it is read; null where it doesn't. */
export function matchWord(word: string, name: FoldedName): WordMatch | null {
  const start = name.signs.indexOf(word);
  if (start === 0) {
    return { grade: name.signs === word ? grades.exact : grades.prefix, start, end: word.length };
  }
  const written = start < 0 ? null : { grade: gradeOfPart(name, start), start, end: start + word.length };
  return better(written, readMatch(word, name));
}

/** Where a word stands in a name but for a slip or two; null where it doesn't. */
export function matchWithSlips(word: string, name: FoldedName): WordMatch | null {
  const written = matchRoughly(word, name.signs);
  if (written) return slipMatch(written.slips, written.start, written.end, name);
  if (!/^[a-z]+$/.test(word)) return null;
  const { letters, signOf } = spelt(name);
  const read = matchRoughly(word, letters);
  if (!read) return null;
  return slipMatch(read.slips, signOf[read.start] ?? 0, (signOf[read.end - 1] ?? 0) + 1, name);
}

/** More slips are worse, and so is a piece that the name goes on after. */
const slipMatch = (slips: number, start: number, end: number, { signs }: FoldedName): WordMatch => ({
  grade: grades.slip + 0.3 * (slips - 1) + 0.2 * (1 - (end - start) / signs.length),
  start,
  end,
});

const better = (a: WordMatch | null, b: WordMatch | null): WordMatch | null =>
  a && b ? (b.grade < a.grade ? b : a) : (a ?? b);

/** The beginning of a word within the name is worth more than its middle. */
const gradeOfPart = ({ at }: FoldedName, start: number): number =>
  (at[start] ?? 0) - (at[start - 1] ?? 0) > 1 ? grades.part - 0.2 : grades.part;

function readMatch(word: string, name: FoldedName): WordMatch | null {
  const found = matchPinyin(word, name);
  if (!found) return null;
  const { start, end, byInitials, isUsual } = found;
  // Two or three letters begin the characters of many a name somewhere in its middle
  const inMiddle = start === 0 ? 0 : byInitials ? 2.2 : 0.5;
  const grade = (byInitials ? grades.initials : grades.pinyin) + inMiddle + (isUsual ? 0 : 0.1);
  return { grade: end - start === name.signs.length ? grade - 0.2 : grade, start, end };
}

const spellings = new WeakMap<FoldedName, { letters: string; signOf: readonly number[] }>();

/** A name in pinyin as it is usually read, and the sign that each letter belongs to. */
function spelt(name: FoldedName): { letters: string; signOf: readonly number[] } {
  const known = spellings.get(name);
  if (known) return known;
  const syllables = [...name.signs].map((sign, i) => name.readings[i]?.[0] ?? sign);
  const made = {
    letters: syllables.join(''),
    signOf: syllables.flatMap((syllable, i) => [...syllable].map(() => i)),
  };
  spellings.set(name, made);
  return made;
}
