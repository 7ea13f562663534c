import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/check/run-check';
import type { ControlLayer, RuleBinding } from '../../src/domain/finding';
import type { Polygon } from '../../src/domain/geometry';
import { noClaims } from '../../src/domain/site';
import { verdictChange, type JudgedResult } from '../../src/domain/verdict-change';
import { forbid, layerOf } from '../check/check-job';
import { centre, rectangleAt } from '../geo/seeded-shapes';

const judged = (geometry: Polygon, ...bindings: RuleBinding[]): JudgedResult => {
  const subject = { id: 's', name: 's', geometry, accuracyM: 0, claims: noClaims };
  const [result] = runCheck({ subjects: [subject], bindings, centre });
  if (!result) throw new Error('The check gave no result.');
  return { result, bindings };
};
const by = (layer: ControlLayer | null): RuleBinding => ({ rule: forbid, layer });

/** A hundred metres by a hundred: its eastern 40 m lie in the red line of 2023, its eastern 70 m in that of 2024. */
const site = rectangleAt(0, 0, 100, 100);
const of2023 = layerOf([rectangleAt(60, -50, 200, 200)], { version: '2023' });
const of2024 = layerOf([rectangleAt(30, -50, 200, 200)], { version: '2024', sha256: 'b' });
const elsewhere = layerOf([rectangleAt(5000, 0, 10, 10)], { version: '2025' });

describe('what changed from one check to another', () => {
  it('is nothing where the same is checked by the same', () => {
    expect(verdictChange(judged(site, by(of2023)), judged(site, by(of2023)))).toBeNull();
  });

  it('is a figure where a new version of a layer takes 30 m more of 100 m', () => {
    const change = verdictChange(judged(site, by(of2023)), judged(site, by(of2024)));
    expect(change?.isOfState).toBe(false);
    const [rule, ...others] = change?.rules ?? [];
    expect(others).toEqual([]);
    expect(rule?.differenceM2).toBeCloseTo(3000, 0);
    expect([rule?.before?.layer?.version, rule?.after?.layer?.version]).toEqual(['2023', '2024']);
  });

  it('is the same the other way round, with the other sign', () => {
    const change = verdictChange(judged(site, by(of2024)), judged(site, by(of2023)));
    expect(change?.rules[0]?.differenceM2).toBeCloseTo(-3000, 0);
  });

  it('is a verdict where a red line is moved away, or comes where there was no data', () => {
    const away = verdictChange(judged(site, by(of2023)), judged(site, by(elsewhere)));
    expect(away?.isOfState).toBe(true);
    expect(away?.rules[0]?.differenceM2).toBeCloseTo(-4000, 0);
    const opened = verdictChange(judged(site, by(null)), judged(site, by(of2023)));
    expect(opened).toMatchObject({
      isOfState: true,
      rules: [{ differenceM2: null, before: { layer: null } }],
    });
  });

  it('is a verdict where the layer may claim more than the one before it', () => {
    const drawn: ControlLayer = { ...of2023, authority: 'schematic' };
    const change = verdictChange(judged(site, by(drawn)), judged(site, by(of2023)));
    expect(change?.rules).toMatchObject([{ isOfState: true, before: { finding: { state: 'conflict' } } }]);
  });

  it('tells of a rule that was not judged before, and of one that no longer is', () => {
    const second = { rule: { ...forbid, id: 'second' }, layer: of2023 };
    const change = verdictChange(judged(site, by(of2023)), judged(site, second));
    expect(change?.rules.map(({ rule, before, after }) => [rule, before !== null, after !== null])).toEqual([
      ['second', false, true],
      ['no-building', true, false],
    ]);
  });
});
