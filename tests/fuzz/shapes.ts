import type { PlanePath } from '../../src/geo/plane-geometry';
import { mapped, positionsOf, ringOf, square, starRing } from '../geo/seeded-shapes';
import { isValid, mapRings, type Pair, type Polygons } from './pair';

/** Numbers 0–1. */
export type Random = () => number;

type Position = [number, number];

const between = (random: Random, low: number, high: number): number => low + (high - low) * random();
export const wholeBetween = (random: Random, low: number, high: number): number =>
  Math.floor(between(random, low, high + 1));
const lattice = (random: Random, size: number): Position => [
  wholeBetween(random, 0, size),
  wholeBetween(random, 0, size),
];
export const shaken = (polygons: Polygons, random: Random, by: number): Polygons => {
  // one shift for one position, so that rings stay closed and shared vertices stay shared
  const shifts = new Map<string, Position>();
  return mapRings(polygons, (ring) =>
    mapped(ring, (x, y) => {
      const key = `${x},${y}`;
      const shift = shifts.get(key) ?? [(2 * random() - 1) * by, (2 * random() - 1) * by];
      shifts.set(key, shift);
      return [x + shift[0], y + shift[1]];
    }),
  );
};

/** A star with a hole in every other one. */
function star(random: Random, x: number, y: number, radius: number): Polygons {
  const outer = starRing(random, x, y, radius, wholeBetween(random, 3, 24));
  const hole = starRing(random, x, y, radius * 0.15, wholeBetween(random, 3, 9));
  return [random() < 0.5 ? [outer] : [outer, hole]];
}

const randomPair = (random: Random): Pair => ({
  a: star(random, 0, 0, 10),
  b: star(random, between(random, -14, 14), between(random, -14, 14), between(random, 2, 20)),
});

/** Rings that cross and retrace themselves: no valid input, and the even-odd rule alone says what is inside. */
const latticePair = (random: Random): Pair => {
  const size = wholeBetween(random, 2, 7);
  const rings = (): Polygons =>
    Array.from({ length: wholeBetween(random, 1, 2) }, () => [
      ringOf(...Array.from({ length: wholeBetween(random, 3, 9) }, () => lattice(random, size))),
    ]);
  return { a: rings(), b: rings() };
};

/** Tries until the polygons are valid. */
function validOnes(make: () => Polygons): Polygons {
  for (let tries = 0; tries < 60; tries++) {
    const polygons = make();
    if (isValid(polygons)) return polygons;
  }
  return [[square(0, 0, 3)]];
}

/** Valid polygons on a coarse grid: common corners, common edges, corners on edges. */
const gridPair = (random: Random): Pair => {
  const size = wholeBetween(random, 3, 9);
  const ring = (corners: number): PlanePath =>
    ringOf(
      ...positionsOf(starRing(random, size / 2, size / 2, size * 0.7, corners))
        .slice(1)
        .map(([x, y]): Position => [Math.round(x), Math.round(y)]),
    );
  const polygons = (): Polygons =>
    validOnes(() =>
      random() < 0.5
        ? [[ringOf(...Array.from({ length: wholeBetween(random, 3, 5) }, () => lattice(random, size)))]]
        : [[ring(wholeBetween(random, 4, 10))]],
    );
  return { a: polygons(), b: polygons() };
};

/** Cells of a grid, those that touch in a corner as well, in two sets: every edge and corner is shared or nearly so. */
const cellsPair = (random: Random): Pair => {
  const size = wholeBetween(random, 2, 5);
  const side = random() < 0.5 ? 1 : 0.1;
  const cells = (): Polygons => {
    const chosen = Array.from({ length: size * size }, (_, i) => i).filter(() => random() < 0.4);
    return (chosen.length > 0 ? chosen : [0]).map((i) => [
      square((i % size) * side, Math.floor(i / size) * side, side),
    ]);
  };
  return { a: cells(), b: cells() };
};

/** Neighbours along a rough border, of which one has vertices that the other lacks, and may be off by a little. */
const sharedBorderPair = (random: Random): Pair => {
  const border = Array.from({ length: wholeBetween(random, 2, 14) }, (_, i): Position => [
    10 * i + 4 * random(),
    30 * random(),
  ]);
  const last = border.at(-1)?.[0] ?? 0;
  const first = border[0]?.[0] ?? 0;
  const divided = border.flatMap((p, i): Position[] => {
    const next = border[i + 1];
    const t = random();
    return next && random() < 0.5 ? [p, [p[0] + (next[0] - p[0]) * t, p[1] + (next[1] - p[1]) * t]] : [p];
  });
  const a: Polygons = [[ringOf(...divided, [last, 80], [first, 80])]];
  const reach = random() < 0.3 ? 60 : -60;
  const b: Polygons = [[ringOf(...border, [last, reach], [first, reach])]];
  return { a, b: random() < 0.5 ? b : shaken(b, random, 10 ** between(random, -9, -2)) };
};

