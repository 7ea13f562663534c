import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../src/domain/geometry';
import type { Rule } from '../../src/domain/rule-schema';
import type { Claims } from '../../src/domain/site';
import { plane, rectangleAt } from '../geo/seeded-shapes';
import { findingOf, forbid, layerOf, stateOf } from './check-job';

const zone = rectangleAt(0, 0, 1000, 1000);
const inside = rectangleAt(100, 100, 100, 100);
const half = rectangleAt(950, 100, 100, 100);
const apart = rectangleAt(1500, 100, 100, 100);

describe('a rule that a site must lie in the zones', () => {
  const rule: Rule = { ...forbid, kind: 'require-within', id: 'within', severity: 'attention' };
  const layer = layerOf([zone]);

  it('is told of a site that does, and broken by one that does not, in part or at all', () => {
    expect(stateOf({ geometry: inside, layer, rule })).toEqual(['notice', 'within-zones']);
    expect(stateOf({ geometry: half, layer, rule })).toEqual(['attention', 'outside-zones']);
    expect(stateOf({ geometry: apart, layer, rule })).toEqual(['attention', 'outside-zones']);
  });

  it('takes zones together, and a border that the site shares for no way out', () => {
    const two = layerOf([rectangleAt(0, 0, 1000, 1000), rectangleAt(1000, 0, 1000, 1000)]);
    expect(stateOf({ geometry: half, layer: two, rule })).toEqual(['notice', 'within-zones']);
    const along = rectangleAt(900.005, 0, 100, 100);
    expect(stateOf({ geometry: along, layer, rule })).toEqual(['notice', 'within-zones']);
  });

  it('is open where the border may lie on the other side of the site’s edge', () => {
    const vague = layerOf([zone], {}, 60);
    expect(stateOf({ geometry: inside, layer: vague, rule })).toEqual(['notice', 'within-zones']);
    const nearEdge = rectangleAt(870, 100, 100, 100);
    expect(stateOf({ geometry: nearEdge, layer: vague, rule })).toEqual(['undetermined', 'within-accuracy']);
    expect(stateOf({ geometry: half, layer: vague, rule })).toEqual(['undetermined', 'within-accuracy']);
    const schematic = layerOf([zone], { authority: 'schematic' }, 60);
    expect(stateOf({ geometry: half, layer: schematic, rule })).toEqual(['attention', 'outside-zones']);
    expect(stateOf({ geometry: nearEdge, layer: schematic, rule })[1]).toBe('within-accuracy');
  });

  it('is not broken where the layer does not speak', () => {
    const partly = layerOf([zone], { coverage: rectangleAt(-10, -10, 1020, 1020) });
    expect(stateOf({ geometry: half, layer: partly, rule })).toEqual(['undetermined', 'outside-coverage']);
    expect(stateOf({ geometry: inside, layer: partly, rule })).toEqual(['notice', 'within-zones']);
    const broken = layerOf([zone], { coverage: { type: 'Polygon', coordinates: [[[0, 0]]] } });
    expect(stateOf({ geometry: half, layer: broken, rule })[1]).toBe('computation-failed');
    expect(stateOf({ geometry: half, layer, rule, shapeOf: () => null })[1]).toBe('computation-failed');
  });

  const points = (...xs: number[]): Geometry =>
    xs.length === 1
      ? { type: 'Point', coordinates: plane.inverse([xs[0] ?? 0, 500]) }
      : { type: 'MultiPoint', coordinates: xs.map((x) => plane.inverse([x, 500])) };
  const line = (from: number, to: number): Geometry => ({
    type: 'LineString',
    coordinates: [plane.inverse([from, 500]), plane.inverse([to, 500])],
  });

  it.each<[string, Geometry, number, readonly [string, string]]>([
    ['a point inside', points(500), 0, ['notice', 'within-zones']],
    ['a point outside', points(1500), 0, ['attention', 'outside-zones']],
    ['a point on the border', points(1000), 0, ['undetermined', 'below-precision']],
    ['points of which some are outside', points(500, 1500), 0, ['undetermined', 'not-areal']],
    ['a line inside', line(100, 900), 0, ['notice', 'within-zones']],
    ['a line that leaves', line(500, 1500), 0, ['attention', 'outside-zones']],
    ['a line of known inaccuracy', line(100, 900), 10, ['undetermined', 'within-accuracy']],
  ])('is decided for %s as far as can be', (_title, geometry, accuracyM, expected) => {
    expect(stateOf({ geometry, layer, rule, accuracyM })).toEqual(expected);
  });
});

