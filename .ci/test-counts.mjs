/**
 * Counts of a step: of its tests where it has a report, else one for the step. A step that failed counts at least one
 * failure, even where no single test did (a file that can't be loaded, a runner that died).
 * @param {number} code exit code
 * @param {{ passed: number, failed: number } | null} reported
 */
export function countStep(code, reported) {
  if (code === 0) return reported ?? { passed: 1, failed: 0 };
  return { passed: reported?.passed ?? 0, failed: Math.max(reported?.failed ?? 0, 1) };
}

/** Reads vitest's JSON report. */
export const countVitest = ({ numPassedTests, numFailedTests }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
});

/** Reads Playwright's JSON report; a test that passed on a second try is no pass here. */
export const countPlaywright = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
});
