import { seededRandom } from '../geo/seeded-shapes';
import type { Pair } from './pair';
import { realKinds } from './real-pieces';
import { madeKinds, type Random } from './shapes';
import { tryPair, type EnginesUnderTest, type Fault, type PairOutcome } from './try-pair';

export const kinds: Readonly<Record<string, (random: Random) => Pair>> = { ...madeKinds, ...realKinds };

/** What came out for the pairs of one kind. */
export interface Tally {
  pairs: number;
  valid: number;
  exact: number;
  worstShare: number;
  methods: Record<PairOutcome['methods'], number>;
  faulty: number;
}

/** A pair on which something is wrong, with the first thing that was found. */
export interface FaultyPair {
  id: string;
  kind: string;
  pair: Pair;
  fault: Fault;
  /** of the numbers that the laws draw */
  lawSeed: number;
}

export interface FuzzResult {
  tallies: Record<string, Tally>;
  faulty: readonly FaultyPair[];
  /** on which the two methods don't agree */
  told: readonly FaultyPair[];
}

/** Tries `count` pairs, the kinds in turn; pair number i of a seed is always the same. */
export function fuzzPairs(
  seed: number,
  count: number,
  engines: EnginesUnderTest,
  onPair: (done: number) => void = () => undefined,
): FuzzResult {
  const makers = Object.entries(kinds);
  const tallies = Object.fromEntries(makers.map(([kind]) => [kind, emptyTally()]));
  const faulty: FaultyPair[] = [];
  const told: FaultyPair[] = [];
  for (let i = 0; i < count; i++) {
    const [kind, make] = makers[i % makers.length] as (typeof makers)[number];
    const random = seededRandom(Math.imul(seed, 0x9e3779b1) + i);
    const pair = make(random);
    const lawSeed = Math.floor(random() * 2 ** 32);
    const outcome = tryPair(pair, engines, seededRandom(lawSeed));
    addTo(tallies[kind] as Tally, outcome);
    const [fault] = outcome.faults;
    const found = { id: `${seed}-${i}`, kind, pair, lawSeed };
    if (fault) faulty.push({ ...found, fault });
    if (outcome.told) told.push({ ...found, fault: outcome.told });
    onPair(i + 1);
  }
  return { tallies, faulty, told };
}

const emptyTally = (): Tally => ({
  pairs: 0,
  valid: 0,
  exact: 0,
  worstShare: 0,
  methods: { agree: 0, disagree: 0, 'shape failed': 0, unasked: 0 },
  faulty: 0,
});

function addTo(tally: Tally, { faults, isValid, isExact, worstShare, methods }: PairOutcome): void {
  tally.pairs += 1;
  tally.valid += isValid ? 1 : 0;
  tally.exact += isExact ? 1 : 0;
  tally.worstShare = Math.max(tally.worstShare, worstShare);
  tally.methods[methods] += 1;
  tally.faulty += faults.length > 0 ? 1 : 0;
}
