import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCheck } from '../../src/check/run-check';
import type { SubjectResult } from '../../src/domain/finding';
import { noClaims, type CheckSubject } from '../../src/domain/site';
import { Cancelled, type Progress } from '../../src/state/warm-worker';
import { WorkClient } from '../../src/state/work-client';
import { forbid, layerOf } from '../check/check-job';
import { centre, rectangleAt } from '../geo/seeded-shapes';
import { DeskWorker } from './desk-worker';

const coverage = rectangleAt(-5000, -5000, 20000, 10000);
const layers = ['one', 'two'].map((id, i) =>
  layerOf([rectangleAt(4000 * i, 0, 1000, 1000)], { id, coverage }),
);
const bindings = [
  { rule: forbid, layer: layers[0] ?? null },
  { rule: { ...forbid, id: 'without-layer' }, layer: null },
  { rule: { ...forbid, id: 'second' }, layer: layers[1] ?? null },
];
const byKey = new Map(layers.map((layer) => [layer.id, layer]));

const sites = (count: number): CheckSubject[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `site-${i}`,
    name: `site-${i}`,
    geometry: rectangleAt(10 * i, 500, 8, 8),
    accuracyM: 0,
    claims: noClaims,
  }));

const requestOf = (subjects: readonly CheckSubject[]) => ({
  subjects,
  bindings: bindings.map(({ rule, layer }) => ({ rule, layer: layer?.id ?? null })),
  centre,
});

/** The results of a check in workers, in the subjects' order. */
async function resultsOf(
  work: WorkClient,
  subjects: readonly CheckSubject[],
  options: { onProgress?: (progress: Progress) => void; signal?: AbortSignal } = {},
): Promise<SubjectResult[]> {
  const byId = new Map<string, SubjectResult>();
  let taken = 0;
  await work.check(requestOf(subjects), { layers: byKey, ...options }, (result) => {
    byId.set(result.subject, result);
    taken += 1;
  });
  expect(taken).toBe(subjects.length);
  return subjects.flatMap(({ id }) => byId.get(id) ?? []);
}

beforeEach(() => {
  vi.stubGlobal('Worker', DeskWorker);
  DeskWorker.all = [];
  DeskWorker.endless = new Set();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a check in workers', () => {
  it('finds the same as one in the page, each subject once, however it is divided', async () => {
    for (const count of [0, 1, 249, 250, 251, 700]) {
      const subjects = sites(count);
      const expected = runCheck({ subjects, bindings, centre });
      expect(await resultsOf(new WorkClient(() => 2), subjects)).toEqual(expected);
    }
  });

  it('takes more workers for more subjects, as many as there are cores and no more than four', async () => {
    const workersFor = async (cores: number, count: number): Promise<number> => {
      DeskWorker.all = [];
      await resultsOf(new WorkClient(() => cores), sites(count));
      return DeskWorker.all.length;
    };
    expect(await workersFor(8, 100)).toBe(1);
    expect(await workersFor(8, 600)).toBe(3);
    expect(await workersFor(2, 600)).toBe(2);
    expect(await workersFor(8, 2000)).toBe(4);
    expect(await workersFor(1, 600)).toBe(1);
  });

  it('sends a worker each layer once, and a coverage that layers have in common once', async () => {
    const work = new WorkClient(() => 1);
    for (const count of [1, 600]) await resultsOf(work, sites(count));
    const [worker] = DeskWorker.all;
    expect(worker?.receivedOf('keep-layer')).toBe(2);
    expect(worker?.receivedOf('keep-coverage')).toBe(1);
    expect(worker?.receivedOf('check')).toBe(4);
  });

  it('tells progress that only grows, up to all subjects', async () => {
    const told: Progress[] = [];
    await resultsOf(new WorkClient(() => 3), sites(700), { onProgress: (progress) => told.push(progress) });
    const done = told.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual({ done: 700, total: 700 });
    expect(told.length).toBeGreaterThanOrEqual(700);
  });

  it('shares what is found where a layer is missing among all results', async () => {
    const [one, two] = await resultsOf(new WorkClient(() => 1), sites(2));
    expect(one?.findings[1]).toMatchObject({ state: 'unanalysed', because: 'layer-missing' });
    expect(one?.findings[1]).toBe(two?.findings[1]);
  });

  it('fails with the worker’s own words, and the next one is not touched by it', async () => {
    const work = new WorkClient(() => 1);
    const request = { ...requestOf(sites(1)), bindings: [{ rule: forbid, layer: 'never-sent' }] };
    await expect(work.check(request, { layers: byKey }, () => undefined)).rejects.toThrow('never-sent');
    expect(await resultsOf(work, sites(3))).toHaveLength(3);
  });
});

