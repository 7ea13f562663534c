import { describe, expect, it } from 'vitest';
import { formatSignedPercent } from '../../src/domain/format-signed-percent';

describe('a difference in per cent', () => {
  it.each([
    [0.032, '+3.20%'],
    [-0.015, '−1.50%'],
    [-0.000_001, '±0.00%'],
    [0, '±0.00%'],
  ])('of %f is %s', (share, text) => {
    expect(formatSignedPercent(share)).toBe(text);
  });
});
