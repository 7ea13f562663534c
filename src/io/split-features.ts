/** A part of a GeoJSON text, with the place where it starts: 1-based line and column. */
export interface GeojsonPiece {
  /**
   * feature: an element of the `features` of a collection · document: a whole JSON value, of a collection what is left without
   * its features · broken: a sign that can't stand there, or the empty text where the text ends too early
   */
  kind: 'feature' | 'document' | 'broken';
  text: string;
  line: number;
  column: number;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const closeBracket = 0x5d;
const newline = 0x0a;

const opens = (code: number): boolean => code === 0x7b || code === 0x5b;
const closes = (code: number): boolean => code === 0x7d || code === closeBracket;
/** White space of JSON, the record separator of GeoJSON text sequences (RFC 8142) and the byte order mark. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === newline || code === 0x0d || code === 0x1e || code === 0xfeff;

/** The end of an object's text just before the array of its features begins. */
const featuresKey = /(?<!\\)"features"\s*:\s*$/;
const longestKey = 64;
/** Depth of the elements of a collection's features: inside the object and the array. */
const elementDepth = 2;

/** Text that is collected over several chunks, without what is left out between. */
class Collector {
  readonly #parts: string[] = [];
  #from: number | null = null;

  start(at: number): void {
    this.#from = at;
  }

