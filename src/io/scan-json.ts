/** Where in a text something was found; `offset` counts UTF-16 units from zero. */
interface Found {
  offset: number;
}

/** What `JSON.parse` would let pass without a word. */
export interface JsonScan {
  /** the first bracket deeper than allowed; the scan stops there */
  tooDeep: Found | null;
  /** the first key that an object has twice, outside feature properties */
  repeatedKey: (Found & { key: string }) | null;
  /** the same inside feature properties, where it changes no geometry */
  repeatedProperty: (Found & { key: string }) | null;
}

/** An open bracket; arrays have no keys. */
interface Level {
  keys: Set<string> | null;
  isInProperties: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const openBracket = 0x5b;
const closeBrace = 0x7d;
const closeBracket = 0x5d;
const comma = 0x2c;

/** Arrays that hold nothing but numbers, one after another: as many as a match may well go back over. */
const onlyNumbers = /\[[-+\d.eE,\s]*\](?:\s*,\s*\[[-+\d.eE,\s]*\]){0,99}/y;

/** The offset of the quote that ends the string starting at `start`, or of the end of the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

class Scanner {
  readonly scan: JsonScan = { tooDeep: null, repeatedKey: null, repeatedProperty: null };
  readonly #levels: Level[] = [];
  readonly #maxDepth: number;
  #expectsKey = false;
  #lastKey = '';

  constructor(maxDepth: number) {
    this.#maxDepth = maxDepth;
  }

  /** true when the bracket is too deep */
  open(offset: number, isObject: boolean): boolean {
    const isInProperties =
      this.#levels.at(-1)?.isInProperties === true || (isObject && this.#lastKey === 'properties');
    this.#levels.push({ keys: isObject ? new Set() : null, isInProperties });
    this.#expectsKey = isObject;
    this.#lastKey = '';
    if (this.#levels.length <= this.#maxDepth) return false;
    this.scan.tooDeep = { offset };
    return true;
  }

  /** whether an array within the one that is open is not too deep */
  get hasRoom(): boolean {
    return this.#levels.length < this.#maxDepth;
  }

  close(): void {
    this.#levels.pop();
    this.#expectsKey = false;
  }

  comma(): void {
    this.#expectsKey = this.#levels.at(-1)?.keys != null;
    this.#lastKey = '';
  }

  /** @param key as written, escapes and all */
  string(offset: number, key: string): void {
    const level = this.#levels.at(-1);
    if (!this.#expectsKey || level?.keys == null) return;
    this.#expectsKey = false;
    this.#lastKey = key;
    if (level.keys.has(key)) this.#noteRepeat({ offset, key }, level.isInProperties);
    level.keys.add(key);
  }

  #noteRepeat(found: Found & { key: string }, isInProperties: boolean): void {
    if (isInProperties) this.scan.repeatedProperty ??= found;
    else this.scan.repeatedKey ??= found;
  }
}

/**
 * Looks through JSON text for nesting that a reader should not follow and for keys that stand twice in one object, of
 * which `JSON.parse` silently keeps the last. One pass, no recursion; text that is not JSON does no harm.
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const scanner = new Scanner(maxDepth);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // most of a file is positions
    if (code === openBracket && scanner.hasRoom) {
      onlyNumbers.lastIndex = i;
      if (onlyNumbers.test(text)) {
        i = onlyNumbers.lastIndex - 1;
        continue;
      }
    }
    if (code === quote) {
      const end = endOfString(text, i);
      scanner.string(i, text.slice(i + 1, end));
      i = end;
    } else if (code === openBrace || code === openBracket) {
      if (scanner.open(i, code === openBrace)) break;
    } else if (code === closeBrace || code === closeBracket) {
      scanner.close();
    } else if (code === comma) {
      scanner.comma();
    }
  }
  return scanner.scan;
}
