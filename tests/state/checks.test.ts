import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../src/domain/plan';
import { noClaims, type CheckSubject } from '../../src/domain/site';
import { Checks } from '../../src/state/checks.svelte';
import { WorkClient } from '../../src/state/work-client';
import { forbid, layerOf } from '../check/check-job';
import { rectangleAt } from '../geo/seeded-shapes';
import { DeskWorker } from './desk-worker';

/** All of a plan that a check reads besides its rules. */
const plan = { manifest: { extent: [121, 30, 121.5, 30.4] } } as unknown as Plan;
const bindings = [{ rule: forbid, layer: layerOf([rectangleAt(0, 0, 1000, 1000)], { sha256: 'abc' }) }];
const sites: readonly CheckSubject[] = Array.from({ length: 300 }, (_, i) => ({
  id: `site-${i}`,
  name: `site-${i}`,
  geometry: rectangleAt(10 * i, 500, 8, 8),
  accuracyM: 0,
  claims: noClaims,
}));
const recorded = (checks: Checks): number =>
  sites.filter((subject) => checks.of(subject, bindings) !== null).length;

beforeEach(() => {
  vi.stubGlobal('Worker', DeskWorker);
  DeskWorker.all = [];
  DeskWorker.endless = new Set();
});

afterEach(() => vi.unstubAllGlobals());

describe('the checks of a page', () => {
  it('keep a record of each subject, and how often the methods agreed in the whole run', async () => {
    const checks = new Checks(new WorkClient(() => 2));
    await checks.run(plan, sites, bindings);
    expect(recorded(checks)).toBe(300);
    expect(checks.agreement).toEqual({ figures: 300, agreed: 300, retried: 0 });
    expect([checks.running, checks.failure]).toEqual([false, null]);
  });

  it('keep what was done before one was cancelled, and say nothing of a failure', async () => {
    const checks = new Checks(new WorkClient(() => 1));
    DeskWorker.endless = new Set(['site-40']);
    const run = checks.run(plan, sites, bindings);
    await vi.waitUntil(() => DeskWorker.all[0]?.isStuck);
    expect(checks.running).toBe(true);
    checks.cancel();
    await run;
    expect(recorded(checks)).toBe(40);
    expect([checks.running, checks.failure]).toEqual([false, null]);
  });

  it('are rehearsed without a trace, and find the layers in the worker afterwards', async () => {
    const checks = new Checks(new WorkClient(() => 1));
    await checks.rehearse(plan, bindings);
    const [worker] = DeskWorker.all;
    expect(worker?.receivedOf('keep-layer')).toBe(1);
    expect([recorded(checks), checks.running, checks.agreement]).toEqual([0, false, null]);
    await checks.run(plan, sites.slice(0, 3), bindings);
    expect(recorded(checks)).toBe(3);
    expect(DeskWorker.all).toHaveLength(1);
    expect(worker?.receivedOf('keep-layer')).toBe(1);
  });

  it('need no rehearsal where no rule has a layer', async () => {
    await new Checks(new WorkClient(() => 1)).rehearse(plan, [{ rule: forbid, layer: null }]);
    expect(DeskWorker.all).toEqual([]);
  });
});
