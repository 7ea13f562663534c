import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import shp from 'shpjs';
import type { Box } from '../../../src/domain/schema-parts';
import { openFiles } from '../../../src/io/archive/open-files';
import type { SourceFile } from '../../../src/io/formats/raw-source';
import { readSource } from '../../../src/io/read-source';
import { centre } from '../../geo/seeded-shapes';
import { geojsonOf, shapefileOf, starsAbout } from '../star-files';
import { print, printTable } from './print-table';

const vertices = 1_000_000;
const rounds = 3;
const extent: Box = [centre[0] - 1, centre[1] - 1, centre[0] + 1, centre[1] + 1];

async function readSites(files: readonly SourceFile[]): Promise<number> {
  const { bundles } = await openFiles(files);
  let sites = 0;
  for (const bundle of bundles) sites += (await readSource(bundle, {}, { extent })).features.length;
  return sites;
}

/** The quickest of some runs, ms. */
async function quickest(run: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const warmUp = { type: 'FeatureCollection', features: [] };

interface Contest {
  name: string;
  file: SourceFile;
  bare: () => Promise<unknown>;
}

async function rowOf({ name, file, bare }: Contest): Promise<string[]> {
  const peer = await quickest(bare);
  const own = await quickest(() => readSites([file]));
  const megabytes = (file.bytes.length / 1e6).toFixed(0);
  return [name, megabytes, peer.toFixed(0), own.toFixed(0), (own / peer).toFixed(2)];
}

/** A million vertices from bytes to checked sites, beside a bare parse that checks nothing: `npm run bench -- import`. */
export async function importFiles(): Promise<void> {
  for (const count of [10_000, 10]) {
    const stars = starsAbout(centre, count, vertices / count);
    const geojson = geojsonOf(stars);
    const zip = shapefileOf(stars);
    const parse = (): unknown => JSON.parse(new TextDecoder().decode(geojson.bytes));
    const contests: Contest[] = [
      { name: 'GeoJSON, JSON.parse', file: geojson, bare: () => Promise.resolve(parse()) },
      { name: 'Shapefile in a zip, shpjs', file: zip, bare: () => shp(zip.bytes.buffer) },
    ];
    const rows: string[][] = [];
    for (const contest of contests) rows.push(await rowOf(contest));
    print(`${count} sites, 1M vertices, from bytes to checked sites: the quickest of ${rounds} runs`);
    printTable(['file, bare parse', 'MB', 'bare ms', 'yutu ms', 'times the bare'], rows);
  }
}

/** Reads a file and tells the most memory that this process took for it, the file among it, MB. Runs in a process of its own. */
export async function readOneFile(path: string): Promise<void> {
  await readSites([{ name: 'warm.geojson', bytes: new TextEncoder().encode(JSON.stringify(warmUp)) }]);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const sites = await readSites([{ name: basename(path), bytes: readFileSync(path) }]);
  const most = process.resourceUsage().maxRSS * 1024;
  print(`${sites} ${((most - before) / 1e6).toFixed(0)}`);
}
