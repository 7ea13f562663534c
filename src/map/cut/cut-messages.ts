import type { PackedPolygons } from '../../domain/packed-areal';

/** Of a vector tile: the part of the map engine's own grid that a tile of 512 px is divided into. */
export const tileExtent = 8192;
/** What a tile's features are called in it. */
export const tileLayer = 'features';
/** The map goes no nearer; cut for each level, tiles are as exact as the screen. */
export const deepestZoom = 20;

/** Some features of a source on their way to the cutter: points, as rings of one position, and polygons. */
export interface FeatureLot {
  features: readonly {
    type: 'Point' | 'Polygon' | 'MultiPolygon';
    /** with an `id`, which is known once in the source */
    properties: Readonly<Record<string, unknown>>;
  }[];
  /** longitude and latitude */
  polygons: PackedPolygons;
}

/** Properties that are marked on a feature beside its own. */
export type Marks = Readonly<Record<string, unknown>>;

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

export type ToCutter =
  /** @property tolerance that shapes may be simplified by on the screen, px */
  | { kind: 'open'; source: number; tolerance: number }
  /** features that are new, or take the place of those with their ids; they count from `commit` on */
  | { kind: 'add'; source: number; lot: FeatureLot }
  | { kind: 'commit'; source: number; gone: readonly string[] }
  /** goes by the id of a feature; what is marked is gone with the feature */
  | { kind: 'mark'; source: number; marks: readonly (readonly [string, Marks])[] }
  | { kind: 'forget'; source: number }
  | { kind: 'cut'; ask: number; source: number; tile: TileAddress };

/** The answer to `cut`: a Mapbox vector tile (version 2), empty where nothing lies, or what went wrong. */
export type FromCutter = { ask: number; tile: ArrayBuffer } | { ask: number; message: string };
