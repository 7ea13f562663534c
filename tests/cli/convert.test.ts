import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert } from '../../src/cli/convert';
import { polygonsOf, type Areal } from '../../src/domain/geometry';
import { readArchive } from '../../src/io/archive/unzip';
import { collectionOf, fixture, runCommand, runYutu, squareFeature, writePack } from './run-yutu';

const sample = (path: string): string =>
  fileURLToPath(new URL(`../fixtures/import/${path}`, import.meta.url));

interface Collection {
  features: { id?: string | number; properties: Record<string, unknown>; geometry: Areal }[];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yutu-convert-'));
});
afterAll(() => rm(folder, { recursive: true }));

const inFolder = (name: string): string => join(folder, name);

async function toGeojson(...args: string[]): Promise<Collection> {
  const { stdout } = await runCommand(convert, ...args, '--to', 'geojson');
  return JSON.parse(stdout) as Collection;
}

describe('yutu convert', () => {
  it('writes what a survey declares as a shapefile and back to the millimetre', async () => {
    const [zip, txt] = [inFolder('地块.zip'), sample('txt/01-standard-utf8.txt')];
    const { code } = await runYutu('convert', txt, '--to', 'shapefile', '--crs', 'EPSG:4549', '--out', zip);
    expect(code).toBe(0);
    const [before, after] = [await toGeojson(txt), await toGeojson(zip)];
    expect(after.features.map(({ properties }) => properties['地块编'])).toEqual(
      before.features.map(({ properties }) => properties['地块编号']),
    );
    for (const [i, { geometry }] of before.features.entries()) {
      const there = polygonsOf(after.features[i]?.geometry ?? geometry).flat(2);
      for (const [lon, lat] of polygonsOf(geometry).flat(2)) {
        expect(there.some(([x, y]) => Math.abs(x - lon) < 1e-8 && Math.abs(y - lat) < 1e-8)).toBe(true);
      }
    }
  });

  it('reads the parts beside a .shp, however they are named on the command line', async () => {
    const { files } = await readArchive(
      new Uint8Array(await readFile(sample('shp/07-zone40-prefix-4528.zip'))),
      'a.zip',
    );
    for (const { name, bytes } of files) await writeFile(inFolder(name), bytes);
    const names = files.map(({ name }) => inFolder(name));
    const main = names.find((name) => name.endsWith('.shp')) ?? '';
    const alone = await toGeojson(main);
    expect(alone.features.length).toBeGreaterThan(0);
    expect(Object.keys(alone.features[0]?.properties ?? {})).not.toEqual([]);
    expect(await toGeojson(...names)).toEqual(alone);
  });

  it('puts the sites of several files into one, with the ids that they have', async () => {
    const one = inFolder('one.geojson');
    const feature = squareFeature(121.4, 30.1, 0.01, { name: '一' }).replace(
      '"Feature"',
      '"Feature","id":"a"',
    );
    await writeFile(one, collectionOf(feature));
    const { features } = await toGeojson(one, sample('txt/01-standard-utf8.txt'));
    expect(features.map(({ id }) => id)).toEqual(['a', undefined, undefined]);
  });

  it('lists the possible frames with their reasons, and writes nothing, where a file leaves it open', async () => {
    const pack = await writePack(inFolder('pack'));
    const open = inFolder('open.txt');
    const corners = ['3343000,601000', '3343100,601000', '3343100,601200', '3343000,601000'];
    const rows = corners.map((corner, i) => `J${i + 1},1,${corner}`);
    await writeFile(open, ['[地块坐标]', '4,1,1,甲,面,,,,@', ...rows].join('\n'));
    const out = inFolder('open.csv');
    const args = [open, '--to', 'csv', '--out', out];
    const asked = await runCommand(convert, ...args);
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain('--from-crs');
    expect((await runCommand(convert, ...args, '--plan', pack)).stderr).toMatch(
      /1\. .*EPSG:4549 --axis north-east/,
    );
    expect(await readdir(folder)).not.toContain(basename(out));
    const blind = await runCommand(convert, ...args, '--assume');
    expect([blind.code, await readdir(folder).then((names) => names.includes(basename(out)))]).toEqual([
      2,
      false,
    ]);
    const assumed = await runCommand(convert, ...args, '--assume', '--plan', pack);
    expect(assumed.code).toBe(0);
    expect(assumed.stderr).toContain('assumed to be in EPSG:4549');
    const said = await runCommand(convert, ...args, '--from-crs', 'CGCS2000/CM=121');
    expect(said.stderr).toContain('read in CGCS2000/CM=121');
  });

  it('makes plots of points in a row and of closed tracks when told to', async () => {
    const points = sample('csv/01-utf8-bom.csv');
    expect((await runCommand(convert, points, '--to', 'csv')).code).toBe(2);
    expect((await toGeojson(points, '--areas')).features).toHaveLength(1);
    expect((await toGeojson(sample('gpx/01-track.gpx'), '--areas')).features).toHaveLength(1);
  });

  it('takes the likeliest against a fact only when told to', async () => {
    const args = [sample('shp/11-prj-contradicts-coords.zip'), '--to', 'csv'];
    const asked = await runCommand(convert, ...args);
    expect([asked.code, asked.stdout]).toEqual([2, '']);
    expect(asked.stderr).toContain('40');
    expect(asked.stderr).toContain('EPSG:4528');
    const assumed = await runCommand(convert, ...args, '--assume');
    expect(assumed.code).toBe(0);
    expect(assumed.stderr).toContain('assumed to be in EPSG:4528');
  });
});

describe('yutu convert, when something is wrong', () => {
  const wrong: readonly (readonly [string, () => string[], string])[] = [
    ['no input', () => ['--to', 'csv'], 'files'],
    ['no format', () => [fixture('points-only.geojson')], '--to'],
    ['a format that isn’t written', () => [fixture('points-only.geojson'), '--to', 'gpkg'], 'gpkg'],
    [
      'a frame that isn’t known',
      () => [fixture('points-only.geojson'), '--to', 'csv', '--crs', 'EPSG:1'],
      'EPSG:1',
    ],
    [
      'metres in KML',
      () => [sample('txt/01-standard-utf8.txt'), '--to', 'kml', '--crs', 'EPSG:4528'],
      'EPSG:4528',
    ],
    [
      'an encoding that isn’t one',
      () => [fixture('points-only.geojson'), '--to', 'csv', '--encoding', 'x'],
      'x',
    ],
    ['a damaged number', () => [sample('shp/25-nan-coordinate.zip'), '--to', 'csv'], '25-nan-coordinate'],
    ['a zip bomb', () => [sample('zip/01-bomb-ratio.zip'), '--to', 'csv'], '01-bomb-ratio.zip'],
    ['a file that isn’t there', () => [inFolder('nowhere.shp'), '--to', 'csv'], 'nowhere.shp'],
    ['points only', () => [fixture('points-only.geojson'), '--to', 'csv'], 'polygon'],
  ];

  it.each(wrong)('exits with 2, says why and writes nothing: %s', async (_, args, word) => {
    const { code, stdout, stderr } = await runCommand(convert, ...args());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(word);
  });

  it('doesn’t write over its input', async () => {
    const file = inFolder('own.geojson');
    const text = collectionOf(squareFeature(121.4, 30.1, 0.01, {}));
    await writeFile(file, text);
    expect((await runCommand(convert, file, '--to', 'geojson', '--out', file)).code).toBe(2);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});
