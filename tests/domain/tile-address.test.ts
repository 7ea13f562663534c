import { describe, expect, it } from 'vitest';
import { readBaseMaps, type BaseMap } from '../../src/domain/base-map-schema';
import { refuseBaseMap } from '../../src/domain/refuse-base-map';
import { tileBox, tileStacks } from '../../src/domain/tile-address';

const named = { id: 'a', name: 'A', attribution: '' };
const xyz = (address: string): BaseMap => ({ ...named, kind: 'xyz', address });
const wms = (version: '1.1.1' | '1.3.0', address = 'https://maps.test/ows'): BaseMap => ({
  ...named,
  kind: 'wms',
  address,
  layers: 'roads,names',
  version,
  format: 'image/png',
});
const wmts = (address: string, matrixSet = 'GoogleMapsCompatible'): BaseMap => ({
  ...named,
  kind: 'wmts',
  address,
  layer: 'img',
  style: 'default',
  matrixSet,
  format: 'image/jpeg',
});
const tianditu = (labels: boolean): BaseMap => ({
  ...named,
  kind: 'tianditu',
  set: 'img',
  labels,
  key: '0123456789abcdef',
});
const tile = { z: 10, x: 857, y: 421 };
const addresses = (map: BaseMap, at = tile) => tileStacks(map).map(({ addressOf }) => addressOf(at));
const parametersOf = (address = '') => Object.fromEntries(new URL(address).searchParams);

describe('the address of a tile', () => {
  it('has the tile’s numbers, rows from the north or from the south', () => {
    expect(addresses(xyz('https://tiles.test/{z}/{x}/{y}.png'))).toEqual([
      'https://tiles.test/10/857/421.png',
    ]);
    expect(addresses(xyz('https://tiles.test/{z}/{x}/{-y}.png'))).toEqual([
      'https://tiles.test/10/857/602.png',
    ]);
  });

  it('takes hosts in turn, each tile always from the same one and every host for some tile', () => {
    const map = xyz('https://t{0-7}.maps.test/{z}/{x}/{y}');
    const hosts = Array.from(
      { length: 40 },
      (_, x) => new URL(addresses(map, { z: 10, x, y: 3 })[0] ?? '').host,
    );
    expect(new Set(hosts).size).toBe(8);
    expect(addresses(map)).toEqual(addresses(map));
    expect(new URL(addresses(xyz('https://{s}.maps.test/{z}/{x}/{y}'))[0] ?? '').host).toMatch(/^[abc]\./);
  });

  it('of 天地图 asks its Web Mercator sets by WMTS, with the names on a stack of their own', () => {
    const [ground, names] = addresses(tianditu(true)).map((address) => new URL(address));
    expect(addresses(tianditu(false))).toHaveLength(1);
    expect(ground?.protocol).toBe('https:');
    expect(ground?.host).toMatch(/^t[0-7]\.tianditu\.gov\.cn$/);
    expect([ground?.pathname, names?.pathname]).toEqual(['/img_w/wmts', '/cia_w/wmts']);
    expect(parametersOf(ground?.href)).toMatchObject({
      REQUEST: 'GetTile',
      LAYER: 'img',
      TILEMATRIXSET: 'w',
      TILEMATRIX: '10',
      TILEROW: '421',
      TILECOL: '857',
      tk: '0123456789abcdef',
    });
  });

  it('of a WMTS is a template filled in where the address is one, else key-value pairs', () => {
    const rest = 'https://wmts.test/{Layer}/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg';
    expect(addresses(wmts(rest))).toEqual([
      'https://wmts.test/img/default/GoogleMapsCompatible/10/421/857.jpg',
    ]);
    expect(parametersOf(addresses(wmts('https://wmts.test/ows?map=a&layer=old'))[0])).toMatchObject({
      map: 'a',
      LAYER: 'img',
      TILEMATRIX: '10',
      TILEROW: '421',
      TILECOL: '857',
      FORMAT: 'image/jpeg',
    });
    expect(addresses(wmts('https://wmts.test/ows?map=a&layer=old'))[0]).not.toContain('old');
  });

  it('of a WMS has the box in metres, easting first in both versions, and CRS for SRS in 1.3.0', () => {
    const older = parametersOf(addresses(wms('1.1.1'))[0]);
    const newer = parametersOf(addresses(wms('1.3.0'))[0]);
    expect([older['SRS'], older['CRS']]).toEqual(['EPSG:3857', undefined]);
    expect([newer['SRS'], newer['CRS']]).toEqual([undefined, 'EPSG:3857']);
    expect(newer['BBOX']).toBe(older['BBOX']);
    expect(newer['BBOX']?.split(',').map(Number)).toEqual(tileBox(tile));
    expect(newer).toMatchObject({ LAYERS: 'roads,names', WIDTH: '256', HEIGHT: '256' });
  });

  it('covers the world without gaps: four tiles make the one above them', () => {
    expect(tileBox({ z: 0, x: 0, y: 0 }).map((m) => Math.round(m * 1e4) / 1e4)).toEqual([
      -20037508.3428, -20037508.3428, 20037508.3428, 20037508.3428,
    ]);
    const [west, south, east, north] = tileBox({ z: 9, x: 428, y: 210 });
    const northWest = tileBox({ z: 10, x: 856, y: 420 });
    const southEast = tileBox({ z: 10, x: 857, y: 421 });
    [northWest[0], southEast[1], southEast[2], northWest[3]].forEach((edge, at) =>
      expect(edge).toBeCloseTo([west, south, east, north][at] ?? NaN, 4),
    );
    expect(northWest[2]).toBeCloseTo(southEast[0], 4);
  });
});

