import { describe, expect, it } from 'vitest';
import { groupContents, layerContents, totalsOf, type InsidePart } from '../../src/domain/area-contents';
import type { PlanFeature } from '../../src/domain/plan';
import type { PlanLayer } from '../../src/domain/plan-schema';

const layer: PlanLayer = {
  id: 'projects',
  name: { zh: '项目', en: 'Projects' },
  file: 'layers/projects.geojson',
  geometry: 'polygon',
  role: 'plan',
  authority: 'schematic',
  version: '2024',
  date: '2024-01-01',
  visible: true,
  symbology: { kind: 'single', symbol: {} },
};

const project = (id: string, field: string | undefined, investmentYi?: number): PlanFeature => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [121, 30] },
  properties: {
    id,
    name: id,
    kind: 'project',
    status: 'planned',
    sources: [],
    basis: 'text',
    accuracyM: 100,
    ...(field !== undefined && { field }),
    ...(investmentYi !== undefined && { investmentYi }),
  },
});

const part = (lies: InsidePart['lies'], areaM2: number | null = null): InsidePart => ({
  lies,
  areaM2,
  lengthM: null,
});

const contents = layerContents(
  layer,
  [project('a', 'water', 2), project('b', 'water'), project('c', 'roads', 5), project('d', 'roads', 9)],
  [part('whole', 10), part('partly', 4), part('unknown'), part('outside')],
  12,
);

describe('what lies of a layer in an area', () => {
  it('leaves out what is outside, and counts what is not known by itself', () => {
    expect(contents.features.map(({ feature }) => feature.id)).toEqual(['a', 'b', 'c']);
    expect(contents).toMatchObject({ count: 2, partly: 1, unknown: 1, areaM2: 14, coveredM2: 12 });
    expect(contents).toMatchObject({ investmentYi: 2, withInvestment: 1 });
  });
});

describe('projects in an area by a field', () => {
  const whole = layerContents(
    layer,
    [project('a', 'water', 2), project('b', 'water'), project('c', 'roads', 5), project('d', undefined, 1)],
    [part('whole'), part('partly'), part('whole'), part('whole')],
    0,
  );

  it('come by value with their investment, the greatest first, and with the features behind it', () => {
    const groups = groupContents([whole], 'field');
    expect(
      groups.map(({ value, count, investmentYi, withInvestment, features }) => [
        value,
        count,
        investmentYi,
        withInvestment,
        features.map(({ feature }) => feature.id),
      ]),
    ).toEqual([
      ['roads', 1, 5, 1, ['c']],
      ['water', 2, 2, 1, ['a', 'b']],
      ['', 1, 1, 1, ['d']],
    ]);
  });

  it('add up to the totals', () => {
    const groups = groupContents([whole], 'field');
    const sum = groups.reduce((total, { investmentYi }) => total + investmentYi, 0);
    expect(sum).toBe(totalsOf([whole]).investmentYi);
    expect(groups.reduce((total, { count }) => total + count, 0)).toBe(totalsOf([whole]).count);
  });

  it('leave out those of which it is not known whether they lie inside', () => {
    expect(groupContents([contents], 'field').map(({ value }) => value)).toEqual(['water']);
  });
});
