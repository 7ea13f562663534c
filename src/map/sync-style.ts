import { diff } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { changeData } from './change-data';
import { drawStyleImage, isStyleImageName, pixelRatio } from './style-images';

/**
 * Brings a map from one style to the next: sources by the identity of their data, layers by the style
 * specification's own comparison. The map's `setStyle` would walk through all the data instead and stop the page
 * for about a second per switched layer.
 * @returns whether there is anything to draw anew
 */
export function syncStyle(map: MapLibreMap, before: StyleSpecification, after: StyleSpecification): boolean {
  const gone = Object.keys(before.sources).filter((id) => !(id in after.sources));
  const changes = layerChanges(before, after);
  let changed = gone.length + changes.length > 0;
  addImages(map, after.layers);
  for (const [id, source] of Object.entries(after.sources)) {
    const old = before.sources[id];
    if (!old) map.addSource(id, source);
    else if (old.type === 'geojson' && source.type === 'geojson' && old.data !== source.data) {
      const shown = map.getSource<GeoJSONSource>(id);
      if (shown) changeData(shown, old, source);
      changed = true;
    }
  }
  for (const change of changes) applyToLayers(map, change);
  for (const id of gone) map.removeSource(id);
  return changed;
}

/** Layers that are the same objects in the same places differ in nothing, and are not looked into. */
function layerChanges(before: StyleSpecification, after: StyleSpecification): ReturnType<typeof diff> {
  const isInOrder =
    before.layers.length === after.layers.length &&
    before.layers.every(({ id }, i) => id === after.layers[i]?.id);
  const changed = (layers: LayerSpecification[], others: LayerSpecification[]): LayerSpecification[] =>
    isInOrder ? layers.filter((layer, i) => layer !== others[i]) : layers;
  return diff(
    { ...before, sources: {}, layers: changed(before.layers, after.layers) },
    { ...after, sources: {}, layers: changed(after.layers, before.layers) },
  );
}

function applyToLayers(map: MapLibreMap, { command, args }: ReturnType<typeof diff>[number]): void {
  switch (command) {
    case 'addLayer':
      map.addLayer(...args);
      return;
    case 'removeLayer':
      map.removeLayer(...args);
      return;
    case 'setPaintProperty':
      map.setPaintProperty(...args);
      return;
    case 'setLayoutProperty':
      map.setLayoutProperty(...args);
      return;
    case 'setFilter':
      map.setFilter(...args);
      return;
    case 'setLayerZoomRange':
      map.setLayerZoomRange(...args);
      return;
    default:
      throw new Error(`A style without sources can't differ by ${command}.`);
  }
}

/** Draws the markers and textures that the layers name and the map does not hold yet. */
function addImages(map: MapLibreMap, layers: readonly LayerSpecification[]): void {
  for (const layer of layers) {
    const name =
      layer.type === 'symbol'
        ? layer.layout?.['icon-image']
        : layer.type === 'fill'
          ? layer.paint?.['fill-pattern']
          : undefined;
    if (isStyleImageName(name) && !map.hasImage(name))
      map.addImage(name, drawStyleImage(name), { pixelRatio });
  }
}
