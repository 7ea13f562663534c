import { describe, expect, it } from 'vitest';
import { formatAzimuth } from '../../src/domain/format-azimuth';

describe('an azimuth in words', () => {
  it('has degrees, minutes and seconds, with the decimals that are asked for', () => {
    expect(formatAzimuth(127.0925)).toBe('127°05′33″');
    expect(formatAzimuth(5.0625, 1)).toBe('5°03′45.0″');
  });

  it('reads as north when it rounds to a full turn, and never as 60 seconds', () => {
    expect(formatAzimuth(359.99999)).toBe('0°00′00″');
    expect(formatAzimuth(359.9999, 1)).toBe('359°59′59.6″');
    expect(formatAzimuth(29.99999)).toBe('30°00′00″');
  });
});
