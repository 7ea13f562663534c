import { describe, expect, it } from 'vitest';
import type { OutputFormat } from '../../../src/io/writers/site-writers';
import { awkwardSites, farthestM, readBack, saying, write } from './round-trip';

const frames = ['EPSG:4490', 'EPSG:4528', 'EPSG:4549', 'CGCS2000/CM=121', 'EPSG:4499', 'EPSG:32651'];

/** Formats that tell sites from their rings, with the frames that each can be in. */
const formats: readonly (readonly [OutputFormat, readonly string[]])[] = [
  ['geojson', ['EPSG:4490']],
  ['kml', ['EPSG:4490', 'EPSG:4326']],
  ['shapefile', frames],
  ['csv', frames],
  ['xlsx', frames],
  ['survey-txt', frames.filter((crs) => crs !== 'EPSG:32651')],
];
const cases = formats.flatMap(([format, of]) => of.map((crs) => [format, crs] as const));

/** Files in which nothing can say the frame: a workbook never, WKT where there is no code. */
const isSilent = (format: OutputFormat, crs: string): boolean =>
  format === 'xlsx' || (format === 'csv' && crs.includes('CM'));

describe('sites that are written and read again', () => {
  it.each(cases)('lie within a millimetre of where they were: %s, %s', async (format, crs) => {
    const reading = await readBack(
      format,
      await write(format, awkwardSites, crs),
      isSilent(format, crs) ? saying(crs) : {},
    );
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.format).toBe(format === 'csv' ? 'table' : format);
    expect(reading.features).toHaveLength(awkwardSites.length);
    for (const [i, { geometry }] of awkwardSites.entries()) {
      expect(farthestM(geometry, reading.features[i]?.geometry ?? geometry)).toBeLessThan(0.001);
      expect(reading.features[i]?.geometry.type).toBe(geometry.type);
    }
  });

  it.each(['geojson', 'xlsx'] as const)('keep their attributes with their types: %s', async (format) => {
    const reading = await readBack(format, await write(format, awkwardSites, 'EPSG:4490'));
    for (const [i, { properties, name }] of awkwardSites.entries()) {
      expect(reading.features[i]?.properties).toMatchObject(properties);
      expect(reading.features[i]?.name).toBe(name);
    }
  });

  it('keep their attributes with their types in a shapefile, under names of ten bytes', async () => {
    const file = await write('shapefile', awkwardSites, 'EPSG:4528');
    expect(file.issues).toMatchObject([
      { code: 'write-fields-renamed', params: { fields: '项目名称 → 项目名' } },
    ]);
    const reading = await readBack('shapefile', file);
    expect(reading.encoding?.name).toBe('utf-8');
    for (const [i, { properties, name }] of awkwardSites.entries()) {
      const { 项目名称, ...others } = properties;
      expect(reading.features[i]?.properties).toEqual({ 项目名: 项目名称, ...others });
      expect(reading.features[i]?.name).toBe(name);
    }
  });

  it.each(['kml', 'csv'] as const)('keep their attributes as texts: %s', async (format) => {
    const reading = await readBack(format, await write(format, awkwardSites, 'EPSG:4490'));
    for (const [i, { properties, name }] of awkwardSites.entries()) {
      const texts = Object.entries(properties).filter(([, value]) => value !== null);
      expect(reading.features[i]?.properties).toMatchObject(
        Object.fromEntries(texts.map(([key, value]) => [key, String(value)])),
      );
      expect(reading.features[i]?.name).toBe(name);
    }
  });

  it('keep a name that their attributes don’t give', async () => {
    const renamed = awkwardSites.slice(0, 1).map((site) => ({ ...site, name: '改过的名字' }));
    for (const format of ['geojson', 'kml', 'csv', 'xlsx', 'shapefile', 'survey-txt'] as const) {
      const reading = await readBack(format, await write(format, renamed, 'EPSG:4490'));
      expect([format, reading.features[0]?.name]).toEqual([format, '改过的名字']);
    }
  });

  it('keep attributes whose names are those of a table’s coordinates', async () => {
    const [first] = awkwardSites;
    if (first === undefined) throw new Error();
    const properties = {
      名称: '甲',
      经度: 120.1,
      纬度: 30.2,
      X: 5,
      Y: 6,
      圈号: 3,
      WKT: 'POINT (1 2)',
      ['__proto__']: 'constructor',
    };
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await write(format, [{ ...first, name: '甲', properties }], 'EPSG:4549');
      const reading = await readBack(format, file, saying('EPSG:4549'));
      expect(reading.features).toHaveLength(1);
      expect(farthestM(first.geometry, reading.features[0]?.geometry ?? first.geometry)).toBeLessThan(0.001);
      const read = Object.entries(reading.features[0]?.properties ?? {}).map(([key, value]) => [
        key,
        String(value),
      ]);
      for (const key of ['经度', '纬度', 'X', 'Y', '圈号', '__proto__'] as const) {
        expect(read).toContainEqual([
          key,
          String(Object.entries(properties).find(([own]) => own === key)?.[1]),
        ]);
      }
    }
  });
});

describe('what can’t be written', () => {
  it.each([
    ['geojson', 'EPSG:4528', 'write-frame-degrees'],
    ['kml', 'EPSG:3857', 'write-frame-degrees'],
    ['kml', 'GCJ02', 'write-frame-degrees'],
    ['shapefile', 'GCJ02', 'write-frame-unnamed'],
    ['survey-txt', 'EPSG:32651', 'write-frame-survey'],
    ['csv', 'EPSG:2364', 'write-frame-shift'],
  ] as const)('is refused with its reason: %s in %s', async (format, crs, code) => {
    const { parts, issues } = await write(format, awkwardSites, crs);
    expect(parts).toBeNull();
    expect(issues).toMatchObject([{ code, severity: 'error' }]);
  });

  it('is refused where a workbook would have more rows than Excel takes', async () => {
    const ring = Array.from({ length: 1_048_576 }, (_, i): [number, number] => [121 + i * 1e-9, 29.9]);
    const site = {
      id: null,
      name: '甲',
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
      properties: {},
    };
    expect((await write('xlsx', [site], 'EPSG:4490')).issues).toMatchObject([
      { code: 'write-too-many-corners' },
    ]);
  });

  it('is refused where there is no site', async () => {
    expect((await write('csv', [], 'EPSG:4490')).issues).toMatchObject([{ code: 'write-nothing' }]);
  });
});
