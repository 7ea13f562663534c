import { floatAt } from './number-at';

/** Steps of the curve's grid along each side: 16 bits. */
const gridSteps = 0xffff;

/**
 * The numbers of points x0, y0, x1, y1, … in the order in which a Morton curve meets them: neighbours on the curve are
 * neighbours in the plane.
 */
export function mortonOrder(points: Float64Array): Uint32Array {
  const count = points.length / 2;
  const xs = gridOf(points, 0);
  const ys = gridOf(points, 1);
  const codes = Float64Array.from({ length: count }, (_, i) => spread(xs(i)) + 2 * spread(ys(i)));
  return Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => floatAt(codes, a) - floatAt(codes, b),
  );
}

/** Coordinates of one axis as steps of the grid. */
function gridOf(points: Float64Array, axis: 0 | 1): (point: number) => number {
  let least = Infinity;
  let most = -Infinity;
  for (let i = axis; i < points.length; i += 2) {
    least = Math.min(least, floatAt(points, i));
    most = Math.max(most, floatAt(points, i));
  }
  const scale = most > least ? gridSteps / (most - least) : 0;
  return (point) => Math.floor((floatAt(points, 2 * point + axis) - least) * scale);
}

/** The 16 bits of a number, a nought between any two of them. */
function spread(bits: number): number {
  let spaced = bits;
  spaced = (spaced | (spaced << 8)) & 0x00ff00ff;
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f;
  spaced = (spaced | (spaced << 2)) & 0x33333333;
  return (spaced | (spaced << 1)) & 0x55555555;
}