/** A polygon against itself, moved or grown by next to nothing; or long needles. */
const sliverPair = (random: Random): Pair => {
  const by = 10 ** between(random, -12, 0);
  if (random() < 0.5) {
    const a = star(random, 0, 0, 10);
    const scale = 1 + (random() < 0.5 ? by : 0);
    return { a, b: mapRings(a, (ring) => mapped(ring, (x, y) => [x * scale + by, y * scale - by / 3])) };
  }
  const needle = (): Polygons => {
    const angle = 2 * Math.PI * random();
    const along: Position = [100 * Math.cos(angle), 100 * Math.sin(angle)];
    return [[ringOf([-along[0], -along[1]], along, [along[0] - by * along[1], along[1] + by * along[0]])]];
  };
  return { a: needle(), b: random() < 0.5 ? needle() : star(random, 0, 0, 40) };
};

/** Spikes out of and into a ring, with and without width, some along the other side's edges. */
const spikePair = (random: Random): Pair => {
  const a = square(0, 0, 10);
  const spiked = (ring: PlanePath): PlanePath =>
    ringOf(
      ...positionsOf(ring)
        .slice(1)
        .flatMap((p): Position[] => {
          const width = random() < 0.5 ? 0 : 10 ** between(random, -9, -1);
          const tip: Position =
            random() < 0.5
              ? [p[0] + between(random, -9, 9), p[1]]
              : [between(random, -5, 15), between(random, -5, 15)];
          return random() < 0.5 ? [p, tip, [p[0] + width, p[1] - width]] : [p];
        }),
    );
  const b =
    random() < 0.5
      ? square(10 * Math.round(random()), wholeBetween(random, -5, 5), 10)
      : starRing(random, 5, 5, 12, 7);
  return { a: [[spiked(a)]], b: [[spiked(b)]] };
};

/** Rings in rings in rings, the other side's among them and often the very same. */
const nestedPair = (random: Random): Pair => {
  const rings = Array.from({ length: wholeBetween(random, 2, 7) }, (_, i) => square(i, i, 20 - 2 * i));
  const nest = (shift: number): Polygons => {
    const chosen = rings.filter(() => random() < 0.7).map((ring) => mapped(ring, (x, y) => [x + shift, y]));
    const own = chosen.length > 0 ? chosen : [square(1 + shift, 1, 18)];
    return own.flatMap((outer, i) => {
      const hole = own[i + 1];
      return i % 2 === 0 ? [hole ? [outer, hole] : [outer]] : [];
    });
  };
  return { a: nest(0), b: nest(random() < 0.5 ? 0 : wholeBetween(random, -2, 2) / 2) };
};

/** Corners of one side on the edges of the other, as exactly as doubles allow. */
const vertexOnEdgePair = (random: Random): Pair => {
  const a = starRing(random, 0, 0, 10, wholeBetween(random, 3, 12));
  const corners = positionsOf(a);
  const on = corners.slice(1).flatMap((to, i): Position[] => {
    const from = corners[i] ?? to;
    const t = random() < 0.3 ? 0 : random();
    return random() < 0.7 ? [[from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]] : [];
  });
  const far: Position[] = [
    [15, -3],
    [2, 17],
    [-16, 1],
    [-3, -12],
  ];
  return { a: [[a]], b: [[ringOf(...(on.length > 2 ? on : [...on, ...far].slice(0, 4)))]] };
};

/** Two combs with slanted teeth, laid across one another: crossings by the square of the teeth. */
const combsPair = (random: Random): Pair => {
  const comb = (teeth: number): PlanePath =>
    ringOf(
      ...Array.from({ length: teeth }, (_, i): Position[] => [
        [4 * i + random(), 0],
        [4 * i + random(), 4 * teeth],
        [4 * i + 2 + random(), 4 * teeth],
        [4 * i + 2 + random(), 0],
      ]).flat(),
      [4 * teeth, -1],
      [0, -1],
    );
  const teeth = wholeBetween(random, 2, 9);
  return { a: [[comb(teeth)]], b: [[mapped(comb(teeth), (x, y) => [y, x])]] };
};

const jitterM = 1e-9;

/** Any of the others, one side shaken by a nanometre; or a side against itself shaken. */
const jitterPair = (random: Random): Pair => {
  const makers = [randomPair, gridPair, cellsPair, sharedBorderPair, nestedPair, vertexOnEdgePair];
  const { a, b } = (makers[Math.floor(random() * makers.length)] ?? gridPair)(random);
  return { a, b: shaken(random() < 0.5 ? a : b, random, jitterM) };
};

/** What is made by a seeded drawing of numbers alone, by kind. */
export const madeKinds: Readonly<Record<string, (random: Random) => Pair>> = {
  random: randomPair,
  lattice: latticePair,
  grid: gridPair,
  cells: cellsPair,
  'shared border': sharedBorderPair,
  sliver: sliverPair,
  spike: spikePair,
  nested: nestedPair,
  'vertex on edge': vertexOnEdgePair,
  combs: combsPair,
  jitter: jitterPair,
};
