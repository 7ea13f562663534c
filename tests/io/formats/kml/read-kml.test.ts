import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { RawSource, ReadChoices } from '../../../../src/io/formats/raw-source';
import { readKml } from '../../../../src/io/formats/kml/read-kml';
import { packZip } from '../../archive/pack-zip';
import { bundleOf, readImportSample } from '../../read-import-sample';

const readSample = (name: string): Promise<RawSource> =>
  readKml(bundleOf(readImportSample(`kml/${name}`)), {});
const readText = (text: string | Uint8Array, choices: ReadChoices = {}): Promise<RawSource> =>
  readKml(bundleOf({ name: 'a.kml', bytes: new Uint8Array(Buffer.from(text)) }), choices);
const codesOf = ({ issues }: RawSource): string[] => issues.map(({ code }) => code);
const placemark = (inside: string): string =>
  `<kml xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>\n<Placemark><name>甲</name>${inside}</Placemark></Document></kml>`;
const ring = (text: string): string => `<LinearRing><coordinates>${text}</coordinates></LinearRing>`;
const inner = `<innerBoundaryIs>${ring('1,1 2,1 2,2 1,1')}</innerBoundaryIs>`;
const outer = `<outerBoundaryIs>${ring('0,0,5 4,0,5 4,4,5 0,4,5 0,0,5')}</outerBoundaryIs>`;
const polygon = `<Polygon>${outer}${inner}</Polygon>`;

