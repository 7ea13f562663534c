import type { BaseMap } from './base-map-schema';

/** Why a base map can't be used: its places are shifted on purpose, or its address leads to no tiles. */
export type BaseMapRefusal = 'gcj02' | 'bd09' | 'latLon' | 'template' | 'address';

/**
 * Hosts whose maps of China are shifted by the GCJ-02 offset of 100 to 600 m. Only a host tells: the tiles themselves don't, and a relay
 * under another name can't be recognised.
 */
const gcj02Hosts = [
  'amap.com',
  'autonavi.com',
  'mapabc.com',
  'gtimg.com',
  'map.qq.com',
  'google.cn',
  'googlecnapps.cn',
  'ditu.live.com',
  'geoq.cn',
  'petalmaps.com',
];
/** Shifted once more over GCJ-02, and on a projection of its own. */
const bd09Hosts = ['baidu.com', 'bdimg.com', 'bdstatic.com'];
const googleHosts = ['google.com', 'googleapis.com'];

const isOneOf = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((known) => host === known || host.endsWith(`.${known}`));

/** The host of an address or template, in small letters; null without one. User names and ports are no part of it. */
export const hostOf = (address: string): string | null =>
  /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)/i.exec(address.trim())?.[1]?.toLowerCase() ?? null;

/** What is wrong with a base map; null where nothing is known against it. */
export function refuseBaseMap(map: BaseMap): BaseMapRefusal | null {
  if (map.kind === 'tianditu') return null;
  const host = hostOf(map.address);
  if (!host) return 'address';
  if (isOneOf(host, bd09Hosts)) return 'bd09';
  if (isOneOf(host, gcj02Hosts) || isShiftedGoogle(host, map.address)) return 'gcj02';
  if (map.kind === 'xyz') return isTileTemplate(map.address) ? null : 'template';
  return map.kind === 'wmts' ? refuseMatrix(map) : null;
}

/** Only the satellite pictures of Google lie right in China, and only as they are served abroad. */
const isShiftedGoogle = (host: string, address: string): boolean =>
  isOneOf(host, googleHosts) && (!/lyrs=s(?![a-z])/i.test(address) || /[?&]gl=cn/i.test(address));

const isTileTemplate = (address: string): boolean =>
  address.includes('{z}') && address.includes('{x}') && /\{-?y\}/.test(address);

/** Sets in degrees can't be laid on a map in Web Mercator; 天地图 calls them `c`. */
const refuseMatrix = ({
  matrixSet,
}: Extract<BaseMap, { kind: 'wmts' }>): Extract<BaseMapRefusal, 'latLon'> | null =>
  /^c$|4326|4490|CRS84/i.test(matrixSet) ? 'latLon' : null;
