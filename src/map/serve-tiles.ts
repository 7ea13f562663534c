import { addProtocol } from 'maplibre-gl';
import { tileProtocol } from './ground-layers';
import type { TileLoader } from './tile-loader';

/** From now on the maps of this page get the tiles of base maps from the loader. */
export function serveTiles(loader: TileLoader): void {
  addProtocol(tileProtocol, async ({ url }, { signal }) => ({
    data: await loader.load(url.slice(`${tileProtocol}://`.length), signal),
  }));
}
