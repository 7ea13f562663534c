import { describe, expect, it } from 'vitest';
import { BoxTree } from '../../src/geo/box-tree';
import { seededRandom } from './seeded-shapes';

/** Boxes on whole numbers, so that many touch. */
function randomBoxes(count: number): Float64Array {
  const random = seededRandom(count);
  const whole = (most: number): number => Math.floor(most * random());
  return Float64Array.from(
    Array.from({ length: count }, () => [whole(60), whole(60)] as const).flatMap(([x, y]) => [
      x,
      y,
      x + whole(6),
      y + whole(6),
    ]),
  );
}

describe.each([1, 48, 49, 64, 65, 1000])('a tree over %i boxes', (count) => {
  const boxes = randomBoxes(count);
  const others = randomBoxes(20);
  const tree = new BoxTree(boxes);

  it('finds those that a look at each finds, in ascending order, from a number on', () => {
    for (let i = 0; i < 20; i++) {
      const [west = 0, south = 0, east = 0, north = 0] = others.subarray(4 * i);
      const from = Math.floor((count * i) / 25);
      const expected = Array.from({ length: count }, (_, box) => box).filter((box) => {
        const [minX = 0, minY = 0, maxX = 0, maxY = 0] = boxes.subarray(4 * box);
        return box >= from && minX <= east && west <= maxX && minY <= north && south <= maxY;
      });
      expect(tree.meeting(others, i, from)).toEqual(expected);
    }
  });
});
