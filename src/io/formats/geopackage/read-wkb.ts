import type { RawLine, RawShape } from '../raw-source';

/** Shapes of a geometry, one for each kind that a collection holds; or why there are none. */
export type WkbReading =
  { shapes: RawShape[] } | { fault: 'damaged' | 'curve' | 'not-finite'; type?: number; vertex?: number };

interface Parts {
  polygons: RawLine[][];
  lines: RawLine[];
  points: RawLine[];
}

const headLength = 5;
/** collections in collections */
const deepest = 4;

class WkbFault extends Error {
  readonly reading: Exclude<WkbReading, { shapes: unknown }>;

  constructor(reading: WkbFault['reading']) {
    super(reading.fault);
    this.reading = reading;
  }
}

/** ISO 13249-3 adds 1000 for Z, 2000 for M, 3000 for both; the older EWKB sets high bits. */
const isoExtras = [0, 1, 1, 2];

/** Base type of a geometry, and how many ordinates its positions have. */
function typeOf(written: number): { base: number; dimensions: number } {
  const flags = Number((written & 0x80000000) !== 0) + Number((written & 0x40000000) !== 0);
  const type = written & 0x0fffffff;
  return { base: type % 1000, dimensions: 2 + flags + (isoExtras[Math.floor(type / 1000)] ?? 0) };
}

class WkbReader {
  readonly #view: DataView;
  readonly #parts: Parts = { polygons: [], lines: [], points: [] };
  #at: number;
  #isLittle = true;
  #vertex = 0;

  constructor(bytes: Uint8Array, from: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
  }

  read(): RawShape[] {
    this.#geometry(0);
    const { polygons, lines, points } = this.#parts;
    const all = Float64Array.from(points.flatMap((point) => [...point]));
    return [
      ...(polygons.length > 0 ? [{ kind: 'polygons' as const, polygons }] : []),
      ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
      ...(all.length > 0 ? [{ kind: 'points' as const, points: all }] : []),
    ];
  }

  #geometry(depth: number): void {
    this.#need(headLength);
    this.#isLittle = this.#view.getUint8(this.#at) === 1;
    const written = this.#view.getUint32(this.#at + 1, this.#isLittle);
    this.#at += headLength;
    const { base, dimensions } = typeOf(written);
    if (base === 1) this.#point(dimensions);
    else if (base === 2) this.#add(this.#parts.lines, this.#line(dimensions));
    else if (base === 3) this.#polygon(dimensions);
    else if (base >= 4 && base <= 7) this.#collection(depth);
    else throw new WkbFault({ fault: base > 7 && base < 18 ? 'curve' : 'damaged', type: base });
  }

  #collection(depth: number): void {
    if (depth === deepest) throw new WkbFault({ fault: 'damaged' });
    for (let left = this.#count(headLength); left > 0; left -= 1) this.#geometry(depth + 1);
  }

  #polygon(dimensions: number): void {
    const rings: RawLine[] = [];
    for (let left = this.#count(4); left > 0; left -= 1) this.#add(rings, this.#line(dimensions));
    if (rings.length > 0) this.#parts.polygons.push(rings);
  }

  #add(lines: RawLine[], line: RawLine): void {
    if (line.length > 0) lines.push(line);
  }

  /** An empty point is written as two NaN (OGC 12-128r19, 2.1.3). */
  #point(dimensions: number): void {
    this.#need(8 * dimensions);
    const isEmpty = Number.isNaN(this.#ordinate(0)) && Number.isNaN(this.#ordinate(8));
    if (isEmpty) this.#at += 8 * dimensions;
    else this.#parts.points.push(this.#positions(1, dimensions));
  }

  #line(dimensions: number): RawLine {
    return this.#positions(this.#count(8 * dimensions), dimensions);
  }

  #ordinate(offset: number): number {
    return this.#view.getFloat64(this.#at + offset, this.#isLittle);
  }

  #positions(count: number, dimensions: number): RawLine {
    const line = new Float64Array(2 * count);
    for (let i = 0; i < count; i += 1) {
      const x = this.#ordinate(0);
      const y = this.#ordinate(8);
      if (!Number.isFinite(x) || !Number.isFinite(y))
        throw new WkbFault({ fault: 'not-finite', vertex: this.#vertex });
      line[2 * i] = x;
      line[2 * i + 1] = y;
      this.#at += 8 * dimensions;
      this.#vertex += 1;
    }
    return line;
  }

  /** A count whose items, of so many bytes at least, have room in what is left. */
  #count(itemLength: number): number {
    this.#need(4);
    const count = this.#view.getUint32(this.#at, this.#isLittle);
    this.#at += 4;
    this.#need(count * itemLength);
    return count;
  }

  #need(length: number): void {
    if (this.#at + length > this.#view.byteLength) throw new WkbFault({ fault: 'damaged' });
  }
}

/**
 * Reads well-known binary in either byte order, with or without Z and M, which are left out. Counts are checked against what
 * is left of the bytes before anything is allocated, and collections are followed four deep. Curves are refused rather than
 * straightened.
 * @param from where the geometry begins in the bytes
 */
export function readWkb(bytes: Uint8Array, from: number): WkbReading {
  try {
    return { shapes: new WkbReader(bytes, from).read() };
  } catch (error) {
    if (error instanceof WkbFault) return error.reading;
    throw error;
  }
}
