import { describe, expect, it } from 'vitest';
import { worstState, type Finding, type FindingState } from '../../src/domain/finding';
import type { Authority } from '../../src/domain/plan-schema';
import { findingWord, resultWord } from '../../src/domain/verdict-word';
import { findingZh } from '../../src/i18n/finding.zh';

const finding = (state: FindingState, authority: Authority | null): Finding => ({
  rule: 'r',
  layer: authority && 'l',
  authority,
  state,
  because: null,
  claims: {},
  confirmed: null,
  minOverlapM2: null,
  maxOverlapM2: null,
  contact: null,
  overlapAreaM2: null,
  shapeAreaM2: null,
  shapeRetries: 0,
  toleranceM2: 0,
  share: null,
  overlapLengthM: null,
  distanceM: null,
  nearest: null,
  accuracyM: 0,
  zones: [],
  overlap: null,
});

const word = (...findings: Finding[]): string =>
  resultWord(findingZh, {
    subject: 's',
    areaM2: null,
    trapezoidAreaM2: null,
    planarAreaM2: null,
    belt: null,
    state: worstState(findings.map(({ state }) => state)),
    findings,
  });

describe('the word for a finding', () => {
  it('tells a limit or a boundary that is broken from a zone that is met', () => {
    const over = { ...finding('conflict', 'statutory'), because: 'over-limit' as const };
    expect(findingWord(findingZh, over)).toBe('超出限额');
    expect(findingWord(findingZh, { ...over, authority: 'schematic' })).toBe('疑似超出限额');
    expect(word(over)).toBe('超出限额');
    expect(word(over, finding('conflict', 'statutory'))).toBe('涉及');
  });
});

describe('the word for a whole result', () => {
  it('is only a suspicion while every layer that says so is schematic', () => {
    const suspected = finding('conflict', 'schematic');
    expect(word(suspected, finding('clear', 'statutory'))).toBe('疑似涉及');
    expect(word(suspected, finding('conflict', 'statutory'))).toBe('涉及');
  });

  it('clears a site only as far as the weakest layer allows', () => {
    expect(word(finding('clear', 'statutory'))).toBe('不涉及');
    expect(word(finding('clear', 'statutory'), finding('clear', 'schematic'))).toBe('示意未见');
  });

  it('never reads as clear when something was not analysed', () => {
    expect(word(finding('clear', 'statutory'), finding('unanalysed', null))).toBe('部分未分析');
    expect(word(finding('unanalysed', null))).toBe('未分析');
    expect(word()).toBe('未分析');
  });
});
