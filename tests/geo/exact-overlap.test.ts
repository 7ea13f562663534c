import { describe, expect, it } from 'vitest';
import { exactOverlap } from './exact-overlap';
import { overlayPairs } from './overlay-pairs';
import { compare, plus, product, quotient, toNumber, type Rational } from './rational';
import { gridRing, mapped, ringOf, seededRandom, square } from './seeded-shapes';
import { polygonsOf, type Areal } from '../../src/domain/geometry';

const isEqual = (a: Rational, numerator: bigint, denominator = 1n): boolean =>
  compare(a, quotient(numerator, denominator)) === 0;

const unit = square(0, 0, 1);
const everything = square(-100, -100, 200);

describe('the exact overlap', () => {
  it.each([
    ['a quarter of two unit squares', [unit], [square(0.5, 0.5, 1)], 1n, 4n],
    ['nothing of squares that share an edge', [unit], [square(1, 0, 1)], 0n, 1n],
    ['nothing of squares that are apart', [unit], [square(5, 5, 1)], 0n, 1n],
    ['the whole of a square in itself', [square(-3, 2, 7)], [square(-3, 2, 7)], 49n, 1n],
    ['a frame without its hole', [square(0, 0, 10)], [square(-1, -1, 20), square(2, 2, 3)], 91n, 1n],
    ['an island in the hole', [everything], [square(0, 0, 9), square(1, 1, 7), square(2, 2, 5)], 57n, 1n],
    ['a bow tie by the even-odd rule', [everything], [ringOf([0, 0], [2, 2], [2, 0], [0, 2])], 2n, 1n],
    ['two squares less twice what they share', [everything], [square(0, 0, 2), square(1, 1, 2)], 6n, 1n],
    // the diagonal y = x/3 leaves 1/6 of the unit square below it
    ['a sixth below a slanted edge', [unit], [ringOf([0, 0], [3, 0], [3, 1])], 1n, 6n],
    // the lines y = 2x and y = 1 − x meet in (1/3, 2/3)
    [
      'a third between lines that meet in thirds',
      [ringOf([0, 0], [1, 0], [1, 2])],
      [ringOf([0, 0], [1, 0], [0, 1])],
      1n,
      3n,
    ],
    // x/3 + y/2 < 1 and x/2 + y/3 < 1 meet in (6/5, 6/5): two triangles of 2 · 6/5 / 2
    [
      'twelve fifths between lines that meet in fifths',
      [ringOf([0, 0], [3, 0], [0, 2])],
      [ringOf([0, 0], [2, 0], [0, 3])],
      12n,
      5n,
    ],
    ['nothing of a spike without width', [ringOf([0, 0], [5, 5], [0, 0])], [square(0, 0, 9)], 0n, 1n],
  ] as const)('is %s', (_title, a, b, numerator, denominator) => {
    expect(isEqual(exactOverlap(a, b), numerator, denominator)).toBe(true);
    expect(isEqual(exactOverlap(b, a), numerator, denominator)).toBe(true);
  });

  it('takes doubles for what they are, to the last bit', () => {
    const tenth = quotient(3602879701896397n, 1n << 55n);
    expect(compare(exactOverlap([square(0, 0, 0.1)], [unit]), product(tenth, tenth))).toBe(0);
    const shifted = 1 - 2 ** -53;
    expect(isEqual(exactOverlap([unit], [square(shifted, 0, 1)]), 1n, 1n << 53n)).toBe(true);
    const far = ringOf([2 ** 40, 0], [2 ** 40 + 2 ** -10, 0], [2 ** 40, 1]);
    expect(isEqual(exactOverlap([far], [far]), 1n, 1n << 11n)).toBe(true);
  });

  it('counts what lies in two zones once', () => {
    const zones = [[square(-1, -1, 6)], [square(2, 2, 20)], [square(2, 2, 20)], [square(50, 0, 1)]];
    expect(isEqual(exactOverlap([square(0, 0, 10)], ...zones), 25n + 64n - 9n)).toBe(true);
  });

  it('and the remainder are the whole, exactly, on rings of a coarse grid', () => {
    for (let seed = 1; seed < 40; seed++) {
      const random = seededRandom(seed);
      const [a, b] = [[gridRing(random, 7, 5)], [gridRing(random, 6, 5)]];
      const parts = plus(exactOverlap(a, b), exactOverlap(a, [...b, everything]));
      expect(compare(parts, exactOverlap(a, [everything]))).toBe(0);
    }
  });

  it('is exactly the same in the mirrored pair, which is cut into other slabs', () => {
    for (let seed = 1; seed < 40; seed++) {
      const random = seededRandom(seed);
      const [a, b] = [gridRing(random, 7, 5), gridRing(random, 6, 5)].map((ring) =>
        mapped(ring, (x, y) => [x / 3, y / 7]),
      );
      if (!a || !b) throw new Error('Two rings were made.');
      const mirror = (ring: Float64Array) => mapped(ring, (x, y) => [y, x]);
      expect(compare(exactOverlap([a], [b]), exactOverlap([mirror(a)], [mirror(b)]))).toBe(0);
    }
  });

  it('is what others computed by rational arithmetic for the public pairs that are small', () => {
    const ringsOf = (geometry: Areal) =>
      polygonsOf(geometry).flatMap((rings) => rings.map((ring) => Float64Array.from(ring.flat())));
    const small = overlayPairs
      .map(({ a, b, ...pair }) => ({ ...pair, a: ringsOf(a), b: ringsOf(b) }))
      .filter(({ a, b }) => [...a, ...b].reduce((sum, ring) => sum + ring.length, 0) < 120);
    expect(small.length).toBeGreaterThan(50);
    for (const { id, a, b, expectedArea } of small) {
      expect(Math.abs(toNumber(exactOverlap(a, b)) - expectedArea), id).toBeLessThanOrEqual(
        1e-15 * expectedArea,
      );
    }
  });
});

describe('a rational number', () => {
  it('becomes the nearest double', () => {
    expect(toNumber(quotient(1n, 3n))).toBe(1 / 3);
    expect(toNumber(quotient(-7n, -2n))).toBe(3.5);
    expect(toNumber(quotient(-1n, 1n << 600n))).toBe(-(2 ** -600));
    expect(toNumber(quotient(10n ** 300n, 10n ** 280n))).toBe(1e20);
    expect(toNumber(quotient(0n, 5n))).toBe(0);
  });
});
