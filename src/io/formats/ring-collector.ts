import type { RawFeature, RawLine } from './raw-source';

/** A line of points that grows; `vertices` and `lines` are cut to what is used by `finish`. */
class GrowingLine {
  #ordinates = new Float64Array(32);
  #lines = new Uint32Array(16);
  count = 0;
  /** points that equal the one before */
  repeats = 0;

  add(first: number, second: number, line: number): void {
    if (this.count === this.#lines.length) this.#grow();
    const last = 2 * (this.count - 1);
    if (last >= 0 && this.#ordinates[last] === first && this.#ordinates[last + 1] === second) this.repeats++;
    this.#ordinates[2 * this.count] = first;
    this.#ordinates[2 * this.count + 1] = second;
    this.#lines[this.count] = line;
    this.count++;
  }

  #grow(): void {
    const ordinates = new Float64Array(2 * this.#ordinates.length);
    ordinates.set(this.#ordinates);
    this.#ordinates = ordinates;
    const lines = new Uint32Array(2 * this.#lines.length);
    lines.set(this.#lines);
    this.#lines = lines;
  }

  isFirst(first: number, second: number): boolean {
    return this.#ordinates[0] === first && this.#ordinates[1] === second;
  }

  /** whether the last point repeats the first */
  get isClosed(): boolean {
    const last = 2 * (this.count - 1);
    return this.count > 1 && this.isFirst(this.#ordinates[last] ?? 0, this.#ordinates[last + 1] ?? 0);
  }

  finish(): { points: RawLine; lines: Uint32Array } {
    return { points: this.#ordinates.slice(0, 2 * this.count), lines: this.#lines.slice(0, this.count) };
  }
}

/**
 * The rings of one plot from rows of a vertex each, with the number of its ring. A new ring begins where the number changes, and where
 * a ring that has come back to its first point goes on elsewhere: some exporters give all parts of a plot the same number.
 */
export class RingCollector {
  readonly #rings: GrowingLine[] = [];
  /** the last ring of each number */
  readonly #byNumber = new Map<string, GrowingLine>();
  #number = '';
  #ring: GrowingLine | null = null;
  /** vertices of the ring that were refused */
  #refused = 0;

  /**
   * Adds a vertex.
   * @returns false, without adding it, where the number returns to a ring that other rings have followed and that is still open: whether
   * the vertex belongs to it cannot be told
   */
  add(number: string, first: number, second: number, line: number): boolean {
    const ring = number === this.#number ? this.#ring : null;
    if (ring !== null && (ring.count < 4 || !ring.isClosed || ring.isFirst(first, second))) {
      ring.add(first, second, line);
      return true;
    }
    const earlier = this.#byNumber.get(number);
    if (ring === null && earlier !== undefined && !earlier.isClosed) return false;
    this.#begin(number).add(first, second, line);
    return true;
  }

  #begin(number: string): GrowingLine {
    const ring = new GrowingLine();
    this.#rings.push(ring);
    this.#byNumber.set(number, ring);
    this.#number = number;
    this.#ring = ring;
    this.#refused = 0;
    return ring;
  }

  /** Counts a vertex that isn't added, and tells its place, from zero. */
  refuse(number: string): { ring: number; vertex: number } {
    if (this.#ring === null || number !== this.#number) return { ring: this.#rings.length, vertex: 0 };
    return { ring: this.#rings.length - 1, vertex: this.#ring.count + this.#refused++ };
  }

  get vertexCount(): number {
    return this.#rings.reduce((sum, { count }) => sum + count, 0);
  }

  get ringCount(): number {
    return this.#rings.length;
  }

  get repeatCount(): number {
    return this.#rings.reduce((sum, { repeats }) => sum + repeats, 0);
  }

  get closedCount(): number {
    return this.#rings.filter(({ isClosed }) => isClosed).length;
  }

  finish(): Required<Pick<RawFeature, 'lines'>> & { shape: { kind: 'rings'; rings: RawLine[] } } {
    const finished = this.#rings.map((ring) => ring.finish());
    return {
      shape: { kind: 'rings', rings: finished.map(({ points }) => points) },
      lines: finished.map(({ lines }) => lines),
    };
  }
}
