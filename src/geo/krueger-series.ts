import { floatAt } from './number-at';

/** Size and form of an ellipsoid of revolution. */
export interface Ellipsoid {
  semiMajorAxisM: number;
  flattening: number;
}

const radians = Math.PI / 180;
const terms = 6;

/** A polynomial in n, from the given power up. */
const polynomial = (n: number, power: number, ...coefficients: number[]): number =>
  coefficients.reduceRight((sum, coefficient) => sum * n + coefficient, 0) * n ** power;

/** Karney 2011, (35): coefficients α₁ to α₆ up to n⁶. */
const alphaOf = (n: number): Float64Array =>
  Float64Array.of(
    polynomial(n, 1, 1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800),
    polynomial(n, 2, 13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360),
    polynomial(n, 3, 61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440),
    polynomial(n, 4, 49561 / 161280, -179 / 168, 6601661 / 7257600),
    polynomial(n, 5, 34729 / 80640, -3418889 / 1995840),
    polynomial(n, 6, 212378941 / 319334400),
  );

/** Karney 2011, (36): coefficients −β₁ to −β₆ up to n⁶. */
const minusBetaOf = (n: number): Float64Array =>
  Float64Array.of(
    polynomial(n, 1, -1 / 2, 2 / 3, -37 / 96, 1 / 360, 81 / 512, -96199 / 604800),
    polynomial(n, 2, -1 / 48, -1 / 15, 437 / 1440, -46 / 105, 1118711 / 3870720),
    polynomial(n, 3, -17 / 480, 37 / 840, 209 / 4480, -5569 / 90720),
    polynomial(n, 4, -4397 / 161280, 11 / 504, 830251 / 7257600),
    polynomial(n, 5, -4583 / 161280, 108847 / 3991680),
    polynomial(n, 6, -20648693 / 638668800),
  );

/**
 * Coefficients of the geographic latitude as a series in sines of even multiples of the conformal one, up to n⁶: K. Kawase,
 * A general formula for calculating meridian arc length and its application to coordinate conversion in the Gauss–Krüger
 * projection, Bulletin of the GSI 59 (2011), appendix.
 */
const deltaOf = (n: number): Float64Array =>
  Float64Array.of(
    polynomial(n, 1, 2, -2 / 3, -2, 116 / 45, 26 / 45, -2854 / 675),
    polynomial(n, 2, 7 / 3, -8 / 5, -227 / 45, 2704 / 315, 2323 / 945),
    polynomial(n, 3, 56 / 15, -136 / 35, -1262 / 105, 73814 / 2835),
    polynomial(n, 4, 4279 / 630, -332 / 35, -399572 / 14175),
    polynomial(n, 5, 4174 / 315, -144838 / 6237),
    polynomial(n, 6, 601676 / 22275),
  );

/**
 * Adds Σ cⱼ sin 2jζ to ζ = ξ + iη, which stands in the pair as η, ξ: Clenshaw's sum in complex numbers. One exponential
 * serves for both hyperbolic functions: what it loses near nought is far below a nanometre.
 */
function addWaves(coefficients: Float64Array, pair: [number, number]): void {
  const sin = Math.sin(2 * pair[1]);
  const cos = Math.cos(2 * pair[1]);
  const exp = Math.exp(2 * pair[0]);
  const sinh = (exp - 1 / exp) / 2;
  const cosh = (exp + 1 / exp) / 2;
  const re = 2 * cos * cosh;
  const im = -2 * sin * sinh;
  let nextRe = 0;
  let nextIm = 0;
  let laterRe = 0;
  let laterIm = 0;
  for (let i = terms - 1; i >= 0; i--) {
    const sumRe = re * nextRe - im * nextIm - laterRe + floatAt(coefficients, i);
    const sumIm = re * nextIm + im * nextRe - laterIm;
    laterRe = nextRe;
    laterIm = nextIm;
    nextRe = sumRe;
    nextIm = sumIm;
  }
  pair[1] += sin * cosh * nextRe - cos * sinh * nextIm;
  pair[0] += sin * cosh * nextIm + cos * sinh * nextRe;
}

/** Σ cⱼ sin 2jχ from the sine and cosine of χ: Clenshaw's sum. */
function wave(coefficients: Float64Array, sin: number, cos: number): number {
  const twice = 2 * (cos * cos - sin * sin);
  let next = 0;
  let later = 0;
  for (let i = terms - 1; i >= 0; i--) {
    const sum = twice * next - later + floatAt(coefficients, i);
    later = next;
    next = sum;
  }
  return 2 * sin * cos * next;
}

/**
 * The transverse Mercator projection of an ellipsoid, scale 1 on the central meridian, without false origin: Krüger's series in
 * the third flattening n to the sixth order, C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers,
 * J. Geodesy 85 (2011), (7) to (21). Exact to nanometres up to 3000 km from the meridian. What is not finite gives NaN.
 */
export class KruegerSeries {
  readonly #alpha: Float64Array;
  readonly #minusBeta: Float64Array;
  readonly #delta: Float64Array;
  readonly #e: number;
  readonly #radiusM: number;

  constructor({ semiMajorAxisM, flattening }: Ellipsoid) {
    const n = flattening / (2 - flattening);
    this.#alpha = alphaOf(n);
    this.#minusBeta = minusBetaOf(n);
    this.#delta = deltaOf(n);
    this.#e = Math.sqrt(flattening * (2 - flattening));
    // Karney 2011, (14): radius of the sphere whose meridian is as long as the ellipsoid's
    this.#radiusM = (semiMajorAxisM / (1 + n)) * (1 + polynomial(n, 2, 1 / 4, 0, 1 / 64, 0, 1 / 256));
  }

  /** Metres east of the central meridian and north of the equator, from degrees east of that meridian and of latitude. */
  toPlane(eastDegrees: number, latitude: number): [number, number] {
    const east = eastDegrees * radians;
    const tau = this.#conformalTau(Math.tan(latitude * radians));
    const cos = Math.cos(east);
    const pair: [number, number] = [
      Math.asinh(Math.sin(east) / Math.sqrt(tau * tau + cos * cos)),
      Math.atan2(tau, cos),
    ];
    addWaves(this.#alpha, pair);
    pair[0] *= this.#radiusM;
    pair[1] *= this.#radiusM;
    return pair;
  }

  /** The way back: degrees east of the central meridian, and of latitude. */
  fromPlane(eastM: number, northM: number): [number, number] {
    const pair: [number, number] = [eastM / this.#radiusM, northM / this.#radiusM];
    addWaves(this.#minusBeta, pair);
    const exp = Math.exp(pair[0]);
    const sinh = (exp - 1 / exp) / 2;
    const cos = Math.cos(pair[1]);
    const sin = Math.sin(pair[1]);
    const flat = Math.sqrt(sinh * sinh + cos * cos);
    const whole = Math.sqrt(1 + sinh * sinh);
    pair[0] = Math.atan2(sinh, cos) / radians;
    pair[1] = (Math.atan2(sin, flat) + wave(this.#delta, sin / whole, flat / whole)) / radians;
    return pair;
  }

  /** Tangent of the conformal latitude, from that of the geographic one: Karney 2011, (7), (9). */
  #conformalTau(tau: number): number {
    const secant = Math.sqrt(1 + tau * tau);
    const sigma = Math.sinh(this.#e * Math.atanh((this.#e * tau) / secant));
    return tau * Math.sqrt(1 + sigma * sigma) - sigma * secant;
  }
}
