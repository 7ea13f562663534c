import type { BaseMap } from './base-map-schema';

/** A tile of the Web Mercator pyramid; rows are counted from the north. */
export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** One stack of tiles of a base map; some have names on a stack of their own. */
export interface TileStack {
  /** the deepest level at which the source has tiles; beyond it they are drawn larger */
  maxZoom: number;
  /** where a tile is asked for */
  addressOf: (tile: Tile) => string;
}

const tiandituLabels = { vec: 'cva', img: 'cia', ter: 'cta' } as const;
/** Terrain of 天地图 ends earlier than its roads and pictures. */
const tiandituMaxZoom = { vec: 18, img: 18, ter: 14 } as const;

/** The stacks of tiles that a base map is drawn from, the lowest first. */
export function tileStacks(map: BaseMap): TileStack[] {
  switch (map.kind) {
    case 'tianditu': {
      const stack = (layer: string): TileStack => ({
        maxZoom: tiandituMaxZoom[map.set],
        addressOf: (tile) => tiandituAddress(layer, map.key, tile),
      });
      return [stack(map.set), ...(map.labels ? [stack(tiandituLabels[map.set])] : [])];
    }
    case 'xyz':
      return [{ maxZoom: 19, addressOf: (tile) => filled(map.address, tile) }];
    case 'wmts':
      return [{ maxZoom: 19, addressOf: (tile) => wmtsAddress(map, tile) }];
    case 'wms':
      return [{ maxZoom: 22, addressOf: (tile) => wmsAddress(map, tile) }];
  }
}

const tiandituAddress = (layer: string, key: string, tile: Tile): string =>
  withQuery(filled(`https://t{0-7}.tianditu.gov.cn/${layer}_w/wmts`, tile), {
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: layer,
    STYLE: 'default',
    TILEMATRIXSET: 'w',
    FORMAT: 'tiles',
    TILEMATRIX: String(tile.z),
    TILEROW: String(tile.y),
    TILECOL: String(tile.x),
    tk: key,
  });

/** OGC 07-057r7: RESTful where the address names the matrix, else key-value pairs. */
function wmtsAddress(
  { address, layer, style, matrixSet, format }: Extract<BaseMap, { kind: 'wmts' }>,
  tile: Tile,
): string {
  const { z, x, y } = tile;
  if (!/\{TileMatrix\}/i.test(address)) {
    return withQuery(filled(address, tile), {
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: layer,
      STYLE: style,
      TILEMATRIXSET: matrixSet,
      FORMAT: format,
      TILEMATRIX: String(z),
      TILEROW: String(y),
      TILECOL: String(x),
    });
  }
  const values: Record<string, string> = {
    layer,
    style,
    tilematrixset: matrixSet,
    tilematrix: String(z),
    tilerow: String(y),
    tilecol: String(x),
  };
  const named = address.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name.toLowerCase()];
    return value === undefined ? whole : encodeURIComponent(value);
  });
  return filled(named, tile);
}

/** OGC 01-068r3 and 06-042. EPSG:3857 has easting first in both versions; only the name of the parameter differs. */
const wmsAddress = (
  { address, layers, version, format }: Extract<BaseMap, { kind: 'wms' }>,
  tile: Tile,
): string =>
  withQuery(filled(address, tile), {
    SERVICE: 'WMS',
    REQUEST: 'GetMap',
    VERSION: version,
    LAYERS: layers,
    STYLES: '',
    [version === '1.3.0' ? 'CRS' : 'SRS']: 'EPSG:3857',
    BBOX: tileBox(tile).join(','),
    WIDTH: '256',
    HEIGHT: '256',
    FORMAT: format,
    TRANSPARENT: String(format === 'image/png').toUpperCase(),
  });

/** Half the side of the square that EPSG:3857 maps the world to, metres. */
const halfSideM = Math.PI * 6_378_137;

/** The box of a tile in EPSG:3857, metres: west, south, east, north. */
export function tileBox({ z, x, y }: Tile): [number, number, number, number] {
  const sideM = (2 * halfSideM) / 2 ** z;
  const west = -halfSideM + x * sideM;
  const north = halfSideM - y * sideM;
  return [west, north - sideM, west + sideM, north];
}

/**
 * A template with the tile's numbers in place of `{z}`, `{x}`, `{y}`, `{-y}`, and one of several hosts in place of `{s}` or of a range such as
 * `{0-7}` or `{a-c}`: always the same one for a tile, so that the browser's cache finds it again.
 */
function filled(template: string, { z, x, y }: Tile): string {
  return template
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y))
    .replaceAll('{-y}', String(2 ** z - 1 - y))
    .replace(hostRange, (_, from = 'a', to = 'c') => oneOf(String(from), String(to), x + y));
}

const hostRange = /\{(?:s|([0-9a-z])-([0-9a-z]))\}/g;

function oneOf(from: string, to: string, turn: number): string {
  const first = from.charCodeAt(0);
  const count = Math.max(1, to.charCodeAt(0) - first + 1);
  return String.fromCharCode(first + (turn % count));
}

/** An address with parameters; those that it has already under the same name, whatever their case, give way. */
function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
  const [path = '', query = ''] = address.split('?');
  const taken = new Set(Object.keys(parameters).map((name) => name.toLowerCase()));
  const kept = query.split('&').filter((part) => {
    const [name = ''] = part.split('=');
    return part !== '' && !taken.has(name.toLowerCase());
  });
  const added = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${path}?${[...kept, ...added].join('&')}`;
}
