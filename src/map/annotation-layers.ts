import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { annotationFeatures } from '../domain/annotation-features';
import type { Annotation } from '../domain/scene-schema';
import { labelFonts } from './label-layer';

const source = 'annotations';

/** Drawn by hand: round strokes with a pale edge, so that they stand out from whatever they lie over. */
const layers: readonly LayerSpecification[] = [
  {
    id: 'annotation/edge',
    type: 'line',
    source,
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': 6.5, 'line-opacity': 0.75 },
  },
  {
    id: 'annotation/line',
    type: 'line',
    source,
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': ['get', 'colour'], 'line-width': 4 },
  },
  {
    id: 'annotation/head',
    type: 'fill',
    source,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': ['get', 'colour'] },
  },
  {
    id: 'annotation/text',
    type: 'symbol',
    source,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': labelFonts.bold,
      'text-size': 18,
      'text-max-width': 12,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': ['get', 'colour'], 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  },
];

/** A style with annotations over everything else; the style itself where there are none. */
export function withAnnotations(
  style: StyleSpecification,
  annotations: readonly Annotation[],
): StyleSpecification {
  if (annotations.length === 0) return style;
  const data: FeatureCollection = { type: 'FeatureCollection', features: annotationFeatures(annotations) };
  return {
    ...style,
    sources: { ...style.sources, [source]: { type: 'geojson', data } },
    layers: [...style.layers, ...layers],
  };
}
