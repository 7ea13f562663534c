import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/check/run-check';
import { stoppedResult } from '../../../src/check/stopped-result';
import type { RuleBinding, SubjectResult } from '../../../src/domain/finding';
import type { Polygon } from '../../../src/domain/geometry';
import { noOverrides } from '../../../src/domain/override';
import { noClaims, subjectOf, type Site } from '../../../src/domain/site';
import { standingOf, standingsByRank } from '../../../src/domain/site-standing';
import { groupedLines, isHead } from '../../../src/state/batch/batch-groups';
import { figuresOf } from '../../../src/state/batch/result-figures';
import { rankVerdicts, type SiteVerdict } from '../../../src/state/batch/site-verdict';
import { forbid, layerOf } from '../../check/check-job';
import { centre, rectangleAt } from '../../geo/seeded-shapes';

const redLine = layerOf([rectangleAt(0, 0, 1000, 1000)]);
const water = layerOf([rectangleAt(900, 0, 1000, 1000)], { id: 'water', name: '水源' });
const bindings: readonly RuleBinding[] = [
  { rule: forbid, layer: redLine },
  { rule: { ...forbid, id: 'water', severity: 'attention' }, layer: water },
];

const siteOf = (id: string, geometry: Polygon): Site => ({
  id,
  name: id,
  geometry,
  labelAt: centre,
  origin: { kind: 'drawn' },
  properties: {},
  areaM2: 1,
  claims: noClaims,
  overrides: noOverrides,
});

const verdictWith = (site: Site, result: SubjectResult): SiteVerdict => {
  const record = { subject: subjectOf(site), result, bindings, at: 0 };
  return { site, record, outdated: null, figures: figuresOf(record), standing: standingOf(result) };
};

function checked(id: string, geometry: Polygon): SiteVerdict {
  const site = siteOf(id, geometry);
  const [result] = runCheck({ subjects: [subjectOf(site)], bindings, centre });
  if (!result) throw new Error('The check gave no result.');
  return verdictWith(site, result);
}

const far = checked('far', rectangleAt(9000, 0, 10, 10));
const near = checked('near', rectangleAt(2000, 0, 10, 10));
const small = checked('small', rectangleAt(100, 100, 10, 10));
const large = checked('large', rectangleAt(100, 200, 50, 50));
const wet = checked('wet', rectangleAt(1500, 100, 10, 10));
const bothSite = checked('both', rectangleAt(890, 100, 100, 10));
const brokenSite = siteOf('broken', rectangleAt(0, 0, 5, 5));
const broken = verdictWith(brokenSite, stoppedResult(subjectOf(brokenSite), bindings, 'computation-failed'));
const neverSite = siteOf('never', rectangleAt(0, 0, 5, 5));
const never: SiteVerdict = {
  site: neverSite,
  record: null,
  outdated: null,
  figures: null,
  standing: 'unchecked',
};
const old: SiteVerdict = {
  ...never,
  outdated: small.record,
  standing: 'stale',
  site: siteOf('old', rectangleAt(0, 0, 5, 5)),
};
const ids = (verdicts: readonly SiteVerdict[]): string[] => verdicts.map(({ site }) => site.id);

describe('the results of many sites', () => {
  it('begin with what failed, then what was found by gravity and size, then by nearness, and end with what nobody checked', () => {
    const shuffled = [never, far, wet, small, old, near, large, broken];
    const expected = ['broken', 'large', 'small', 'wet', 'near', 'far', 'old', 'never'];
    expect(ids(rankVerdicts(shuffled))).toEqual(expected);
    expect(ids(rankVerdicts(shuffled.toReversed()))).toEqual(expected);
  });

  it('are in the same order whatever was ranked before', () => {
    const alike = ['a', 'b', 'c', 'd'].map((id): SiteVerdict => ({
      ...never,
      site: siteOf(id, rectangleAt(0, 0, 5, 5)),
    }));
    const all = [...alike, never, far, wet, small, old, near, large, broken];
    const ranked = rankVerdicts(all);
    for (const last of [ranked, ranked.toReversed(), ranked.slice(3), [...ranked.slice(0, 5), bothSite]])
      expect(ids(rankVerdicts(all, last))).toEqual(ids(ranked));
  });

  it('rank every standing there is, once', () => {
    expect(new Set(standingsByRank).size).toBe(standingsByRank.length);
    for (const { standing } of [broken, large, wet, far, old, never])
      expect(standingsByRank).toContain(standing);
  });

  it('tell the gravest finding alone and never add layers up', () => {
    const { figures } = bothSite;
    expect(figures?.gravest?.binding.layer?.id).toBe('red-line');
    expect(figures?.overlapM2).toBeCloseTo(1000, 0);
    expect(figures?.counts).toEqual({ conflict: 1, attention: 1, undetermined: 0 });
    expect(figures?.layers.map(({ layer, state }) => [layer, state])).toEqual([
      ['red-line', 'conflict'],
      ['water', 'attention'],
    ]);
  });

  it('tell no overlap where nothing is met, and how far the nearest zone is', () => {
    expect(near.figures).toMatchObject({ gravest: null, overlapM2: null, share: null });
    expect(near.figures?.nearestM).toBeCloseTo(100, 0);
    expect(broken.figures).toMatchObject({ overlapM2: null, nearestM: null });
  });
});

describe('groups of results', () => {
  const rows = rankVerdicts([large, far, broken, small]).map((verdict) => ({
    id: verdict.site.id,
    geometry: null,
    feature: null,
    site: verdict.site,
    verdict,
  }));
  const labelOf = ({ id }: { id: string }): string =>
    id === 'far' ? 'clear' : id === 'broken' ? 'failed' : 'met';

  it('stand in the order of their gravest row, each with its count and how its rows stand', () => {
    const lines = groupedLines(rows, labelOf, new Set());
    expect(lines.map(({ id }) => id)).toEqual([
      'group:failed',
      'broken',
      'group:met',
      'large',
      'small',
      'group:clear',
      'far',
    ]);
    const met = lines.filter(isHead).find(({ label }) => label === 'met');
    expect([met?.count, [...(met?.standings ?? [])]]).toEqual([2, [['conflict', 2]]]);
  });

  it('leave their head where they are put away', () => {
    const lines = groupedLines(rows, labelOf, new Set(['met']));
    expect(lines.map(({ id }) => id)).toEqual(['group:failed', 'broken', 'group:met', 'group:clear', 'far']);
  });
});
