import type { LonLat } from '../domain/geometry';
import { metresPerPixelAt } from '../domain/numeric-scale';
import type { Box } from '../domain/schema-parts';
import { eccentricitySquared, semiMajorAxisM } from './ellipsoid';

/** A piece of paper that a map fills: a Web Mercator picture whose scale is true in its middle, both ways. */
export interface PaperFrame {
  centre: LonLat;
  /** the N of 1:N in the middle */
  scale: number;
  widthMm: number;
  heightMm: number;
  /** level at which the map engine draws the picture, tiles of 512 CSS px */
  zoom: number;
  /** CSS px of the picture as the map engine draws it */
  widthPx: number;
  heightPx: number;
  /**
   * What the picture's height is multiplied by on paper, a little under 1: Web Mercator projects the ellipsoid as if it were a
   * sphere, and so shows a metre to the north up to 0.7 % longer than one to the east.
   */
  stretch: number;
  bounds: Box;
}

export interface PaperSize {
  widthMm: number;
  heightMm: number;
}

const radians = Math.PI / 180;
const cssPxOfMm = 96 / 25.4;
const tilePx = 512;

/**
 * Metres on the CGCS2000 ellipsoid, to the east and to the north, that lie behind a metre of Web Mercator at a latitude: with
 * w² = 1 − e² sin² φ, cos φ / w along the parallel and cos φ (1 − e²) / w³ along the meridian (radii of curvature N and M over a).
 */
function groundOfMercator(latitude: number): { east: number; north: number } {
  const w2 = 1 - eccentricitySquared * Math.sin(latitude * radians) ** 2;
  const east = Math.cos(latitude * radians) / Math.sqrt(w2);
  return { east, north: (east * (1 - eccentricitySquared)) / w2 };
}

/** The frame about a place at the scale 1:N, on so much paper. */
export function paperFrame(centre: LonLat, scale: number, { widthMm, heightMm }: PaperSize): PaperFrame {
  const { east, north } = groundOfMercator(centre[1]);
  const worldM = 2 * Math.PI * semiMajorAxisM;
  const zoom = Math.log2((worldM * east) / (tilePx * metresPerPixelAt(scale)));
  const stretch = north / east;
  const widthPx = widthMm * cssPxOfMm;
  const heightPx = (heightMm * cssPxOfMm) / stretch;
  const frame = { centre, scale, widthMm, heightMm, zoom, widthPx, heightPx, stretch };
  const [west, top] = lonLatAtPx(frame, 0, 0);
  const [right, south] = lonLatAtPx(frame, widthPx, heightPx);
  return { ...frame, bounds: [west, south, right, top] };
}

type Drawn = Pick<PaperFrame, 'centre' | 'zoom' | 'widthPx' | 'heightPx'>;

const mercatorX = (lon: number): number => lon / 360 + 0.5;
/** 0 at the north, 1 at the south end of the Web Mercator square. */
const mercatorY = (lat: number): number => (1 - Math.asinh(Math.tan(lat * radians)) / Math.PI) / 2;
const worldPx = ({ zoom }: Drawn): number => tilePx * 2 ** zoom;

/** The place at CSS px of the picture, from its upper left corner. */
export function lonLatAtPx(frame: Drawn, x: number, y: number): LonLat {
  const { centre, widthPx, heightPx } = frame;
  const lon = (mercatorX(centre[0]) + (x - widthPx / 2) / worldPx(frame) - 0.5) * 360;
  const across = mercatorY(centre[1]) + (y - heightPx / 2) / worldPx(frame);
  return [lon, Math.atan(Math.sinh(Math.PI * (1 - 2 * across))) / radians];
}

/** Where a place lies on the paper, millimetres right and down from the frame's upper left corner. */
export function paperPlace(frame: PaperFrame, [lon, lat]: LonLat): [number, number] {
  const { centre, widthMm, heightMm, stretch } = frame;
  const x = (mercatorX(lon) - mercatorX(centre[0])) * worldPx(frame);
  const y = (mercatorY(lat) - mercatorY(centre[1])) * worldPx(frame) * stretch;
  return [widthMm / 2 + x / cssPxOfMm, heightMm / 2 + y / cssPxOfMm];
}

/** How far the scale is off at the frame's upper or lower edge, where it is off most: a share of the scale in the middle. */
export function scaleErrorAtEdge({ centre, bounds: [, south, , north] }: PaperFrame): number {
  const middle = groundOfMercator(centre[1]);
  return Math.max(
    ...[south, north].flatMap((latitude) => {
      const edge = groundOfMercator(latitude);
      return [Math.abs(edge.east / middle.east - 1), Math.abs(edge.north / middle.north - 1)];
    }),
  );
}

/** The scales of maps in use, N of 1:N. */
export const roundScales: readonly number[] = [
  500, 1000, 2000, 5000, 10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 250_000,
];

/** The largest of the round scales at which a box is seen whole about its middle, with a margin around it; the smallest scale where none shows it. */
export function fittingFrame(
  [west, south, east, north]: Box,
  paper: PaperSize,
  marginShare: number,
): PaperFrame {
  const centre: LonLat = [(west + east) / 2, (south + north) / 2];
  const room = 1 - 2 * marginShare;
  const fits = (scale: number): boolean => {
    const [w, s, e, n] = paperFrame(centre, scale, {
      widthMm: paper.widthMm * room,
      heightMm: paper.heightMm * room,
    }).bounds;
    return w <= west && s <= south && e >= east && n >= north;
  };
  return paperFrame(centre, roundScales.find(fits) ?? 250_000, paper);
}
