import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { ShownFeatures } from '../domain/feature-filter';
import type { MapSymbol, PlanLayer, Stroke } from '../domain/plan-schema';
import { markerImageName, patternImageName } from './style-images';

interface SymbolClass {
  filter: FilterSpecification | null;
  symbol: MapSymbol;
}

/** The expression that finds features by their ids. */
export const idIsOneOf = (ids: readonly string[]): ExpressionSpecification =>
  ids.length === 0 ? ['boolean', false] : ['match', ['get', 'id'], [...ids], true, false];

/** How strong what is not there yet is drawn beside what is. */
const faintness = 0.3;

/** An opacity that is less for the features that are drawn fainter. */
export const opacityOf = (opacity: number, { faint }: ShownFeatures): number | ExpressionSpecification =>
  faint.length === 0 ? opacity : ['case', idIsOneOf(faint), opacity * faintness, opacity];

/** The classes of a layer with the filter that finds their features. */
function classesOf({ symbology }: PlanLayer): SymbolClass[] {
  if (symbology.kind === 'single') return [{ filter: null, symbol: symbology.symbol }];
  return symbology.classes.map(({ values, symbol }) => ({
    filter: ['in', ['get', symbology.field], ['literal', values]],
    symbol,
  }));
}

/** Schematic shapes have no sharp edge: what a planner draws dashed and feathered. The map's ground is left as it is. */
const isFeathered = (layer: PlanLayer): boolean => layer.authority === 'schematic' && layer.role !== 'base';

/**
 * MapLibre layers for a plan layer's shapes, bottom first. `opacity` (0–1) is the user's and multiplies the plan's own; of a layer
 * that is filtered only some features are drawn.
 */
export function symbolLayers(layer: PlanLayer, opacity: number, shown: ShownFeatures): LayerSpecification[] {
  const strength: Strength = (own) => opacityOf(own * opacity, shown);
  return classesOf(layer).flatMap(({ filter: ofClass, symbol }, index) => {
    const filter = bothOf(ofClass, shown);
    return [
      ...(layer.geometry === 'polygon' ? fillLayers(symbol, strength) : []),
      ...(layer.geometry === 'point' ? [] : strokeLayers(layer, symbol.strokes ?? [], strength)),
      ...(layer.geometry === 'point' ? markerLayers(symbol, strength) : []),
    ].map(
      (part): LayerSpecification =>
        ({
          ...part,
          id: `${layer.id}/${index}/${part.id}`,
          source: layer.id,
          ...(filter && { filter }),
          ...(layer.minZoom !== undefined && { minzoom: layer.minZoom }),
        }) as LayerSpecification,
    );
  });
}

/** From an opacity of the plan's own to that on the map. */
type Strength = (own: number) => number | ExpressionSpecification;

function bothOf(ofClass: FilterSpecification | null, { only }: ShownFeatures): FilterSpecification | null {
  if (!only) return ofClass;
  return ofClass ? (['all', ofClass, idIsOneOf(only)] as FilterSpecification) : idIsOneOf(only);
}

type Part = Omit<Extract<LayerSpecification, { source: string }>, 'source'>;

function fillLayers({ fill }: MapSymbol, strength: Strength): Part[] {
  if (!fill) return [];
  const plain: Part = {
    id: 'fill',
    type: 'fill',
    paint: { 'fill-color': fill.color, 'fill-opacity': strength(fill.opacity), 'fill-antialias': false },
  };
  if (!fill.pattern) return [plain];
  const texture = patternImageName(fill.pattern, fill.patternColor ?? fill.color);
  return [
    plain,
    { id: 'texture', type: 'fill', paint: { 'fill-pattern': texture, 'fill-opacity': strength(0.5) } },
  ];
}

function strokeLayers(layer: PlanLayer, strokes: readonly Stroke[], strength: Strength): Part[] {
  const feathered = isFeathered(layer);
  const drawn = strokes.map((stroke, index) => strokeLayer(stroke, `stroke${index}`, strength));
  const widest = strokes.reduce<Stroke | null>((a, b) => (a && a.width >= b.width ? a : b), null);
  if (!feathered || !widest) return drawn;
  const feather: Stroke = { color: widest.color, width: widest.width + 8, blur: 8, opacity: 0.28 };
  const dashed = layer.geometry === 'polygon' ? strokes.map(dashedEdge) : strokes;
  return [feather, ...dashed].map((stroke, index) => strokeLayer(stroke, `stroke${index}`, strength));
}

const dashedEdge = (stroke: Stroke): Stroke =>
  stroke.dash || stroke.blur ? stroke : { ...stroke, dash: [4, 2.5] };

const strokeLayer = (stroke: Stroke, id: string, strength: Strength): Part => ({
  id,
  type: 'line',
  layout: { 'line-join': 'round', 'line-cap': stroke.dash ? 'butt' : 'round' },
  paint: {
    'line-color': stroke.color,
    'line-width': scaled(stroke.width),
    'line-opacity': strength(stroke.opacity ?? 1),
    ...(stroke.dash && { 'line-dasharray': [...stroke.dash] }),
    ...(stroke.blur && { 'line-blur': stroke.blur }),
  },
});

/** Widths grow with the scale, so that a county view is not all road. */
const scaled = (width: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  9,
  width * 0.6,
  11,
  width,
  15,
  width * 1.8,
];

function markerLayers({ marker }: MapSymbol, strength: Strength): Part[] {
  if (!marker) return [];
  return [
    {
      id: 'marker',
      type: 'symbol',
      layout: {
        'icon-image': markerImageName(marker),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.7, 11, 0.9, 13, 1.1],
      },
      paint: { 'icon-opacity': strength(1) },
    },
  ];
}
