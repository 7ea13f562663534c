import { describe, expect, it } from 'vitest';
import { leastSlips, matchRoughly, slipsAllowed } from '../../src/domain/match-roughly';

/** The same by definition: every piece of the text, by edit distance in full. */
function leastByPieces(word: string, text: string): number {
  let least = word.length;
  for (let from = 0; from <= text.length; from++) {
    for (let to = from; to <= text.length; to++)
      least = Math.min(least, distance(word, text.slice(from, to)));
  }
  return least;
}

const known = new Map<string, number>();

function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const key = `${a} ${b}`;
  const found =
    known.get(key) ??
    Math.min(
      distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
      distance(a.slice(1), b) + 1,
      distance(a, b.slice(1)) + 1,
    );
  known.set(key, found);
  return found;
}

/** Texts of a few letters, the same ones every time. */
function texts(seed: number, length: number, count: number): string[] {
  let state = seed;
  const letter = (): string => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return 'abc'.charAt(Math.floor((state / 2147483648) * 3));
  };
  return Array.from({ length: count }, () => Array.from({ length }, letter).join(''));
}

describe('leastSlips', () => {
  it('counts the slips of the nearest piece of a text', () => {
    const others = texts(11, 9, 100);
    for (const [n, word] of texts(7, 5, 100).entries()) {
      const text = others[n] ?? '';
      expect(`${word} ${text} ${leastSlips(word, text)}`).toBe(
        `${word} ${text} ${leastByPieces(word, text)}`,
      );
    }
  });

  it('counts up to the longest word that a number has bits for', () => {
    const word = 'abcdefghijklmnopqrstuvwxyz01234';
    expect(word).toHaveLength(31);
    expect(leastSlips(word, `..${word}..`)).toBe(0);
    expect(leastSlips(word, `..${word.replace('4', 'x')}`)).toBe(1);
    expect(leastSlips(word, `..${word.replace('mno', 'm')}..`)).toBe(2);
  });
});

describe('matchRoughly', () => {
  it('tells where the piece stands, and how many slips it has', () => {
    expect(matchRoughly('观海卫真小', '慈溪观海卫镇小学')).toEqual({ slips: 1, start: 2, end: 7 });
    expect(matchRoughly('bridge', 'hangzhoubay')).toBeNull();
  });

  it('forgives more in a longer word, and nothing in a short one', () => {
    expect(['海', '海卫', '海卫镇', '观海卫镇小', '观海卫镇小学'].map(slipsAllowed)).toEqual([0, 0, 1, 1, 2]);
    expect(['bay', 'brid', 'bridg', 'hangzhou', 'hangzhoub'].map(slipsAllowed)).toEqual([0, 0, 1, 1, 2]);
    expect(matchRoughly('海卫', '海微')).toBeNull();
  });
});
