import type { JudgingWords } from './judging-words';

/** How many of the figures agreed only after the shape was built anew; nothing where all did at once. */
export const enRetried = (retried: number): string =>
  retried > 0 ? ` (${retried} of them at a second try)` : '';

export const judgingEn: JudgingWords = {
  bounds: 'By accuracy',
  boundsValue: (least, greatest) => `${least} at least, ${greatest} at most`,
  boundsUnknown: 'could not be computed',
  inside: 'Inside',
  outside: 'Outside',
  planarArea: (zone, meridian, epsg) => `Gauss–Krüger plane (3° belt ${zone}, ${meridian}°, EPSG:${epsg})`,
  agreement: (agreed, figures, retried) =>
    `Both methods agreed on ${agreed} of ${figures} figures of this site${enRetried(retried)}.`,
  runAgreement: (agreed, figures, retried) =>
    `In the whole run on ${agreed} of ${figures}${enRetried(retried)}.`,
  shareLeast: (percent) => `at least ${percent} is required`,
  sharePercent: (name) => `${name} (%)`,
  override: {
    heading: 'Overridden by the planner',
    state: 'Override as',
    reason: 'Reason (required, goes onto the sheet)',
    apply: 'Override',
    remove: 'Take back',
    value: (word, reason) => `${word}. Reason: ${reason}`,
    lapsed: 'The verdict has changed, and this no longer holds:',
    verdict: (word, count) => `As overridden by the planner (${count}): ${word}`,
  },
};
