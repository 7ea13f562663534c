import { describe, expect, it } from 'vitest';
import { overlapSum, slabSum } from '../../src/geo/overlap-sum';
import type { PlanePath } from '../../src/geo/plane-geometry';
import { mapped, ringOf, square } from './seeded-shapes';

/** Upright strips two wide, leaning by a slope. */
const strips = (count: number, slope: number): PlanePath[] =>
  Array.from({ length: count }, (_, i) => {
    const [x, reach] = [4 * i, 8 * count];
    return ringOf(
      [x - slope * reach, -reach],
      [x + 2 - slope * reach, -reach],
      [x + 2 + slope * reach, reach],
      [x + slope * reach, reach],
    );
  });

const transposed = (rings: PlanePath[]): PlanePath[] => rings.map((ring) => mapped(ring, (x, y) => [y, x]));

describe('the overlap sum of much that crosses', () => {
  it('is halved until it can be walked', () => {
    const [count, slope] = [90, 0.01];
    const [a, b] = [strips(count, slope), transposed(strips(count, slope))];
    // every strip crosses every other in a parallelogram: two wide each, by the sine of the angle between them
    const truth = (count * count * 4) / (1 - slope * slope);
    const sum = overlapSum(a, [b, b]);
    expect(sum?.unionM2).toBeCloseTo(truth, 5);
    expect(sum?.eachM2[0]).toBeCloseTo(truth, 5);
    expect(sum?.eachM2[1]).toBeCloseTo(truth, 5);
  });

  it('is refused, with the reason, where halving does not help: two hundred needles through one point', () => {
    const needles = Array.from({ length: 200 }, (_, i) => {
      const angle = (Math.PI * (i + 0.5)) / 200;
      const [x, y] = [100 * Math.cos(angle), 100 * Math.sin(angle)];
      return ringOf([-x, 0.1 - y], [x, 0.1 + y], [x, 0.11 + y]);
    });
    for (const bottom of [-100, -199]) {
      expect(slabSum([square(-100, bottom, 200)], [needles])).toBe('too-much-work');
      expect(overlapSum([square(-100, bottom, 200)], [needles])).toBeNull();
    }
  });
});

describe('the overlap sum of nothing', () => {
  const site = [square(0, 0, 10)];

  it('is nought', () => {
    expect(overlapSum([], [site, site])).toEqual({ unionM2: 0, eachM2: [0, 0] });
    expect(overlapSum(site, [])).toEqual({ unionM2: 0, eachM2: [] });
    expect(overlapSum(site, [[], [square(50, 50, 1)]])).toEqual({ unionM2: 0, eachM2: [0, 0] });
  });

  it('is no answer where anything is unsound, with nothing else in play', () => {
    const open = Float64Array.of(1, 1, 2, 1, 2, 2, 1, 2);
    expect(overlapSum([open], [])).toBeNull();
    expect(overlapSum([], [[open]])).toBeNull();
    expect(overlapSum([new Float64Array(0)], [site])).toBeNull();
    expect(overlapSum(site, [[square(2, 2, 1), open]])).toBeNull();
    expect(overlapSum([square(2, 2, 1), open], [site])).toBeNull();
  });

  it('is no answer where the figure overflows, in the union or in a single zone', () => {
    const huge = [square(0, 0, 1e200)];
    expect(overlapSum(huge, [[square(0, 0, 1)], huge])).toBeNull();
    expect(overlapSum(huge, [huge])).toBeNull();
  });
});
