import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { standingsByRank, type Standing } from '../domain/site-standing';
import { verdictLines } from '../domain/verdict-lines';

/** How one site of many is drawn; properties of its feature on the map. */
export interface SiteMark {
  standing: Standing;
  /** the table doesn't list it just now */
  faint: boolean;
}

/** A site that nothing was marked on is one that nobody looked at. */
const standing: ExpressionSpecification = ['coalesce', ['get', 'standing'], 'unchecked' satisfies Standing];
const isFaint: ExpressionSpecification = ['==', ['get', 'faint'], true];
const isListed: ExpressionSpecification = ['!', isFaint];

const faintColour = '#8a9391';
const casingPx = 4.4;
/** seen from farther away sites are dots, of which a casing would cover the neighbours: it would cost a map of thousands as much as all outlines */
const casingFromZoom = 12;

const fillColour = standingsByRank.reduce<string | ExpressionSpecification>((others, name) => {
  const { colour, fillOpacity } = verdictLines[name];
  return ['case', ['==', standing, name], withOpacity(colour, fillOpacity), others];
}, 'rgba(0, 0, 0, 0)');

/** @param colour #rrggbb */
function withOpacity(colour: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

/** The outline of all sites that stand alike: colour and width of a layer are set once and not at every corner of every site, and corners are not rounded, which takes twice as many triangles. */
const lineOf = (source: string, name: Standing): LayerSpecification => {
  const { colour, widthPx, dash } = verdictLines[name];
  return {
    id: `overlay/verdict-${name}`,
    type: 'line',
    source,
    filter: ['all', isListed, ['==', standing, name]],
    paint: {
      'line-color': colour,
      'line-width': widthPx,
      ...(dash && { 'line-dasharray': [...dash] }),
    },
  };
};

/**
 * Sites by what was found on them, in the place of one colour for all; what needs a person first lies over the others, and what the table
 * doesn't list is a thin line under them.
 */
export const verdictLayers = (source: string): readonly LayerSpecification[] => [
  {
    id: 'overlay/verdict-faint',
    type: 'line',
    source,
    filter: isFaint,
    paint: { 'line-color': faintColour, 'line-width': 0.8, 'line-opacity': 0.6 },
  },
  {
    id: 'overlay/verdict-fill',
    type: 'fill',
    source,
    filter: isListed,
    paint: { 'fill-color': fillColour },
  },
  {
    id: 'overlay/verdict-casing',
    type: 'line',
    source,
    minzoom: casingFromZoom,
    filter: isListed,
    paint: { 'line-color': '#ffffff', 'line-width': casingPx, 'line-opacity': 0.8 },
  },
  ...standingsByRank.toReversed().map((name) => lineOf(source, name)),
];
