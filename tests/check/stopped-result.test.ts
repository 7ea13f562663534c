import { describe, expect, it } from 'vitest';
import { stoppedResult } from '../../src/check/stopped-result';
import { noClaims } from '../../src/domain/site';
import { findingEn } from '../../src/i18n/finding.en';
import { findingZh } from '../../src/i18n/finding.zh';
import { rectangleAt } from '../geo/seeded-shapes';
import { forbid, layerOf } from './check-job';

describe('the result of a check that was stopped', () => {
  const zone = rectangleAt(0, 0, 10, 10);
  const bindings = [
    { rule: forbid, layer: layerOf([zone]) },
    { rule: { ...forbid, id: 'other' }, layer: null },
  ];
  const subject = { id: 's', name: 's', geometry: zone, accuracyM: 0, claims: noClaims };

  it('tells what is not known, with nothing measured and nothing confirmed', () => {
    const result = stoppedResult(subject, bindings, 'timed-out');
    expect(result).toMatchObject({ subject: 's', state: 'undetermined', areaM2: null });
    expect(result.findings[0]).toMatchObject({
      rule: 'no-building',
      layer: 'red-line',
      authority: 'statutory',
      state: 'undetermined',
      because: 'timed-out',
      confirmed: null,
      contact: null,
      overlapAreaM2: null,
      distanceM: null,
    });
    expect(result.findings[1]).toMatchObject({ state: 'unanalysed', because: 'layer-missing' });
  });

  it('keeps for a project without a place that it has none', () => {
    const [finding] = stoppedResult({ ...subject, geometry: null }, bindings, 'timed-out').findings;
    expect(finding).toMatchObject({ state: 'unanalysed', because: 'not-located' });
  });

  it('has words of its own in both languages', () => {
    for (const { because } of [findingZh, findingEn]) {
      const own = [because['timed-out'], because['too-much-work'], because['computation-failed']];
      expect(new Set(own).size).toBe(3);
    }
  });
});
