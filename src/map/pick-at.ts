import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import { sourceInStyle } from './cut/cut-sources';
import { sitesSourceId } from './overlay';

/** Something under the pointer: its layer and its id. Its attributes and shape are read from the plan, never from the tile. */
export type Picked = { kind: 'site'; id: string } | { kind: 'feature'; layer: string; id: string };

/** A line or a point is meant when the pointer is this near, px. */
const reachPx = 5;

/** Everything under a point of the screen, the topmost first, each once. */
export function pickAt(map: MapLibreMap, { x, y }: Point): Picked[] {
  const around = map.queryRenderedFeatures([
    [x - reachPx, y - reachPx],
    [x + reachPx, y + reachPx],
  ]);
  const areasHit = new Set(map.queryRenderedFeatures([x, y]).map(keyOf));
  const found = new Map<string, Picked>();
  for (const feature of around) {
    const area = feature.layer.type === 'fill';
    const key = keyOf(feature);
    if (!key || found.has(key) || (area && !areasHit.has(key))) continue;
    const picked = pickedOf(feature.source, feature.properties['id']);
    if (picked) found.set(key, picked);
  }
  return [...found.values()];
}

interface Rendered {
  source: string;
  properties: Record<string, unknown>;
}

/** Empty for what has no id of its own. */
const keyOf = ({ source, properties: { id } }: Rendered): string =>
  typeof id === 'string' ? `${plain(source)}\n${id}` : '';

/** The label source of a layer stands for the layer. */
const plain = (source: string): string => sourceInStyle(source).replace(/:labels$/, '');

function pickedOf(source: string, id: unknown): Picked | null {
  if (typeof id !== 'string') return null;
  if (plain(source) === sitesSourceId) return { kind: 'site', id };
  if (source.startsWith('overlay:')) return null;
  return { kind: 'feature', layer: plain(source), id };
}
