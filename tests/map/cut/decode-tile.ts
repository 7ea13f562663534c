import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { tileExtent, tileLayer, type TileAddress } from '../../../src/map/cut/cut-messages';

export interface TileFeature {
  properties: Record<string, unknown>;
  /** longitude and latitude, ring after ring */
  positions: [number, number][];
}

/** What a tile holds, by a reader of the format that others wrote. */
export function decodeTile(bytes: ArrayBuffer, { z, x, y }: TileAddress): TileFeature[] {
  const layer = new VectorTile(new PbfReader(bytes)).layers[tileLayer];
  const size = tileExtent * 2 ** z;
  return Array.from({ length: layer?.length ?? 0 }, (_, i) => {
    const feature = layer?.feature(i);
    const points = feature?.loadGeometry().flat() ?? [];
    return {
      properties: { ...feature?.properties },
      positions: points.map((point): [number, number] => {
        const turn = 1 - (2 * (y * tileExtent + point.y)) / size;
        return [
          (360 * (x * tileExtent + point.x)) / size - 180,
          (Math.atan(Math.sinh(Math.PI * turn)) * 180) / Math.PI,
        ];
      }),
    };
  });
}

/** The tile of a level that a place lies in. */
export function tileAt([lon, lat]: readonly [number, number], z: number): TileAddress {
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    z,
    x: Math.floor((lon / 360 + 0.5) * 2 ** z),
    y: Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z),
  };
}
