import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../src/io/archive/open-files';
import { sniffFormat } from '../../../src/io/formats/sniff-format';
import { packZip } from '../archive/pack-zip';
import { bundleOf, readImportSample } from '../read-import-sample';

const sniff = (name: string, content: string | readonly number[]): string => {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : Uint8Array.from(content);
  const sniffed = sniffFormat(bundleOf({ name, bytes }));
  return 'format' in sniffed ? sniffed.format : sniffed.issue.code;
};
const latin1 = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const zipOf = (...names: readonly string[]): number[] => [
  ...packZip(names.map((name) => ({ name, bytes: Buffer.from('x') }))),
];
const survey = '[属性描述]\r\n坐标系=2000国家大地坐标系\r\n[地块坐标]\r\n';

describe('the format of a file', () => {
  it.each([
    ['kml', 'kml'],
    ['gpx', 'gpx'],
    ['gpkg', 'geopackage'],
  ])('is told for every sample of %s', (folder, format) => {
    const samples = readdirSync(new URL(`../../fixtures/import/${folder}/`, import.meta.url));
    for (const sample of samples) {
      expect(sniffFormat(bundleOf(readImportSample(`${folder}/${sample}`)))).toEqual({ format });
    }
  });

  it.each([
    ['a.json', ' {"type": "FeatureCollection"}', 'geojson'],
    ['a.txt', '[1, 2]', 'geojson'],
    ['a.txt', survey, 'survey-txt'],
    ['a.txt', latin1('[\xb5\xd8\xbf\xe9\xd7\xf8\xb1\xea]\r\n'), 'survey-txt'],
    ['a.txt', [0xff, 0xfe, ...Buffer.from(survey, 'utf16le')], 'survey-txt'],
    ['a.csv', 'POLYGON ((0 0, 1 0, 1 1, 0 0))', 'wkt'],
    ['a.txt', 'SRID=4490;MULTIPOLYGON Z (((0 0 1)))', 'wkt'],
    ['a.csv', 'lon,lat\n121,29\n', 'table'],
    ['pasted', '121.5 29.8\n121.6 29.8', 'table'],
    ['a.dat', '1,,500000,3300000,0\n', 'cass-dat'],
    ['a.txt', '  0\r\nSECTION\r\n  2\r\nHEADER', 'dxf'],
    ['a.dxf', '999\nmade by hand\n0\nSECTION\n', 'dxf'],
    ['a.dxf', 'AutoCAD Binary DXF\r\n\u001a\0', 'dxf'],
    ['a.xml', '<?xml version="1.0"?><!-- <gpx> --><kml:kml xmlns:kml="k"/>', 'kml'],
    ['a.xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['a.zip', zipOf('doc.kml'), 'kml'],
  ])('%s with %j is %s', (name, content, format) => expect(sniff(name, content)).toBe(format));

  it.each([
    ['a.csv', latin1('%PDF-1.7'), 'format-is-pdf'],
    ['a.txt', zipOf('[Content_Types].xml', 'word/document.xml'), 'format-is-word'],
    ['a.doc', latin1('\xd0\xcf\x11\xe0\xa1\xb1'), 'format-is-word'],
    ['a.xls', latin1('\xd0\xcf\x11\xe0\xa1\xb1'), 'format-is-xls'],
    ['a.jpg', latin1('\xff\xd8\xff\xe0'), 'format-is-picture'],
    ['a.dxf', latin1('AC1032\0\0'), 'format-is-drawing'],
    ['a.zip', latin1('Rar!\x1a\x07'), 'format-is-packed'],
    ['a.mdb', latin1('\0\x01\0\0Standard Jet DB\0'), 'format-is-access'],
    ['a.kml', '<!DOCTYPE html><html><body>', 'format-is-html'],
    ['a.gml', '<gml:FeatureCollection>', 'format-is-plain-xml'],
    ['a.json', '', 'file-empty'],
    ['a.bin', [1, 0, 2, 0, 0, 3, 9, 9, 0], 'format-unknown'],
    ['a.txt', 'no figures at all', 'format-unknown'],
  ])('%s with %j is none that is read: %s', (name, content, code) => expect(sniff(name, content)).toBe(code));
});

describe('files that are given at once', () => {
  const file = (name: string) => ({ name, bytes: new Uint8Array(Buffer.from(name)) });
  const zip = (name: string, ...names: readonly string[]) => ({
    name,
    bytes: Uint8Array.from(zipOf(...names)),
  });

  it('are put together by stem, in upper or lower case, and never across archives or folders', async () => {
    const { bundles, issues } = await openFiles([
      file('甲.shp'),
      file('甲.DBF'),
      file('乙.kml'),
      zip('一.zip', 'x/甲.shp', 'x/甲.dbf', 'y/甲.shp', 'y/甲.prj', 'y/甲.sbn'),
      zip('二.zip', '甲.shp', '甲.cpg', '甲.shp.xml'),
    ]);
    expect(bundles.map(({ name, parts }) => [name, [...parts.keys()]])).toEqual([
      ['甲.shp', ['shp', 'dbf']],
      ['乙.kml', ['kml']],
      ['一.zip › x/甲', ['shp', 'dbf']],
      ['一.zip › y/甲', ['shp', 'prj']],
      ['二.zip', ['shp', 'cpg']],
    ]);
    expect(issues).toEqual([]);
  });

  it('are told where a part stands alone or an archive is refused, and the others are kept', async () => {
    const { bundles, issues } = await openFiles([
      file('甲.dbf'),
      file('乙.kml'),
      zip('内.zip', 'a.zip'),
      zip('库.zip', 'a.gdb/a0001.gdbtable', 'a.gdb/a0001.gdbtablx', '乙.geojson'),
    ]);
    expect(bundles.map(({ name }) => name)).toEqual(['乙.kml', '库.zip']);
    expect(issues.map(({ code, at }) => [code, at.file])).toEqual([
      ['shapefile-part-alone', '甲.dbf'],
      ['archive-nested', '内.zip'],
      ['geodatabase-not-read', '库.zip'],
    ]);
  });
});
