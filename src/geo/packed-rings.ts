import type { Areal } from '../domain/geometry';
import type { IssuePlace } from '../domain/issue';
import type { FlatRing } from '../domain/packed-areal';
import { floatAt } from './number-at';
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
  readonly #given: readonly FlatRing[];
  /** vertex → its ring; null where there is one ring, as in most sites */
  readonly #ring: Uint32Array | null;
  /** ring → its first vertex, with the number of vertices at the end */
  readonly #starts: number[] = [];

  /** @param polygons by polygon, the outer ring first: finite positions, closed rings of at least two distinct positions */
  constructor(polygons: readonly (readonly FlatRing[])[], type: Areal['type']) {
    this.isMulti = type === 'MultiPolygon';
    this.#given = polygons.flat();
    const capacity = this.#given.reduce((sum, ring) => sum + ring.length / 2, 0);
    this.#ordinates = new Float64Array(2 * capacity);
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
    const given = this.#given[ring] as FlatRing;
    const kept = i - this.firstOf(ring);
    if (this.firstOf(ring + 1) - this.firstOf(ring) === given.length / 2 - 1) return kept;
    let index = 0;
    for (let left = kept; left > 0; index++) if (!areSameIn(given, 2 * index + 2, 2 * index)) left--;
    return index;
  }

  /** Appends one ring after `length` vertices; returns the new length. */
  #append(ring: FlatRing, length: number): number {
    const index = this.#starts.length - 1;
    const ordinates = this.#ordinates;
    for (let i = 0; i < ring.length - 2; i += 2) {
      const isRepeat = i > 0 && areSameIn(ring, i, i - 2);
      if (isRepeat) continue;
      if (i > 0 && areSameIn(ring, i, 0) && onlyRepeatsFollow(ring, i)) break;
      ordinates[2 * length] = floatAt(ring, i);
      ordinates[2 * length + 1] = floatAt(ring, i + 1);
      if (this.#ring !== null) this.#ring[length] = index;
      length += 1;
    }
    return length;
  }
}

const areSameIn = (ring: FlatRing, i: number, j: number): boolean =>
  floatAt(ring, i) === floatAt(ring, j) && floatAt(ring, i + 1) === floatAt(ring, j + 1);

/** Whether the ring has come back to its first position for good. */
function onlyRepeatsFollow(ring: FlatRing, from: number): boolean {
  for (let i = from; i < ring.length; i += 2) if (!areSameIn(ring, i, 0)) return false;
  return true;
}
