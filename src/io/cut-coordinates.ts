import { oneRing } from '../domain/pack-polygons';
import { notePackedPlace, unpackPolygons, type PackedPolygons } from '../domain/packed-areal';
import { DecimalReader } from './read-decimal';

/** Stands for coordinates that were cut out of a text which has it neither as it is nor escaped. */
const mark = '\ue000';
const escapedMark = /\\ue000/i;

const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;

/** Coordinates of polygons, and where they stood. */
interface Cut {
  start: number;
  end: number;
  isMulti: boolean;
  polygons: PackedPolygons;
}

/** Lists of numbers that grow. */
class GrowingFloats {
  #values = new Float64Array(1 << 12);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  taken(): Float64Array {
    return this.#values.slice(0, this.length);
  }
}

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

function putInto(value: Members, { isMulti, polygons }: Cut): void {
  if (value.type === (isMulti ? 'MultiPolygon' : 'Polygon')) {
    notePackedPlace(value, { packed: polygons, zone: 0 });
    value.coordinates = [];
  } else {
    const unpacked = unpackPolygons(polygons, 0);
    value.coordinates = isMulti ? unpacked : unpacked[0];
  }
}

/** `"coordinates"` */
const key = new TextEncoder().encode('"coordinates"');

const isSpace = (code: number | undefined): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Before a place and the space there. */
function beforeSpace(bytes: Uint8Array, at: number): number {
  let before = at - 1;
  while (isSpace(bytes[before])) before -= 1;
  return before;
}

/** Whether a bracket begins the value of a key `coordinates`. A quote before the key's would make it the end of another, if it were JSON at all. */
function isOfCoordinates(bytes: Uint8Array, bracket: number): boolean {
  const signAt = beforeSpace(bytes, bracket);
  if (bytes[signAt] !== colon) return false;
  const first = beforeSpace(bytes, signAt) - key.length + 1;
  return bytes[first - 1] !== backslash && key.every((code, i) => bytes[first + i] === code);
}

