import { agreementM2 } from '../../src/check/tolerance';
import { planeAreaM2 } from '../../src/geo/plane-area';
import { exactOverlap } from '../geo/exact-overlap';
import { toNumber } from '../geo/rational';
import type { Engine } from './engines';
import { claimsOf, type Claim } from './laws';
import { diagonalOf, isValid, roundingM2, vertexCount, type Pair } from './pair';
import type { Random } from './shapes';

/** A figure that is wrong, or that was refused without need. */
export interface Fault {
  /** the engine and what it was held against */
  check: string;
  got: number | null;
  expected: number | null;
  toleranceM2: number;
}

export interface PairOutcome {
  faults: readonly Fault[];
  isValid: boolean;
  /** held against the exact area */
  isExact: boolean;
  /** worst difference of a sum from the exact area, as a share of the square of the first side's diagonal */
  worstShare: number;
  /** how the shape stands to the sum; unasked for invalid input, which the program refuses */
  methods: 'agree' | 'disagree' | 'shape failed' | 'unasked';
  /** the figures of the two where they don't agree: the program tells it and prints none */
  told: Fault | null;
}

export interface EnginesUnderTest {
  sums: Readonly<Record<string, Engine>>;
  shape: Engine;
}

/** The exact reference is quadratic in the vertices. */
const mostExactVertices = 120;

/** Tries all engines on a pair: against the exact area where it is small, else against one another, and against the laws. */
export function tryPair(pair: Pair, { sums, shape }: EnginesUnderTest, random: Random): PairOutcome {
  const valid = isPairValid(pair);
  const claims = claimsOf(pair, random);
  const exact = exactAreaM2(pair);
  const figures = Object.entries(sums)
    .filter(([, { needsValid }]) => valid || !needsValid)
    .map(([name, engine]) => ({ name, engine, areaM2: engine.areaM2(pair) }));
  const firstM2 = figures[0]?.areaM2 ?? null;
  const faults = figures.flatMap(({ name, engine, areaM2 }) => [
    ...faultOf(`${name}: area`, areaM2, exact ?? firstM2, roundingM2(pair)),
    ...claims.flatMap((claim) => brokenClaim(name, engine, claim)),
  ]);
  const differences = exact === null ? [] : figures.map(({ areaM2 }) => Math.abs((areaM2 ?? NaN) - exact));
  const worstM2 = Math.max(0, ...differences);
  return {
    faults,
    isValid: valid,
    isExact: exact !== null,
    worstShare: worstM2 === 0 ? 0 : worstM2 / diagonalOf(pair) ** 2,
    ...(valid ? compareMethods(pair, firstM2, shape.areaM2(pair)) : { methods: 'unasked', told: null }),
  };
}

const isPairValid = ({ a, b }: Pair): boolean => isValid(a) && isValid(b);

const exactAreaM2 = ({ a, b }: Pair): number | null =>
  vertexCount([...a, ...b]) <= mostExactVertices ? toNumber(exactOverlap(a.flat(), b.flat())) : null;

function faultOf(check: string, got: number | null, expected: number | null, toleranceM2: number): Fault[] {
  const isRight = got !== null && expected !== null && Math.abs(got - expected) <= toleranceM2;
  return isRight ? [] : [{ check, got, expected, toleranceM2 }];
}

function brokenClaim(name: string, engine: Engine, { law, parts, whole }: Claim): Fault[] {
  if (engine.needsValid && ![...parts, whole].every(isPairValid)) return [];
  const areas = parts.map((part) => engine.areaM2(part));
  const got = areas.every((area) => area !== null) ? areas.reduce((sum, area) => sum + area, 0) : null;
  const toleranceM2 = 2 * Math.max(...[...parts, whole].map(roundingM2));
  return faultOf(`${name}: ${law}`, got, engine.areaM2(whole), toleranceM2);
}

/** As the program compares them. */
function compareMethods(
  { a }: Pair,
  sumM2: number | null,
  shapeM2: number | null,
): Pick<PairOutcome, 'methods' | 'told'> {
  const toleranceM2 = agreementM2(planeAreaM2(a));
  const [told = null] = faultOf('methods', shapeM2, sumM2, toleranceM2);
  return { methods: !told ? 'agree' : shapeM2 === null ? 'shape failed' : 'disagree', told };
}
