import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Words find their places over a whole picture; everything else is drawn alike whatever part of it is drawn. */
const hasWords = (layer: LayerSpecification): boolean =>
  layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined;

/** A style without its words. */
export const withoutWords = (style: StyleSpecification): StyleSpecification => ({
  ...style,
  layers: style.layers.filter((layer) => !hasWords(layer)),
});

/** Only the words of a style, with nothing behind them. */
export function wordsOnly(style: StyleSpecification): StyleSpecification {
  const layers = style.layers.filter(hasWords);
  const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : '')));
  const sources = Object.entries(style.sources).filter(([id]) => used.has(id));
  return { ...style, sources: Object.fromEntries(sources), layers };
}
