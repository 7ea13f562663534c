import type {
  FilterSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Box } from '../../domain/schema-parts';
import type { SeenFeature } from '../picture-map';
import { idIsOneOf } from '../symbol-layers';

/** A side of a name that lies at its feature's point. */
type Anchor = 'top' | 'left' | 'right' | 'bottom';

/** By layers: the features whose names found room, each with the side of its name where that may lie in several ways. */
export type WordPlaces = ReadonlyMap<string, ReadonlyMap<string, Anchor | null>>;

/** As `PictureMap` tells it of the picture that it drew last. */
interface Picture {
  seen(layer: string, box?: Box): SeenFeature[];
}

/** a name that lies beside its point is met so far from it, CSS px, and its own middle line is met by no other */
const [near, far, thin] = [6, 22, 1];
const probes: Readonly<Record<Anchor, Box>> = {
  top: [-thin, near, thin, far],
  bottom: [-thin, -far, thin, -near],
  left: [near, -thin, far, thin],
  right: [-far, -thin, -near, thin],
};
/** features that are asked about at a time, so that the page answers in between */
const askedAtOnce = 24;

const isOfWords = (layer: StyleSpecification['layers'][number]): layer is SymbolLayerSpecification =>
  layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined;

const anchorsOf = ({ layout }: SymbolLayerSpecification): Anchor[] =>
  (layout?.['text-variable-anchor'] ?? []) as Anchor[];

/** Reads from a picture of a whole map where its words are. Layers whose features have no ids are left out. */
export async function readWordPlaces(picture: Picture, { layers }: StyleSpecification): Promise<WordPlaces> {
  const places = new Map<string, Map<string, Anchor | null>>();
  for (const layer of layers.filter(isOfWords)) {
    const seen = picture.seen(layer.id);
    if (seen.some(({ id }) => id === null)) continue;
    const anchors = anchorsOf(layer);
    const named = new Map<string, Anchor | null>();
    for (const [i, { id, x, y }] of seen.entries()) {
      if (id === null || named.has(id)) continue;
      named.set(id, anchors.length === 0 ? null : anchorIn(picture, layer.id, anchors, { id, x, y }));
      if (anchors.length > 0 && i % askedAtOnce === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    places.set(layer.id, named);
  }
  return places;
}

function anchorIn(
  picture: Picture,
  layer: string,
  anchors: readonly Anchor[],
  place: SeenFeature,
): Anchor | null {
  const { id, x, y } = place;
  const isThere = (anchor: Anchor): boolean => {
    const [left, top, right, bottom] = probes[anchor];
    return picture.seen(layer, [x + left, y + top, x + right, y + bottom]).some((one) => one.id === id);
  };
  return anchors.find(isThere) ?? anchors[0] ?? null;
}

/**
 * A style whose words lie where they were read to lie, whatever part of the map is drawn. Words along lines still look for room, which
 * they find as before: what stood in their way or didn't is where it was.
 */
export const withWordsPlaced = (style: StyleSpecification, places: WordPlaces): StyleSpecification => ({
  ...style,
  layers: style.layers.flatMap((layer) => {
    const named = isOfWords(layer) ? places.get(layer.id) : undefined;
    return isOfWords(layer) && named ? placedLayers(layer, named) : [layer];
  }),
});

function placedLayers(
  layer: SymbolLayerSpecification,
  named: ReadonlyMap<string, Anchor | null>,
): SymbolLayerSpecification[] {
  if (layer.layout?.['symbol-placement'] === 'line') return [onlyNamed(layer, [...named.keys()])];
  const fixed = { ...layer, layout: { ...layer.layout, 'text-allow-overlap': true } };
  const anchors = anchorsOf(layer);
  if (anchors.length === 0) return [onlyNamed(fixed, [...named.keys()])];
  return anchors.map((anchor) => {
    const ids = [...named].filter(([, one]) => one === anchor).map(([id]) => id);
    const layout = { ...fixed.layout, 'text-variable-anchor': [anchor] };
    return onlyNamed({ ...fixed, id: `${layer.id}/${anchor}`, layout }, ids);
  });
}

function onlyNamed(layer: SymbolLayerSpecification, ids: readonly string[]): SymbolLayerSpecification {
  const named = idIsOneOf(ids);
  const filter = layer.filter ? (['all', layer.filter, named] as FilterSpecification) : named;
  return { ...layer, filter };
}
