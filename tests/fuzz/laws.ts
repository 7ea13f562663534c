import { clipRings } from '../../src/geo/clip-rings';
import { boxOf } from '../../src/geo/plane-geometry';
import { mapped, positionsOf, ringOf, square } from '../geo/seeded-shapes';
import { mapPair, mapRings, type Pair, type Polygons } from './pair';
import { wholeBetween, type Random } from './shapes';

/** Pairs whose overlap areas add up to the same, but for rounding. */
export interface Claim {
  law: string;
  parts: readonly Pair[];
  whole: Pair;
}

type Law = (pair: Pair, random: Random) => Omit<Claim, 'law'>;

const swap: Law = (pair) => ({ parts: [{ a: pair.b, b: pair.a }], whole: pair });

const translate: Law = (pair, random) => {
  const [dx, dy] = [4096 * (random() - 0.5), 4096 * (random() - 0.5)];
  const move = (polygons: Polygons): Polygons =>
    mapRings(polygons, (ring) => mapped(ring, (x, y) => [x + dx, y + dy]));
  return { parts: [mapPair(pair, move)], whole: pair };
};

const reverse: Law = (pair, random) => {
  const turn = (polygons: Polygons): Polygons =>
    mapRings(polygons, (ring) => (random() < 0.6 ? ringOf(...positionsOf(ring).slice(1).reverse()) : ring));
  return { parts: [mapPair(pair, turn)], whole: pair };
};

const rotateStart: Law = (pair, random) => {
  const rotate = (polygons: Polygons): Polygons =>
    mapRings(polygons, (ring) => {
      const positions = positionsOf(ring).slice(1);
      const start = wholeBetween(random, 0, positions.length - 1);
      return ringOf(...positions.slice(start), ...positions.slice(0, start));
    });
  return { parts: [mapPair(pair, rotate)], whole: pair };
};

const splitEdges: Law = (pair, random) => {
  const split = (polygons: Polygons): Polygons =>
    mapRings(polygons, (ring) => {
      const positions = positionsOf(ring);
      const divided = positions.slice(1).flatMap(([x1, y1], i): [number, number][] => {
        const [x0, y0] = positions[i] ?? [x1, y1];
        const t = random();
        return t < 0.5
          ? [
              [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t],
              [x1, y1],
            ]
          : [[x1, y1]];
      });
      return ringOf(...divided);
    });
  return { parts: [mapPair(pair, split)], whole: pair };
};

/** The transposed pair is cut into other slabs. */
const mirror: Law = (pair) => {
  const transpose = (polygons: Polygons): Polygons =>
    mapRings(polygons, (ring) => mapped(ring, (x, y) => [y, x]));
  return { parts: [mapPair(pair, transpose)], whole: pair };
};

const cutInTwo: Law = (pair, random) => {
  const box = boxOf(pair.a.flat());
  const x = box.minX + (box.maxX - box.minX) * random();
  const y = box.minY + (box.maxY - box.minY) * random();
  const halves =
    random() < 0.5
      ? [
          { ...box, maxX: x },
          { ...box, minX: x },
        ]
      : [
          { ...box, maxY: y },
          { ...box, minY: y },
        ];
  const halfOf = (half: typeof box): Polygons =>
    pair.a.map((rings) => clipRings(rings, half)).filter((rings) => rings.length > 0);
  return { parts: halves.map((half) => ({ a: halfOf(half), b: pair.b })), whole: pair };
};

const itself: Law = ({ a }) => ({ parts: [{ a, b: a }], whole: { a, b: [[frameAbout(a)]] } });

/** What the frame leaves of the other side is, by the even-odd rule, the frame and its rings together. */
const remainder: Law = ({ a, b }) => {
  const frame = frameAbout([...a, ...b]);
  return {
    parts: [
      { a, b },
      { a, b: [[frame, ...b.flat()]] },
    ],
    whole: { a, b: [[frame]] },
  };
};

/** A square far around polygons. */
function frameAbout(polygons: Polygons) {
  const { minX, minY, maxX, maxY } = boxOf(polygons.flat());
  const side = Math.max(maxX - minX, maxY - minY);
  return square(minX - side, minY - side, 3 * side);
}

const laws: Readonly<Record<string, Law>> = {
  swap,
  translate,
  reverse,
  'rotate start': rotateStart,
  'split edges': splitEdges,
  mirror,
  'cut in two': cutInTwo,
  'A∩A = A': itself,
  'with the remainder': remainder,
};

/** What every overlap area obeys, for a pair. */
export const claimsOf = (pair: Pair, random: Random): Claim[] =>
  Object.entries(laws).map(([law, claim]) => ({ law, ...claim(pair, random) }));
