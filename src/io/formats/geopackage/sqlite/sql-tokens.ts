/** A piece of a statement: a bare word, a name in quotes, a text, a number, or one sign. */
export interface SqlToken {
  kind: 'word' | 'name' | 'text' | 'number' | 'sign';
  /** without quotes; words as written */
  value: string;
}

/** Blanks and comments, then the kinds of quotes, numbers, words and signs; what isn't closed goes to the end. */
const pieces =
  /(?:\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|'([^']*(?:''[^']*)*)'?|"([^"]*(?:""[^"]*)*)"?|`([^`]*(?:``[^`]*)*)`?|\[([^\]]*)\]?|(0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([\w$\u0080-\u{10ffff}]+)|(.)/gsu;

function tokenOf([, text, double, back, bracket, number, word, sign]: RegExpExecArray): SqlToken | null {
  if (text !== undefined) return { kind: 'text', value: text.replaceAll("''", "'") };
  if (double !== undefined) return { kind: 'name', value: double.replaceAll('""', '"') };
  if (back !== undefined) return { kind: 'name', value: back.replaceAll('``', '`') };
  if (bracket !== undefined) return { kind: 'name', value: bracket };
  if (number !== undefined) return { kind: 'number', value: number };
  if (word !== undefined) return { kind: 'word', value: word };
  return sign === undefined ? null : { kind: 'sign', value: sign };
}

/** The pieces of a statement in SQLite's dialect without blanks and comments, in one pass. */
export function sqlTokens(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  for (const match of sql.matchAll(pieces)) {
    const token = tokenOf(match);
    if (token !== null) tokens.push(token);
  }
  return tokens;
}

/** Whether a piece is one of some words that mean something to SQLite, which it isn't in quotes. */
export const isWord = (token: SqlToken | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.value.toUpperCase());

export const isSign = (token: SqlToken | undefined, sign: string): boolean =>
  token?.kind === 'sign' && token.value === sign;
