import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { stateColours } from '../domain/state-colours';
import { patternImageName } from './style-images';

const proposedColour = '#0a7a3f';

/** An area that is asked what lies in it. */
export const areaLayers = (source: string, colour: string): readonly LayerSpecification[] => [
  {
    id: 'overlay/area-fill',
    type: 'fill',
    source,
    paint: { 'fill-color': colour, 'fill-opacity': 0.06 },
  },
  {
    id: 'overlay/area-line',
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': 2, 'line-dasharray': [3, 2] },
  },
];

const ofPart = (part: 'cut' | 'outline'): ExpressionSpecification => ['==', ['get', 'part'], part];

/** An outline that is proposed for a site, and the piece that would be cut off: areal features with property `part`, `outline` or `cut`. */
export const clearingLayers = (source: string): readonly LayerSpecification[] => [
  {
    id: 'overlay/clearing-cut',
    type: 'fill',
    source,
    filter: ofPart('cut'),
    paint: { 'fill-pattern': patternImageName('hatch', stateColours.conflict) },
  },
  {
    id: 'overlay/clearing-fill',
    type: 'fill',
    source,
    filter: ofPart('outline'),
    paint: { 'fill-color': proposedColour, 'fill-opacity': 0.14 },
  },
  {
    id: 'overlay/clearing-casing',
    type: 'line',
    source,
    filter: ofPart('outline'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': 5, 'line-opacity': 0.85 },
  },
  {
    id: 'overlay/clearing-line',
    type: 'line',
    source,
    filter: ofPart('outline'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': proposedColour, 'line-width': 3, 'line-dasharray': [2.5, 1.5] },
  },
];
