import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check';
import { convert } from '../../src/cli/convert';
import schema from '../../src/cli/check-result.schema.json';
import { statesByGravity } from '../../src/domain/finding';
import { findingEn } from '../../src/i18n/finding.en';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { schemaFaults } from './json-schema';
import {
  collectionOf,
  fixture,
  interruptYutu,
  runCommand,
  runYutu,
  squareFeature,
  writePack,
} from './run-yutu';

/** What the tests look at in a result. */
interface Result {
  engine: string;
  plan: { id: string; version: string; sha256: string } | null;
  files: { file: string; read: { format: string; frame: string; assumed: boolean; encoding: string } }[];
  sites: {
    id: string;
    name: string;
    areaM2: number;
    verdict: string;
    findings: {
      rule: string;
      layer: string | null;
      state: string;
      because?: string;
      overlapAreaM2: number;
      share: number;
      zones: { id: string; name: string }[];
    }[];
  }[];
}

let folder = '';
let pack = '';
let zones = '';
/** inside the tiny plan's core zone, far from it, and half in the zones file */
let sites = '';

const inCore = squareFeature(121.04, 30.44, 0.01, { id: 'in', name: 'In the core' });
const away = squareFeature(120.9, 30.2, 0.01, { id: 'away', name: 'Away' });
const half = squareFeature(121.395, 30.2, 0.01, { id: 'half', name: 'Half in' });
const bowTie = JSON.stringify({
  type: 'Feature',
  properties: { name: 'Bow' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [121, 30.2],
        [121.01, 30.21],
        [121.01, 30.2],
        [121, 30.21],
        [121, 30.2],
      ],
    ],
  },
});

const put = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yutu-check-'));
  pack = await writePack(join(folder, 'pack'));
  zones = await put('farmland.geojson', collectionOf(squareFeature(121.4, 30.15, 0.1, { name: 'Field' })));
  sites = await put('sites.geojson', collectionOf(inCore, away, half));
});

afterAll(() => rm(folder, { recursive: true }));

async function checked(...args: string[]): Promise<{ code: number | null; result: Result; stderr: string }> {
  const { code, stdout, stderr } = await runCommand(check, ...args);
  return { code, result: JSON.parse(stdout) as Result, stderr };
}

const only = (finding: Result['sites'][number]['findings'][number] | undefined) => {
  if (!finding) throw new Error('There is no finding.');
  return finding;
};

