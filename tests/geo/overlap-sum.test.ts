import { describe, expect, it } from 'vitest';
import { polygonsOf, type Areal } from '../../src/domain/geometry';
import { overlapSum, type EvenOddRings } from '../../src/geo/overlap-sum';
import { overlayPairs } from './overlay-pairs';
import { gridRing, mapped, positionsOf, ringOf, seededRandom, square, starRing } from './seeded-shapes';

const ringsOf = (geometry: Areal): EvenOddRings =>
  polygonsOf(geometry).flatMap((rings) => rings.map((ring) => Float64Array.from(ring.flat())));

const overlapOf = (a: EvenOddRings, ...zones: EvenOddRings[]): number => {
  const sum = overlapSum(a, zones);
  if (!sum) throw new Error('The sum failed.');
  return sum.unionM2;
};

/** Far around everything: together with a zone's rings it encloses, by the even-odd rule, what the zone leaves. */
const frame = square(-1e4, -1e4, 2e4);
const areaOf = (rings: EvenOddRings): number => overlapOf(rings, [frame]);

const randomPairs = Array.from({ length: 300 }, (_, seed): [EvenOddRings, EvenOddRings] => {
  const random = seededRandom(seed + 1);
  return seed % 2 === 0
    ? [[gridRing(random, 8, 6)], [gridRing(random, 8, 6)]]
    : [[starRing(random, 0, 0, 10, 30)], [starRing(random, 5, 3, 10, 25), starRing(random, 5, 3, 2, 9)]];
});

describe('the overlap sum', () => {
  it.each(overlayPairs)('is right for $id', ({ a, b, expectedArea, tol }) => {
    expect(Math.abs(overlapOf(ringsOf(a), ringsOf(b)) - expectedArea)).toBeLessThanOrEqual(tol);
  });

  it('and the remainder add up to the site', () => {
    for (const [a, b] of randomPairs) {
      expect(overlapOf(a, b) + overlapOf(a, [...b, frame])).toBeCloseTo(areaOf(a), 9);
    }
  });

  it('is the same when site and zone change places', () => {
    for (const [a, b] of randomPairs) expect(overlapOf(a, b)).toBeCloseTo(overlapOf(b, a), 9);
  });

  it('is the same for the mirrored pair, which is cut into other slabs', () => {
    const mirror = (rings: EvenOddRings): EvenOddRings => rings.map((ring) => mapped(ring, (x, y) => [y, x]));
    for (const [a, b] of randomPairs) expect(overlapOf(mirror(a), mirror(b))).toBeCloseTo(overlapOf(a, b), 9);
  });

  it('does not depend on where the pair lies or which way its rings run', () => {
    const moved = (rings: EvenOddRings): EvenOddRings =>
      rings.map((ring) => mapped(ring, (x, y) => [x + 40960, y - 8192]));
    const reversed = (rings: EvenOddRings): EvenOddRings =>
      rings.map((ring) => ringOf(...positionsOf(ring).reverse().slice(1)));
    for (const [a, b] of randomPairs) {
      expect(overlapOf(moved(a), moved(b))).toBeCloseTo(overlapOf(a, b), 7);
      expect(overlapOf(reversed(a), b)).toBeCloseTo(overlapOf(a, b), 9);
    }
  });

  it('counts what lies in two zones once, and in full for each of them', () => {
    const site = [square(0, 0, 10)];
    const sum = overlapSum(site, [
      [square(-1, -1, 6)],
      [square(2, 2, 20)],
      [square(2, 2, 20)],
      [square(50, 0, 1)],
    ]);
    expect(sum).toEqual({ unionM2: 25 + 64 - 9, eachM2: [25, 64, 64, 0] });
  });

  it('is nought for neighbours with a common border, and next to nothing with a jitter of 1e-9', () => {
    const random = seededRandom(11);
    const border = Array.from({ length: 200 }, (_, i): [number, number] => [10 * i, 40 * random()]);
    const jitter = (): number => (random() - 0.5) * 2e-9;
    const below = [ringOf(...border, [2000, -500], [0, -500])];
    const above = [ringOf(...border, [2000, 500], [0, 500])];
    const shaken = [
      ringOf(
        ...border.map(([x, y]): [number, number] => [x + jitter(), y + jitter()]),
        [2000, 500],
        [0, 500],
      ),
    ];
    expect(overlapOf(below, above)).toBeCloseTo(0, 9);
    expect(overlapOf(below, shaken)).toBeLessThan(1e-5);
  });

  it('follows the even-odd rule for rings that cross themselves', () => {
    const bowTie = [ringOf([0, 0], [2, 2], [2, 0], [0, 2])];
    const twice = [square(0, 0, 2), square(1, 1, 2)];
    expect(areaOf(bowTie)).toBeCloseTo(2, 12);
    expect(areaOf(twice)).toBeCloseTo(6, 12);
  });

  it('divides the work of two combs that cross n² times, and is right', () => {
    const teeth = 60;
    const comb = ringOf(
      ...Array.from({ length: teeth }, (_, i): [number, number][] => [
        [4 * i + 0.5, 0],
        [4 * i, 4 * teeth],
        [4 * i + 2, 4 * teeth],
        [4 * i + 2.5, 0],
      ]).flat(),
      [4 * teeth, 0],
      [4 * teeth, -1],
      [0, -1],
    );
    const crossed = mapped(comb, (x, y) => [y, x]);
    const overlap = overlapOf([comb], [crossed]);
    expect(overlap).toBeGreaterThan(teeth * teeth);
    expect(overlap + overlapOf([comb], [crossed, frame])).toBeCloseTo(areaOf([comb]), 5);
  });

  it('fails rather than say none for a coordinate that is not finite or a ring that is open', () => {
    const site = [square(0, 0, 10)];
    for (const bad of [Number.NaN, Infinity, -Infinity]) {
      expect(overlapSum(site, [[ringOf([0, 0], [bad, 0], [5, 5])]])).toBeNull();
      expect(overlapSum(site, [[ringOf([100, 0], [200, bad], [150, 5])]])).toBeNull();
      expect(overlapSum([ringOf([0, 0], [bad, 0], [5, 5])], [site])).toBeNull();
    }
    expect(overlapSum(site, [[Float64Array.of(1, 1, 2, 1, 2, 2, 1, 2)]])).toBeNull();
    expect(overlapSum([square(0, 0, 1e200)], [[square(0, 0, 1e200)]])).toBeNull();
  });
});
