import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { labelFonts } from './label-layer';

export const measureColour = '#7427a0';
const snapColour = '#d35400';

const ofKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/**
 * How measures are drawn, kept ones and the one being made alike. A feature's property `kind` is `fill`, `line`, `corner`, `segment`
 * (the text of a segment at its middle, with `turn`, its slant clockwise in degrees), `total` (a text beside a line's end, or with
 * `inside` in the middle of an area), or `snap` (with `on`: `vertex` or `edge`).
 * @param source id of the source with the features; `prefix` makes the layers' ids its own
 */
export const measureLayers = (source: string, prefix: string): LayerSpecification[] => [
  {
    id: `${prefix}/measure-fill`,
    type: 'fill',
    source,
    filter: ofKind('fill'),
    paint: { 'fill-color': measureColour, 'fill-opacity': 0.1 },
  },
  {
    id: `${prefix}/measure-casing`,
    type: 'line',
    source,
    filter: ofKind('line'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': 5, 'line-opacity': 0.85 },
  },
  {
    id: `${prefix}/measure-line`,
    type: 'line',
    source,
    filter: ofKind('line'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': measureColour, 'line-width': 2.2 },
  },
  {
    id: `${prefix}/measure-corner`,
    type: 'circle',
    source,
    filter: ofKind('corner'),
    paint: {
      'circle-radius': 4.5,
      'circle-color': '#ffffff',
      'circle-stroke-color': measureColour,
      'circle-stroke-width': 2,
    },
  },
  {
    id: `${prefix}/measure-snap`,
    type: 'circle',
    source,
    filter: ofKind('snap'),
    paint: {
      'circle-radius': ['match', ['get', 'on'], 'vertex', 9, 6],
      'circle-color': snapColour,
      'circle-opacity': ['match', ['get', 'on'], 'vertex', 0.25, 0],
      'circle-stroke-color': snapColour,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: `${prefix}/measure-segment`,
    type: 'symbol',
    source,
    filter: ofKind('segment'),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': labelFonts.regular,
      'text-size': 12,
      'text-rotate': ['get', 'turn'],
      'text-rotation-alignment': 'map',
      'text-anchor': 'bottom',
      'text-offset': [0, -0.35],
      'text-max-width': 40,
      'text-padding': 1,
    },
    paint: { 'text-color': measureColour, 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  },
  {
    id: `${prefix}/measure-total`,
    type: 'symbol',
    source,
    filter: ofKind('total'),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': labelFonts.bold,
      'text-size': 14,
      'text-variable-anchor-offset': [
        'case',
        ['has', 'inside'],
        ['literal', ['center', [0, 0]]],
        ['literal', ['left', [0.8, 0], 'right', [-0.8, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]]],
      ],
      'text-justify': 'auto',
      'text-max-width': 40,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': measureColour, 'text-halo-color': '#ffffff', 'text-halo-width': 2.4 },
  },
];