/** Parts of a text; a mark of the byte order is none but at its beginning. Null for bytes that are no text. */
function decodeParts([first, ...others]: readonly Uint8Array[]): string[] | null {
  const within = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const head = new TextDecoder('utf-8', { fatal: true }).decode(first);
    return [head, ...others.map((part) => within.decode(part))];
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The coordinates of the polygons in a GeoJSON document, taken out of its bytes before it is decoded and parsed: as arrays they take five times
 * the room, and more time than all that is done with them. What isn't the coordinates of a polygon, to the letter of the grammar and with
 * two numbers to a position, stays where it is, for who parses it to name what is wrong.
 */
export class CutCoordinates {
  readonly #bytes: Uint8Array;
  readonly #numbers: DecimalReader;
  readonly #cuts: Cut[] = [];
  readonly #positions = new GrowingFloats();
  #ringStart: number[] = [];
  #isHole: number[] = [];
  #at = 0;
  /** positions that may still be taken */
  #room: number;

  /**
   * @param bytes of text in UTF-8
   * @param most positions that are taken; where there are more the search ends
   */
  constructor(bytes: Uint8Array, most: number) {
    this.#bytes = bytes;
    this.#room = most;
    this.#numbers = new DecimalReader(bytes);
    let at = bytes.indexOf(openBracket);
    while (at >= 0 && !this.isTooLarge) {
      const end = isOfCoordinates(bytes, at) ? this.#take(at) : -1;
      at = bytes.indexOf(openBracket, Math.max(end, at + 1));
    }
  }

  /** There are more positions than could be taken. */
  get isTooLarge(): boolean {
    return this.#room < 0;
  }

  /** The text with a mark in the place of what was taken; null where nothing was, and for bytes that are no text or have such a mark in them. */
  rest(): string | null {
    if (this.#cuts.length === 0) return null;
    const ends = [0, ...this.#cuts.map(({ end }) => end)];
    const starts = [...this.#cuts.map(({ start }) => start), this.#bytes.length];
    const parts = decodeParts(starts.map((start, i) => this.#bytes.subarray(ends[i], start)));
    if (parts === null) return null;
    const hasMark = parts.some((part) => part.includes(mark) || escapedMark.test(part));
    return hasMark ? null : parts.map((part, i) => (i === 0 ? part : `"${mark}${i - 1}"${part}`)).join('');
  }

  /** Takes the coordinates whose first bracket stands at a place; the place after them, or -1 where they stay. */
  #take(start: number): number {
    this.#positions.length = 0;
    this.#ringStart = [0];
    this.#isHole = [];
    const depth = this.#depth(start);
    const isWhole = depth === 4 ? this.#list(() => this.#polygon()) : depth === 3 && this.#polygon();
    if (!isWhole) return -1;
    this.#room -= this.#positions.length / 2;
    const rings = this.#isHole.length;
    const polygons = {
      positions: this.#positions.taken(),
      ringStart: new Uint32Array(this.#ringStart),
      ...(rings === 1
        ? oneRing
        : { zoneStart: Uint32Array.of(0, rings), isHole: new Uint8Array(this.#isHole) }),
    };
    this.#cuts.push({ start, end: this.#at, isMulti: depth === 4, polygons });
    return this.#at;
  }

  /**
   * Puts everything back into the document that was parsed of the rest: a Polygon or MultiPolygon is noted as packed (`packedPlaceOf`) and has
   * an empty list for its coordinates; what says that it is something else has arrays, to be told so.
   * @returns false where something was taken out of a place in which it means nothing: the document is to be parsed as it stands
   */
  putBack(document: unknown): boolean {
    let back = 0;
    const waiting: unknown[] = [document];
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (!isObject(value)) continue;
      const cut = this.#cutOf(value.coordinates);
      if (cut) {
        putInto(value, cut);
        back += 1;
      }
      waiting.push(value.geometry);
      for (const members of [value.features, value.geometries]) {
        if (Array.isArray(members)) for (const member of members as unknown[]) waiting.push(member);
      }
    }
    return back === this.#cuts.length;
  }

  #cutOf(value: unknown): Cut | undefined {
    return typeof value === 'string' && value.startsWith(mark)
      ? this.#cuts[Number(value.slice(1))]
      : undefined;
  }

  /** How many brackets open before the first number. */
  #depth(start: number): number {
    let depth = 0;
    this.#at = start;
    while (this.#takes(openBracket)) depth += 1;
    this.#at = start;
    return depth;
  }

  /** `[`, at least one item, `]`. */
  #list(item: () => boolean): boolean {
    if (!this.#takes(openBracket)) return false;
    do if (!item()) return false;
    while (this.#takes(comma));
    return this.#takes(closeBracket);
  }

  #polygon(): boolean {
    let isHole = 0;
    return this.#list(() => {
      this.#isHole.push(isHole);
      isHole = 1;
      return this.#ring();
    });
  }

  #ring(): boolean {
    if (!this.#takes(openBracket)) return false;
    do if (!this.#position()) return false;
    while (this.#takes(comma));
    this.#ringStart.push(this.#positions.length / 2);
    return this.#takes(closeBracket);
  }

  #position(): boolean {
    if (this.#positions.length / 2 >= this.#room) {
      this.#room = -1;
      return false;
    }
    if (!this.#takes(openBracket) || !this.#number() || !this.#takes(comma) || !this.#number()) return false;
    return this.#takes(closeBracket);
  }

  #number(): boolean {
    this.#skipSpace();
    const number = this.#numbers.read(this.#at);
    this.#at = this.#numbers.end;
    this.#positions.push(number);
    return !Number.isNaN(number);
  }

  /** Whether a sign stands here after any space; it is passed over. */
  #takes(sign: number): boolean {
    this.#skipSpace();
    if (this.#bytes[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    while (isSpace(this.#bytes[this.#at])) this.#at += 1;
  }
}
