import { describe, expect, it } from 'vitest';
import { formatScale, metresPerPixelAt, parseScale, scaleOf } from '../../src/domain/numeric-scale';

describe('a numeric scale', () => {
  it.each([
    ['1:10000', 10_000],
    ['10000', 10_000],
    ['1万', 10_000],
    ['1：2.5万', 25_000],
    ['1:25 000', 25_000],
    ['1 : 25,000', 25_000],
    ['１：５００００', 50_000],
    ['1/500', 500],
  ])('is read as planners write it: %s', (text, scale) => {
    expect(parseScale(text)).toBe(scale);
  });

  it.each(['', '0', '-5', '1:', '万', '1:1:5', 'abc', '1e5', '1:∞'])('is not read from %j', (text) => {
    expect(parseScale(text)).toBeNull();
  });

  it('is written so that it can be read again', () => {
    for (const scale of [1, 999, 1000, 25_000, 1_234_567]) expect(parseScale(formatScale(scale))).toBe(scale);
    expect(formatScale(1_234_567)).toBe('1:1\u{A0}234\u{A0}567');
  });

  it('is that of a page with 96 dots an inch: at 1:96 a pixel shows an inch', () => {
    expect(metresPerPixelAt(96)).toBeCloseTo(0.0254, 12);
    expect(scaleOf(metresPerPixelAt(25_000))).toBeCloseTo(25_000, 8);
  });
});
