import type { RawLine, RawShape } from '../raw-source';
import { plainNumber } from '../plain-number';

/** What is wrong with a text, and where: `offset` counts characters from the start of the whole text. */
interface WktError {
  code:
    | 'wkt-syntax'
    | 'wkt-truncated'
    | 'wkt-type-unknown'
    | 'wkt-dimensions'
    | 'wkt-too-deep'
    | 'ordinate-invalid';
  offset: number;
  found: string;
}

/** One geometry of a text. */
export interface ParsedWkt {
  /** one of each kind at most: polygons, lines, points; none for an empty geometry */
  shapes: RawShape[];
  /** of `SRID=4549;POLYGON(…)` */
  srid: number | null;
  /** where the text goes on */
  end: number;
}

/** Members of a collection in a collection. Nothing real is deeper. */
const maxDepth = 4;
const maxShown = 24;

class WktFault extends Error {
  readonly wkt: WktError;
  constructor(wkt: WktError) {
    super(wkt.code);
    this.wkt = wkt;
  }
}

interface Gathered {
  polygons: RawLine[][];
  lines: RawLine[];
  points: number[];
}

const kinds = [
  'POINT',
  'LINESTRING',
  'POLYGON',
  'MULTIPOINT',
  'MULTILINESTRING',
  'MULTIPOLYGON',
  'GEOMETRYCOLLECTION',
] as const;
type Kind = (typeof kinds)[number];

const space = /\s*/y;
const word = /[A-Za-z]+/y;
/** What stands in the place of a number, to be judged as a whole. */
const token = /[^\s,();]+/y;
const prefix = /SRID\s*=\s*(\d{1,6})\s*;/iy;

class WktParser {
  readonly #text: string;
  /** ordinates of a position: told by Z, M or ZM, else by the first position */
  #dimensions = 0;
  at: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.at = from;
  }

  fault(code: WktError['code'], offset = this.at, length = maxShown): WktFault {
    if (offset >= this.#text.length) return new WktFault({ code: 'wkt-truncated', offset, found: '' });
    return new WktFault({ code, offset, found: this.#text.slice(offset, offset + length) });
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  skipSpace(): void {
    this.match(space);
  }

  /** Whether the sign comes next; if so, it is passed. */
  #take(sign: string): boolean {
    this.skipSpace();
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw this.fault('wkt-syntax');
  }

  /** `( item, item, … )` */
  #list(item: () => void): void {
    this.#expect('(');
    do item();
    while (this.#take(','));
    this.#expect(')');
  }

  #isEmpty(): boolean {
    this.skipSpace();
    const start = this.at;
    if (this.match(word)?.[0].toUpperCase() === 'EMPTY') return true;
    this.at = start;
    return false;
  }

  #number(): number {
    const start = this.at;
    const found = this.match(token)?.[0];
    if (found === undefined) throw this.fault('wkt-syntax');
    const value = plainNumber(found);
    if (Number.isNaN(value)) throw this.fault('ordinate-invalid', start, Math.min(found.length, maxShown));
    return value;
  }

  /** The first two ordinates go into `flat`; heights and measures are passed over. */
  #position(flat: number[]): void {
    this.skipSpace();
    const start = this.at;
    let count = 0;
    for (;;) {
      this.skipSpace();
      const next = this.#text[this.at];
      if (next === ',' || next === ')') break;
      const value = this.#number();
      if (count < 2) flat.push(value);
      count++;
    }
    if (this.#dimensions === 0 && count >= 2 && count <= 4) this.#dimensions = count;
    if (count !== this.#dimensions) throw this.fault('wkt-dimensions', start);
  }

  #line(): RawLine {
    const flat: number[] = [];
    if (!this.#isEmpty()) this.#list(() => this.#position(flat));
    return Float64Array.from(flat);
  }

  #lines(): RawLine[] {
    const lines: RawLine[] = [];
    if (this.#isEmpty()) return lines;
    this.#list(() => {
      const line = this.#line();
      if (line.length > 0) lines.push(line);
    });
    return lines;
  }

  /** Of a multipoint, whose points stand in brackets of their own or don't. */
  #member(points: number[]): void {
    if (this.#isEmpty()) return;
    const isBracketed = this.#take('(');
    this.#position(points);
    if (isBracketed) this.#expect(')');
  }

  #kind(): Kind {
    this.skipSpace();
    const start = this.at;
    const found = this.match(word)?.[0].toUpperCase();
    if (found === undefined) throw this.fault('wkt-syntax');
    const name = kinds.includes(found as Kind) ? found : found.replace(/(?:ZM|Z|M)$/, '');
    if (!kinds.includes(name as Kind)) throw this.fault('wkt-type-unknown', start, found.length);
    this.#readDimensions(found.slice(name.length));
    return name as Kind;
  }

  /** Z, M or ZM, joined to the type or after it. */
  #readDimensions(joined: string): void {
    this.skipSpace();
    const start = this.at;
    const tag = joined || (this.match(word)?.[0].toUpperCase() ?? '');
    if (tag === 'EMPTY') this.at = start;
    else if (!['', 'Z', 'M', 'ZM'].includes(tag)) throw this.fault('wkt-syntax', start);
    this.#dimensions = tag === 'ZM' ? 4 : tag === 'Z' || tag === 'M' ? 3 : 0;
  }

  geometry(into: Gathered, depth: number): void {
    if (depth > maxDepth) throw this.fault('wkt-too-deep');
    const kind = this.#kind();
    if (this.#isEmpty()) return;
    if (kind === 'GEOMETRYCOLLECTION') this.#list(() => this.geometry(into, depth + 1));
    else this.#simple(kind, into);
  }

  #simple(kind: Exclude<Kind, 'GEOMETRYCOLLECTION'>, { polygons, lines, points }: Gathered): void {
    const addPolygon = (): void => {
      const rings = this.#lines();
      if (rings.length > 0) polygons.push(rings);
    };
    const addLine = (): void => {
      const line = this.#line();
      if (line.length > 0) lines.push(line);
    };
    const read: Record<typeof kind, () => void> = {
      POINT: () => {
        this.#expect('(');
        this.#position(points);
        this.#expect(')');
      },
      LINESTRING: addLine,
      POLYGON: addPolygon,
      MULTIPOINT: () => this.#list(() => this.#member(points)),
      MULTILINESTRING: () => this.#list(addLine),
      MULTIPOLYGON: () => this.#list(addPolygon),
    };
    read[kind]();
  }
}

function shapesOf({ polygons, lines, points }: Gathered): RawShape[] {
  return [
    ...(polygons.length > 0 ? [{ kind: 'polygons', polygons } as const] : []),
    ...(lines.length > 0 ? [{ kind: 'lines', lines } as const] : []),
    ...(points.length > 0 ? [{ kind: 'points', points: Float64Array.from(points) } as const] : []),
  ];
}

/**
 * One geometry of OGC 06-103r4 (Well-Known Text), with PostGIS's `SRID=…;` before it, from a place of a text. Strict: every number is
 * finite, every position has as many as the first, every bracket is closed. Curves and surfaces are refused by their name.
 */
export function parseWkt(text: string, from = 0): ParsedWkt | WktError {
  const parser = new WktParser(text, from);
  const gathered: Gathered = { polygons: [], lines: [], points: [] };
  try {
    parser.skipSpace();
    const srid = parser.match(prefix)?.[1];
    parser.geometry(gathered, 1);
    return { shapes: shapesOf(gathered), srid: srid === undefined ? null : Number(srid), end: parser.at };
  } catch (error) {
    if (error instanceof WktFault) return error.wkt;
    throw error;
  }
}