describe('a base map is refused', () => {
  it.each([
    ['https://webrd0{s}.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', 'gcj02'],
    ['http://wprd01.is.AutoNavi.com/appmaptile?x={x}&y={y}&z={z}', 'gcj02'],
    ['https://rt{0-3}.map.gtimg.com/tile?z={z}&x={x}&y={-y}', 'gcj02'],
    ['https://mt{0-3}.google.cn/vt/lyrs=s&x={x}&y={y}&z={z}', 'gcj02'],
    ['https://mt1.google.com/vt/lyrs=m&x={x}&y={y}&z={z}', 'gcj02'],
    ['https://mt1.google.com/vt?lyrs=s&gl=cn&x={x}&y={y}&z={z}', 'gcj02'],
    ['https://someone@webst01.is.autonavi.com:443/?x={x}&y={y}&z={z}', 'gcj02'],
    ['https://maponline{0-3}.bdimg.com/tile/?x={x}&y={y}&z={z}', 'bd09'],
    ['https://tiles.test/{z}/{x}', 'template'],
    ['file:///tiles/{z}/{x}/{y}.png', 'address'],
  ])('%s: %s', (address, refusal) => {
    expect(refuseBaseMap(xyz(address))).toBe(refusal);
  });

  it('where its grid is in degrees', () => {
    expect(refuseBaseMap(wmts('https://t0.tianditu.gov.cn/img_c/wmts', 'c'))).toBe('latLon');
    expect(refuseBaseMap(wmts('https://maps.test/wmts', 'EPSG:4490'))).toBe('latLon');
    expect(refuseBaseMap(wmts('https://t0.tianditu.gov.cn/img_w/wmts', 'w'))).toBeNull();
  });

  it('but not for a host that only resembles one, nor for a word in its path', () => {
    expect(refuseBaseMap(xyz('https://notamap.com/{z}/{x}/{y}.png'))).toBeNull();
    expect(refuseBaseMap(xyz('http://10.0.0.8:8080/amap.com/{z}/{x}/{y}.png'))).toBeNull();
    expect(refuseBaseMap(wms('1.1.1', 'http://10.0.0.8:8080/geoserver/wms'))).toBeNull();
    expect(refuseBaseMap(tianditu(true))).toBeNull();
  });
});

describe('stored base maps', () => {
  it('are read back, and what is none is left out', () => {
    const maps = [
      tianditu(true),
      xyz('https://tiles.test/{z}/{x}/{y}.png'),
      wms('1.3.0'),
      wmts('https://a.test/w'),
    ];
    const stored: unknown = JSON.parse(JSON.stringify(maps));
    expect(readBaseMaps(stored)).toEqual(maps);
    expect(readBaseMaps([{ kind: 'xyz', address: 'javascript:alert(1)' }, null, maps[0]])).toEqual([maps[0]]);
    expect(readBaseMaps('nothing')).toEqual([]);
  });
});
