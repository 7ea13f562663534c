/** A rational number, not reduced; the denominator is positive. */
export interface Rational {
  numerator: bigint;
  denominator: bigint;
}

export const zero: Rational = { numerator: 0n, denominator: 1n };

/** @param denominator not nought */
export const quotient = (numerator: bigint, denominator: bigint): Rational =>
  denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };

export const plus = (a: Rational, b: Rational): Rational =>
  a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };

export const product = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** Negative, nought or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The double next to a rational number, to the last bit or the one before it. */
export function toNumber({ numerator, denominator }: Rational): number {
  const bits = Math.max(0, 80 + bitLength(denominator) - bitLength(numerator));
  // in two steps, for 2^-bits alone may be too small for a double
  const half = bits >> 1;
  return Number((numerator << BigInt(bits)) / denominator) * 2 ** -half * 2 ** (half - bits);
}

const bitLength = (value: bigint): number => 4 * (value < 0n ? -value : value).toString(16).length;
