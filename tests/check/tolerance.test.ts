import { describe, expect, it } from 'vitest';
import { agreementM2, contactOf, sliverLimitM2 } from '../../src/check/tolerance';

describe('the tolerance', () => {
  it('is a strip of one centimetre along the shared border', () => {
    expect(sliverLimitM2(1000) - sliverLimitM2(0)).toBeCloseTo(10, 9);
    expect(contactOf(10.02, 1000, 0)).toBe('overlap');
    expect(contactOf(10, 1000, 0)).toBe('sliver');
    expect(contactOf(10, 100, 0)).toBe('overlap');
  });

  it('takes what arithmetic can make for nothing', () => {
    expect(contactOf(0.0005, 1000, 0)).toBe('touching');
    expect(contactOf(-1e-9, 0, 0)).toBe('touching');
    expect(contactOf(0.9e-6, 0, 0)).toBe('touching');
    expect(contactOf(1.1e-6, 0, 0)).toBe('sliver');
    expect(contactOf(0.0011, 1000, 0)).toBe('sliver');
    expect(contactOf(0, 0, 0.009)).toBe('touching');
    expect(contactOf(0, 0, 0.011)).toBe('none');
  });

  it('lets the two methods differ by far less than the figure that is printed', () => {
    expect(agreementM2(1e6)).toBeLessThan(0.5);
    expect(agreementM2(0)).toBeGreaterThan(0);
  });
});
