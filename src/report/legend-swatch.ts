import type { MapSymbol, PlanLayer } from '../domain/plan-schema';
import { swatchPaths, type SwatchPath } from '../domain/swatch';
import { html, type Markup } from './html';

const drawn = (path: SwatchPath): Markup =>
  html`<path
    d="${path.d}"
    fill="${path.fill}"
    fill-opacity="${path.fillOpacity}"
    fill-rule="evenodd"
    stroke="${path.stroke}"
    stroke-width="${path.strokeWidth}"
    stroke-opacity="${path.strokeOpacity}"
    stroke-dasharray="${path.dash}"
    transform="${path.transform === 'none' ? '' : path.transform}"
  />`;

/** A symbol as a small picture beside its name, by presentation attributes only (no style attribute). */
export const legendSwatch = (
  symbol: MapSymbol,
  layer: Pick<PlanLayer, 'geometry' | 'authority' | 'role'>,
): Markup => html`<svg viewBox="0 0 24 16" aria-hidden="true">${swatchPaths(symbol, layer).map(drawn)}</svg>`;
