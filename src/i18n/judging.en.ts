import type { JudgingWords } from './judging-words';

export const judgingEn: JudgingWords = {
  bounds: 'By accuracy',
  boundsValue: (least, greatest) => `${least} at least, ${greatest} at most`,
  boundsUnknown: 'could not be computed',
  inside: 'Inside',
  outside: 'Outside',
  planarArea: (zone, meridian, epsg) => `Gauss–Krüger plane (3° belt ${zone}, ${meridian}°, EPSG:${epsg})`,
  agreement: (agreed, figures) => `Both methods agreed on ${agreed} of ${figures} figures of this site.`,
  runAgreement: (agreed, figures) => `In the whole run on ${agreed} of ${figures}.`,
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
