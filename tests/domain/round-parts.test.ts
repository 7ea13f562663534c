import { describe, expect, it } from 'vitest';
import { formatHectareParts, formatHectares } from '../../src/domain/area-units';
import { roundParts } from '../../src/domain/round-parts';
import { seededRandom } from '../geo/seeded-shapes';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('parts of a whole', () => {
  it('add up to the rounded whole, where each rounded for itself would not', () => {
    expect(roundParts([1 / 3, 1 / 3, 1 / 3], 1, 4)).toEqual([0.3334, 0.3333, 0.3333]);
    expect(roundParts([0.00005, 0.00005], 0.0001, 4)).toEqual([0.0001, 0]);
  });

  it('are each within one unit of the last decimal, and those that lose most are rounded up', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 300; round++) {
      const parts = Array.from({ length: 1 + Math.floor(random() * 9) }, () => random() * 3);
      const whole = sum(parts);
      const rounded = roundParts(parts, whole, 4);
      expect(sum(rounded)).toBeCloseTo(Number(whole.toFixed(4)), 9);
      rounded.forEach((part, i) => expect(Math.abs(part - (parts[i] ?? NaN))).toBeLessThan(1e-4));
    }
  });

  it('that overlap one another are left to themselves', () => {
    expect(roundParts([0.50004, 0.50004], 0.6, 4)).toEqual([0.5, 0.5]);
    expect(roundParts([], 0, 4)).toEqual([]);
  });
});

describe('hectares of zones', () => {
  it('add up to the printed overlap, and never read as zero', () => {
    const parts = [3333.35, 3333.35, 3333.3];
    const printed = formatHectareParts(parts, sum(parts));
    expect(printed).toEqual(['0.3334', '0.3333', '0.3333']);
    expect(formatHectares(sum(parts))).toBe('1.0000');
    expect(formatHectareParts([9999.9, 0.1], 10_000)).toEqual(['1.0000', '<0.0001']);
  });
});
