import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { ShownFeatures } from '../domain/feature-filter';
import type { PlanLayer } from '../domain/plan-schema';
import { idIsOneOf, opacityOf } from './symbol-layers';

const regular = ['Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif'];
const bold = ['Noto Sans CJK SC Bold', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif'];

/** CSS families, drawn by the browser itself: no glyph files. MapLibre reads the weight off the first name. */
export const labelFonts = { regular, bold };

export interface LabelWords {
  locale: 'zh' | 'en';
  /** put behind the names of schematic control zones, e.g. （示意） */
  schematicMark: string;
}

export const labelSourceId = (layer: PlanLayer): string =>
  layer.geometry === 'polygon' ? `${layer.id}:labels` : layer.id;

/**
 * The labels of a plan layer, or null when it has none. Control zones whose edges are schematic say so in
 * their labels (`words.schematicMark`). Of a layer that is filtered only some features are named.
 */
export function labelLayer(
  layer: PlanLayer,
  opacity: number,
  words: LabelWords,
  shown: ShownFeatures,
): LayerSpecification | null {
  const { label } = layer;
  if (!label) return null;
  const translated: ExpressionSpecification[] = words.locale === 'en' ? [['get', `${label.field}En`]] : [];
  const name: ExpressionSpecification = ['coalesce', ...translated, ['get', label.field], ''];
  const marked = layer.role === 'control' && layer.authority === 'schematic';
  const alongLine = layer.geometry === 'line';
  return {
    id: `${layer.id}/label`,
    type: 'symbol',
    source: labelSourceId(layer),
    ...(shown.only && { filter: idIsOneOf(shown.only) }),
    minzoom: label.minZoom ?? layer.minZoom ?? 0,
    maxzoom: label.maxZoom ?? 24,
    layout: {
      'text-field': marked ? ['format', name, {}, words.schematicMark, { 'font-scale': 0.8 }] : name,
      'text-font': label.bold ? labelFonts.bold : labelFonts.regular,
      'text-size': ['interpolate', ['linear'], ['zoom'], 9, label.size * 0.9, 14, label.size * 1.15],
      'text-letter-spacing': label.spacing ?? 0.02,
      'text-max-width': 8,
      'text-padding': 3,
      'symbol-sort-key': label.priority ?? 100,
      ...(alongLine && { 'symbol-placement': 'line', 'symbol-spacing': 420, 'text-max-angle': 35 }),
      ...(layer.geometry === 'point' && {
        'text-variable-anchor': ['top', 'left', 'right', 'bottom'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
      }),
    },
    paint: {
      'text-color': label.color,
      'text-halo-color': label.halo ?? '#ffffff',
      'text-halo-width': 1.4,
      'text-opacity': opacityOf(opacity, shown),
    },
  };
}
