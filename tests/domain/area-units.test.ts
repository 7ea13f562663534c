import { describe, expect, it } from 'vitest';
import { formatHectares, formatMu, formatPercent, formatSquareMetres } from '../../src/domain/area-units';

describe('areas in the units of land administration', () => {
  it('have four decimals in hectares and mu, with 15 mu to the hectare', () => {
    expect(formatHectares(3127.3348)).toBe('0.3127');
    expect(formatMu(3127.3348)).toBe('4.6910');
    expect(formatMu(2000 / 3)).toBe('1.0000');
    expect([formatHectares(10_000), formatMu(10_000)]).toEqual(['1.0000', '15.0000']);
  });

  it('are each converted from square metres, not from the rounded hectares', () => {
    expect(formatHectares(1000.4)).toBe('0.1000');
    expect(formatMu(1000.4)).toBe('1.5006');
  });

  it('never read as zero when there is something', () => {
    expect(formatHectares(0.3)).toBe('<0.0001');
    expect(formatSquareMetres(0.004)).toBe('<0.01');
    expect(formatPercent(0.000_04)).toBe('<0.01%');
    expect(formatHectares(0)).toBe('0.0000');
  });

  it('never read as the whole site when something is left', () => {
    expect(formatPercent(1)).toBe('100.00%');
    expect(formatPercent(0.999_99)).toBe('>99.99%');
    expect(formatPercent(0.062_546_7)).toBe('6.25%');
  });
});