describe('a check that is cancelled', () => {
  it('ends its workers at once, keeps what was done, and the next one begins with new workers', async () => {
    const work = new WorkClient(() => 2);
    const abort = new AbortController();
    const taken: SubjectResult[] = [];
    DeskWorker.endless = new Set(['site-10']);
    const run = work.check(requestOf(sites(600)), { layers: byKey, signal: abort.signal }, (result) => {
      taken.push(result);
      if (taken.length === 30) abort.abort();
    });
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    const before = taken.length;
    expect(before).toBeGreaterThanOrEqual(30);
    expect(DeskWorker.all.slice(0, 2).every(({ isEnded }) => isEnded)).toBe(true);
    DeskWorker.endless = new Set();
    expect(await resultsOf(work, sites(600))).toHaveLength(600);
    expect(taken).toHaveLength(before);
  });

  it('before it began does nothing', async () => {
    const run = new WorkClient(() => 1).check(
      requestOf(sites(3)),
      { layers: byKey, signal: AbortSignal.abort() },
      () => undefined,
    );
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    expect(DeskWorker.all).toEqual([]);
  });
});

describe('a subject that a worker never comes back from', () => {
  it('is undetermined under every rule that has a layer, and all others are checked as ever', async () => {
    vi.useFakeTimers();
    DeskWorker.endless = new Set(['site-7']);
    const subjects = sites(600);
    const checked = resultsOf(new WorkClient(() => 2), subjects);
    await vi.advanceTimersByTimeAsync(25_000);
    const results = await checked;
    const stuck = results.splice(7, 1)[0];
    expect(stuck).toMatchObject({ subject: 'site-7', state: 'undetermined' });
    expect(stuck?.findings.map(({ rule, state, because }) => [rule, state, because])).toEqual([
      ['no-building', 'undetermined', 'timed-out'],
      ['without-layer', 'unanalysed', 'layer-missing'],
      ['second', 'undetermined', 'timed-out'],
    ]);
    const others = subjects.filter(({ id }) => id !== 'site-7');
    expect(results).toEqual(runCheck({ subjects: others, bindings, centre }));
    expect(DeskWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, false, false]);
    expect(DeskWorker.all[2]?.receivedOf('keep-layer')).toBe(2);
  });

  it('may be the first, the last and several in a row', async () => {
    vi.useFakeTimers();
    DeskWorker.endless = new Set(['site-0', 'site-3', 'site-4']);
    const checked = resultsOf(new WorkClient(() => 1), sites(5));
    await vi.advanceTimersByTimeAsync(65_000);
    expect((await checked).map(({ findings }) => findings[0]?.because)).toEqual(
      ['timed-out', null, null, 'timed-out', 'timed-out'].map(
        (because, i) =>
          because ?? runCheck({ subjects: sites(5), bindings, centre })[i]?.findings[0]?.because,
      ),
    );
  });

  it('is waited for twenty seconds, and not shorter', async () => {
    vi.useFakeTimers();
    DeskWorker.endless = new Set(['site-0']);
    let isDone = false;
    const checked = resultsOf(new WorkClient(() => 1), sites(1)).then(() => (isDone = true));
    await vi.advanceTimersByTimeAsync(19_900);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await checked;
    expect(isDone).toBe(true);
  });
});
