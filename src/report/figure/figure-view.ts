import { boundsOf, type Areal, type LonLat } from '../../domain/geometry';
import { flatPolygonsOf } from '../../domain/pack-polygons';
import { equalAreaPlane } from '../../geo/equal-area-plane';
import { clipRings } from '../../geo/clip-rings';
import { floatAt } from '../../geo/number-at';
import { boxesMeet, boxOf, type PlaneBox, type PlanePath } from '../../geo/plane-geometry';
import { dotM, figureHeight, figureWidth } from './figure-size';
import type { PixelPath } from './raster';

/** What a figure shows of the ground, and where a place of it is in the picture. */
export interface FigureView {
  /** the N of 1:N */
  scale: number;
  metresPerPixel: number;
  toPixels(path: PlanePath): PixelPath;
  /** rings of the zone that reach into the picture, cut to it, in pixels: outer rings run one way, holes the other */
  ringsOf(geometry: Areal): PixelPath[];
}

/** The numbers that scales begin with. */
const roundScales = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next round N of 1:N that is not smaller. */
function roundScale(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return Math.round((roundScales.find((one) => one * power >= least * (1 - 1e-9)) ?? 10) * power);
}

/** A figure never shows less than about this much across, so that there is something to know the place by, metres. */
const leastWidthM = 400;

/** The view of the site with half its size around it, and of the place that its nearest zone is at, where that is not far off. */
export function figureView(site: Areal, nearest: LonLat | null): FigureView {
  const [west, south, east, north] = boundsOf(site) ?? [0, 0, 0, 0];
  const plane = equalAreaPlane([(west + east) / 2, (south + north) / 2]);
  const corners = [plane.forward([west, south]), plane.forward([east, north])];
  const [min = [0, 0], max = [0, 0]] = corners;
  const size = Math.max(max[0] - min[0], max[1] - min[1]);
  const ends = [min, max, ...nearEnd(nearest && plane.forward(nearest), 3 * Math.max(size, leastWidthM))];
  const [left, right] = rangeOf(ends.map(([x]) => x));
  const [low, high] = rangeOf(ends.map(([, y]) => y));
  const middle = [(left + right) / 2, (low + high) / 2] as const;
  const room = Math.max(leastWidthM, size) / 2;
  const least = Math.max(
    (right - left + 2 * room) / figureWidth,
    (high - low + room) / figureHeight,
    leastWidthM / figureWidth,
  );
  const scale = roundScale(least / dotM);
  return viewAt(plane, middle, scale);
}

const rangeOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** The far end of the line to the nearest zone; none where it is farther off than the reach. */
const nearEnd = (end: readonly [number, number] | null, reachM: number): [number, number][] =>
  end && Math.hypot(end[0], end[1]) <= reachM ? [[end[0], end[1]]] : [];

function viewAt(
  plane: ReturnType<typeof equalAreaPlane>,
  [centreX, centreY]: readonly [number, number],
  scale: number,
): FigureView {
  const metresPerPixel = scale * dotM;
  const toPixels = (path: PlanePath): PixelPath => {
    const pixels = new Float64Array(path.length);
    plane.forwardAll(path, pixels);
    for (let i = 0; i < pixels.length; i += 2) {
      pixels[i] = figureWidth / 2 + ((pixels[i] ?? 0) - centreX) / metresPerPixel;
      pixels[i + 1] = figureHeight / 2 - ((pixels[i + 1] ?? 0) - centreY) / metresPerPixel;
    }
    return pixels;
  };
  const window = windowOf((point) => plane.inverse(point), [centreX, centreY], metresPerPixel);
  return {
    scale,
    metresPerPixel,
    toPixels,
    ringsOf: (geometry) => {
      const packed = packedOf(geometry);
      if (!boxesMeet(packed.box, window)) return [];
      return clipRings(
        packed.rings.filter(({ box }) => boxesMeet(box, window)).map(({ path }) => path),
        window,
      ).map((ring) => thinned(toPixels(ring)));
    },
  };
}

/** Nearer than this to the one before, a corner can't be seen, px. */
const leastStepPx = 0.2;

/** A ring without the corners that can't be seen: an outline may have more of them than the picture has pixels. */
function thinned(ring: PixelPath): PixelPath {
  const kept = new Float64Array(ring.length);
  let length = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [floatAt(ring, i), floatAt(ring, i + 1)];
    const isLast = i + 2 === ring.length;
    const isNear =
      length > 0 && Math.hypot(x - floatAt(kept, length - 2), y - floatAt(kept, length - 1)) < leastStepPx;
    if (isNear && !isLast) continue;
    kept[length++] = x;
    kept[length++] = y;
  }
  return kept.subarray(0, length);
}

/** Longitudes and latitudes of the picture, with so much around it that nothing drawn along the cut is seen. */
function windowOf(
  inverse: (point: [number, number]) => LonLat,
  [x, y]: readonly [number, number],
  metresPerPixel: number,
): PlaneBox {
  const across = 0.6 * figureWidth * metresPerPixel;
  const up = 0.6 * figureHeight * metresPerPixel;
  const ends = [-1, 1].flatMap((i) => [-1, 1].map((j) => inverse([x + i * across, y + j * up])));
  const [minX, maxX] = rangeOf(ends.map(([lon]) => lon));
  const [minY, maxY] = rangeOf(ends.map(([, lat]) => lat));
  return { minX, minY, maxX, maxY };
}

interface Packed {
  box: PlaneBox;
  rings: readonly { path: PlanePath; box: PlaneBox }[];
}

/** Zones are drawn for many sites: each is packed once. */
const packedZones = new WeakMap<Areal, Packed>();

function packedOf(geometry: Areal): Packed {
  const known = packedZones.get(geometry);
  if (known) return known;
  const rings = flatPolygonsOf(geometry).flatMap((polygon) =>
    polygon.map((ring, at) => ({ path: wound(ring, at === 0 ? 1 : -1), box: boxOf([ring]) })),
  );
  const packed = { box: boxOf(rings.map(({ path }) => path)), rings };
  packedZones.set(geometry, packed);
  return packed;
}

/** A closed ring as it runs counter-clockwise (1) or clockwise (−1). */
function wound(path: PlanePath, sign: 1 | -1): PlanePath {
  let twice = 0;
  for (let i = 0; i + 3 < path.length; i += 2)
    twice += (path[i] ?? 0) * (path[i + 3] ?? 0) - (path[i + 2] ?? 0) * (path[i + 1] ?? 0);
  if (twice * sign >= 0) return path;
  const turned = new Float64Array(path.length);
  for (let i = 0; i < path.length; i += 2) {
    turned[i] = path[path.length - 2 - i] ?? 0;
    turned[i + 1] = path[path.length - 1 - i] ?? 0;
  }
  return turned;
}
