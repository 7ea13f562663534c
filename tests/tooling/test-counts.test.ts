import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest } from '../../.ci/test-counts.mjs';

describe('the sum of npm test', () => {
  it('counts a step without a report as one', () => {
    expect(countStep(0, null)).toEqual({ passed: 1, failed: 0 });
    expect(countStep(2, null)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts the tests of a report', () => {
    expect(countStep(1, countVitest({ numPassedTests: 7, numFailedTests: 2 }))).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  it('is never green for a runner that failed though no test did', () => {
    expect(countStep(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
  });

  it('does not take a test that passed at the second try for a pass', () => {
    expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1 } })).toEqual({
      passed: 3,
      failed: 2,
    });
  });
});
