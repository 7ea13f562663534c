import { polyphonic } from 'pinyin-pro';

/** Readings of Chinese characters in pinyin, as pairs of a character and all its readings: without tones, v for ü, the usual one first. */
export const readingsOf = (characters: readonly string[]): [string, string[]][] =>
  characters.map((character) => {
    const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
    return [character, [...new Set(readings)]];
  });
