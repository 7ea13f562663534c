import { markerPaths } from '../domain/marker-shapes';
import type { Fill, MapSymbol, Marker, PlanLayer, Stroke } from '../domain/plan-schema';
import { html, type Markup } from './html';

/** Textures in a box of 24 × 16. */
const textures: Readonly<Record<NonNullable<Fill['pattern']>, string>> = {
  hatch: 'M2 14L14 2M8 14L20 2M14 14L22 6M2 8L8 2',
  'back-hatch': 'M2 2L14 14M8 2L20 14M14 2L22 10M2 8L8 14',
  'cross-hatch': 'M2 14L14 2M10 14L22 2M2 2L14 14M10 2L22 14',
  dots: 'M6 6h.01M12 6h.01M18 6h.01M9 11h.01M15 11h.01',
  horizontal: 'M2 6H22M2 10H22',
  vertical: 'M8 2V14M12 2V14M16 2V14',
  waves: 'M2 8Q5 5 8 8T14 8T20 8',
};

const dash = (stroke: Stroke): string | null =>
  stroke.dash?.map((part) => part * stroke.width).join(' ') ?? null;

const stroked = (path: string, stroke: Stroke): Markup =>
  html`<path
    d="${path}"
    fill="none"
    stroke="${stroke.color}"
    stroke-width="${Math.min(stroke.width, 4)}"
    stroke-dasharray="${dash(stroke) ?? 'none'}"
    stroke-opacity="${stroke.opacity ?? 1}"
  />`;

const frame = 'M2 2H22V14H2Z';

const filled = (fill: Fill): Markup =>
  html`<path d="${frame}" fill="${fill.color}" fill-opacity="${fill.opacity}" />${
      fill.pattern === undefined
        ? null
        : html`<path
            d="${textures[fill.pattern]}"
            fill="none"
            stroke="${fill.patternColor ?? fill.color}"
            stroke-width="${fill.pattern === 'dots' ? 2.4 : 1}"
            stroke-linecap="round"
          />`
    }`;

function marked({ shape, color, outline }: Marker): Markup {
  const { body, glyph } = markerPaths[shape];
  return html`<g transform="translate(12 8) scale(.62)"
    ><path
      d="${body}"
      fill="${color}"
      fill-rule="evenodd"
      stroke="${outline ?? '#ffffff'}"
      stroke-width="2"
      paint-order="stroke"
    />${glyph === undefined ? null : html`<path d="${glyph}" fill="#ffffff" />`}</g
  >`;
}

function drawing({ fill, strokes = [], marker }: MapSymbol, geometry: PlanLayer['geometry']): Markup[] {
  if (geometry === 'point') return marker === undefined ? [] : [marked(marker)];
  if (geometry === 'line') return strokes.map((stroke) => stroked('M1 8H23', stroke));
  return [...(fill === undefined ? [] : [filled(fill)]), ...strokes.map((stroke) => stroked(frame, stroke))];
}

/** A symbol as a small picture beside its name, by presentation attributes only (no style attribute). */
export const legendSwatch = (symbol: MapSymbol, geometry: PlanLayer['geometry']): Markup =>
  html`<svg viewBox="0 0 24 16" aria-hidden="true">${drawing(symbol, geometry)}</svg>`;
