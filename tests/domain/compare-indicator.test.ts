import { describe, expect, it } from 'vitest';
import { compareIndicator } from '../../src/domain/compare-indicator';
import type { Indicator, IndicatorMeasure, IndicatorValue } from '../../src/domain/indicator-schema';

const value = (year: string, number: number, kind: IndicatorValue['kind'] = 'target'): IndicatorValue => ({
  year,
  value: number,
  kind,
  source: { document: 'outline' },
});

function indicator(quantity: 'area' | 'length' | 'count', unit: string, values: IndicatorValue[]): Indicator {
  const measure: IndicatorMeasure = { quantity, layer: 'zones' };
  return { id: 'one', name: { zh: '一', en: 'One' }, unit, values, measure, statements: [] };
}

describe('an indicator beside what geometry says', () => {
  it.each([
    ['km²', 2e6, 2],
    ['公顷', 2e6, 200],
    ['万亩', 2e6, 0.3],
  ])('is told in its own unit, %s', (unit, measuredM2, expected) => {
    const told = compareIndicator(indicator('area', unit, [value('2025', 1)]), measuredM2, 2025);
    expect(told?.measured).toBeCloseTo(expected, 12);
  });

  it('counts in whatever unit the document counts in', () => {
    expect(compareIndicator(indicator('count', '座', [value('2025', 4)]), 3, 2025)).toMatchObject({
      measured: 3,
      difference: -0.25,
    });
  });

  it('is compared with the year nearest to that of the geometry', () => {
    const values = [value('2017', 100, 'actual'), value('2020', 110), value('2025', 150)];
    expect(compareIndicator(indicator('length', 'km', values), 121e3, 2021)).toMatchObject({
      nearest: { year: '2020' },
      difference: 0.1,
    });
  });

  it('of two years equally near is compared with the earlier, of one year with what was reported', () => {
    const values = [value('2022', 3), value('2018', 1, 'target'), value('2018', 2, 'actual')];
    expect(compareIndicator(indicator('count', '个', values), 2, 2020)?.nearest.value).toBe(2);
  });

  it('tells no difference from nought', () => {
    expect(compareIndicator(indicator('count', '个', [value('2025', 0)]), 2, 2025)?.difference).toBeNull();
  });

  it('is not compared in a unit that the measure can’t be told in', () => {
    expect(compareIndicator(indicator('area', '亿元', [value('2025', 1)]), 1, 2025)).toBeNull();
  });
});