describe('a KML file', () => {
  it.each(['01-plain.kml', '05-networklink.kml', '07-svg-icon.kml', '09-no-namespace.kml', '13-ok.kmz'])(
    '%s gives its placemark',
    async (name) => {
      const { features, claims } = await readSample(name);
      expect(features).toMatchObject([
        { name: '甲', properties: { name: '甲' }, shape: { kind: 'polygons' } },
      ]);
      const [shape] = features.map(({ shape }) => shape);
      expect(shape?.kind === 'polygons' && [...(shape.polygons[0]?.[0] ?? [])]).toEqual([
        121.55, 29.87, 121.56, 29.87, 121.56, 29.86, 121.55, 29.86, 121.55, 29.87,
      ]);
      expect(claims).toEqual([{ by: 'format', frame: { kind: 'geographic', datum: 'wgs84' }, text: 'KML' }]);
    },
  );

  it.each([
    ['03-billion-laughs.kml', 'xml-doctype'],
    ['11-spaces-in-coords.kml', 'kml-coordinates'],
    ['15-bomb.kmz', 'archive-ratio'],
  ])('%s is refused with %s', async (name, code) => {
    const source = await readSample(name);
    expect([source.features, codesOf(source)]).toEqual([[], [code]]);
  });

  it('names the placemark and the vertex of a wrong position', async () => {
    const source = await readSample('11-spaces-in-coords.kml');
    expect(source.issues[0]).toMatchObject({
      at: { feature: 0, featureName: '甲', vertex: 0, line: 2 },
      params: { found: '121.55, 29.87, 0 121.56, 29.87, 0 121.56' },
    });
    for (const [tuple, code] of [
      ['29.87,121.55', 'latitude-out-of-range'],
      ['181,0', 'longitude-out-of-range'],
      ['1e999,0', 'kml-coordinates'],
      ['121.5;29.8', 'kml-coordinates'],
      ['121.5', 'kml-coordinates'],
      ['121.5,29.8,0,7', 'kml-coordinates'],
      ['121.5,NaN', 'kml-coordinates'],
    ] as const) {
      const { issues } = await readText(
        placemark(`<LineString><coordinates>1,2 ${tuple}</coordinates></LineString>`),
      );
      expect(issues).toMatchObject([{ code, at: { vertex: 1, line: 2 } }]);
    }
  });

  it('ignores links to other documents, and overlays, and says so', async () => {
    const { issues } = await readSample('05-networklink.kml');
    expect(issues).toMatchObject([{ code: 'kml-network-link', severity: 'warning', params: { count: 2 } }]);
    const overlay = placemark(polygon).replace('<Document>', '<Document><GroundOverlay/>');
    expect(codesOf(await readText(overlay))).toEqual(['kml-overlays']);
  });

  it('has the outer ring first even where it is written last', async () => {
    const { features } = await readText(placemark(`<Polygon>${inner}${outer}</Polygon>`));
    const [shape] = features.map(({ shape }) => shape);
    expect(shape?.kind === 'polygons' && shape.polygons[0]?.map(({ length }) => length)).toEqual([10, 8]);
  });

  it('has all that stands in collections, as togeojson finds it', async () => {
    const text = placemark(
      `<MultiGeometry>${polygon}<MultiGeometry>${polygon}<Point><coordinates>3,3</coordinates></Point></MultiGeometry></MultiGeometry>`,
    );
    const { features } = await readText(text);
    expect(features.map(({ shape, at }) => [shape?.kind, at.feature])).toEqual([
      ['polygons', 0],
      ['points', 1],
    ]);
    const oracle = kml(new DOMParser().parseFromString(text, 'text/xml'));
    const shapes = oracle.features.flatMap(({ geometry }) =>
      geometry?.type === 'GeometryCollection' ? geometry.geometries : [],
    );
    const expected = shapes.flatMap((shape) => (shape.type === 'Polygon' ? [shape.coordinates] : []));
    const [shape] = features.map(({ shape }) => shape);
    const found =
      shape?.kind === 'polygons' &&
      shape.polygons.map((rings) =>
        rings.map((line) => [...line].flatMap((x, i) => (i % 2 === 0 ? [[x, line[i + 1]]] : []))),
      );
    expect(found).toEqual(expected.map((rings) => rings.map((line) => line.map((p) => p.slice(0, 2)))));
  });

  it('gives tracks as lines, and closed ones as areas only where the user says so', async () => {
    const coords = ['0 0 1', '1 0 1', '1 1 1', '0 0 1']
      .map((text) => `<gx:coord>${text}</gx:coord>`)
      .join('');
    const text = placemark(`<gx:Track><when>2026-01-01</when>${coords}</gx:Track>`);
    expect((await readText(text)).features[0]?.shape).toMatchObject({ kind: 'lines' });
    const { features } = await readText(text, { closedLinesAreAreas: true });
    expect(features[0]?.shape).toMatchObject({ kind: 'rings', rings: [{ length: 8 }] });
  });

  it('keeps extended data to the letter, whatever it is called', async () => {
    const data =
      '<ExtendedData><Data name="用途"><value>007</value></Data><SchemaData schemaUrl="#s">' +
      '<SimpleData name="面积">1.50</SimpleData><SimpleData name="__proto__">x</SimpleData></SchemaData></ExtendedData>';
    const { features } = await readText(placemark(data + polygon));
    expect(Object.entries(features[0]?.properties ?? {})).toEqual([
      ['name', '甲'],
      ['用途', '007'],
      ['面积', '1.50'],
      ['__proto__', 'x'],
    ]);
    expect(features[0]?.declaredArea).toEqual({ value: 1.5, unit: null, field: '面积' });
  });

  it('is read in the encoding that it declares, and otherwise where that is not true', async () => {
    const gbkName = Buffer.from([0xbc, 0xd7]);
    const text = (encoding: string): Buffer => {
      const [before = '', after = ''] = placemark(polygon).split('甲');
      return Buffer.concat([
        Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>${before}`),
        gbkName,
        Buffer.from(after),
      ]);
    };
    const honest = await readText(text('GBK'));
    expect([honest.features[0]?.name, honest.encoding, honest.issues]).toMatchObject([
      '甲',
      { name: 'gb18030', by: 'declared' },
      [],
    ]);
    const lying = await readText(text('UTF-8'));
    expect([lying.features[0]?.name, codesOf(lying)]).toEqual(['甲', ['encoding-contradicts']]);
  });

  it('that is not well-formed is refused with the line', async () => {
    const source = await readText('<kml>\n<Document>\n<a></b></Document></kml>');
    expect(source.issues).toMatchObject([{ code: 'xml-syntax', at: { line: 3 } }]);
    expect(codesOf(await readText('<kml>&evil;</kml>'))).toEqual(['xml-syntax']);
    expect(codesOf(await readText('<!-- <a> -->\n<!doctype kml><kml/>'))).toEqual(['xml-doctype']);
    expect(codesOf(await readText('<kml/>'))).toEqual(['no-features']);
  });

  it('nested ten thousand deep is refused without harm', async () => {
    const deep = `<kml>${'<Folder>'.repeat(10_000)}${'</Folder>'.repeat(10_000)}</kml>`;
    expect(codesOf(await readText(deep))).toEqual(['xml-too-deep']);
  });

  it('is doc.kml where an archive has several, and the others are told', async () => {
    const bytes = packZip([
      { name: 'files/other.kml', bytes: Buffer.from('<kml/>') },
      { name: 'doc.kml', bytes: Buffer.from(placemark(polygon)) },
      { name: 'photo.png', bytes: Buffer.from('x') },
    ]);
    const source = await readKml(bundleOf({ name: 'a.kmz', bytes }), {});
    expect([source.features.length, codesOf(source)]).toEqual([1, ['kml-several']]);
  });
});
