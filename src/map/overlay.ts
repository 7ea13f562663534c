import type { FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { stateColours } from '../domain/state-colours';
import { labelFonts } from './label-layer';

/** What lies over the plan: the user's sites, what the check found, and what is being looked at. */
export interface Overlay {
  /** areal features with properties id, name, state (or null), selected */
  sites: FeatureCollection;
  /** one point for each site's name, since tiles would each write a name of their own */
  siteLabels: FeatureCollection;
  /** overlapping pieces, with property state; and the lines to the nearest zones, with property `nearest` */
  findings: FeatureCollection;
  /** features that light up, with property `focus` for the one in focus */
  highlights: FeatureCollection;
}

const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const emptyOverlay: Overlay = {
  sites: emptyCollection,
  siteLabels: emptyCollection,
  findings: emptyCollection,
  highlights: emptyCollection,
};

export const sitesSourceId = 'overlay:sites';
const siteLabelsSourceId = 'overlay:site-labels';

export function overlaySources(overlay: Overlay): Record<string, SourceSpecification> {
  const source = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data });
  return {
    [sitesSourceId]: source(overlay.sites),
    [siteLabelsSourceId]: source(overlay.siteLabels),
    'overlay:findings': source(overlay.findings),
    'overlay:highlights': source(overlay.highlights),
  };
}

export const siteColour = '#c4261d';
const lightColour = '#ffb300';
const ofTypes = (...types: string[]): ExpressionSpecification => [
  'match',
  ['geometry-type'],
  types,
  true,
  false,
];
const isArea = ofTypes('Polygon', 'MultiPolygon');
const isPoint = ofTypes('Point', 'MultiPoint');

/** Bottom first; a project's outline is a thick red line with hardly any fill, as the trade draws it. */
export const overlayLayers: readonly LayerSpecification[] = [
  {
    id: 'overlay/highlight-fill',
    type: 'fill',
    source: 'overlay:highlights',
    filter: isArea,
    paint: { 'fill-color': lightColour, 'fill-opacity': ['case', ['get', 'focus'], 0.28, 0.1] },
  },
  {
    id: 'overlay/highlight-line',
    type: 'line',
    source: 'overlay:highlights',
    filter: ['!', isPoint],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': lightColour,
      'line-width': ['case', ['get', 'focus'], 4, 2],
      'line-opacity': ['case', ['get', 'focus'], 1, 0.7],
    },
  },
  {
    id: 'overlay/highlight-point',
    type: 'circle',
    source: 'overlay:highlights',
    filter: isPoint,
    paint: {
      'circle-radius': ['case', ['get', 'focus'], 15, 12],
      'circle-color': lightColour,
      'circle-opacity': 0.25,
      'circle-stroke-color': lightColour,
      'circle-stroke-width': ['case', ['get', 'focus'], 3, 1.5],
    },
  },
  {
    id: 'overlay/site-fill',
    type: 'fill',
    source: sitesSourceId,
    paint: { 'fill-color': siteColour, 'fill-opacity': ['case', ['get', 'selected'], 0.12, 0.05] },
  },
  {
    id: 'overlay/finding-fill',
    type: 'fill',
    source: 'overlay:findings',
    filter: isArea,
    paint: {
      'fill-color': [
        'match',
        ['get', 'state'],
        'conflict',
        stateColours.conflict,
        'attention',
        stateColours.attention,
        'notice',
        stateColours.notice,
        stateColours.undetermined,
      ],
      // Regimes overlap, and each piece is drawn: two of them must not bury the map
      'fill-opacity': 0.32,
    },
  },
  {
    id: 'overlay/finding-nearest',
    type: 'line',
    source: 'overlay:findings',
    filter: ['!', isArea],
    paint: { 'line-color': '#334155', 'line-width': 1.2, 'line-dasharray': [3, 2] },
  },
  {
    id: 'overlay/site-casing',
    type: 'line',
    source: sitesSourceId,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': '#ffffff',
      'line-width': ['case', ['get', 'selected'], 6, 4],
      'line-opacity': 0.8,
    },
  },
  {
    id: 'overlay/site-line',
    type: 'line',
    source: sitesSourceId,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': siteColour, 'line-width': ['case', ['get', 'selected'], 3, 2] },
  },
  {
    id: 'overlay/site-label',
    type: 'symbol',
    source: siteLabelsSourceId,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': labelFonts.bold,
      'text-size': 13,
      'text-max-width': 10,
      'text-padding': 2,
    },
    paint: { 'text-color': '#8f1510', 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
  },
];
