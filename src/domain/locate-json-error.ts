/** A token of JSON (RFC 8259) after white space: punctuation, the quote that opens a string, or a number or word. */
const token = /[ \t\n\r]*(?:([[\]{},:])|(")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
/** A stretch of a string, or one escape. Strings are walked in pieces: one pattern for all overflows on long ones. */
const stringPiece = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const space = /[ \t\n\r]*/y;

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma-or-end' | 'nothing';
type Bracket = ']' | '}';

/** What may follow, given what was expected and what came; null where it may not come. Opens and closes brackets. */
function step(expected: Expected, kind: string, open: Bracket[]): Expected | null {
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end');
  const close = (): Expected => {
    open.pop();
    return afterValue();
  };
  if (expected === 'first-value' && kind === ']') return close();
  if (expected === 'first-key' && kind === '}') return close();
  switch (expected) {
    case 'first-value':
    case 'value':
      if (kind === '[' || kind === '{') open.push(kind === '[' ? ']' : '}');
      if (kind === '[') return 'first-value';
      if (kind === '{') return 'first-key';
      return kind === 'string' || kind === 'word' ? afterValue() : null;
    case 'first-key':
    case 'key':
      return kind === 'string' ? 'colon' : null;
    case 'colon':
      return kind === ':' ? 'value' : null;
    case 'comma-or-end':
      if (kind === open.at(-1)) return close();
      if (kind !== ',') return null;
      return open.at(-1) === '}' ? 'key' : 'value';
    case 'nothing':
      return null;
  }
}

function skipSpace(text: string, from: number): number {
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

/** The offset after the closing quote; null when the string is broken or does not end. */
function skipString(text: string, from: number): number | null {
  let offset = from;
  while (text[offset] !== '"') {
    stringPiece.lastIndex = offset;
    if (!stringPiece.test(text)) return null;
    offset = stringPiece.lastIndex;
  }
  return offset + 1;
}

function errorOffset(text: string): number {
  const open: Bracket[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    const start = skipSpace(text, offset);
    token.lastIndex = offset;
    const match = token.exec(text);
    if (match === null) return start;
    const kind = match[1] ?? (match[2] === undefined ? 'word' : 'string');
    const next = step(expected, kind, open);
    const end = kind === 'string' ? skipString(text, token.lastIndex) : token.lastIndex;
    if (next === null || end === null) return start;
    expected = next;
    offset = end;
  }
}

/**
 * Where a text stops being JSON, since `JSON.parse` says so in some browsers, in some cases, and in its own words.
 * @returns 1-based line and column of the first token that can't stand there, and its first character;
 *   an empty `found` when the text ends too early
 */
export function locateJsonError(text: string): { line: number; column: number; found: string } {
  const offset = errorOffset(text);
  const before = text.slice(0, offset).split('\n');
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    found: [...text.slice(offset, offset + 2)][0] ?? '',
  };
}
