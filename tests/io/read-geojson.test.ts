import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import type { IssueCode } from '../../src/domain/issue-code';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { describeIssue } from '../../src/i18n/describe-issue';
import { issueEn } from '../../src/i18n/issue.en';
import { issueZh } from '../../src/i18n/issue.zh';
import { readGeojson } from '../../src/io/read-geojson';
import { extent, fixtureFolder, readFixture, readText } from './read-fixture';

/** For every fixture: how many sites it gives, and the problems told. */
const expected: Readonly<Record<string, readonly [number, ...IssueCode[]]>> = {
  'across-the-antimeridian': [0, 'ring-crosses-antimeridian'],
  'bare-polygon': [1],
  'bow-tie': [0, 'ring-crosses-itself'],
  'crs-cgcs2000-lon-lat': [1],
  'crs-gauss-kruger': [0, 'frame-claim-against-digits'],
  'duplicate-keys': [0, 'json-duplicate-key'],
  'empty-collection': [0, 'collection-empty'],
  'empty-ring': [0, 'ring-too-short'],
  'far-from-the-plan': [1, 'outside-extent'],
  'fifty-repeated-points': [1, 'repeated-points'],
  'gb18030-without-mark': [1],
  'geometry-collection': [2, 'non-polygons-skipped'],
  'heights-and-measures': [1, 'extra-ordinates-ignored'],
  'hole-outside': [0, 'hole-outside'],
  'html-in-names': [1],
  'latitude-beyond-the-pole': [0, 'latitude-out-of-range'],
  'latitude-first': [0, 'coordinates-swapped'],
  'metres-without-crs': [0],
  'nan-token': [0, 'json-not-a-number'],
  'not-json': [0, 'json-syntax'],
  'null-ordinate': [0, 'coordinate-not-number'],
  'one-good-one-bow-tie': [1, 'ring-crosses-itself'],
  'one-null-geometry': [1, 'null-geometries-skipped'],
  'overflowing-number': [0, 'coordinate-not-finite'],
  'overlapping-parts': [0, 'parts-overlap'],
  'points-lines-and-a-polygon': [1, 'non-polygons-skipped'],
  'points-only': [0, 'no-polygons'],
  'properties-missing': [0, 'member-missing'],
  'property-given-twice': [1, 'property-repeated'],
  'prototype-keys': [1],
  'ring-not-closed': [0, 'ring-not-closed'],
  'string-ordinate': [0, 'coordinate-not-number'],
  'three-sites': [3],
  topojson: [0, 'geojson-type-unknown'],
  'truncated-download': [0, 'json-truncated'],
  'utf-16-with-mark': [1],
  'utf-8-with-mark': [1],
};

const zhOf = async (name: string): Promise<string[]> =>
  (await readFixture(name)).issues.map((issue) => describeIssue(issue, issueZh));

