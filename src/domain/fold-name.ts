/** All readings of one Chinese character in pinyin without tones, the usual one first: 长 → chang, zhang. Empty for other signs. */
export type ReadingsOf = (sign: string) => readonly string[];

/** A name as the search compares it: letters, digits and characters alone, in one spelling. */
export interface FoldedName {
  text: string;
  /** one for each letter, digit or character, without case or width */
  signs: string;
  /** where each of them stands in the text, so that what matched can be marked */
  at: readonly number[];
  /** in pinyin, for each of them */
  readings: readonly (readonly string[])[];
  /** the letters that each of them may begin with, as it is or as it is read; empty where nothing of the name is read */
  heads: readonly string[];
}

const isSign = /[\p{L}\p{N}]/u;

/** One spelling of a letter or digit: ASCII for full width, no case, no accents, v for ü as keyboards have it. */
function foldSign(sign: string): string {
  if (isPlain(sign.charCodeAt(0))) return sign;
  if (!isSign.test(sign)) return '';
  const folded = sign.normalize('NFKD').toLowerCase().replace('u\u0308', 'v');
  return folded.replaceAll(/\p{M}/gu, '');
}

/** Most signs by far are Chinese characters, small letters and digits, which need no folding. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

export function foldName(text: string, readingsOf: ReadingsOf): FoldedName {
  const signs: string[] = [];
  const at: number[] = [];
  let position = 0;
  for (const sign of text) {
    for (const folded of foldSign(sign)) {
      // A character beyond the basic plane is two units of text
      for (let unit = 0; unit < folded.length; unit++) {
        signs.push(folded.charAt(unit));
        at.push(position);
      }
    }
    position += sign.length;
  }
  const readings = signs.map(readingsOf);
  const isRead = readings.some((all) => all.length > 0);
  const heads = isRead ? signs.map((sign, i) => headsOf(sign, readings[i] ?? [])) : [];
  return { text, signs: signs.join(''), at, readings, heads };
}

const headsOf = (sign: string, readings: readonly string[]): string =>
  sign + readings.map((reading) => reading.charAt(0)).join('');

/** What was typed as words to be found, each folded as names are. */
export const foldWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[\s,;，、；]+/)
    .map((word) => foldName(word, () => []).signs)
    .filter(Boolean);