describe('yutu check', () => {
  it('judges sites by a plan and by zones, in the form that the schema describes', async () => {
    const args = ['--plan', pack, '--sites', sites, '--zones', zones];
    const { code, stdout, stderr } = await runYutu('check', ...args);
    const result = JSON.parse(stdout) as Result;
    expect(schemaFaults(result, schema)).toEqual([]);
    expect(code).toBe(1);
    expect(result.plan?.id).toBe('tiny');
    expect(result.sites.map(({ id, name }) => [id, name])).toEqual([
      ['in', 'In the core'],
      ['away', 'Away'],
      ['half', 'Half in'],
    ]);
    const states = result.sites.map(({ findings }) => findings.map(({ rule, state }) => [rule, state]));
    expect(states).toEqual([
      [
        ['core-zone', 'conflict'],
        ['farmland', 'clear'],
      ],
      [
        ['core-zone', 'clear'],
        ['farmland', 'clear'],
      ],
      [
        ['core-zone', 'clear'],
        ['farmland', 'conflict'],
      ],
    ]);
    expect(stderr).toContain('Sites: 3');
  });

  it('measures a half-covered site as half, on the ellipsoid', async () => {
    const { result } = await checked('--sites', sites, '--zones', zones);
    const site = result.sites[2];
    const finding = only(site?.findings[0]);
    const { geometry } = JSON.parse(half) as { geometry: Parameters<typeof ellipsoidalAreaM2>[0] };
    expect((site?.areaM2 ?? 0) / ellipsoidalAreaM2(geometry)).toBeCloseTo(1, 6);
    expect(finding.overlapAreaM2 / ellipsoidalAreaM2(geometry)).toBeCloseTo(0.5, 5);
    expect(finding.share).toBeCloseTo(0.5, 5);
    expect(finding.zones[0]?.name).toBe('Field');
  });

  it('needs no plan, and then exits with 0 where no site is in conflict', async () => {
    const clear = await put('clear.geojson', collectionOf(away));
    const { code, result } = await checked('--sites', clear, '--zones', zones);
    expect(schemaFaults(result, schema)).toEqual([]);
    expect(code).toBe(0);
    expect(result.plan).toBeNull();
    expect(result.sites[0]?.verdict).toBe('clear');
  });

  it('leaves open what the accuracy of a zone leaves open', async () => {
    const vague = await put(
      'vague.geojson',
      collectionOf(squareFeature(120.912, 30.2, 0.01, { accuracyM: 500 })),
    );
    const near = await put('near.geojson', collectionOf(away));
    const { code, result } = await checked('--sites', near, '--zones', vague);
    expect(code).toBe(1);
    expect(only(result.sites[0]?.findings[0])).toMatchObject({
      state: 'undetermined',
      because: 'within-accuracy',
    });
  });

  it('takes other rules in place of the plan’s, about its layers and about zone files', async () => {
    const { rules } = JSON.parse(await readFile(join(pack, 'rules.json'), 'utf8')) as { rules: object[] };
    const [rule = {}] = rules;
    const { where: _, ...everywhere } = rule as { where: unknown };
    const given = [
      { ...everywhere, id: 'all-zones', layer: 'zones' },
      { ...everywhere, id: 'mind-fields', layer: 'farmland', severity: 'attention' },
    ];
    const file = await put('other-rules.json', JSON.stringify({ schema: 1, rules: given }));
    const args = ['--sites', sites, '--zones', zones, '--rules', file];
    const { result } = await checked('--plan', pack, ...args);
    expect(result.sites[0]?.findings.map(({ rule: id, state }) => [id, state])).toEqual([
      ['all-zones', 'conflict'],
      ['mind-fields', 'clear'],
    ]);
    expect(result.sites[2]?.findings.map(({ state }) => state)).toEqual(['clear', 'attention']);

    const alone = await runCommand(check, ...args);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('rules[0].layer');
  });

  it('reads features line by line, and gives the same as for a collection', async () => {
    const lines = await put('sites.ndjson', [inCore, away, half].join('\n'));
    const pretty = await put(
      'pretty.json',
      JSON.stringify(JSON.parse(collectionOf(inCore, away, half)), null, 2),
    );
    const asCollection = await checked('--plan', pack, '--sites', sites);
    for (const file of [lines, pretty]) {
      const { result } = await checked('--plan', pack, '--sites', file);
      expect(result.sites).toEqual(asCollection.result.sites);
    }
  });

  it('puts several files into one result, and numbers what has no id by its file', async () => {
    const bare = await put('bare.geojson', squareFeature(120.95, 30.2, 0.01, {}));
    const { result } = await checked('--zones', zones, '--sites', sites, bare);
    expect(result.sites.map(({ id }) => id)).toEqual(['in', 'away', 'half', 'bare.geojson#1']);
  });

  it('reads GB18030', async () => {
    const { result } = await checked('--zones', zones, '--sites', fixture('gb18030-without-mark.geojson'));
    expect(result.sites[0]?.name).toBe('横河镇地块');
  });
});

