import { DOMParser } from '@xmldom/xmldom';
import { kml } from '@tmcw/togeojson';
import DxfParser from 'dxf-parser';
import shp from 'shpjs';
import { describe, expect, it } from 'vitest';
import type { Areal, PolygonRings } from '../../../src/domain/geometry';
import { readArchive } from '../../../src/io/archive/unzip';
import { placerOf } from '../../../src/geo/frames/place-positions';
import { awkwardSites, bytesOf, farthestM, frameNamed, write } from './round-trip';

interface Feature {
  geometry: Areal;
  properties: Readonly<Record<string, unknown>>;
}

describe('files that are written, in other programs', () => {
  it.each(['EPSG:4490', 'EPSG:4528', 'EPSG:4549', 'CGCS2000/CM=121', 'EPSG:4499', 'EPSG:32651'])(
    'shpjs gives the same sites: %s',
    async (crs) => {
      const bytes = await bytesOf(await write('shapefile', awkwardSites, crs));
      const { features } = (await shp(bytes.buffer)) as unknown as { features: Feature[] };
      expect(features.map(({ properties }) => properties)).toMatchObject(
        awkwardSites.map(({ properties: { 项目名称, 备注, 公式, 面积数, 地块数 } }) => ({
          项目名: 项目名称,
          备注,
          公式,
          面积数,
          地块数,
        })),
      );
      for (const [i, { geometry }] of awkwardSites.entries()) {
        expect(farthestM(geometry, features[i]?.geometry ?? geometry)).toBeLessThan(0.001);
      }
    },
  );

  it('togeojson gives the same sites from KML', async () => {
    const text = new TextDecoder().decode(await bytesOf(await write('kml', awkwardSites, 'EPSG:4490')));
    const document = new DOMParser().parseFromString(text, 'text/xml');
    const { features } = kml(document);
    expect(features).toHaveLength(awkwardSites.length);
    for (const [i, { geometry, name, properties }] of awkwardSites.entries()) {
      const { geometry: found, properties: read } = features[i] ?? { geometry: null, properties: {} };
      const areal: Areal =
        found?.type === 'GeometryCollection'
          ? {
              type: 'MultiPolygon',
              coordinates: found.geometries.map((part) =>
                'coordinates' in part ? (part.coordinates as PolygonRings) : [],
              ),
            }
          : (found as Areal);
      expect(farthestM(geometry, areal)).toBeLessThan(0.001);
      expect(read).toMatchObject({ name, 备注: properties['备注'], 公式: properties['公式'] });
    }
  });

  it('dxf-parser gives each ring, closed, on the layer of its site', async () => {
    const text = new TextDecoder().decode(await bytesOf(await write('dxf', awkwardSites, 'EPSG:4528')));
    const drawing = new DxfParser().parseSync(text);
    const entities = (drawing?.entities ?? []) as unknown as {
      type: string;
      layer: string;
      shape: boolean;
      vertices: { x: number; y: number }[];
    }[];
    expect(entities.map(({ type, shape }) => [type, shape])).toEqual(Array(6).fill(['POLYLINE', true]));
    expect(new Set(entities.map(({ layer }) => layer)).size).toBe(3);
    const place = placerOf({ frame: frameNamed('EPSG:4528'), axes: 'east-north', shift: null });
    const last = entities[5]?.vertices.map(({ x, y }) => place?.(x, y) ?? [0, 0]) ?? [];
    const ring = [...last, last[0] ?? [0, 0]].map(([lon, lat]) => [lon, lat] as [number, number]);
    const plain = awkwardSites[2]?.geometry;
    expect(plain && farthestM(plain, { type: 'Polygon', coordinates: [ring] })).toBeLessThan(0.001);
  });
});

async function shapefilePart(properties: Record<string, unknown>, extension: string) {
  const sites = awkwardSites.slice(0, 1).map((site) => ({ ...site, name: undefined, properties }));
  const file = await write('shapefile', sites, 'EPSG:4490');
  const { files } = await readArchive(await bytesOf(file), 'a.zip');
  return {
    bytes: files.find(({ name }) => name.endsWith(extension))?.bytes ?? new Uint8Array(),
    issues: file.issues,
  };
}

describe('the table of a written shapefile', () => {
  it('cuts texts of more than 254 bytes between characters, and says so', async () => {
    const { bytes, issues } = await shapefilePart({ 备注: '地'.repeat(100) }, '.dbf');
    expect(issues).toMatchObject([
      { code: 'write-text-cut', params: { field: '备注', count: 1, limit: 254 } },
    ]);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(32 + 32 + 2, -1));
    expect(text.trimEnd()).toBe('地'.repeat(84));
  });

  it('gives names that are the same in ten bytes numbers', async () => {
    const { bytes, issues } = await shapefilePart(
      { 地块面积甲: 1, 地块面积乙: 2, DKMC: 'a', dkmc: 'b' },
      '.dbf',
    );
    const nameAt = (i: number): string =>
      new TextDecoder('utf-8', { fatal: true })
        .decode(bytes.subarray(32 + 32 * i, 32 + 32 * i + 11))
        .replace(/\0+$/, '');
    expect([0, 1, 2, 3].map(nameAt)).toEqual(['地块面', '地块_2', 'DKMC', 'dkmc_2']);
    expect(issues.map(({ code }) => code)).toEqual(['write-fields-renamed']);
  });

  it('is there without attributes too', async () => {
    const { bytes } = await shapefilePart({}, '.dbf');
    expect(bytes[32]).toBe('F'.charCodeAt(0));
  });
});

describe('a written survey’s file', () => {
  it('has the northing first, closed rings and the area in hectares', async () => {
    const text = new TextDecoder().decode(
      await bytesOf(await write('survey-txt', awkwardSites.slice(2), 'EPSG:4528')),
    );
    const lines = text.split('\r\n');
    expect(lines.slice(0, 13)).toEqual([
      '[属性描述]',
      '格式版本号=1.01版本',
      '数据产生单位=',
      '数据产生日期=',
      '坐标系=2000国家大地坐标系',
      '几度分带=3',
      '投影类型=高斯克吕格',
      '计量单位=米',
      '带号=40',
      '精度=0.001',
      '转换参数=0,0,0,0,0,0,0',
      '[地块坐标]',
      expect.stringMatching(/^5,2\.4\d{3},,-3-2 号,面,,,,@$/),
    ]);
    const rows = lines.slice(13, 18);
    expect(rows.map((row) => row.split(',')[0])).toEqual(['J1', 'J2', 'J3', 'J4', 'J1']);
    expect(rows[0]).toBe(rows[4]);
    for (const row of rows) expect(row).toMatch(/^J\d,1,331\d{4}\.\d{4},4065\d{4}\.\d{4}$/);
  });
});