  /** Takes what runs from the start up to `end` of the chunk, and stops. */
  stop(chunk: string, end: number): void {
    if (this.#from !== null) this.#parts.push(chunk.slice(this.#from, end));
    this.#from = null;
  }

  /** Takes the rest of a chunk; goes on at the start of the next. */
  carry(chunk: string): void {
    if (this.#from === null) return;
    this.#parts.push(chunk.slice(this.#from));
    this.#from = 0;
  }

  add(text: string): void {
    this.#parts.push(text);
  }

  /** The last characters up to a place of the chunk, `length` of them if there are so many. */
  tail(chunk: string, end: number, length: number): string {
    let tail = this.#from === null ? '' : chunk.slice(Math.max(this.#from, end - length), end);
    for (let i = this.#parts.length - 1; i >= 0 && tail.length < length; i--) {
      tail = (this.#parts[i] ?? '').slice(tail.length - length) + tail;
    }
    return tail;
  }

  take(): string {
    return this.#parts.splice(0).join('');
  }
}

/**
 * Cuts GeoJSON text into features as it comes: the elements of a collection's `features`, however they are laid out, and whole
 * values that follow one another (a feature a line, RFC 8142). No more than one feature is held at a time. Brackets are counted and
 * commas between features checked; whether a piece is good JSON is for its reader to find out.
 */
export class FeatureSplitter {
  #pieces: GeojsonPiece[] = [];
  readonly #document = new Collector();
  readonly #feature = new Collector();
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #isInFeatures = false;
  /** a bare word or number at the top or among features */
  #isInScalar = false;
  #expected: 'value' | 'first-value' | 'comma' = 'value';
  #line = 1;
  /** characters before the chunk in its first line */
  #columnBefore = 0;
  #lineStart = 0;
  #documentPlace = { line: 1, column: 1 };
  #featurePlace = { line: 1, column: 1 };
  #featuresLine = 1;

  /** The pieces that end in a chunk. */
  push(chunk: string): GeojsonPiece[] {
    this.#lineStart = -this.#columnBefore;
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      if (this.#isInString) this.#continueString(chunk, i, code);
      else this.#step(chunk, i, code);
      if (code === newline) {
        this.#line += 1;
        this.#lineStart = i + 1;
      }
    }
    this.#document.carry(chunk);
    this.#feature.carry(chunk);
    this.#columnBefore = chunk.length - this.#lineStart;
    return this.#pieces.splice(0);
  }

  /** What is left when the text is over. */
  end(): GeojsonPiece[] {
    this.#lineStart = -this.#columnBefore;
    const isOpen = this.#depth > this.#base || this.#isInString || this.#isInScalar;
    if (isOpen) this.#endValue('', 0);
    else if (this.#isInFeatures) this.#break('', 0);
    return this.#pieces.splice(0);
  }

  get #base(): number {
    return this.#isInFeatures ? elementDepth : 0;
  }

  #continueString(chunk: string, i: number, code: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (code === backslash) this.#isEscaped = true;
    else if (code === quote) {
      this.#isInString = false;
      if (this.#depth === this.#base) this.#endValue(chunk, i + 1);
    }
  }

  #step(chunk: string, i: number, code: number): void {
    if (this.#depth > this.#base) this.#stepInside(chunk, i, code);
    else if (this.#isInScalar) this.#stepInScalar(chunk, i, code);
    else if (!isSpace(code)) this.#stepBetween(chunk, i, code);
  }

  #stepInside(chunk: string, i: number, code: number): void {
    if (code === quote) this.#isInString = true;
    else if (opens(code)) {
      const isFeatures =
        this.#depth === 1 &&
        !this.#isInFeatures &&
        featuresKey.test(this.#document.tail(chunk, i, longestKey));
      this.#depth += 1;
      if (isFeatures) this.#enterFeatures(chunk, i + 1);
    } else if (closes(code)) {
      this.#depth -= 1;
      if (this.#depth === this.#base) this.#endValue(chunk, i + 1);
    }
  }

  /** A bare word among features ends before a comma or bracket, at the top before white space. */
  #stepInScalar(chunk: string, i: number, code: number): void {
    const ends = isSpace(code) || (this.#isInFeatures && (code === comma || code === closeBracket));
    if (!ends) return;
    this.#isInScalar = false;
    this.#endValue(chunk, i);
    this.#step(chunk, i, code);
  }

  #stepBetween(chunk: string, i: number, code: number): void {
    if (!this.#isInFeatures) {
      this.#documentPlace = this.#placeAt(i);
      this.#document.start(i);
      this.#startValue(code);
    } else if (code === closeBracket && this.#expected !== 'value') this.#leaveFeatures(i);
    else if (code === comma && this.#expected === 'comma') this.#expected = 'value';
    else if (code === comma || closes(code) || this.#expected === 'comma') this.#break(chunk.charAt(i), i);
    else {
      this.#featurePlace = this.#placeAt(i);
      this.#feature.start(i);
      this.#startValue(code);
    }
  }

  #startValue(code: number): void {
    if (opens(code)) this.#depth += 1;
    else if (code === quote) this.#isInString = true;
    else this.#isInScalar = true;
  }

  #endValue(chunk: string, end: number): void {
    if (!this.#isInFeatures) {
      this.#emitDocument(chunk, end);
      return;
    }
    this.#feature.stop(chunk, end);
    this.#pieces.push({ kind: 'feature', text: this.#feature.take(), ...this.#featurePlace });
    this.#expected = 'comma';
  }

  #emitDocument(chunk: string, end: number): void {
    this.#document.stop(chunk, end);
    this.#pieces.push({ kind: 'document', text: this.#document.take(), ...this.#documentPlace });
  }

  #enterFeatures(chunk: string, at: number): void {
    this.#document.stop(chunk, at);
    this.#isInFeatures = true;
    this.#expected = 'first-value';
    this.#featuresLine = this.#line;
  }

  /** Lines that were left out are put back empty, so that what follows keeps its place. */
  #leaveFeatures(at: number): void {
    this.#isInFeatures = false;
    this.#depth -= 1;
    this.#document.add('\n'.repeat(this.#line - this.#featuresLine));
    this.#document.start(at);
  }

  #break(text: string, at: number): void {
    this.#pieces.push({ kind: 'broken', text, ...this.#placeAt(at) });
    this.#expected = 'value';
  }

  #placeAt(i: number): { line: number; column: number } {
    return { line: this.#line, column: i - this.#lineStart + 1 };
  }
}