describe('yutu check, with files of other formats', () => {
  const converted = async (name: string, ...args: string[]): Promise<string> => {
    const out = join(folder, name);
    const { code, stderr } = await runCommand(convert, sites, ...args, '--out', out);
    if (code !== 0) throw new Error(stderr);
    return out;
  };

  it.each([
    ['survey-txt', 'EPSG:4528', 'all.txt', 'survey-txt', 'utf-8'],
    ['shapefile', 'EPSG:4549', 'all.zip', 'shapefile', 'utf-8'],
    ['csv', 'EPSG:32651', 'all.csv', 'table', 'utf-8'],
    ['kml', 'EPSG:4490', 'all.kml', 'kml', 'utf-8'],
  ])('finds the same in %s, %s, and says how it was read', async (to, crs, name, format, encoding) => {
    const file = await converted(name, '--to', to, '--crs', crs);
    const { result: expected } = await checked('--plan', pack, '--sites', sites);
    const { result, stderr } = await checked('--plan', pack, '--sites', file);
    expect(schemaFaults(result, schema)).toEqual([]);
    const frame = to === 'kml' ? 'EPSG:4326' : crs;
    expect(result.files).toMatchObject([{ file: name, read: { format, frame, assumed: false, encoding } }]);
    expect(stderr).toContain(frame);
    expect(result.sites.map(({ verdict }) => verdict)).toEqual(expected.sites.map(({ verdict }) => verdict));
    for (const [i, { areaM2 }] of expected.sites.entries()) {
      expect((result.sites[i]?.areaM2 ?? 0) / areaM2).toBeCloseTo(1, 6);
    }
  });

  it('asks for the frame that a file leaves open, and prints in the result what was assumed', async () => {
    const bare = await put(
      'bare.csv',
      'X坐标(北),Y坐标(东),地块号\n3343000,601000,1\n3343100,601000,1\n3343100,601200,1\n3343000,601000,1\n',
    );
    const args = ['--plan', pack, '--sites', bare];
    const asked = await runCommand(check, ...args);
    expect([asked.code, asked.stdout]).toEqual([2, '']);
    expect(asked.stderr).toMatch(/1\. .*EPSG:4549/);
    expect(asked.stderr).toContain('--crs');
    const { result, stderr } = await checked(...args, '--assume');
    expect(result.files).toMatchObject([{ read: { frame: 'EPSG:4549', assumed: true } }]);
    expect(stderr).toContain('assumed');
    const said = await checked(...args, '--crs', 'CGCS2000/CM=121');
    expect(said.result.files).toMatchObject([{ read: { frame: 'CGCS2000/CM=121', assumed: false } }]);
    const { stdout } = await runCommand(check, ...args, '--assume', '--format', 'geojson');
    expect(stdout).toContain('"assumed":true');
  });

  it('takes zones from a shapefile', async () => {
    const zip = join(folder, 'farmland.zip');
    await runCommand(convert, zones, '--to', 'shapefile', '--crs', 'EPSG:4549', '--out', zip);
    const { result } = await checked('--sites', sites, '--zones', zip);
    expect(result.sites.map(({ verdict }) => verdict)).toEqual(['clear', 'clear', 'conflict']);
    expect(only(result.sites[2]?.findings[0]).zones[0]?.name).toBe('Field');
  });

  it('reads GeoJSON whose crs member names metres', async () => {
    const ring = [
      [601000, 3343000],
      [601200, 3343000],
      [601200, 3343100],
      [601000, 3343000],
    ];
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } },
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }],
    });
    const { result } = await checked('--plan', pack, '--sites', await put('metres.geojson', text));
    expect(result.files).toMatchObject([{ read: { format: 'geojson', frame: 'EPSG:4549', assumed: false } }]);
    // 101 km from the meridian the plane is (101 km / 6378 km)² larger than the ellipsoid
    expect(result.sites[0]?.areaM2).toBeCloseTo(10_000 * (1 - 2.51e-4), 0);
  });
});

