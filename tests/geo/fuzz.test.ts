import { describe, expect, it } from 'vitest';
import { overlapSum } from '../../src/geo/overlap-sum';
import { shape, sums, type Engine } from '../fuzz/engines';
import { fuzzPairs, kinds } from '../fuzz/fuzz-pairs';
import { shrink } from '../fuzz/shrink';
import { exactOverlap } from './exact-overlap';
import { toNumber } from './rational';
import { gridRing, seededRandom } from './seeded-shapes';

const slabSum: Engine['areaM2'] = ({ a, b }) => overlapSum(a.flat(), [b.flat()])?.unionM2 ?? null;
const under = (areaM2: Engine['areaM2']) => ({ sums: { broken: { areaM2 } }, shape });

describe('a seeded run of the fuzz', () => {
  const perKind = 25;
  const { tallies, faulty, told } = fuzzPairs(7, perKind * Object.keys(kinds).length, { sums, shape });

  it('finds no wrong figure', () => {
    expect(faulty).toEqual([]);
  });

  it.each(Object.entries(tallies))('holds pairs of the kind “%s” against the exact area', (_kind, tally) => {
    expect(tally.pairs).toBe(perKind);
    expect(tally.exact).toBeGreaterThan(perKind / 2);
  });

  it('finds the two methods in agreement on all valid pairs', () => {
    const methods = Object.values(tallies).map((tally) => tally.methods);
    expect(methods.reduce((sum, { agree }) => sum + agree, 0)).toBeGreaterThan(150);
    expect(told).toEqual([]);
  });
});

describe('the fuzz itself', () => {
  it.each<[string, Engine['areaM2']]>([
    [
      'that loses what is small',
      (pair) => {
        const area = slabSum(pair);
        return area !== null && area < 1e-6 ? 0 : area;
      },
    ],
    [
      'that is off by a billionth',
      (pair) => {
        const area = slabSum(pair);
        return area === null ? null : area * (1 + 1e-9);
      },
    ],
    ['that refuses', () => null],
    ['that gives no number', () => Number.NaN],
    ['that forgets holes', ({ a, b }) => slabSum({ a: a.map(([outer]) => (outer ? [outer] : [])), b })],
  ])('notices a sum %s', (_title, engine) => {
    expect(fuzzPairs(7, 140, under(engine)).faulty).not.toEqual([]);
  });

  it('makes a case as small as it can', () => {
    const blind: Engine['areaM2'] = ({ a, b }) =>
      a.flat().some((ring) => ring.length > 10) ? 0 : slabSum({ a, b });
    const [found] = fuzzPairs(7, 1, under(blind)).faulty;
    if (!found) throw new Error('The fuzz found nothing.');
    const { pair, fault } = shrink(found, under(blind));
    // five corners are the fewest that this engine is wrong about
    expect(pair.a.map((rings) => rings.map((ring) => ring.length / 2 - 1))).toEqual([[5]]);
    expect(pair.b.map((rings) => rings.map((ring) => ring.length / 2 - 1))).toEqual([[3]]);
    expect(fault.got).not.toBe(fault.expected);
  });

  it('makes the same of the same seed', () => {
    const off: Engine['areaM2'] = (pair) => (slabSum(pair) ?? 0) + 1;
    const [once, again] = [1, 2].map(() => fuzzPairs(3, 14, under(off)));
    expect(once).toEqual(again);
    expect(fuzzPairs(4, 14, under(off))).not.toEqual(once);
  });
});

it('the union of several zones has the exact area, and each zone its own', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = seededRandom(seed);
    const subject = [gridRing(random, 6, 6)];
    const zones = Array.from({ length: 4 }, () => [gridRing(random, 5, 6)]);
    const sum = overlapSum(subject, zones);
    expect(sum?.unionM2).toBeCloseTo(toNumber(exactOverlap(subject, ...zones)), 12);
    zones.forEach((zone, i) => {
      expect(sum?.eachM2[i]).toBeCloseTo(toNumber(exactOverlap(subject, zone)), 12);
    });
  }
});
