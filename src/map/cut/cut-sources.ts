import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { deepestZoom, tileLayer, type Marks } from './cut-messages';
import type { CutStock } from './cut-stock';
import { isHeavy } from './feature-lots';
import { closeStock, openStock } from './serve-cuts';

const suffix = '#cut';
/** What the map engine simplifies by where a source says nothing, px. */
const usualTolerance = 0.375;

/** The source of a style that a source of the map stands for. */
export const sourceInStyle = (id: string): string => (id.endsWith(suffix) ? id.slice(0, -suffix.length) : id);

const collectionOf = (source: SourceSpecification | undefined): FeatureCollection | null =>
  source?.type === 'geojson' && typeof source.data === 'object' && source.data.type === 'FeatureCollection'
    ? source.data
    : null;

/** What has no id of its own is known by its place among the others. */
const numbered = (feature: Feature, place: number): Feature => ({
  ...feature,
  properties: { ...feature.properties, id: `#${place}` },
});

/** A source that comes as tiles. */
interface CutSource {
  stock: CutStock;
  spec: VectorSourceSpecification;
  shown: FeatureCollection | null;
  /** tiles that may hold what is no longer so when the map has come to rest */
  isDoubtful: boolean;
}

const layersByTiles = new WeakMap<LayerSpecification, LayerSpecification>();

/** The layer as it is drawn from tiles: the same object for the same layer. */
function byTiles(layer: LayerSpecification): LayerSpecification {
  if (!('source' in layer)) return layer;
  const known = layersByTiles.get(layer);
  if (known) return known;
  const made = Object.assign({}, layer, { source: `${layer.source}${suffix}`, 'source-layer': tileLayer });
  layersByTiles.set(layer, made);
  return made;
}

/**
 * The sources of one map that are too heavy to be handed to the map engine by the page, which would stand still for as long as it takes to
 * copy them: they are cut into tiles in a thread of their own, and the map asks for those that it shows.
 */
export class CutSources {
  readonly #map: MapLibreMap;
  readonly #always: ReadonlySet<string>;
  readonly #open = new Map<string, CutSource>();

  /** @param always sources that come as tiles however light they are */
  constructor(map: MapLibreMap, always: readonly string[] = []) {
    this.#map = map;
    this.#always = new Set(always);
    map.on('idle', () => this.#refreshDoubtful());
  }

  /** The style with tiles in the place of heavy sources; a source stays with its tiles as long as it is in the style. */
  cut(style: StyleSpecification): StyleSpecification {
    const heavy = Object.entries(style.sources).filter(([id, source]) => this.#isToCut(id, source));
    this.#forgetAllBut(new Set(heavy.map(([id]) => id)));
    if (heavy.length === 0) return style;
    const sources = { ...style.sources };
    for (const [id] of heavy) {
      Reflect.deleteProperty(sources, id);
      sources[`${id}${suffix}`] = this.#sourceOf(id).spec;
    }
    return {
      ...style,
      sources,
      layers: style.layers.map((layer) =>
        'source' in layer && this.#open.has(layer.source) ? byTiles(layer) : layer,
      ),
    };
  }

  /**
   * Has the tiles of a style that is on the map drawn from its data.
   * @returns whether anything is to be drawn anew
   */
  bring(style: StyleSpecification): boolean {
    let changed = false;
    for (const [id, cut] of this.#open) {
      const source = style.sources[id] as GeoJSONSourceSpecification;
      const collection = collectionOf(source);
      if (collection === null || collection === cut.shown) continue;
      const isFirst = cut.shown === null;
      cut.shown = collection;
      const features = source.promoteId === 'id' ? collection.features : collection.features.map(numbered);
      void cut.stock.update(features, source.tolerance ?? usualTolerance);
      if (!isFirst) this.#refresh(id, cut);
      changed = true;
    }
    return changed;
  }

  /** Marks features of a source that always comes as tiles. */
  mark(id: string, marks: readonly (readonly [string, Marks])[]): void {
    const cut = this.#open.get(id);
    if (!cut) return;
    void cut.stock.mark(marks);
    this.#refresh(id, cut);
  }

  remove(): void {
    this.#forgetAllBut(new Set());
  }

  #isToCut(id: string, source: SourceSpecification): boolean {
    const collection = collectionOf(source);
    if (collection === null) return false;
    return this.#always.has(id) || this.#open.has(id) || isHeavy(collection);
  }

  #sourceOf(id: string): CutSource {
    const known = this.#open.get(id);
    if (known) return known;
    const { stock, tiles } = openStock();
    const spec: VectorSourceSpecification = { type: 'vector', tiles: [tiles], maxzoom: deepestZoom };
    const made: CutSource = { stock, spec, shown: null, isDoubtful: false };
    this.#open.set(id, made);
    return made;
  }

  #forgetAllBut(ids: ReadonlySet<string>): void {
    for (const [id, { stock }] of this.#open) {
      if (ids.has(id)) continue;
      closeStock(stock);
      this.#open.delete(id);
    }
  }

  /**
   * Asks for the tiles again. A tile that the engine has got and not yet read is then read again as it was: it is asked for once more when the
   * map has come to rest.
   */
  #refresh(id: string, cut: CutSource): void {
    cut.isDoubtful ||= !this.#map.isSourceLoaded(`${id}${suffix}`);
    this.#map.refreshTiles(`${id}${suffix}`);
  }

  #refreshDoubtful(): void {
    for (const [id, cut] of this.#open) {
      if (!cut.isDoubtful) continue;
      cut.isDoubtful = false;
      this.#map.refreshTiles(`${id}${suffix}`);
    }
  }
}
