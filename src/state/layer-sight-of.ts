import { isShown } from '../domain/feature-filter';
import type { LayerData, PlanFeature } from '../domain/plan';
import type { PlanLayer, Symbology } from '../domain/plan-schema';
import type { Box } from '../domain/schema-parts';
import type { View } from '../domain/view';
import type { LayerSight } from '../domain/why-hidden';
import { meetsBox } from '../geo/meets-box';

export type Filtering = Pick<View, 'filters' | 'everywhere' | 'year'>;

/** What a layer has to show in a box (all of the world for null), by its data, not by what the map has drawn of it. */
export function layerSightOf(
  layer: PlanLayer,
  data: LayerData | undefined,
  view: Filtering,
  box: Box | null,
): LayerSight {
  if (!data) return { isLoaded: false, isPlaced: false, isShown: false, classes: [] };
  const classOf = classFinder(layer.symbology);
  const seen = new Set<number>();
  let isPlaced = false;
  let isAnyShown = false;
  for (const feature of data.features) {
    const { geometry } = feature;
    const place = geometry && classOf(feature);
    if (place === null || place < 0) continue;
    isPlaced = true;
    if (seen.has(place) || !isShown(layer, feature, view)) continue;
    isAnyShown = true;
    if (geometry && (!box || meetsBox(geometry, box))) seen.add(place);
  }
  return { isLoaded: true, isPlaced, isShown: isAnyShown, classes: [...seen].toSorted((a, b) => a - b) };
}

/** Finds the place of a feature's class in the symbology; −1 for one that falls into none and isn't drawn. */
export function classFinder(symbology: Symbology): (feature: PlanFeature) => number {
  if (symbology.kind === 'single') return () => 0;
  const places = new Map(
    symbology.classes.flatMap(({ values }, place) => values.map((value) => [value, place] as const)),
  );
  return ({ properties }) => places.get(String(properties[symbology.field])) ?? -1;
}
