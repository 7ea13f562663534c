import { describe, expect, it } from 'vitest';
import { figureData } from '../../src/domain/scene-figure';
import type { LayerData } from '../../src/domain/plan';
import type { PlanLayer } from '../../src/domain/plan-schema';

const zhEn = (zh: string, en = zh) => ({ zh, en });

const layer = {
  id: 'projects',
  name: zhEn('项目', 'Projects'),
  symbology: {
    kind: 'classes',
    field: 'status',
    classes: [
      { values: ['planned'], label: zhEn('规划', 'Planned'), symbol: {} },
      { values: ['existing', 'construction'], label: zhEn('已建在建', 'Built'), symbol: {} },
      { values: ['study'], label: zhEn('研究', 'Study'), symbol: {} },
    ],
  },
} as unknown as PlanLayer;

const data = {
  features: [
    { properties: { status: 'existing', phase: '2020-21', phaseEn: 'Second', cost: 0.1 } },
    { properties: { status: 'construction', phase: '2018-19', cost: '0.2' } },
    { properties: { status: 'planned', phase: '2018-19', cost: 'unknown' } },
    { properties: { status: 'planned', cost: 5 } },
  ],
} as unknown as LayerData;

const plan = {
  indicators: [],
  layer: (id: string) => (id === 'projects' ? { layer, data } : undefined),
};

describe('the figure of a scene', () => {
  it('counts by the classes of the layer in their order, and leaves out those that there are none of', () => {
    const figure = figureData({ kind: 'counts', layer: 'projects', field: 'status' }, plan);
    expect(figure).toMatchObject({
      rows: [
        { label: { en: 'Planned' }, count: 2, sum: null },
        { label: { en: 'Built' }, count: 2, sum: null },
      ],
    });
  });

  it('adds up numbers, also those that are written as text, and leaves out features that lack the field', () => {
    const sum = { field: 'cost', unit: zhEn('亿元') };
    const figure = figureData({ kind: 'counts', layer: 'projects', field: 'phase', sum }, plan);
    if (figure?.kind !== 'counts') throw new Error('no counts');
    expect(figure.rows.map(({ label, count }) => [label.zh, label.en, count])).toEqual([
      ['2018-19', '2018-19', 2],
      ['2020-21', 'Second', 1],
    ]);
    expect(figure.rows.map((row) => row.sum)).toEqual([0.2, 0.1]);
  });

  it('is nothing where the plan has no longer what it names', () => {
    expect(figureData({ kind: 'counts', layer: 'gone', field: 'status' }, plan)).toBeNull();
    expect(figureData({ kind: 'indicators', indicators: ['gone'] }, plan)).toBeNull();
  });
});
