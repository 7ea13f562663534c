import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** The most memory that a process of its own takes to read a file, the file among it, MB: the middle of some runs. */
function memoryOf(folder: string, { name, bytes }: SourceFile): number {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const runs = Array.from({ length: rounds }, () => memoryOfOne(path));
  return runs.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

function memoryOfOne(path: string): number {
  const main = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', main, 'read', path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The reading of ${path} ended with ${status}: ${stderr}`);
  return Number(stdout);
}

/**
 * A million vertices from bytes to checked sites, beside a bare parse that checks nothing, and the memory that a process takes for it:
 * `npm run bench -- import`.
 */
export async function importFiles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yutu-import-'));
  try {
    for (const count of [10_000, 10]) await importSites(count, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function importSites(count: number, folder: string): Promise<void> {
  const stars = starsAbout(centre, count, vertices / count);
  const geojson = geojsonOf(stars);
  const zip = shapefileOf(stars);
  const parse = (): unknown => JSON.parse(new TextDecoder().decode(geojson.bytes));
  const contests: Contest[] = [
    { name: 'GeoJSON, JSON.parse', file: geojson, bare: () => Promise.resolve(parse()) },
    { name: 'Shapefile in a zip, shpjs', file: zip, bare: () => shp(zip.bytes.buffer) },
  ];
  const rows: string[][] = [];
  for (const contest of contests) {
    const { file } = contest;
    const most = memoryOf(folder, file);
    rows.push([...(await rowOf(contest)), most.toFixed(0), ((1e6 * most) / file.bytes.length).toFixed(1)]);
  }
  print(`${count} sites, 1M vertices, from bytes to checked sites: the quickest of ${rounds} runs`);
  printTable(
    ['file, bare parse', 'MB', 'bare ms', 'yutu ms', 'times the bare', 'MB of memory', 'times the file'],
    rows,
  );
}

/** Reads a file and tells the most memory that this process took for it, the file among it, MB. Runs in a process of its own. */
export async function readOneFile(path: string): Promise<void> {
  await readSites([{ name: 'warm.geojson', bytes: new TextEncoder().encode(JSON.stringify(warmUp)) }]);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  await readSites([{ name: basename(path), bytes: readFileSync(path) }]);
  const most = process.resourceUsage().maxRSS * 1024;
  print(((most - before) / 1e6).toFixed(1));
}
