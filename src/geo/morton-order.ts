import { floatAt, indexAt } from './number-at';

/** Bits of the curve's grid along each side, at most. */
const gridBits = 16;

/**
 * The numbers of points x0, y0, x1, y1, … in the order in which a Morton curve meets them: neighbours on the curve are
 * neighbours in the plane. Code and number of a point are sorted as one, exact in 53 bits; so many points leave fewer for the grid.
 */
export function mortonOrder(points: Float64Array): Uint32Array {
  const count = points.length / 2;
  const bits = Math.min(gridBits, Math.floor((53 - Math.ceil(Math.log2(count + 1))) / 2));
  const xs = gridOf(points, 0, bits);
  const ys = gridOf(points, 1, bits);
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = (spread(indexAt(xs, i)) + 2 * spread(indexAt(ys, i))) * count + i;
  keys.sort();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = floatAt(keys, i) % count;
  return order;
}

/** Coordinates of one axis as steps of the grid. */
function gridOf(points: Float64Array, axis: 0 | 1, bits: number): Uint32Array {
  let least = Infinity;
  let most = -Infinity;
  for (let i = axis; i < points.length; i += 2) {
    least = Math.min(least, floatAt(points, i));
    most = Math.max(most, floatAt(points, i));
  }
  const scale = most > least ? (2 ** bits - 1) / (most - least) : 0;
  const steps = new Uint32Array(points.length / 2);
  for (let i = 0; i < steps.length; i++) steps[i] = (floatAt(points, 2 * i + axis) - least) * scale;
  return steps;
}

/** The 16 bits of a number, a nought between any two of them. */
function spread(bits: number): number {
  let spaced = bits;
  spaced = (spaced | (spaced << 8)) & 0x00ff00ff;
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f;
  spaced = (spaced | (spaced << 2)) & 0x33333333;
  return (spaced | (spaced << 1)) & 0x55555555;
}
