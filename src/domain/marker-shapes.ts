import type { MarkerShape } from './plan-schema';

/**
 * Marker outlines as SVG path data in a box from −12 to 12, y down. The map, the legend and the paper draw the
 * same paths. `body` is filled with the marker's colour (even-odd), `glyph` with white over it.
 */
interface MarkerPath {
  body: string;
  glyph?: string;
}

const disc = (r: number): string => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const badge = disc(10.5);

export const markerPaths: Readonly<Record<MarkerShape, MarkerPath>> = {
  circle: { body: disc(9) },
  ring: { body: disc(10), glyph: disc(6) },
  target: { body: `${disc(10.5)}${disc(7)}${disc(4)}` },
  square: { body: 'M-8-8H8V8H-8Z' },
  diamond: { body: 'M0-10.5L10.5 0L0 10.5L-10.5 0Z' },
  triangle: { body: 'M0-10L10 8H-10Z' },
  star: {
    body: 'M0-11L2.9-3.6L10.5-3.4L4.5 1.4L6.5 8.9L0 4.7L-6.5 8.9L-4.5 1.4L-10.5-3.4L-2.9-3.6Z',
  },
  hill: { body: 'M-11 8L-3.5-8L1.5 1L4-3.5L11 8Z' },
  wetland: { body: badge, glyph: 'M-7 4H7V6H-7ZM-.9-6H.9V3H-.9ZM-5-3H-3.2V3H-5ZM3.2-3H5V3H3.2Z' },
  station: {
    body: 'M-10-10H10V10H-10Z',
    glyph: 'M-6-6H6V-2H-6ZM-6 1H6V3H-6ZM-4.5 4.5H-1.5V6.5H-4.5ZM1.5 4.5H4.5V6.5H1.5Z',
  },
  anchor: {
    body: badge,
    glyph:
      'M-1.8-6.6a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0ZM-.9-5H.9V4.8C3.2 4.4 4.8 2.8 5 .6L6.8.8C6.4 4.6 3.6 7 0 7S-6.4 4.6-6.8.8L-5 .6C-4.8 2.8-3.2 4.4-.9 4.8ZM-4-3.2H4V-1.6H-4Z',
  },
  drop: { body: badge, glyph: 'M0-7C3-2.6 5-.2 5 2.4A5 5 0 0 1-5 2.4C-5-.2-3-2.6 0-7Z' },
  leaf: { body: badge, glyph: 'M-5.5 6C-6.5-2-2-6.5 6-6C6.5 2 2 6.2-3.4 4.4L1.5-1.5L-4.6 3.2Z' },
  gear: {
    body: badge,
    glyph:
      'M-1.6-7H1.6L2-4.8L3.8-3.9L5.7-5L7-2.4L5.3-1L5.3 1L7 2.4L5.7 5L3.8 3.9L2 4.8L1.6 7H-1.6L-2 4.8L-3.8 3.9L-5.7 5L-7 2.4L-5.3 1L-5.3-1L-7-2.4L-5.7-5L-3.8-3.9L-2-4.8Z',
  },
  road: {
    body: badge,
    glyph: 'M-4.8 6.5L-2.2-6.5H-.8V-4H.8V-6.5H2.2L4.8 6.5H.9V3.5H-.9V6.5ZM-.9-1.8V1.4H.9V-1.8Z',
  },
  town: { body: `${disc(6)}${disc(3.4)}` },
  city: { body: `${disc(9.5)}${disc(6.8)}${disc(4)}` },
};
