import { polygonsOf, type Areal, type LonLat, type Ring } from '../domain/geometry';
import type { IssuePlace } from '../domain/issue';
import { turn } from './turn';

/**
 * The rings of an areal geometry as flat arrays, without consecutive repeats and without the closing position.
 * Vertex `i` is also the edge from vertex `i` to `next(i)`. Rings are numbered through the whole geometry, so
 * that shells and holes of all parts can be compared with one another.
 */
export class PackedRings {
  readonly count: number;
  readonly isMulti: boolean;
  /** ring → index of its part, and of the ring in the part (0: outer) */
  readonly part: number[] = [];
  readonly ringInPart: number[] = [];
  /** x and y of each vertex in turn */
  readonly #ordinates: Float64Array;
  /** the rings as they came */
  readonly #given: Ring[];
  /** vertex → its ring; null where there is one ring, as in most sites */
  readonly #ring: Uint32Array | null;
  /** ring → its first vertex, with the number of vertices at the end */
  readonly #starts: number[] = [];

  /** @param geometry finite positions, closed rings of at least two distinct positions */
  constructor(geometry: Areal) {
    const polygons = polygonsOf(geometry);
    const capacity = polygons.reduce((sum, rings) => rings.reduce((n, ring) => n + ring.length, sum), 0);
    this.isMulti = geometry.type === 'MultiPolygon';
    this.#ordinates = new Float64Array(2 * capacity);
    this.#given = polygons.flat();
    this.#ring = this.#given.length === 1 ? null : new Uint32Array(capacity);
    let length = 0;
    for (const [part, rings] of polygons.entries()) {
      for (const [ringInPart, ring] of rings.entries()) {
        this.#starts.push(length);
        this.part.push(part);
        this.ringInPart.push(ringInPart);
        length = this.#append(ring, length);
      }
    }
    this.count = this.#starts.length;
    this.#starts.push(length);
  }

  get vertexCount(): number {
    return this.firstOf(this.count);
  }

  x(i: number): number {
    return this.#ordinates[2 * i] as number;
  }

  y(i: number): number {
    return this.#ordinates[2 * i + 1] as number;
  }

  ringOf(i: number): number {
    return this.#ring === null ? 0 : (this.#ring[i] as number);
  }

  firstOf(ring: number): number {
    return this.#starts[ring] as number;
  }

  next(i: number): number {
    const ring = this.ringOf(i);
    return i + 1 === this.firstOf(ring + 1) ? this.firstOf(ring) : i + 1;
  }

  previous(i: number): number {
    const ring = this.ringOf(i);
    return i === this.firstOf(ring) ? this.firstOf(ring + 1) - 1 : i - 1;
  }

  areSame(i: number, j: number): boolean {
    return this.x(i) === this.x(j) && this.y(i) === this.y(j);
  }

  /** Sign of `turn` of three vertices. */
  turn(i: number, j: number, k: number): number {
    return turn(this.x(i), this.y(i), this.x(j), this.y(j), this.x(k), this.y(k));
  }

  /** Positive for a simple ring that runs counter-clockwise: the turn at its lowest leftmost vertex, which is convex. */
  orientation(ring: number): number {
    let corner = this.firstOf(ring);
    for (let i = corner + 1; i < this.firstOf(ring + 1); i++) {
      const dx = this.x(i) - this.x(corner);
      if (dx < 0 || (dx === 0 && this.y(i) < this.y(corner))) corner = i;
    }
    return this.turn(this.previous(corner), corner, this.next(corner));
  }

  /** Where a vertex stands in the user's data; `lonLat` defaults to the vertex itself. */
  placeOf(i: number, at: IssuePlace, lonLat: readonly [number, number] = [this.x(i), this.y(i)]): IssuePlace {
    const ring = this.ringOf(i);
    return {
      ...at,
      ...(this.isMulti ? { part: this.part[ring] as number } : {}),
      ring: this.ringInPart[ring] as number,
      vertex: this.#indexInGiven(i),
      lonLat,
    };
  }

  /** The index of a vertex in the ring that it came from: the same but for repeats before it. */
  #indexInGiven(i: number): number {
    const ring = this.ringOf(i);
    const given = this.#given[ring] as Ring;
    const kept = i - this.firstOf(ring);
    if (this.firstOf(ring + 1) - this.firstOf(ring) === given.length - 1) return kept;
    let index = 0;
    for (let left = kept; left > 0; index++)
      if (!isSame(given[index + 1] as LonLat, given[index] as LonLat)) left--;
    return index;
  }

  /** Appends one ring after `length` vertices; returns the new length. */
  #append(ring: Ring, length: number): number {
    const index = this.#starts.length - 1;
    const [first] = ring as [LonLat];
    let before: LonLat | null = null;
    for (let i = 0; i < ring.length - 1; i++) {
      const position = ring[i] as LonLat;
      if (before !== null) {
        if (isSame(position, before)) continue;
        if (isSame(position, first) && onlyRepeatsFollow(ring, i)) break;
      }
      before = position;
      this.#ordinates[2 * length] = position[0];
      this.#ordinates[2 * length + 1] = position[1];
      if (this.#ring !== null) this.#ring[length] = index;
      length += 1;
    }
    return length;
  }
}

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

/** Whether the ring has come back to its first position for good. */
function onlyRepeatsFollow(ring: Ring, from: number): boolean {
  for (let i = from; i < ring.length; i++) if (!isSame(ring[i] as LonLat, ring[0] as LonLat)) return false;
  return true;
}
