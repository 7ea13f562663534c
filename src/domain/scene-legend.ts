import { isShown } from './feature-filter';
import { boundsOf } from './geometry';
import type { LayerData, PlanFeature } from './plan';
import type { MapSymbol, PlanLayer } from './plan-schema';
import type { ScenePicture } from './scene-view';
import type { Bilingual } from './schema-parts';

/** A line of a legend: a symbol and what it stands for. */
export interface LegendEntry {
  layer: PlanLayer;
  symbol: MapSymbol;
  /** the class's words, with the layer's where the class only tells a state; the layer's where it has one symbol only */
  label: Bilingual;
  /** the class's words alone, where they only tell a state, such as planned */
  state: Bilingual | null;
}

/** A layer with its data: the plan's own or one that the user opened. */
export interface LegendLayer {
  layer: PlanLayer;
  data: LayerData;
}

/**
 * What a picture shows and a legend has to explain, from the top of the map: of each layer that is not only ground the classes of
 * which a feature lies in the picture.
 */
export function sceneLegend(layers: readonly LegendLayer[], { view, bounds }: ScenePicture): LegendEntry[] {
  return view.order
    .filter((id) => view.visible.includes(id))
    .flatMap((id) => layers.find(({ layer }) => layer.id === id) ?? [])
    .filter(({ layer }) => layer.role !== 'base')
    .flatMap(({ layer, data }) => entriesOf(layer, featuresShown({ layer, data }, { bounds, view })));
}

function entriesOf(layer: PlanLayer, shown: readonly PlanFeature[]): LegendEntry[] {
  const { symbology } = layer;
  if (shown.length === 0) return [];
  if (symbology.kind === 'single')
    return [{ layer, symbol: symbology.symbol, label: layer.name, state: null }];
  return symbology.classes
    .filter(({ values }) =>
      shown.some(({ properties }) => values.includes(String(properties[symbology.field]))),
    )
    .map(({ symbol, label }) =>
      symbology.field === 'status'
        ? { layer, symbol, label: stateOf(layer.name, label), state: label }
        : { layer, symbol, label, state: null },
    );
}

const stateOf = (name: Bilingual, state: Bilingual): Bilingual => ({
  zh: `${name.zh}（${state.zh}）`,
  en: `${name.en} (${state.en})`,
});

/** The features of a layer that lie in a picture and pass its filters. */
export function featuresShown(
  { layer, data }: LegendLayer,
  { view, bounds: [west, south, east, north] }: Pick<ScenePicture, 'view' | 'bounds'>,
): PlanFeature[] {
  return data.features.filter((feature) => {
    const box = feature.geometry && boundsOf(feature.geometry);
    if (!box || !isShown(layer, feature, view)) return false;
    const [minX, minY, maxX, maxY] = box;
    return minX <= east && maxX >= west && minY <= north && maxY >= south;
  });
}
