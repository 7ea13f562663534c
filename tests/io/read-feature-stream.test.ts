import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue';
import { decodeText } from '../../src/io/decode-text';
import { checkFirstBytes } from '../../src/io/parse-json-file';
import { readFeatureStream, type StreamedSite } from '../../src/io/read-feature-stream';
import { readGeojson } from '../../src/io/read-geojson';
import { FeatureSplitter, type GeojsonPiece } from '../../src/io/split-features';
import { extent, fixtureFolder } from './read-fixture';

function pieces(text: string, chunkLength: number): GeojsonPiece[] {
  const splitter = new FeatureSplitter();
  const found: GeojsonPiece[] = [];
  for (let i = 0; i < text.length; i += chunkLength)
    found.push(...splitter.push(text.slice(i, i + chunkLength)));
  return [...found, ...splitter.end()];
}

async function read(text: string): Promise<{ sites: StreamedSite[]; issues: Issue[] }> {
  const sites: StreamedSite[] = [];
  const issues: Issue[] = [];
  const chunks = (async function* () {
    for (let i = 0; i < text.length; i += 7) yield await Promise.resolve(text.slice(i, i + 7));
  })();
  const stream = readFeatureStream(chunks, 'x', { extent }, (issue) => issues.push(issue));
  for await (const site of stream) sites.push(site);
  return { sites, issues };
}

const square = (name: string): string =>
  `{"type":"Feature","properties":{"name":"${name}"},"geometry":{"type":"Polygon","coordinates":[[[121.5,29.8],[121.6,29.8],[121.6,29.9],[121.5,29.8]]]}}`;

describe('GeoJSON that is cut into features', () => {
  const text = [
    '{ "type": "FeatureCollection", "name": "a \\" ] } name", "features" :',
    `[ ${square('one ]}')}`,
    ` , ${square('two \\\\')},`,
    ' 5 ], "crs": null }',
    square('three'),
    `\u001e${square('four')}`,
    'oops',
  ].join('\n');

  it('is the same however the text comes', () => {
    const whole = pieces(text, text.length);
    for (const length of [1, 2, 3, 5, 17, 64]) expect(pieces(text, length)).toEqual(whole);
  });

  it('gives features, what is left of their collection, and whole values, each with its place', () => {
    const found = pieces(text, text.length);
    expect(found.map(({ kind, line }) => [kind, line])).toEqual([
      ['feature', 2],
      ['feature', 3],
      ['feature', 4],
      ['document', 1],
      ['document', 5],
      ['document', 6],
      ['document', 7],
    ]);
    expect(found[0]?.text).toBe(square('one ]}'));
    expect(JSON.parse(found[3]?.text ?? '')).toEqual({
      type: 'FeatureCollection',
      name: 'a " ] } name',
      features: [],
      crs: null,
    });
    expect(found[3]?.text.split('\n')).toHaveLength(4);
    expect(found[5]?.column).toBe(2);
  });

  it.each([
    ['{"features":[{} {}]}', '{', 17],
    ['{"features":[{},,{}]}', ',', 17],
    ['{"features":[{},]}', ']', 17],
    ['{"features":[{},', '', 17],
  ])('is broken where commas are: %s', (broken, sign, column) => {
    expect(pieces(broken, 4).find(({ kind }) => kind === 'broken')).toEqual({
      kind: 'broken',
      text: sign,
      line: 1,
      column,
    });
  });
});

describe('reading GeoJSON as it comes', () => {
  const fixtures = readdirSync(fixtureFolder).filter((name) => name.endsWith('.geojson'));

  it.each(fixtures)('gives the same sites as reading it whole, or fails as it does: %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, fixtureFolder)));
    const whole = await readGeojson(bytes, 'x', { extent });
    const text = decodeText(bytes);
    if (text === null || checkFirstBytes(bytes, 'x')) return;
    const { sites, issues } = await read(text);
    const hasError = (list: readonly Issue[]): boolean => list.some(({ severity }) => severity === 'error');
    expect(hasError(issues)).toBe(hasError(whole.issues) || whole.placing === null);
    // what lies in metres can be placed only as a whole
    if (whole.placing === null && whole.detection !== null) return;
    if (hasError(issues)) {
      const codes = new Set(whole.issues.map(({ code }) => code));
      expect(issues.filter(({ severity, code }) => severity === 'error' && !codes.has(code))).toEqual([]);
    } else {
      expect(sites.map(({ id: _, ...site }) => site)).toEqual(whole.features);
    }
  });

  it('keeps the id of each feature and its place', async () => {
    const { sites } = await read(`${square('a').replace('"Feature"', '"Feature","id":7')}\n${square('b')}`);
    expect(sites.map(({ id, feature, name }) => [id, feature, name])).toEqual([
      [7, 0, 'a'],
      [undefined, 1, 'b'],
    ]);
  });

  it('names the line of a slip in the middle, and stops there', async () => {
    const { sites, issues } = await read(
      [square('a'), square('b').replace('[[[', '[[[[,'), square('c')].join('\n'),
    );
    expect(sites.map(({ name }) => name)).toEqual(['a']);
    expect(issues).toMatchObject([{ code: 'json-syntax', at: { line: 2 } }]);
  });

  it('tells a coordinate system that is named after the features', async () => {
    const crs = '{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4549"}}';
    const { issues } = await read(`{"type":"FeatureCollection","features":[${square('a')}],"crs":${crs}}`);
    expect(issues).toMatchObject([{ code: 'crs-not-supported', severity: 'error' }]);
  });

  it('takes features of nothing but a collection', async () => {
    const { issues } = await read(`{"type":"Topology","features":[${square('a')}]}`);
    expect(issues).toMatchObject([{ code: 'geojson-type-unknown', severity: 'error' }]);
  });
});
