import { describe, expect, it } from 'vitest';
import type { Because, FindingState } from '../../src/domain/finding';
import type { Areal } from '../../src/domain/geometry';
import { noActivity } from '../../src/domain/site';
import { forbid, layerOf, stateOf, type ForbidRule } from './check-job';

const square = (west: number, south: number, size: number): Areal => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

const zone = square(121, 30, 0.1);
const within = square(121.04, 30.04, 0.01);
const apart = square(121.3, 30.3, 0.01);
const superseded = { year: '2018', by: { zh: '新', en: 'New' } };

describe('a layer of a regime of the past', () => {
  const layer = layerOf([zone], { superseded });

  it.each<[string, Areal, FindingState]>([
    ['leaves the question open where it is met', within, 'undetermined'],
    ['leaves it unanalysed where it is not met', apart, 'unanalysed'],
  ])('%s', (_title, geometry, state) => {
    expect(stateOf({ geometry, layer })).toEqual([state, 'superseded']);
  });

  it('does not hide that a figure could not be computed', () => {
    const shapeOf = () => {
      throw new Error('no shape');
    };
    expect(stateOf({ geometry: within, layer, shapeOf })).toEqual(['undetermined', 'computation-failed']);
  });
});

describe('a rule that lets activities through', () => {
  const clause = forbid.clause;
  const text = { zh: '问', en: 'Which?' };
  const rule: ForbidRule = {
    ...forbid,
    exemption: { question: text, clause, activities: [{ id: 'survey', name: text }], advice: text },
  };

  it.each<[string, Record<string, string>, Areal, readonly [FindingState, Because | null]]>([
    ['is a conflict as long as nothing is claimed', {}, within, ['conflict', null]],
    ['is a conflict for a site that is none of them', { [rule.id]: noActivity }, within, ['conflict', null]],
    [
      'is a conflict for an activity that it does not list',
      { [rule.id]: 'casino' },
      within,
      ['conflict', null],
    ],
    ['has conditions for one that it lists', { [rule.id]: 'survey' }, within, ['attention', 'claimed']],
    ['takes no claim made under another rule', { other: 'survey' }, within, ['conflict', null]],
    ['stays clear where nothing is met', { [rule.id]: 'survey' }, apart, ['clear', null]],
  ])('%s', (_title, claims, geometry, expected) => {
    expect(stateOf({ geometry, layer: layerOf([zone]), rule, claims })).toEqual(expected);
  });

  it('is not softened by a claim where the regime itself is superseded', () => {
    const layer = layerOf([zone], { superseded });
    const claims = { [rule.id]: 'survey' };
    expect(stateOf({ geometry: within, layer, rule, claims })).toEqual(['undetermined', 'superseded']);
  });
});
