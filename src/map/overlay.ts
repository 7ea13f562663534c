import type { FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { stateColours } from '../domain/state-colours';
import { labelFonts } from './label-layer';
import { measureLayers } from './measure-layers';

/** What lies over the plan: the grid of coordinates, the area that is asked what lies in it, the user's sites, what the check found, and what is being looked at. */
export interface Overlay {
  /** lines of a coordinate grid; and points with properties `text`, what a line is called, and `along`, whether it runs `north` or `east` */
  grid: FeatureCollection;
  /** areal */
  area: FeatureCollection;
  /** areal features with properties id, name, state (or null), selected */
  sites: FeatureCollection;
  /** one point for each site's name, since tiles would each write a name of their own */
  siteLabels: FeatureCollection;
  /** overlapping pieces, with property state; and the lines to the nearest zones, with property `nearest` */
  findings: FeatureCollection;
  /** features that light up, with property `focus` for the one in focus */
  highlights: FeatureCollection;
  /** points that were marked by their coordinates, with property `text` */
  marks: FeatureCollection;
  /** paths that were measured and kept, as `measureLayers` tells them */
  measures: FeatureCollection;
}

const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const emptyOverlay: Overlay = {
  grid: emptyCollection,
  area: emptyCollection,
  sites: emptyCollection,
  siteLabels: emptyCollection,
  findings: emptyCollection,
  highlights: emptyCollection,
  marks: emptyCollection,
  measures: emptyCollection,
};

export const sitesSourceId = 'overlay:sites';
const siteLabelsSourceId = 'overlay:site-labels';

export function overlaySources(overlay: Overlay): Record<string, SourceSpecification> {
  const source = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data });
  return {
    'overlay:grid': source(overlay.grid),
    'overlay:area': source(overlay.area),
    [sitesSourceId]: source(overlay.sites),
    [siteLabelsSourceId]: source(overlay.siteLabels),
    'overlay:findings': source(overlay.findings),
    'overlay:highlights': source(overlay.highlights),
    'overlay:marks': source(overlay.marks),
    'overlay:measures': source(overlay.measures),
  };
}

export const siteColour = '#c4261d';
const lightColour = '#ffb300';
const markColour = '#0b6bcb';
const gridColour = '#2f3f63';
const areaColour = '#1f5d52';
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
    id: 'overlay/grid-line',
    type: 'line',
    source: 'overlay:grid',
    filter: ['!', isPoint],
    paint: { 'line-color': gridColour, 'line-width': 0.8, 'line-opacity': 0.55 },
  },
  {
    id: 'overlay/area-fill',
    type: 'fill',
    source: 'overlay:area',
    paint: { 'fill-color': areaColour, 'fill-opacity': 0.06 },
  },
  {
    id: 'overlay/area-line',
    type: 'line',
    source: 'overlay:area',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': areaColour, 'line-width': 2, 'line-dasharray': [3, 2] },
  },
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
  {
    id: 'overlay/grid-label',
    type: 'symbol',
    source: 'overlay:grid',
    filter: isPoint,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': labelFonts.regular,
      'text-size': 12,
      'text-anchor': ['match', ['get', 'along'], 'north', 'top', 'left'],
      'text-offset': ['match', ['get', 'along'], 'north', ['literal', [0, 0.3]], ['literal', [-1.6, 0]]],
      // what a grid's line is called must be there, and push no name off the map
      'text-allow-overlap': true,
      'text-ignore-placement': true,
      'text-max-width': 20,
    },
    paint: { 'text-color': gridColour, 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  },
  ...measureLayers('overlay:measures', 'overlay'),
  {
    id: 'overlay/mark-ring',
    type: 'circle',
    source: 'overlay:marks',
    paint: {
      'circle-radius': 11,
      'circle-color': '#ffffff',
      'circle-opacity': 0.35,
      'circle-stroke-color': markColour,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'overlay/mark-point',
    type: 'circle',
    source: 'overlay:marks',
    paint: {
      'circle-radius': 3,
      'circle-color': markColour,
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 1,
    },
  },
  {
    id: 'overlay/mark-label',
    type: 'symbol',
    source: 'overlay:marks',
    layout: {
      'text-field': ['get', 'text'],
      'text-font': labelFonts.bold,
      'text-size': 13,
      'text-anchor': 'top',
      'text-offset': [0, 1.1],
      'text-max-width': 30,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': markColour, 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  },
];
