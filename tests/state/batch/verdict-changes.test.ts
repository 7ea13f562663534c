import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ControlLayer } from '../../../src/domain/finding';
import type { Plan } from '../../../src/domain/plan';
import { noClaims, type CheckSubject } from '../../../src/domain/site';
import { Checks } from '../../../src/state/checks.svelte';
import { WorkClient } from '../../../src/state/work-client';
import { forbid, layerOf } from '../../check/check-job';
import { rectangleAt } from '../../geo/seeded-shapes';
import { DeskWorker } from '../desk-worker';

const plan = { manifest: { extent: [121, 30, 121.5, 30.4] } } as unknown as Plan;
const by = (layer: ControlLayer) => [{ rule: forbid, layer }];
const first = by(layerOf([rectangleAt(0, 0, 1000, 1000)], { version: '1', sha256: 'one' }));
const second = by(layerOf([rectangleAt(50, 0, 1000, 1000)], { version: '2', sha256: 'two' }));
/** Ten metres wide, every twenty metres: the red line leaves the first three when it moves by fifty. */
const sites = (count: number): CheckSubject[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `site-${i}`,
    name: `site-${i}`,
    geometry: rectangleAt(20 * i, 500, 10, 10),
    accuracyM: 0,
    claims: noClaims,
  }));

beforeEach(() => {
  vi.stubGlobal('Worker', DeskWorker);
  DeskWorker.all = [];
  DeskWorker.endless = new Set();
});

afterEach(() => vi.unstubAllGlobals());

const changedIds = (checks: Checks, subjects: readonly CheckSubject[]): string[] =>
  subjects.flatMap(({ id }) => {
    const record = checks.last(id);
    return record && checks.changes.of(record) ? [id] : [];
  });

describe('a red line that is moved', () => {
  it('makes every result stale, and after the next run tells which verdicts changed and by how much', async () => {
    const subjects = sites(5);
    const checks = new Checks(new WorkClient(() => 1));
    await checks.run(plan, subjects, first);
    expect(subjects.some((subject) => checks.isStale(subject, first))).toBe(false);
    expect(subjects.every((subject) => checks.isStale(subject, second))).toBe(true);
    await checks.run(plan, subjects, second);
    expect(changedIds(checks, subjects)).toEqual(['site-0', 'site-1', 'site-2']);
    const record = checks.last('site-1');
    const [rule] = (record && checks.changes.of(record)?.rules) ?? [];
    expect(rule?.differenceM2).toBeCloseTo(-100, 1);
    expect([rule?.before?.layer?.version, rule?.after?.layer?.version]).toEqual(['1', '2']);
  });

  it('is no change any more when it is moved back, and is compared with the first result until it is dismissed', async () => {
    const subjects = sites(3);
    const checks = new Checks(new WorkClient(() => 1));
    for (const bindings of [first, second, first]) await checks.run(plan, subjects, bindings);
    expect(changedIds(checks, subjects)).toEqual([]);
    await checks.run(plan, subjects, second);
    expect(changedIds(checks, subjects)).toHaveLength(3);
    checks.changes.dismiss();
    expect(changedIds(checks, subjects)).toEqual([]);
    await checks.run(plan, subjects, first);
    expect(changedIds(checks, subjects)).toHaveLength(3);
  });
});

describe('a run that was stopped', () => {
  it('goes on with those that have no result that holds', async () => {
    const subjects = sites(20);
    const checks = new Checks(new WorkClient(() => 1));
    DeskWorker.endless = new Set(['site-12']);
    const run = checks.run(plan, subjects, first);
    await vi.waitUntil(() => DeskWorker.all[0]?.isStuck);
    checks.cancel();
    await run;
    const missing = subjects.filter((subject) => checks.of(subject, first) === null);
    expect(missing.map(({ id }) => id)).toEqual(subjects.slice(12).map(({ id }) => id));
    DeskWorker.endless = new Set();
    const before = checks.last('site-3');
    await checks.run(plan, missing, first);
    expect(subjects.every((subject) => checks.of(subject, first) !== null)).toBe(true);
    expect(checks.last('site-3')).toBe(before);
  });

  it('forgets what was found of others where another project takes the place of this one', async () => {
    const subjects = sites(2);
    const checks = new Checks(new WorkClient(() => 1));
    await checks.run(plan, subjects, first);
    const [kept, replaced] = subjects;
    if (!kept || !replaced) throw new Error('There are two.');
    checks.keepOnly([kept, { ...replaced, geometry: rectangleAt(0, 0, 5, 5) }]);
    expect([checks.last(kept.id) !== null, checks.last(replaced.id)]).toEqual([true, null]);
  });
});
