import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/domain/schema-parts';
import { meetingGroups } from '../../src/geo/meeting-boxes';
import { seededRandom } from './seeded-shapes';

const meet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** By the definition: whoever can be come to from the first one that is left. */
function groupsOneByOne(boxes: readonly Box[]): number[][] {
  const left = new Set(boxes.keys());
  const groups: number[][] = [];
  for (const start of boxes.keys()) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const at of group)
      for (const other of [...left])
        if (meet(boxes[at] as Box, boxes[other] as Box)) {
          left.delete(other);
          group.push(other);
        }
    groups.push(group.toSorted((a, b) => a - b));
  }
  return groups;
}

describe('groups of boxes that meet', () => {
  it('are those that are found by trying each with each', () => {
    const random = seededRandom(3);
    for (const side of [0.01, 0.05, 0.2]) {
      const boxes = Array.from({ length: 200 }, (): Box => {
        const [west, south] = [random(), random()];
        return [west, south, west + side * random(), south + side * random()];
      });
      expect(meetingGroups(boxes)).toEqual(groupsOneByOne(boxes));
    }
  });

  it('are none for none, and one for two that only touch', () => {
    expect(meetingGroups([])).toEqual([]);
    expect(
      meetingGroups([
        [0, 0, 1, 1],
        [1, 1, 2, 2],
        [3, 3, 4, 4],
      ]),
    ).toEqual([[0, 1], [2]]);
  });
});
