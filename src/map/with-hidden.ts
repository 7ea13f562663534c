import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Where a style says which of its plan's sources may be seen again, by their ids. */
const returning = 'yutu:returning';

/** What a style says of the sources that the view hides for now. */
export const returningSources = (ids: readonly string[]): Record<string, readonly string[]> => ({
  [returning]: ids,
});

function mayReturn({ metadata }: StyleSpecification): ReadonlySet<string> {
  const ids: unknown = Object.entries(metadata ?? {}).find(([key]) => key === returning)?.[1];
  return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
}

/**
 * The next style with the layers in it, hidden, that were on the map before and that the view may show again: to hide and show a layer then
 * costs the page no source and no tiles. Layers keep their order as far as it is known; what left the plan leaves the map.
 */
export function withHidden(before: StyleSpecification, after: StyleSpecification): StyleSpecification {
  const known = mayReturn(after);
  const shown = new Set(after.layers.map(({ id }) => id));
  const hidden = before.layers
    .filter(({ id }) => !shown.has(id))
    .filter((layer) => known.has(sourceOf(layer)));
  if (hidden.length === 0) return after;
  const sources = { ...after.sources };
  for (const id of hidden.map(sourceOf)) {
    const source = before.sources[id];
    if (source) sources[id] ??= source;
  }
  return { ...after, sources, layers: inOrder(before.layers, after.layers, new Set(hidden)) };
}

const sourceOf = (layer: LayerSpecification): string => ('source' in layer ? layer.source : '');

/** The layers of the next style, and after each the hidden ones that lay over it. */
function inOrder(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
  hidden: ReadonlySet<LayerSpecification>,
): LayerSpecification[] {
  const shown = new Set(after.map(({ id }) => id));
  const over = new Map<string, LayerSpecification[]>();
  let below = '';
  for (const layer of before) {
    if (shown.has(layer.id)) below = layer.id;
    else if (hidden.has(layer)) over.set(below, [...(over.get(below) ?? []), hiddenLayer(layer)]);
  }
  return [...(over.get('') ?? []), ...after.flatMap((layer) => [layer, ...(over.get(layer.id) ?? [])])];
}

function hiddenLayer(layer: LayerSpecification): LayerSpecification {
  if (layer.layout?.visibility === 'none') return layer;
  return Object.assign({}, layer, { layout: { ...layer.layout, visibility: 'none' } });
}
