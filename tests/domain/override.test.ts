import { describe, expect, it } from 'vitest';
import type { Finding, SubjectResult } from '../../src/domain/finding';
import { methodAgreement } from '../../src/domain/method-agreement';
import { noOverrides, overriddenState, overrideOf, type Override } from '../../src/domain/override';
import { clearFinding } from '../report/sheet-sample';

const finding = (rule: string, state: Finding['state']): Finding => ({ ...clearFinding, rule, state });
const result = (...findings: Finding[]): SubjectResult => ({
  subject: 's',
  areaM2: null,
  trapezoidAreaM2: null,
  planarAreaM2: null,
  belt: null,
  state: 'conflict',
  findings,
});
const bridge: Override = { state: 'clear', instead: 'conflict', reason: 'crossed by a bridge' };

describe('a finding that the planner overrides', () => {
  it('has the planner’s state as long as the engine’s is the one it was made against', () => {
    expect(overrideOf(finding('a', 'conflict'), { a: bridge })).toBe(bridge);
    expect(overrideOf(finding('a', 'attention'), { a: bridge })).toBeNull();
    expect(overrideOf(finding('b', 'conflict'), { a: bridge })).toBeNull();
  });

  it('makes for a state of the whole that stands beside the engine’s', () => {
    const both = result(finding('a', 'conflict'), finding('b', 'attention'));
    expect(overriddenState(both, { a: bridge })).toBe('attention');
    expect(overriddenState(both, { b: { ...bridge, instead: 'attention' } })).toBe('conflict');
    expect(overriddenState(both, noOverrides)).toBeNull();
    expect(overriddenState(both, { a: { ...bridge, instead: 'undetermined' } })).toBeNull();
  });
});

describe('the agreement of the two methods', () => {
  it('counts what was compared, and what of it agreed', () => {
    const one = finding('a', 'clear');
    const findings = [one, { ...one, confirmed: false }, { ...one, confirmed: null }];
    expect(methodAgreement(findings)).toEqual({ figures: 2, agreed: 1, retried: 0 });
  });
});
