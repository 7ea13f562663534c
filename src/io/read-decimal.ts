/** Powers of ten that a double holds exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** So many digits make a whole number that a double holds exactly. */
const exactDigits = 15;
/** So many make one of 32 bits, with which a processor counts several times as fast; a number is taken in two of these. */
const partDigits = 9;

const zero = 0x30;
const nine = 0x39;
const minus = 0x2d;
const plus = 0x2b;
const point = 0x2e;
const smallE = 0x65;
const largeE = 0x45;

/** Half of the bits of a double, for products without a rounding error (Dekker 1971). */
const splitter = 2 ** 27 + 1;

/** What is lost of a × b when it is rounded to `product`. */
function lostOf(a: number, b: number, product: number): number {
  const bigA = splitter * a;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = splitter * b;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** Far more than the quotient's second part can be off by, as a share of it: it is within 2⁻⁵⁰. */
const doubt = 2 ** -40;

/**
 * (head × 10^places + tail) / 10^scale, rounded once, as the language reads the digits. The quotient is worked out in two parts; NaN where
 * it lies so near the middle between two doubles that they don't decide.
 */
function divided(head: number, tail: number, places: number, scale: number): number {
  const by = powers[scale] as number;
  const lifted = head * (powers[places] as number);
  const whole = lifted + tail;
  const rest = lostOf(head, powers[places] as number, lifted) + (tail - (whole - lifted));
  const quotient = whole / by;
  const back = quotient * by;
  const left = whole - back - lostOf(quotient, by, back) + rest;
  const correction = left / by;
  const margin = Math.abs(correction) * doubt;
  const result = quotient + (correction - margin);
  return result === quotient + (correction + margin) ? result : NaN;
}

/** A number of so many digits, the first nine in `head`, over 10^scale; NaN as for `divided`. */
function quotientOf(head: number, tail: number, digits: number, scale: number): number {
  const places = Math.max(0, digits - partDigits);
  if (digits > exactDigits) return divided(head, tail, places, scale);
  return (head * (powers[places] as number) + tail) / (powers[scale] as number);
}

/** As long as a number may well be; a longer one is left to who reads the text. */
const longest = 400;

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= zero && code <= nine;

/** Reads decimal numbers from ASCII, one after another, without making a string of each. */
export class DecimalReader {
  readonly #bytes: Uint8Array;
  /** after the number that was read last */
  end = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * The number at a place, to the bit what `Number` makes of it; `end` is after it.
   * @returns NaN where no number of JSON's grammar stands there (RFC 8259 §6), or one that is too large for a double
   */
  read(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    let code = bytes[at] as number;
    if (code === minus) code = bytes[++at] as number;
    const whole = at;
    let head = 0;
    let tail = 0;
    let digits = 0;
    let pointAt = -1;
    for (;;) {
      if (code >= zero && code <= nine) {
        if (digits < partDigits) head = (Math.imul(head, 10) + code - zero) | 0;
        else tail = (Math.imul(tail, 10) + code - zero) | 0;
        digits += 1;
      } else if (code === point && pointAt < 0) pointAt = at;
      else break;
      code = bytes[++at] as number;
    }
    this.end = at;
    const wholeEnd = pointAt < 0 ? at : pointAt;
    const isBroken = wholeEnd === whole || pointAt === at - 1;
    if (isBroken || (bytes[whole] === zero && wholeEnd > whole + 1)) return NaN;
    const scale = pointAt < 0 ? 0 : at - pointAt - 1;
    const isPlain = code !== smallE && code !== largeE && digits <= 2 * partDigits;
    const size = isPlain ? quotientOf(head, tail, digits, scale) : NaN;
    if (Number.isNaN(size)) return this.#readByLanguage(start, at);
    return whole > start ? -size : size;
  }

  /** @param end after the digits, where an exponent may follow */
  #readByLanguage(start: number, end: number): number {
    const bytes = this.#bytes;
    let at = end;
    if (bytes[at] === smallE || bytes[at] === largeE) {
      at += 1;
      if (bytes[at] === minus || bytes[at] === plus) at += 1;
      if (!isDigit(bytes[at])) return NaN;
      while (isDigit(bytes[at])) at += 1;
    }
    this.end = at;
    if (at - start > longest) return NaN;
    const number = Number(String.fromCharCode(...bytes.subarray(start, at)));
    return Number.isFinite(number) ? number : NaN;
  }
}
