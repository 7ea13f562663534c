import { errorIssue, type Issue } from '../domain/issue';
import type { Plan, PlanFeature } from '../domain/plan';
import type { MapSymbol, PlanLayer, Symbology } from '../domain/plan-schema';
import { packFiles } from './plan-files';

interface PlacedSymbol {
  symbol: MapSymbol;
  /** inside the layer */
  path: string;
}

const symbolsOf = (symbology: Symbology): PlacedSymbol[] =>
  symbology.kind === 'single'
    ? [{ symbol: symbology.symbol, path: 'symbology.symbol' }]
    : symbology.classes.map(({ symbol }, index) => ({ symbol, path: `symbology.classes[${index}].symbol` }));

/** Whether a symbol has a part that draws this shape at all. */
const draws = ({ fill, strokes = [], marker }: MapSymbol, geometry: PlanLayer['geometry']): boolean => {
  if (geometry === 'point') return marker !== undefined;
  return strokes.length > 0 || (geometry === 'polygon' && fill !== undefined);
};

function checkSymbols(layer: PlanLayer, path: string): Issue[] {
  return symbolsOf(layer.symbology).flatMap((placed) => {
    const at = { file: packFiles.plan, path: `${path}.${placed.path}` };
    return draws(placed.symbol, layer.geometry)
      ? []
      : [errorIssue('plan-symbol-empty', at, { geometry: layer.geometry })];
  });
}

/** A feature on the map whose value is in no class would not be drawn, and nobody would miss it. */
function checkClasses(layer: PlanLayer, features: readonly PlanFeature[], path: string): Issue[] {
  const { symbology } = layer;
  if (symbology.kind === 'single') return [];
  const classed = new Set<unknown>(symbology.classes.flatMap(({ values }) => values));
  const values = features
    .filter(({ geometry }) => geometry !== null)
    .map(({ properties }) => properties[symbology.field]);
  const unclassed = [...new Set(values)].filter((value) => !classed.has(value));
  const at = { file: packFiles.plan, path: `${path}.symbology.classes` };
  return unclassed.map((value) =>
    errorIssue('plan-class-absent', at, {
      field: symbology.field,
      value: typeof value === 'string' ? value : typeof value,
    }),
  );
}

/** A field that no feature has is a slip of the pen: an empty label, an attribute that is never shown. */
function checkFields(layer: PlanLayer, features: readonly PlanFeature[], path: string): Issue[] {
  const named = [
    ...(layer.label === undefined ? [] : [{ field: layer.label.field, at: 'label.field' }]),
    ...(layer.identify ?? []).map(({ field }, index) => ({ field, at: `identify[${index}].field` })),
  ];
  return named
    .filter(({ field }) => !features.some(({ properties }) => properties[field] !== undefined))
    .map(({ field, at }) =>
      errorIssue('plan-field-unused', { file: packFiles.plan, path: `${path}.${at}` }, { field }),
    );
}

/** Every feature that has a place is drawn, by a symbol that suits its shape, and every attribute named occurs. */
export const checkSymbology = ({ manifest, layers }: Plan): Issue[] =>
  manifest.layers.flatMap((layer, index) => {
    const features = layers.get(layer.id)?.features ?? [];
    const path = `layers[${index}]`;
    return [
      ...checkSymbols(layer, path),
      ...checkClasses(layer, features, path),
      ...checkFields(layer, features, path),
    ];
  });
