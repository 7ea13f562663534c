/** Where a word stands in a text with so many slips, from `start` to before `end`. */
export interface RoughMatch {
  slips: number;
  start: number;
  end: number;
}

/** How many slips a word of a length may have: a Chinese word has fewer signs, each of which says more. */
export function slipsAllowed(word: string): number {
  const [few, many] = /[a-z]/.test(word) ? [5, 9] : [3, 6];
  return word.length >= many ? 2 : word.length >= few ? 1 : 0;
}

/**
 * The piece of a text that is nearest to a word by edit distance (P. H. Sellers, The theory and computation of evolutionary
 * distances, J. Algorithms 1 (1980)); null where every piece has more slips than allowed. Missing, added and wrong signs count one each.
 */
export function matchRoughly(word: string, text: string, most = slipsAllowed(word)): RoughMatch | null {
  if (most === 0 || text.length < word.length - most || leastSlips(word, text) > most) return null;
  // column by column: slips against the word's first n signs, and where the piece begins
  let slips = Array.from({ length: word.length + 1 }, (_, n) => n);
  let starts = slips.map(() => 0);
  let best: RoughMatch | null = null;
  for (let end = 1; end <= text.length; end++) {
    const nextSlips = [0];
    const nextStarts = [end];
    for (let n = 1; n <= word.length; n++) {
      const changed = (slips[n - 1] ?? 0) + (word[n - 1] === text[end - 1] ? 0 : 1);
      const added = (slips[n] ?? 0) + 1;
      const missing = (nextSlips[n - 1] ?? 0) + 1;
      const least = Math.min(changed, added, missing);
      nextSlips.push(least);
      const from = least === changed ? starts[n - 1] : least === added ? starts[n] : nextStarts[n - 1];
      nextStarts.push(from ?? 0);
    }
    [slips, starts] = [nextSlips, nextStarts];
    const reached = slips[word.length] ?? Infinity;
    if (reached <= most && reached < (best?.slips ?? Infinity)) {
      best = { slips: reached, start: starts[word.length] ?? 0, end };
    }
  }
  return best;
}

/** For each sign of the word that was looked for last the rows of it as bits: one word is looked for in all names. */
let rowsKept = { word: '', rows: new Map<string, number>() };

function rowsOf(word: string): ReadonlyMap<string, number> {
  if (word === rowsKept.word) return rowsKept.rows;
  const rows = new Map<string, number>();
  for (let n = 0; n < word.length; n++) {
    rows.set(word.charAt(n), (rows.get(word.charAt(n)) ?? 0) | (1 << n));
  }
  rowsKept = { word, rows };
  return rows;
}

/** bits of a number, but for its sign */
const longest = 31;

/**
 * Slips of the nearest piece of a text, a whole column at a time: G. Myers, A fast bit-vector algorithm for approximate string
 * matching based on dynamic programming, J. ACM 46 (1999), fig. 8. None, as if unknown, for a word that has more signs than bits.
 */
export function leastSlips(word: string, text: string): number {
  if (word.length > longest) return 0;
  const rows = rowsOf(word);
  const last = 1 << (word.length - 1);
  let more = -1;
  let less = 0;
  let slips = word.length;
  let least = slips;
  for (let i = 0; i < text.length; i++) {
    const equal = rows.get(text.charAt(i)) ?? 0;
    const vertical = equal | less;
    const across = (((equal & more) + more) ^ more) | equal;
    const up = less | ~(across | more);
    const down = more & across;
    if (up & last) slips += 1;
    else if (down & last) slips -= 1;
    more = (down << 1) | ~(vertical | (up << 1));
    less = (up << 1) & vertical;
    if (slips < least) least = slips;
  }
  return least;
}
