import { positionsOf, ringOf, seededRandom } from '../geo/seeded-shapes';
import type { FaultyPair } from './fuzz-pairs';
import type { Pair, Polygons } from './pair';
import { tryPair, type EnginesUnderTest, type Fault } from './try-pair';

/** Most trials that a case is worth. */
const mostTrials = 2000;

/**
 * A smaller pair on which the same check still fails: parts, rings and vertices are left out and coordinates rounded as long
 * as it does.
 */
export function shrink(found: FaultyPair, engines: EnginesUnderTest): FaultyPair {
  const faultIn = (pair: Pair): Fault | undefined =>
    tryPair(pair, engines, seededRandom(found.lawSeed)).faults.find(
      ({ check }) => check === found.fault.check,
    );
  let smallest = found;
  let trials = 0;
  const step = (): boolean => {
    for (const candidate of smallerPairs(smallest.pair)) {
      if (trials++ > mostTrials) return false;
      const fault = faultIn(candidate);
      if (!fault) continue;
      smallest = { ...found, pair: candidate, fault };
      return true;
    }
    return false;
  };
  while (step());
  return smallest;
}

function* smallerPairs({ a, b }: Pair): Generator<Pair> {
  for (const smaller of smallerPolygons(a)) yield { a: smaller, b };
  for (const smaller of smallerPolygons(b)) yield { a, b: smaller };
  for (const digits of [0, 1, 2, 3, 6, 9]) {
    const round = (polygons: Polygons): Polygons =>
      polygons.map((rings) => rings.map((ring) => ring.map((value) => Number(value.toFixed(digits)))));
    const rounded = { a: round(a), b: round(b) };
    if (!isSame(rounded, { a, b })) yield rounded;
  }
}

const isSame = (one: Pair, other: Pair): boolean =>
  [...one.a, ...one.b].flat().every((ring, i) => ring.join() === [...other.a, ...other.b].flat()[i]?.join());

function* smallerPolygons(polygons: Polygons): Generator<Polygons> {
  for (const [part, rings] of polygons.entries()) {
    if (polygons.length > 1) yield polygons.toSpliced(part, 1);
    for (const [at, ring] of rings.entries()) {
      if (rings.length > 1) yield polygons.with(part, rings.toSpliced(at, 1));
      const positions = positionsOf(ring).slice(1);
      for (let i = 0; positions.length > 3 && i < positions.length; i++) {
        yield polygons.with(part, rings.with(at, ringOf(...positions.toSpliced(i, 1))));
      }
    }
  }
}
