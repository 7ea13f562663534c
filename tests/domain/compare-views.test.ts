import { beforeAll, describe, expect, it } from 'vitest';
import { compareViews, type SeenPlan } from '../../src/domain/compare-views';
import { openingView } from '../../src/domain/opening-view';
import type { Plan, PlanFeature } from '../../src/domain/plan';
import { stateInYear } from '../../src/domain/state-in-year';
import type { View } from '../../src/domain/view';
import { loadPlan } from '../../src/plan/load-plan';
import { packFilesOf, tinyPack } from '../plan/tiny-pack';

describe('what two views of a plan show otherwise', () => {
  let plan: Plan;
  let view: View;
  beforeAll(async () => {
    const loaded = await loadPlan(packFilesOf(tinyPack()));
    if (!loaded.plan) throw new Error('The tiny pack is sound.');
    plan = loaded.plan;
    const all = plan.manifest.layers.map(({ id }) => id);
    view = { ...openingView(plan.manifest), visible: all };
  });

  /** The layer's own, and a project of each kind in time beside the first of them. */
  const featuresOf = (layer: string): PlanFeature[] => {
    const own = plan.layers.get(layer)?.features ?? [];
    const [first] = own;
    if (!first) return [];
    const project = (id: string, period?: string): PlanFeature => ({
      ...first,
      id: `${layer}-${id}`,
      properties: { ...first.properties, status: 'planned', ...(period && { period }) },
    });
    return [...own, project('soon', '2021-2025'), project('later', '2031-2035'), project('never')];
  };
  const seen = (shown: View): SeenPlan => ({
    layers: plan.manifest.layers,
    featuresOf: (layer) => featuresOf(layer),
    view: shown,
  });
  const inYear = (at: number): View => ({ ...view, year: { at, hidden: [] } });

  it('is nothing for the same view', () => {
    expect(compareViews(seen(view), seen(view), true)).toEqual([]);
    expect(compareViews(seen(inYear(2020)), seen(inYear(2020)), true)).toEqual([]);
  });

  it('is a layer that is off on one side, but never the ground of the map', () => {
    const without = { ...view, visible: [] };
    const differences = compareViews(seen(view), seen(without), true);
    const told = differences.map(({ layer }) => layer.id);
    const owned = plan.manifest.layers.filter(({ role }) => role !== 'base').map(({ id }) => id);
    expect(told).toEqual(owned);
    expect(differences.every(({ left, right }) => left !== null && right === null)).toBe(true);
  });

  it('is what is there in one year only, with the sides of a swapped pair swapped', () => {
    const forth = compareViews(seen(inYear(2020)), seen(inYear(2030)), true);
    const back = compareViews(seen(inYear(2030)), seen(inYear(2020)), true);
    expect(back.map(({ onlyLeft }) => onlyLeft)).toEqual(forth.map(({ onlyRight }) => onlyRight));
    const isThere =
      (at: number) =>
      ({ properties }: PlanFeature) =>
        ['existing', 'construction'].includes(stateInYear(properties, at));
    const features = plan.manifest.layers
      .filter(({ role }) => role !== 'base')
      .flatMap(({ id }) => featuresOf(id));
    expect(features.length).toBeGreaterThan(3);
    const expected = features.filter((one) => !isThere(2020)(one) && isThere(2030)(one));
    expect(forth.flatMap(({ onlyRight }) => onlyRight).map(({ id }) => id)).toEqual(
      expected.map(({ id }) => id),
    );
    expect(expected.every(({ id }) => id.endsWith('-soon'))).toBe(true);
    expect(expected.length).toBeGreaterThan(0);
    for (const { left, right, onlyLeft, onlyRight } of forth)
      expect((right ?? 0) - (left ?? 0)).toBe(onlyRight.length - onlyLeft.length);
  });

  it('is what is being built in one year and built in the other', () => {
    const building = compareViews(seen(inYear(2023)), seen(inYear(2030)), true);
    const changed = building.flatMap((difference) => difference.changed);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(({ id }) => id.endsWith('-soon'))).toBe(true);
    expect(building.every(({ onlyLeft, onlyRight }) => onlyLeft.length + onlyRight.length === 0)).toBe(true);
    expect(compareViews(seen(inYear(2026)), seen(inYear(2030)), true)).toEqual([]);
  });

  it('between two plans is told by layers and counts alone', () => {
    const [layer] = plan.manifest.layers.filter(({ role }) => role !== 'base');
    if (!layer) throw new Error('The tiny pack has layers.');
    const other: SeenPlan = {
      ...seen(view),
      layers: [{ ...layer, id: 'elsewhere' }],
      view: { ...view, visible: ['elsewhere'] },
    };
    const differences = compareViews(seen(view), other, false);
    expect(differences.at(-1)).toMatchObject({ layer: { id: 'elsewhere' }, left: null, right: 0 });
    expect(differences.every(({ onlyLeft, onlyRight }) => onlyLeft.length + onlyRight.length === 0)).toBe(
      true,
    );
  });
});
