import { nearestOnEdge } from './nearest-on-edge';
import { numberAt } from './number-at';
import type { PlanePath } from './plane-geometry';

/** So many corners are looked at together, so that the time is linear in all of them; the ends of each group stay. */
const groupSize = 128;

/**
 * A line without the corners that are nearer than a distance to what is left: D. H. Douglas and T. K. Peucker, Cartographica 10
 * (1973), with the distance to the stretch itself, not to its line. Its ends stay. Every point of either line is within the distance
 * of the other.
 */
export function simplifyPath(path: ArrayLike<number>, withinM: number): PlanePath {
  const last = path.length / 2 - 1;
  const kept = [0];
  for (let start = 0; start < last; start += groupSize) {
    keepBetween(path, kept, Math.min(start + groupSize, last), withinM);
  }
  return Float64Array.from(kept.flatMap((i) => [numberAt(path, 2 * i), numberAt(path, 2 * i + 1)]));
}

/** Adds what is kept after the last corner that was, up to another, which stays. */
function keepBetween(path: ArrayLike<number>, kept: number[], last: number, withinM: number): void {
  const open = [last];
  for (let end = open.at(-1); end !== undefined; end = open.at(-1)) {
    const farthest = farthestFrom(path, kept.at(-1) ?? 0, end, withinM);
    if (farthest === null) kept.push(open.pop() ?? end);
    else open.push(farthest);
  }
}

/** The corner between two others that is farthest from the stretch between them; null when none is farther than a distance. */
function farthestFrom(path: ArrayLike<number>, start: number, end: number, withinM: number): number | null {
  const [ax, ay] = [numberAt(path, 2 * start), numberAt(path, 2 * start + 1)];
  const [bx, by] = [numberAt(path, 2 * end), numberAt(path, 2 * end + 1)];
  let farthest = null;
  let distanceM = withinM;
  for (let i = start + 1; i < end; i++) {
    const { distance } = nearestOnEdge(numberAt(path, 2 * i), numberAt(path, 2 * i + 1), ax, ay, bx, by);
    if (distance > distanceM) [farthest, distanceM] = [i, distance];
  }
  return farthest;
}
