import type { Fill } from '../../domain/plan-schema';
import { pixelsPerMapPixel } from './figure-size';
import type { Texture } from './raster';

/** Pixels of the map after which its textures repeat: 12 of 1/96 inch are 25 of 1/200 inch. */
const period = 12;
/** half the width of a line, and the radius of a dot, map pixels */
const half = 0.5;
const dot = 1.3;

/** Distance from the nearest of the lines u = at, at + step, …. */
function fromLines(u: number, at: number, step: number): number {
  const rest = (((u - at) % step) + step) % step;
  return Math.min(rest, step - rest);
}

/** Share of a pixel that lies within a distance. */
const within = (distance: number, reach: number): number =>
  Math.min(1, Math.max(0, (reach - distance) * pixelsPerMapPixel + 0.5));

/** By the texture, how much of a place is covered; x and y in map pixels, y down: the lines of the map's own textures. */
const covers: Readonly<Record<NonNullable<Fill['pattern']>, (x: number, y: number) => number>> = {
  hatch: (x, y) => within(fromLines(x + y, 0, period) / Math.SQRT2, half),
  'back-hatch': (x, y) => within(fromLines(x - y, 0, period) / Math.SQRT2, half),
  'cross-hatch': (x, y) => Math.max(covers.hatch(x, y), covers['back-hatch'](x, y)),
  horizontal: (_, y) => within(fromLines(y, 3, period / 2), half),
  vertical: (x) => within(fromLines(x, 3, period / 2), half),
  waves: (x, y) => within(fromLines(y + 1.5 * Math.sin((2 * Math.PI * x) / period), 4, period / 2), half),
  dots: (x, y) => {
    const [u, v] = [fromLines(x, 3, period), fromLines(y, 3, period)];
    const [s, t] = [fromLines(x, 9, period), fromLines(y, 9, period)];
    return within(Math.min(Math.hypot(u, v), Math.hypot(s, t)), dot);
  },
};

const side = Math.round(period * pixelsPerMapPixel);
const tiles = new Map<string, Texture>();

/** A fill's texture, as the map draws it. */
export function textureOf(pattern: NonNullable<Fill['pattern']>): Texture {
  const known = tiles.get(pattern);
  if (known) return known;
  const cover = new Float32Array(side * side).map((_, i) =>
    covers[pattern](((i % side) + 0.5) / pixelsPerMapPixel, (Math.floor(i / side) + 0.5) / pixelsPerMapPixel),
  );
  tiles.set(pattern, { side, cover });
  return { side, cover };
}
