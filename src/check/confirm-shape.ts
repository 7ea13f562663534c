import type { OverlapShape } from '../geo/overlap-shape';
import type { TooMuchWork } from '../geo/too-much-work';
import type { MeasureFailure } from './layer-measure';

/**
 * Radians by which everything is turned, try after try. Of 208,350 pairs, public ones and such with whole coordinates, the clipper fails on
 * 259 as they lie; the first turn leaves three of them, the second none.
 */
const turnsRad: readonly number[] = [0, 1, 2, 3];

/** A shape held against the sum. */
export interface ConfirmedShape {
  /** the one that agrees; else the first that came out, null where none did */
  shape: OverlapShape | null;
  /** why the sum is not confirmed, or null */
  failure: MeasureFailure | null;
  /** how often the shape was built anew */
  retries: number;
}

/** The shapes of one overlap by all ways to build it, each built once and only when it is needed. */
export class ShapeTries {
  readonly #build: (turnRad: number) => OverlapShape | TooMuchWork | null;
  readonly #built: (OverlapShape | null)[] = [];
  #isTooMuch = false;

  constructor(build: (turnRad: number) => OverlapShape | TooMuchWork | null) {
    this.#build = build;
  }

  /** Area of the shape as it lies, m²; null where it failed. */
  get firstAreaM2(): number | null {
    return this.#at(0)?.areaM2 ?? null;
  }

  /**
   * Builds the shape, and as long as it fails or its area is farther from the sum than the tolerance, builds it anew. What no sum
   * confirms is never taken.
   */
  confirm(sumM2: number, toleranceM2: number): ConfirmedShape {
    if (!Number.isFinite(sumM2)) return { shape: this.#at(0), failure: 'computation-failed', retries: 0 };
    for (let i = 0; i < turnsRad.length; i++) {
      const shape = this.#at(i);
      if (this.#isTooMuch) return { shape: null, failure: 'too-much-work', retries: i };
      if (shape && Math.abs(shape.areaM2 - sumM2) <= toleranceM2) return { shape, failure: null, retries: i };
    }
    const shape = this.#built.find((built) => built !== null) ?? null;
    const failure = shape ? 'methods-disagree' : 'computation-failed';
    return { shape, failure, retries: turnsRad.length - 1 };
  }

  #at(i: number): OverlapShape | null {
    for (let next = this.#built.length; next <= i && !this.#isTooMuch; next++) {
      const built = this.#build(turnsRad[next] ?? 0);
      this.#isTooMuch = built === 'too-much-work';
      this.#built.push(built === 'too-much-work' ? null : built);
    }
    return this.#built[i] ?? null;
  }
}
