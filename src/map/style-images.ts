import { markerPaths } from '../domain/marker-shapes';
import type { Fill, Marker, MarkerShape } from '../domain/plan-schema';

/**
 * Pictures that the style names and the map must hold before it draws: markers and fill textures. The name says
 * all there is to draw, so that equal pictures are drawn once.
 */
type Pattern = NonNullable<Fill['pattern']>;

export const pixelRatio = 2;

/** Names are lists of words: MapLibre would take braces for places to fill in. */
export const markerImageName = ({ shape, color, size, outline }: Marker): string =>
  ['marker', shape, color, size, outline ?? '#ffffff'].join(' ');
export const patternImageName = (pattern: Pattern, color: string): string =>
  ['pattern', pattern, color].join(' ');

/** Draws the picture of a name made above, at `pixelRatio`. */
export function drawStyleImage(name: string): ImageData {
  const [kind, shape, color = '', size, outline = ''] = name.split(' ');
  return kind === 'marker'
    ? drawMarker({ shape: shape as MarkerShape, color, size: Number(size), outline })
    : drawPattern(shape as Pattern, color);
}

function canvasOf(side: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2D canvas.');
  return context;
}

function drawMarker({ shape, color, size, outline }: Marker & { outline: string }): ImageData {
  const side = Math.ceil((size + 4) * pixelRatio);
  const context = canvasOf(side);
  const scale = (size * pixelRatio) / 24;
  context.setTransform(scale, 0, 0, scale, side / 2, side / 2);
  const { body, glyph } = markerPaths[shape];
  const path = new Path2D(body);
  context.lineJoin = 'round';
  context.lineWidth = (3 * 24) / size;
  context.strokeStyle = outline;
  context.stroke(path);
  context.fillStyle = color;
  context.fill(path, 'evenodd');
  if (glyph) {
    context.fillStyle = '#ffffff';
    context.fill(new Path2D(glyph));
  }
  return context.getImageData(0, 0, side, side);
}

/** Strokes of one seamless tile of 12 × 12, drawn again around it so that they join across its edges. */
const patternStrokes: Readonly<Record<Exclude<Pattern, 'dots'>, string>> = {
  hatch: 'M-3 15L15-3M-3 3L3-3M9 15L15 9',
  'back-hatch': 'M-3-3L15 15M-3 9L3 15M9-3L15 3',
  'cross-hatch': 'M-3 15L15-3M-3 3L3-3M9 15L15 9M-3-3L15 15M-3 9L3 15M9-3L15 3',
  horizontal: 'M-1 3H13M-1 9H13',
  vertical: 'M3-1V13M9-1V13',
  waves: 'M-1 4Q2 1 5 4T11 4T17 4M-7 10Q-4 7-1 10T5 10T11 10T17 10',
};

function drawPattern(pattern: Pattern, color: string): ImageData {
  const side = 12 * pixelRatio;
  const context = canvasOf(side);
  context.scale(pixelRatio, pixelRatio);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = 1;
  if (pattern === 'dots') {
    for (const [x, y] of [
      [3, 3],
      [9, 9],
    ] as const) {
      context.beginPath();
      context.arc(x, y, 1.3, 0, 2 * Math.PI);
      context.fill();
    }
  } else context.stroke(new Path2D(patternStrokes[pattern]));
  return context.getImageData(0, 0, side, side);
}

/** True for names that this file draws. */
export const isStyleImageName = (name: unknown): name is string =>
  typeof name === 'string' && /^(marker|pattern) /.test(name);
