import Flatbush from 'flatbush';
import type { Box } from '../domain/schema-parts';

/**
 * Groups of what meets, directly or by way of others, judged by the boxes (west, south, east, north): indices of the boxes, in
 * their order. What is in different groups has no point in common.
 */
export function meetingGroups(boxes: readonly Box[]): number[][] {
  if (boxes.length === 0) return [];
  const tree = new Flatbush(boxes.length);
  for (const [west, south, east, north] of boxes) tree.add(west, south, east, north);
  tree.finish();
  const isTaken = new Uint8Array(boxes.length);
  const groups: number[][] = [];
  for (let start = 0; start < boxes.length; start++) {
    if (isTaken[start] === 0) groups.push(groupAbout(start, boxes, tree, isTaken));
  }
  return groups;
}

function groupAbout(start: number, boxes: readonly Box[], tree: Flatbush, isTaken: Uint8Array): number[] {
  const group = [start];
  isTaken[start] = 1;
  // grows while it is gone through
  for (const at of group) {
    const box = boxes[at];
    if (!box) continue;
    for (const other of tree.search(...box, (index) => isTaken[index] === 0)) {
      isTaken[other] = 1;
      group.push(other);
    }
  }
  return group.sort((a, b) => a - b);
}
