import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreementM2 } from '../../src/check/tolerance';
import type { MultiPolygon } from '../../src/domain/geometry';
import { shape, sums } from '../fuzz/engines';
import { roundingM2, type Pair, type Polygons } from '../fuzz/pair';
import { tryPair } from '../fuzz/try-pair';
import { exactOverlap } from './exact-overlap';
import { toNumber } from './rational';
import { seededRandom } from './seeded-shapes';

interface NamedCase {
  id: string;
  title: string;
  a: MultiPolygon;
  b: MultiPolygon;
}

const toPolygons = ({ coordinates }: MultiPolygon): Polygons =>
  coordinates.map((rings) => rings.map((ring) => Float64Array.from(ring.flat())));

/** Pairs that the fuzz found something on; plane metres, as `npm run fuzz` prints them. */
const cases = readFileSync(new URL('../fixtures/fuzz-cases.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as NamedCase)
  .map(({ a, b, ...named }) => ({ ...named, pair: { a: toPolygons(a), b: toPolygons(b) } satisfies Pair }));

describe.each(cases)('$id: $title', ({ pair }) => {
  const exact = toNumber(exactOverlap(pair.a.flat(), pair.b.flat()));

  it.each(Object.entries(sums))('the %s is right all the same', (_name, { areaM2 }) => {
    expect(Math.abs((areaM2(pair) ?? Number.NaN) - exact)).toBeLessThanOrEqual(roundingM2(pair));
  });

  it('no law is broken', () => {
    expect(tryPair(pair, { sums, shape }, seededRandom(1)).faults).toEqual([]);
  });

  it('the two methods agree on the right figure, or it is told that they don’t', () => {
    const { methods } = tryPair(pair, { sums, shape }, seededRandom(1));
    const areaM2 = shape.areaM2(pair);
    const isRight = areaM2 !== null && Math.abs(areaM2 - exact) <= agreementM2(exact);
    expect(methods).toBe(isRight ? 'agree' : areaM2 === null ? 'shape failed' : 'disagree');
  });
});