describe('a rule that some share of the land must be kept for something', () => {
  const text = { zh: '文', en: 'Text' };
  const rule: Rule = {
    ...forbid,
    kind: 'require-share',
    id: 'kept',
    shares: [
      { id: 'green', name: text, question: text, minShare: 0.2 },
      { id: 'water', name: text, question: text, minShare: 0.12 },
    ],
  };
  const layer = layerOf([zone]);
  const stateWith = (claims: Claims) => stateOf({ geometry: half, layer, rule, claims });

  it('asks for what can not be measured', () => {
    expect(stateWith({})).toEqual(['undetermined', 'share-undeclared']);
    expect(stateWith({ 'kept/green': '25' })).toEqual(['undetermined', 'share-undeclared']);
  });

  it('holds what is declared against what is required', () => {
    expect(stateWith({ 'kept/green': '20', 'kept/water': '12.0' })).toEqual(['notice', 'share-met']);
    expect(stateWith({ 'kept/green': '19.9', 'kept/water': '40' })).toEqual(['conflict', 'share-short']);
    expect(stateWith({ 'kept/water': '0' })).toEqual(['conflict', 'share-short']);
  });

  it.each(['', ' ', 'much', '-1', '101', 'NaN', 'Infinity'])('takes “%s” for no answer', (answer) => {
    expect(stateWith({ 'kept/green': answer, 'kept/water': '50' })[1]).toBe('share-undeclared');
  });

  it('asks nothing where the zone is not met, and says so where that is open', () => {
    expect(stateOf({ geometry: apart, layer, rule })).toEqual(['clear', null]);
    expect(stateOf({ geometry: half, layer: layerOf([zone], {}, 60), rule })[1]).toBe('within-accuracy');
  });

  it('keeps the answers with the finding', () => {
    const claims = { 'kept/green': '25', other: 'x' };
    expect(findingOf({ geometry: half, layer, rule, claims }).claims).toEqual({ 'kept/green': '25' });
  });
});

describe('a rule that only informs', () => {
  const { severity: _, ...base } = forbid;
  const rule: Rule = { ...base, kind: 'inform', id: 'unit' };

  it('tells where a zone is met and is never a conflict', () => {
    const layer = layerOf([zone]);
    expect(stateOf({ geometry: half, layer, rule })).toEqual(['notice', null]);
    expect(stateOf({ geometry: apart, layer, rule })).toEqual(['clear', null]);
    expect(stateOf({ geometry: half, layer: layerOf([zone], {}, 60), rule })[0]).toBe('undetermined');
    expect(stateOf({ geometry: half, layer: null, rule })).toEqual(['unanalysed', 'layer-missing']);
  });
});

describe('a rule for some uses only', () => {
  const text = { zh: '文', en: 'Text' };
  const rule: Rule = {
    ...forbid,
    appliesTo: {
      question: text,
      answers: [
        { id: 'quarry', name: text, applies: true },
        { id: 'other', name: text, applies: false },
      ],
    },
  };
  const layer = layerOf([zone]);
  const use = (answer: string): Claims => ({ [`${rule.id}:use`]: answer });

  it('asks for the use, and judges by the answer', () => {
    expect(stateOf({ geometry: half, layer, rule })).toEqual(['undetermined', 'use-undeclared']);
    expect(stateOf({ geometry: half, layer, rule, claims: use('quarry') })).toEqual(['conflict', null]);
    expect(stateOf({ geometry: half, layer, rule, claims: use('other') })).toEqual([
      'notice',
      'not-applicable',
    ]);
    expect(stateOf({ geometry: half, layer, rule, claims: use('unheard of') })[1]).toBe('use-undeclared');
  });

  it('changes nothing where the zone is not met or the figures fail', () => {
    expect(stateOf({ geometry: apart, layer, rule })).toEqual(['clear', null]);
    expect(stateOf({ geometry: apart, layer, rule, claims: use('other') })).toEqual(['clear', null]);
    const failing = { geometry: half, layer, rule, shapeOf: () => null };
    expect(stateOf({ ...failing, claims: use('other') })[1]).toBe('computation-failed');
  });
});
