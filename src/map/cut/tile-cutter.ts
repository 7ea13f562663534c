import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTOptions } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry } from 'geojson';
import { polygonsOf } from '../../domain/geometry';
import { unpackZone } from '../../domain/packed-areal';
import {
  deepestZoom,
  tileExtent,
  tileLayer,
  type FeatureLot,
  type FromCutter,
  type Marks,
  type TileAddress,
  type ToCutter,
} from './cut-messages';

const tilePx = 512;
/** So far a tile knows what lies beside it, px: as wide as the map engine's own. */
const bufferPx = 128;

const nothing = new ArrayBuffer(0);

/** The features of a source, which tiles are cut from. */
class CutSource {
  readonly #index: GeoJSONVT;
  readonly #marks = new Map<string, Marks>();
  #waiting: Feature[] = [];

  constructor(tolerancePx: number) {
    const options: GeoJSONVTOptions = {
      maxZoom: deepestZoom,
      extent: tileExtent,
      buffer: (bufferPx * tileExtent) / tilePx,
      tolerance: (tolerancePx * tileExtent) / tilePx,
      promoteId: 'id',
      updateable: true,
    };
    this.#index = new GeoJSONVT({ type: 'FeatureCollection', features: [] }, options);
  }

  add(lot: FeatureLot): void {
    for (const feature of featuresOf(lot)) this.#waiting.push(feature);
  }

  commit(gone: readonly string[]): void {
    this.#index.updateData({ add: this.#waiting, remove: [...gone] });
    this.#waiting = [];
    for (const id of gone) this.#marks.delete(id);
  }

  mark(marks: readonly (readonly [string, Marks])[]): void {
    for (const [id, mark] of marks) this.#marks.set(id, { ...this.#marks.get(id), ...mark });
  }

  cut({ z, x, y }: TileAddress): ArrayBuffer {
    const tile = this.#index.getTile(z, x, y);
    if (!tile || tile.features.length === 0) return nothing;
    const features = (tile.features as GeoJSONVTFeature[]).map((feature) => ({
      ...feature,
      tags: { ...feature.tags, ...this.#marks.get(String(feature.tags?.['id'])) },
    }));
    const marked = { ...tile, features } as typeof tile;
    return fromGeojsonVt({ [tileLayer]: marked }, { version: 2, extent: tileExtent }).slice().buffer;
  }
}

/** Cuts the features that it was given into vector tiles, in a thread of its own; the page only passes the tiles on. */
export class TileCutter {
  readonly #sources = new Map<number, CutSource>();
  readonly #post: (answer: FromCutter, transfer: ArrayBuffer[]) => void;

  constructor(post: (answer: FromCutter, transfer: ArrayBuffer[]) => void) {
    this.#post = post;
  }

  take(message: ToCutter): void {
    const source = this.#sources.get(message.source);
    switch (message.kind) {
      case 'open':
        this.#sources.set(message.source, new CutSource(message.tolerance));
        return;
      case 'add':
        source?.add(message.lot);
        return;
      case 'commit':
        source?.commit(message.gone);
        return;
      case 'mark':
        source?.mark(message.marks);
        return;
      case 'forget':
        this.#sources.delete(message.source);
        return;
      case 'cut':
        this.#cut(message);
    }
  }

  #cut({ ask, source, tile }: Extract<ToCutter, { kind: 'cut' }>): void {
    try {
      const known = this.#sources.get(source);
      // a cutter that took the place of one that failed must not pass for a map on which there is nothing
      if (!known) throw new Error('The features of a source were lost: the page must be loaded again.');
      const cut = known.cut(tile);
      this.#post({ ask, tile: cut }, cut === nothing ? [] : [cut]);
    } catch (error) {
      this.#post({ ask, message: error instanceof Error ? error.message : String(error) }, []);
    }
  }
}

const featuresOf = ({ features, polygons }: FeatureLot): Feature[] =>
  features.map(({ type, properties }, place) => ({
    type: 'Feature',
    properties: { ...properties },
    geometry: geometryOf(type, unpackZone(polygons, place)),
  }));

function geometryOf(
  type: FeatureLot['features'][number]['type'],
  areal: ReturnType<typeof unpackZone>,
): Geometry {
  if (type === 'MultiPolygon') return areal;
  const only = polygonsOf(areal)[0] ?? [];
  if (type === 'Polygon') return { type, coordinates: only };
  return { type, coordinates: only[0]?.[0] ?? [] };
}
