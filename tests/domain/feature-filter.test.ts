import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { isShown, passesFilter, shownFeatures } from '../../src/domain/feature-filter';
import { planFilter, type PlanFilter } from '../../src/domain/filter-schema';
import type { PlanFeature } from '../../src/domain/plan';
import { layerFilter } from '../../src/domain/schema-parts';

const layer = { id: 'roads', role: 'plan', authority: 'schematic' } as const;
const base = { id: 'ground', role: 'base', authority: 'schematic' } as const;

const feature = (id: string, more: object = {}): PlanFeature => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    id,
    name: `工程 ${id}`,
    kind: 'road',
    status: 'planned',
    sources: [{ document: 'plan-a' }, { document: 'plan-a', section: '二' }],
    basis: '示意',
    accuracyM: 500,
    ...more,
  },
});

const noFilters = { filters: {} };

describe('a filter of the whole plan', () => {
  const cases: [string, PlanFilter, object, boolean][] = [
    ['one of the values', { fields: { kind: ['road', 'rail'] } }, {}, true],
    ['none of the values', { fields: { kind: ['rail'] } }, {}, false],
    ['one town of several', { fields: { towns: ['甲镇'] } }, { towns: ['乙镇', '甲镇'] }, true],
    ['a document of its sources', { fields: { sources: ['plan-a'] } }, {}, true],
    ['another document', { fields: { sources: ['plan-b'] } }, {}, false],
    ['the authority of its layer', { fields: { authority: ['schematic'] } }, {}, true],
    ['one field but not the other', { fields: { kind: ['road'], status: ['existing'] } }, {}, false],
    ['a period that meets the years', { years: [2020, 2021] }, { period: '2021-2025' }, true],
    ['a period after the years', { years: [2018, 2020] }, { period: '2021-2025' }, false],
    ['no year, which is kept', { years: [2018, 2020] }, {}, true],
    ['no year, where only dated ones are asked for', { years: [2018, 2020], datedOnly: true }, {}, false],
    [
      'an investment at the end of the range',
      { investmentYi: { from: 1, to: 2 } },
      { investmentYi: 2 },
      true,
    ],
    ['an investment above', { investmentYi: { to: 2 } }, { investmentYi: 2.01 }, false],
    ['no figure of investment', { investmentYi: { from: 0 } }, {}, false],
    ['text in another name, in any case', { text: 'ring' }, { aliases: ['Ring Road'] }, true],
    ['text that is nowhere', { text: '水库' }, {}, false],
  ];
  it.each(cases)('of a feature with %s', (_, filter, properties, passes) => {
    expect(passesFilter(layer, feature('a', properties), filter)).toBe(passes);
  });

  it('tells features without a value by the empty text', () => {
    const filter = { fields: { towns: [''] } };
    expect(passesFilter(layer, feature('a'), filter)).toBe(true);
    expect(passesFilter(layer, feature('a', { towns: ['甲镇'] }), filter)).toBe(false);
  });

  it('leaves the ground of the map alone', () => {
    const view = {
      ...noFilters,
      everywhere: { text: 'nothing' },
      year: { at: 2020, hidden: ['planned' as const] },
    };
    expect(isShown(layer, feature('a', { period: '2025' }), view)).toBe(false);
    expect(isShown(base, feature('a', { period: '2025' }), view)).toBe(true);
  });

  it('is refused where the years are the wrong way round or a field has no values', () => {
    for (const wrong of [{ years: [2025, 2021] }, { fields: { kind: [] } }, { colour: 'red' }])
      expect(safeParse(planFilter, wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});

describe('a filter of one layer', () => {
  const filter = { field: 'kind', values: ['road'], and: [{ field: 'towns', values: ['甲镇', ''] }] };
  const view = { filters: { roads: filter } };

  it('holds each of its fields, and binds no other layer', () => {
    expect(isShown(layer, feature('a'), view)).toBe(true);
    expect(isShown(layer, feature('a', { towns: ['乙镇'] }), view)).toBe(false);
    expect(isShown({ ...layer, id: 'other' }, feature('a', { towns: ['乙镇'] }), view)).toBe(true);
  });

  it('holds numbers to a range, its ends included, and leaves out what has none', () => {
    const parts = { field: 'lanes', from: 2, to: 4, and: [{ field: 'kind', values: ['road'] }] };
    expect(safeParse(layerFilter, parts).success).toBe(true);
    const shown = (lanes: unknown): boolean =>
      isShown(layer, feature('a', { lanes }), { filters: { roads: parts } });
    expect([1.99, 2, 3, 4, 4.01, '3', undefined].map(shown)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    const open = { filters: { roads: { field: 'lanes', from: 2 } } };
    expect(isShown(layer, feature('a', { lanes: 1e9 }), open)).toBe(true);
  });
});

describe('what a view draws of a layer', () => {
  const features = [
    feature('built', { status: 'existing' }),
    feature('soon', { period: '2021-2025' }),
    feature('someday'),
  ];

  it('is everything, and nothing fainter, without a filter and a year', () => {
    expect(shownFeatures(layer, features, noFilters)).toEqual({ only: null, faint: [] });
  });

  it('is fainter where it is not there yet in the year', () => {
    const at = (year: number) =>
      shownFeatures(layer, features, { ...noFilters, year: { at: year, hidden: [] } });
    expect(at(2020)).toEqual({ only: null, faint: ['soon', 'someday'] });
    expect(at(2023)).toEqual({ only: null, faint: ['someday'] });
  });

  it('leaves out the states that are hidden, those without a year too when it is asked for', () => {
    const year = { at: 2020, hidden: ['undated' as const] };
    expect(shownFeatures(layer, features, { ...noFilters, year })).toEqual({
      only: ['built', 'soon'],
      faint: ['soon'],
    });
  });
});
