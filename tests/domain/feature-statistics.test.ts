import { describe, expect, it } from 'vitest';
import { featureTotals, numberSummary } from '../../src/domain/feature-statistics';

const thing = (areaM2: number | null, investmentYi: number | null) => ({
  areaM2,
  lengthM: null,
  investmentYi,
});

describe('what features come to', () => {
  it('adds up what is known and says of how many an investment is', () => {
    expect(featureTotals([thing(2, null), thing(null, 1.5), thing(3, 0)])).toEqual({
      count: 3,
      areaM2: 5,
      lengthM: 0,
      investmentYi: 1.5,
      withInvestment: 2,
    });
  });
});

describe('the numbers of a column', () => {
  it('are summed up without those that are missing', () => {
    expect(numberSummary([4, null, -2, 1, Number.NaN])).toEqual({
      count: 3,
      sum: 3,
      min: -2,
      max: 4,
      mean: 1,
    });
  });

  it('come to nothing where there are none', () => {
    expect(numberSummary([null, null])).toBeNull();
  });
});