describe('every fixture', () => {
  it('is in the table', () => {
    const names = readdirSync(fixtureFolder).map((file) => file.replace(/\.geojson$/, ''));
    expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(Object.entries(expected))(
    '%s gives the sites and problems it should',
    async (name, [sites, ...codes]) => {
      const { features, issues } = await readFixture(name);
      expect(issues.map(({ code }) => code)).toEqual(codes);
      expect(features).toHaveLength(sites);
    },
  );

  it.each(Object.keys(expected))(
    '%s has its problems worded in both languages, naming the file',
    async (name) => {
      for (const issue of (await readFixture(name)).issues) {
        for (const words of [issueZh, issueEn]) {
          const sentence = describeIssue(issue, words);
          expect(sentence).toContain(`${name}.geojson`);
          expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN,|\[object/);
        }
      }
    },
  );
});

describe('what is read', () => {
  it('keeps holes and parts: the areas are those of the survey', async () => {
    const { features } = await readFixture('three-sites');
    expect(features.map(({ name }) => name)).toEqual(['P1', 'P2', 'P3']);
    const truth = [68574.555682946, 13242.630882889964, 37480.552958389744];
    for (const [index, { geometry }] of features.entries()) {
      const area = truth[index] ?? 0;
      expect(Math.abs(ellipsoidalAreaM2(geometry) - area) / area).toBeLessThan(1e-6);
    }
  });

  it('names a site by its Chinese attribute, in GB18030 as in UTF-8', async () => {
    for (const name of ['gb18030-without-mark', 'utf-8-with-mark']) {
      expect((await readFixture(name)).features[0]?.name).toBe('横河镇地块');
    }
  });

  it('takes the more telling of several names, and the id for want of one', async () => {
    const named = (properties: object, id?: string | number): string =>
      JSON.stringify({ type: 'Feature', id, properties, geometry: square });
    const nameOf = async (text: string): Promise<string | undefined> =>
      (await readText(text)).features[0]?.name;
    expect(await nameOf(named({ id: 7, DKMC: '乙', XMMC: '甲' }))).toBe('甲');
    expect(await nameOf(named({ name: '  ', NAME: null, id: 7 }))).toBe('7');
    expect(await nameOf(named({ other: 'x' }, 'F-1'))).toBe('F-1');
    expect(await nameOf(named({ other: 'x' }))).toBeUndefined();
    expect(await nameOf(named({ name: 'two\nlines\u0000' }))).toBe('two lines');
  });

  it('drops heights but says so, and leaves the ring as it is', async () => {
    const { features } = await readFixture('heights-and-measures');
    expect(features[0]?.geometry.coordinates[0]?.[0]).toEqual([121.55, 29.87]);
  });

  it('takes each polygon of a bare geometry collection as a site, and those of one feature as one', async () => {
    const collection = {
      type: 'GeometryCollection',
      geometries: [square, { ...square, coordinates: [shifted] }],
    };
    const feature = { type: 'Feature', properties: {}, geometry: collection };
    expect((await readText(JSON.stringify(collection))).features).toHaveLength(2);
    const { features } = await readText(JSON.stringify(feature));
    expect(features[0]?.geometry).toEqual({ type: 'MultiPolygon', coordinates: [[ring], [shifted]] });
  });

  it('accepts the spellings of longitude and latitude in a crs member, and no other system', async () => {
    const withCrs = (name: string): Promise<{ issues: { code: string }[] }> =>
      readText(JSON.stringify({ ...square, crs: { type: 'name', properties: { name } } }));
    for (const name of [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'EPSG:4326',
      'urn:ogc:def:crs:EPSG::4490',
      'epsg:4490',
    ]) {
      expect((await withCrs(name)).issues).toEqual([]);
    }
    const refused = {
      'EPSG:4528': 'frame-claim-against-digits',
      'EPSG:44901': 'frame-unknown',
      'urn:ogc:def:crs:EPSG::4610': 'frame-datum-older',
      'EPSG:3857': 'frame-claim-against-digits',
      '': 'frame-unknown',
    };
    for (const [name, code] of Object.entries(refused)) {
      expect((await withCrs(name)).issues[0]?.code).toBe(code);
    }
  });
});

const ring: LonLat[] = [
  [121.55, 29.87],
  [121.56, 29.87],
  [121.56, 29.86],
  [121.55, 29.86],
  [121.55, 29.87],
];
const shifted = ring.map(([lon, lat]): LonLat => [lon + 0.02, lat]);
const square = { type: 'Polygon', coordinates: [ring] };

describe('what is refused', () => {
  it('keeps the good feature and names the bad one by number, name, ring, point and place', async () => {
    const { features } = await readFixture('one-good-one-bow-tie');
    expect(features.map(({ name }) => name)).toEqual(['好地块']);
    const [sentence] = await zhOf('one-good-one-bow-tie');
    expect(sentence).toMatch(/第 2 个要素“领结”，第 1 环，第 1 点（经度 121\.555，纬度 29\.865）/);
  });

  it('says at which line and column the JSON ends being JSON', async () => {
    const issues = async (text: string): Promise<unknown> => (await readText(text)).issues[0];
    expect(await issues('{"type":\n "Feature",\n  oops}')).toMatchObject({
      code: 'json-syntax',
      params: { found: 'o' },
      at: { line: 3, column: 3 },
    });
    expect(await issues('{"a": [1, -Infinity]}')).toMatchObject({
      code: 'json-not-a-number',
      params: { token: '-Infinity' },
      at: { line: 1, column: 11 },
    });
  });

  it('asks where metres may lie, places them as it is told, and where the number of the belt tells', async () => {
    const asked = await readFixture('metres-without-crs');
    expect(asked.detection).toMatchObject({
      outcome: 'ask',
      candidates: [{ placing: { frame: { centralMeridian: 120 } }, isInPlan: true }, { isInPlan: false }],
    });
    const [candidate] = asked.detection?.outcome === 'ask' ? asked.detection.candidates : [];
    if (!candidate) throw new Error('No candidate.');
    const told = await readFixture('metres-without-crs', { placing: candidate.placing });
    expect(told.features).toHaveLength(1);
    const prefixed = {
      ...square,
      coordinates: [
        [
          [40649700, 3305400],
          [40649800, 3305400],
          [40649800, 3305500],
          [40649700, 3305400],
        ],
      ],
    };
    const sure = await readText(JSON.stringify(prefixed));
    expect(sure.issues.map(({ code }) => code)).toEqual(['frame-undeclared']);
    expect(sure.features[0]?.geometry.coordinates[0]?.[0]?.[0]).toBeCloseTo(121.54922, 5);
  });

  it('refuses numbers that no frame explains, with what they are', async () => {
    const far = { ...square, coordinates: [ring.map(([lon, lat]) => [lon * 5e6, lat * 1e8])] };
    const { issues } = await readText(JSON.stringify(far));
    expect(issues).toMatchObject([{ code: 'frame-none-fits', at: { file: 'text.geojson' } }]);
  });

  it('lists a hundred bad features and counts the rest', async () => {
    const open = { ...square, coordinates: [ring.slice(0, -1)] };
    const features = Array.from({ length: 250 }, () => ({ type: 'Feature', properties: {}, geometry: open }));
    const { issues } = await readText(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toMatchObject({
      code: 'issues-left-off',
      severity: 'error',
      params: { count: 150 },
    });
  });

  it('refuses archives, XML, binary files and empty files as what they are', async () => {
    const codeOf = async (bytes: number[]): Promise<string | undefined> =>
      (await readGeojson(new Uint8Array(bytes), 'x', { extent })).issues[0]?.code;
    expect(await codeOf([])).toBe('file-empty');
    expect(await codeOf([0x20, 0x0a])).toBe('file-empty');
    expect(await codeOf([0x50, 0x4b, 3, 4, 0])).toBe('file-is-archive');
    expect(await codeOf([...new TextEncoder().encode('<?xml version="1.0"?><kml/>')])).toBe('file-is-xml');
    expect(await codeOf([0xff, 0x80, 0x81, 0xff])).toBe('file-not-text');
  });

  it('refuses nesting deeper than it will follow, before anything walks it', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const collections = '{"type":"GeometryCollection","geometries":['.repeat(5000) + ']}'.repeat(5000);
    for (const text of [deep, `{"type":"Polygon","coordinates":${deep}}`, collections]) {
      expect((await readText(text)).issues.map(({ code }) => code)).toEqual(['json-too-deep']);
    }
  });

  it('refuses what is no document of GeoJSON', async () => {
    const codeOf = async (text: string): Promise<string | undefined> =>
      (await readText(text)).issues[0]?.code;
    for (const text of [
      'null',
      '3',
      '"text"',
      '{"type":"constructor"}',
      '{"type":"toString","coordinates":[]}',
    ]) {
      expect(await codeOf(text)).toBe('geojson-type-unknown');
    }
    expect(await codeOf('[]')).toBe('member-missing');
    expect(await codeOf('{}')).toBe('member-missing');
    expect(await codeOf('{"type":"FeatureCollection"}')).toBe('member-missing');
    expect(await codeOf('{"type":"FeatureCollection","features":[3]}')).toBe('geojson-type-unknown');
    expect(await codeOf('{"type":"FeatureCollection","bbox":[1],"features":[]}')).toBe('geojson-structure');
    expect(await codeOf('{"type":"Polygon","coordinates":[[1,2],[3,4]]}')).toBe('position-invalid');
    expect(await codeOf('{"type":"MultiPolygon","coordinates":[]}')).toBe('ring-too-short');
  });

  it('tells a text that breaks off inside a string or a number from a slip of the pen', async () => {
    const codeOf = async (text: string): Promise<string | undefined> =>
      (await readText(text)).issues[0]?.code;
    for (const text of ['{"type":"Feat', '{"type":"Feature",', '[1,2', '{"a']) {
      expect(await codeOf(text)).toBe('json-truncated');
    }
    for (const text of ['{"type":"Fea\n"}', '{"a":1 "b":2}', '["a\tb"]']) {
      expect(await codeOf(text)).toBe('json-syntax');
    }
  });

  it('finds a slip behind a very long string', async () => {
    const { issues } = await readText(`["${'长'.repeat(9_000_000)}" x]`);
    expect(issues).toMatchObject([{ code: 'json-syntax', at: { line: 1, column: 9_000_005 } }]);
  }, 60_000);

  it('does not slow down on a ring full of wrong positions', async () => {
    const holes = JSON.stringify({
      ...square,
      coordinates: [Array.from({ length: 200_000 }, () => [null, null])],
    });
    const { issues } = await readText(holes);
    expect(issues).toMatchObject([{ code: 'coordinate-not-number', at: { ring: 0, vertex: 0 } }]);
  });
});

describe('hostile attributes', () => {
  it('leave the prototypes of all objects alone and stay own data', async () => {
    const { features } = await readFixture('prototype-keys');
    const properties = features[0]?.properties ?? {};
    expect(Object.keys(properties)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect('polluted2' in {}).toBe(false);
    expect(structuredClone(properties)).toEqual(properties);
    expect(Object.keys(structuredClone(properties))).toContain('__proto__');
  });

  it('with markup are plain text, in the name and in the messages', async () => {
    const { features } = await readFixture('html-in-names');
    expect(features[0]?.name).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('a large ring', () => {
  const circle = (count: number): LonLat[] =>
    Array.from({ length: count + 1 }, (_, i): LonLat => {
      const angle = (2 * Math.PI * (i % count)) / count;
      return [121.5 + 0.1 * Math.cos(angle), 30 + 0.1 * Math.sin(angle)];
    });

  it('of 200,000 vertices is read', async () => {
    const text = JSON.stringify({ type: 'Polygon', coordinates: [circle(200_000)] });
    const { features, issues } = await readText(text);
    expect(issues).toEqual([]);
    expect(features[0]?.geometry.coordinates[0]).toHaveLength(200_001);
  }, 60_000);

  it('beyond the stated number of vertices is refused with that number', async () => {
    const coordinates = `[${'[121.5,30],'.repeat(2_000_001)}[121.5,30]]`;
    const { features, issues } = await readText(`{"type":"Polygon","coordinates":[${coordinates}]}`);
    expect(features).toEqual([]);
    expect(issues).toMatchObject([{ code: 'too-many-vertices', params: { limit: 2_000_000 } }]);
  }, 60_000);
});