describe('yutu check, when something is wrong', () => {
  const wrong: readonly (readonly [string, () => string[], string])[] = [
    ['no sites', () => ['--zones', zones], '--sites'],
    ['nothing to judge by', () => ['--sites', sites], '--plan'],
    ['an unknown option', () => ['--sites', sites, '--zone', zones], '--zone'],
    ['a format that is not known', () => ['--sites', sites, '--zones', zones, '--format', 'pdf'], 'geojson'],
    [
      'an authority that is not known',
      () => ['--sites', sites, '--zones', zones, '--authority', 'king'],
      'king',
    ],
    ['a file that is not there', () => ['--sites', join(folder, 'nowhere'), '--zones', zones], 'nowhere'],
    ['a folder without a pack', () => ['--sites', sites, '--plan', folder], 'plan.json'],
    ['points only', () => ['--sites', fixture('points-only.geojson'), '--zones', zones], 'polygon'],
    [
      'zones that cross themselves',
      () => ['--sites', sites, '--zones', fixture('bow-tie.geojson')],
      'bow-tie',
    ],
    [
      'Gauss–Krüger metres',
      () => ['--sites', fixture('metres-without-crs.geojson'), '--zones', zones],
      'metres',
    ],
    [
      'a crs that is not read',
      () => ['--sites', fixture('crs-gauss-kruger.geojson'), '--zones', zones],
      '4549',
    ],
  ];

  it.each(wrong)('exits with 2 and says why: %s', async (_, args, word) => {
    const { code, stdout, stderr } = await runCommand(check, ...args());
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(word);
  });

  it.each([
    ['a site that crosses itself', collectionOf(inCore, bowTie), 'feature 2'],
    ['a file that is cut off', collectionOf(inCore, away).slice(0, -60), 'ends here'],
    ['a missing comma', collectionOf(`${inCore}\n${away}`), 'line 3'],
    ['a slip in a line', `${inCore}\n${away.replace('"Polygon"', 'Polygon')}\n${half}`, 'line 2'],
  ])('writes nothing and leaves nothing behind: %s', async (name, text, word) => {
    const file = await put('wrong.json', text);
    const out = await put('out.json', 'as before');
    const before = await readdir(folder);
    const { code, stderr } = await runCommand(check, '--sites', sites, file, '--zones', zones, '--out', out);
    expect(code, name).toBe(2);
    expect(stderr).toContain('wrong.json');
    expect(stderr).toContain(word);
    expect(await readFile(out, 'utf8')).toBe('as before');
    expect(await readdir(folder)).toEqual(before);
  });

  it('leaves nothing behind when it is interrupted in the middle', async () => {
    const many = await put('many.ndjson', Array(5000).fill(half).join('\n'));
    const out = join(folder, 'many.csv');
    const before = await readdir(folder);
    const isBegun = () => readdirSync(folder).length > before.length;
    const code = await interruptYutu(isBegun, 'check', '--sites', many, '--zones', zones, '--out', out);
    expect(code).toBe(130);
    expect(await readdir(folder)).toEqual(before);
  });

  it.each([
    ['a folder', () => folder, 'EISDIR'],
    ['a file in a folder that is not there', () => join(folder, 'no', 'x.json'), 'ENOENT'],
  ])('exits with 2 when it cannot write to %s', async (_, out, reason) => {
    const { code, stderr } = await runYutu('check', '--sites', sites, '--zones', zones, '--out', out());
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  it('does not write over what it reads', async () => {
    const { code, stderr } = await runCommand(check, '--sites', sites, '--zones', zones, '--out', sites);
    expect(code).toBe(2);
    expect(stderr).toContain('sites.geojson');
    expect(JSON.parse(await readFile(sites, 'utf8'))).toHaveProperty('features.length', 3);
  });
});

describe('the other formats of yutu check', () => {
  it('writes GeoJSON with sites and overlaps', async () => {
    const out = join(folder, 'result.geojson');
    await runCommand(check, '--sites', sites, '--zones', zones, '--format', 'geojson', '--out', out);
    const { yutu, features } = JSON.parse(await readFile(out, 'utf8')) as {
      yutu: object;
      features: { properties: { role: string } }[];
    };
    expect(yutu).toHaveProperty('plan', null);
    expect(features.map(({ properties }) => properties.role)).toEqual(['site', 'site', 'site', 'overlap']);
  });

  it('writes CSV for spreadsheets, in which no text is a formula', async () => {
    const evil = await put(
      'evil.geojson',
      collectionOf(squareFeature(120.9, 30.2, 0.01, { name: '=HYPERLINK("http://x","a"), "b"' })),
    );
    const { stdout } = await runCommand(check, '--sites', evil, '--zones', zones, '--format', 'csv');
    expect(stdout.startsWith('\ufeff"site","siteName","areaM2"')).toBe(true);
    const [, row = '', end] = stdout.split('\r\n');
    expect(row).toContain(`,"'=HYPERLINK(""http://x"",""a""), ""b""",`);
    expect(end).toBe('');
  });

  it('writes one HTML document with a sheet for each site, without a plan too', async () => {
    const { stdout } = await runCommand(check, '--sites', sites, '--zones', zones, '--format', 'html');
    expect(stdout.match(/<article class="sheet">/g)).toHaveLength(3);
    expect(stdout.match(/<html/g)).toHaveLength(1);
    expect(stdout).toContain('farmland');
    expect(stdout.trimEnd().endsWith('</html>')).toBe(true);
  });
});

describe('the schema of the result', () => {
  it('lists every state and every reason that the program knows', () => {
    expect(new Set(schema.$defs.state.enum)).toEqual(new Set(statesByGravity));
    expect(new Set(schema.$defs.because.enum)).toEqual(new Set(Object.keys(findingEn.because)));
  });

  it('is not fulfilled by just anything', () => {
    expect(schemaFaults({ engine: 'x', plan: null, sites: [{ id: 1 }], more: 0 }, schema)).toEqual(
      expect.arrayContaining(['$.sites[0].id: is number, not string', '$.sites[0]: lacks findings']),
    );
  });
});
