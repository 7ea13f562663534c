import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCheck } from '../../../src/check/run-check';
import type { Polygon } from '../../../src/domain/geometry';
import { noClaims, type CheckSubject } from '../../../src/domain/site';
import { LayerTotals } from '../../../src/state/batch/layer-totals.svelte';
import type { CheckRecord } from '../../../src/state/checks.svelte';
import { WorkClient } from '../../../src/state/work-client';
import { forbid, layerOf } from '../../check/check-job';
import { centre, rectangleAt } from '../../geo/seeded-shapes';
import { DeskWorker } from '../desk-worker';

const redLine = layerOf([rectangleAt(0, 0, 1000, 1000)]);
const bindings = [
  { rule: forbid, layer: redLine },
  { rule: { ...forbid, id: 'again' }, layer: redLine },
];

function recordsOf(...geometries: readonly Polygon[]): CheckRecord[] {
  const subjects = geometries.map((geometry, at): CheckSubject => ({
    id: `site-${at}`,
    name: `site-${at}`,
    geometry,
    accuracyM: 0,
    claims: noClaims,
  }));
  const results = runCheck({ subjects, bindings, centre });
  return subjects.flatMap((subject, at) => {
    const result = results[at];
    return result ? [{ subject, result, bindings, at: 0 }] : [];
  });
}

beforeEach(() => {
  vi.stubGlobal('Worker', DeskWorker);
  DeskWorker.all = [];
  DeskWorker.endless = new Set();
});

afterEach(() => vi.unstubAllGlobals());

describe('what many sites overlap of one layer', () => {
  it('counts once what lies in several sites and under several rules', async () => {
    const totals = new LayerTotals(new WorkClient(() => 1));
    // 100 × 100 m, shifted by half over another, and one far from both; all within the red line
    const records = recordsOf(
      rectangleAt(0, 0, 100, 100),
      rectangleAt(50, 0, 100, 100),
      rectangleAt(300, 300, 10, 10),
    );
    await totals.add(records, centre);
    expect(totals.isDone).toBe(true);
    const overlapM2 = totals.of(redLine.id)?.overlapM2 ?? 0;
    expect(Math.abs(overlapM2 - 15_100)).toBeLessThan(15);
    expect(totals.of(redLine.id)?.untold).toBe(0);
  });

  it('is the figure that is listed where a site stands alone', async () => {
    const totals = new LayerTotals(new WorkClient(() => 1));
    const records = recordsOf(rectangleAt(950, 0, 100, 100));
    await totals.add(records, centre);
    // both rules tell the same piece: their union is measured, and must not be twice the figure
    const listedM2 = records[0]?.result.findings[0]?.overlapAreaM2 ?? NaN;
    expect(totals.of(redLine.id)?.overlapM2).toBeCloseTo(listedM2, 2);
  });

  it('is told of no layer that nothing lies in', async () => {
    const totals = new LayerTotals(new WorkClient(() => 1));
    await totals.add(recordsOf(rectangleAt(5000, 0, 100, 100)), centre);
    expect(totals.of(redLine.id)).toBeNull();
    expect(totals.isDone).toBe(true);
  });
});
