import { orient2d } from 'robust-predicates';

/**
 * Which way the path a → b → c turns: positive to the left (counter-clockwise, y upwards), negative to the right,
 * zero where the three lie exactly on one line. The sign is exact (Shewchuk 1997, adaptive arithmetic).
 */
export const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  -orient2d(ax, ay, bx, by, cx, cy);
