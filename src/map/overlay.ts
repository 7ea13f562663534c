import type { FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { siteColour } from '../domain/site-colour';
import { stateColours } from '../domain/state-colours';
import { areaLayers, clearingLayers } from './area-layers';
import { labelFonts } from './label-layer';
import { measureLayers } from './measure-layers';
import { verdictLayers } from './verdict-layers';

/** What lies over the plan: the grid of coordinates, the area that is asked what lies in it, the user's sites, what the check found, and what is being looked at. */
export interface Overlay {
  /** lines of a coordinate grid; and points with properties `text`, what a line is called, and `along`, whether it runs `north` or `east` */
  grid: FeatureCollection;
  /** areal */
  area: FeatureCollection;
  /** areal features with properties id, name */
  sites: FeatureCollection;
  /** the site that is selected, if any, again: all others stay as they are when another one is */
  selectedSite: FeatureCollection;
  /** one point for each site's name, since tiles would each write a name of their own; with property `nearby` where it is read from nearby only */
  siteLabels: FeatureCollection;
  /** overlapping pieces, with property state; and the lines to the nearest zones, with property `nearest` */
  findings: FeatureCollection;
  /** features that light up, with property `focus` for the one in focus */
  highlights: FeatureCollection;
  /** points that were marked by their coordinates, with property `text` */
  marks: FeatureCollection;
  /** how a site could be cleared of zones, as `clearingLayers` tells it */
  clearing: FeatureCollection;
  /** paths that were measured and kept, as `measureLayers` tells them */
  measures: FeatureCollection;
  /** the sites look like their marks (`SiteMark`) and not all alike */
  isByVerdict?: boolean;
}

const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const emptyOverlay: Overlay = {
  grid: emptyCollection,
  area: emptyCollection,
  sites: emptyCollection,
  selectedSite: emptyCollection,
  siteLabels: emptyCollection,
  findings: emptyCollection,
  highlights: emptyCollection,
  marks: emptyCollection,
  clearing: emptyCollection,
  measures: emptyCollection,
};

export const sitesSourceId = 'overlay:sites';
const siteLabelsSourceId = 'overlay:site-labels';
const selectedSourceId = 'overlay:selected-site';

export function overlaySources(overlay: Overlay): Record<string, SourceSpecification> {
  const source = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data });
  return {
    'overlay:grid': source(overlay.grid),
    'overlay:area': source(overlay.area),
    // whatever is marked on a site goes by its id
    [sitesSourceId]: { type: 'geojson', data: overlay.sites, promoteId: 'id' },
    [selectedSourceId]: { type: 'geojson', data: overlay.selectedSite, promoteId: 'id' },
    [siteLabelsSourceId]: { type: 'geojson', data: overlay.siteLabels, promoteId: 'id' },
    'overlay:findings': source(overlay.findings),
    'overlay:highlights': source(overlay.highlights),
    'overlay:marks': source(overlay.marks),
    'overlay:clearing': source(overlay.clearing),
    'overlay:measures': source(overlay.measures),
  };
}

export const lightColour = '#ffb300';
export const markColour = '#0b6bcb';
export const areaColour = '#1f5d52';
const gridColour = '#2f3f63';
const ofTypes = (...types: string[]): ExpressionSpecification => [
  'match',
  ['geometry-type'],
  types,
  true,
  false,
];
const isArea = ofTypes('Polygon', 'MultiPolygon');
const isPoint = ofTypes('Point', 'MultiPoint');

/** The outline of sites on a white casing. */
const outlineLayers = (
  name: string,
  source: string,
  width: { casing: number; line: number },
): LayerSpecification[] => [
  {
    id: `overlay/${name}-casing`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': width.casing, 'line-opacity': 0.8 },
  },
  {
    id: `overlay/${name}-line`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': siteColour, 'line-width': width.line },
  },
];

/** Bottom first; a project's outline is a thick red line with hardly any fill, as the trade draws it. */
const layersAlike: readonly LayerSpecification[] = [
  {
    id: 'overlay/grid-line',
    type: 'line',
    source: 'overlay:grid',
    filter: ['!', isPoint],
    paint: { 'line-color': gridColour, 'line-width': 0.8, 'line-opacity': 0.55 },
  },
  ...areaLayers('overlay:area', areaColour),
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
    paint: { 'fill-color': siteColour, 'fill-opacity': 0.05 },
  },
  {
    id: 'overlay/selected-site-fill',
    type: 'fill',
    source: selectedSourceId,
    paint: { 'fill-color': siteColour, 'fill-opacity': 0.07 },
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
  ...outlineLayers('site', sitesSourceId, { casing: 4, line: 2 }),
  ...outlineLayers('selected-site', selectedSourceId, { casing: 6, line: 3 }),
  ...clearingLayers('overlay:clearing'),
  {
    id: 'overlay/site-label',
    type: 'symbol',
    source: siteLabelsSourceId,
    filter: ['any', ['!=', ['get', 'nearby'], true], ['>=', ['zoom'], 12]],
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

const selectedRing: LayerSpecification = {
  id: 'overlay/selected-site-ring',
  type: 'line',
  source: selectedSourceId,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': lightColour, 'line-width': 10, 'line-opacity': 0.9 },
};

const alikeOnly = new Set([
  'overlay/site-fill',
  'overlay/site-casing',
  'overlay/site-line',
  'overlay/selected-site-fill',
  'overlay/selected-site-line',
]);

/** With each site by its verdict; the selected one has a ring of light about it. */
const layersByVerdict = layersAlike.flatMap((layer): readonly LayerSpecification[] => {
  if (layer.id === 'overlay/selected-site-casing') return [selectedRing, ...verdictLayers(sitesSourceId)];
  return alikeOnly.has(layer.id) ? [] : [layer];
});

export const overlayLayers = ({ isByVerdict = false }: Overlay): readonly LayerSpecification[] =>
  isByVerdict ? layersByVerdict : layersAlike;
