import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { PreparedLayers } from '../../../src/check/prepare-layer';
import { checkEach } from '../../../src/check/run-check';
import type { Polygon } from '../../../src/domain/geometry';
import { equalAreaPlane } from '../../../src/geo/equal-area-plane';
import { forbid, layerOf } from '../../check/check-job';
import { centre } from '../../geo/seeded-shapes';
import { onGround, subjectsOf } from './on-ground';
import { print, printTable } from './print-table';
import { zonesScene } from './scene';

const vertices = 1_000_000;
const manySites = 100_000;
const fewSites = 5_000;
const megabyte = 2 ** 20;

/** Tells the most memory that a process had, in KB, when it ends. */
const tellMemory = `data:text/javascript,process.on('exit',()=>console.error('most memory',process.resourceUsage().maxRSS))`;

/**
 * The whole check against zones of 1M vertices, every figure by both methods, with distances: how long it is between two results, and
 * how much memory the command line takes for 100,000 sites, files and all.
 */
export async function memory(): Promise<void> {
  signsOfLife();
  await memoryOfMany();
}

function signsOfLife(): void {
  const scene = zonesScene(vertices, fewSites);
  const bindings = [{ rule: forbid, layer: layerOf(scene.zones.map(onGround)) }];
  const layers = new PreparedLayers(equalAreaPlane(centre));
  const start = performance.now();
  const times = [start];
  const results = checkEach({ subjects: subjectsOf(scene.sites), bindings, centre, layers });
  while (!results.next().done) times.push(performance.now());
  const [first = 0, ...later] = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  print(`${fewSites} sites × 1M vertices: the first result after ${first.toFixed(0)} ms, the index built;`);
  print(`then at most ${Math.max(...later).toFixed(0)} ms from one result to the next\n`);
}

async function memoryOfMany(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yutu-bench-'));
  try {
    const [zones, sites] = [join(folder, 'zones.geojson'), join(folder, 'sites.ndjson')];
    await writeScene(zones, sites);
    const start = performance.now();
    const args = [
      'check',
      '--zones',
      zones,
      '--sites',
      sites,
      '--format',
      'csv',
      '--out',
      join(folder, 'out.csv'),
    ];
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', tellMemory, 'src/cli/bin.mjs', ...args],
      {
        encoding: 'utf8',
      },
    );
    const mostKB = Number(/most memory (\d+)/.exec(stderr)?.[1]);
    if (status !== 1 || Number.isNaN(mostKB)) throw new Error(`The check ended with ${status}: ${stderr}`);
    print(`yutu check, ${manySites} sites × 1M vertices`);
    printTable(
      ['MB of files', 'seconds', 'MB of memory at most'],
      [
        [
          ((statSync(zones).size + statSync(sites).size) / megabyte).toFixed(0),
          ((performance.now() - start) / 1000).toFixed(0),
          (mostKB / 1024).toFixed(0),
        ],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeScene(zonesPath: string, sitesPath: string): Promise<void> {
  const { zones, sites } = zonesScene(vertices, manySites);
  const zonesFile = createWriteStream(zonesPath);
  const features = zones.map((zone, i) => JSON.stringify(featureOf(zone, i)));
  zonesFile.write(`{"type":"FeatureCollection","features":[${features.join(',\n')}]}`);
  await ended(zonesFile);
  const sitesFile = createWriteStream(sitesPath);
  for (const [i, site] of sites.entries()) sitesFile.write(`${JSON.stringify(featureOf(site, i))}\n`);
  await ended(sitesFile);
}

const featureOf = (polygon: Polygon, id: number) => ({
  type: 'Feature',
  id,
  properties: { name: String(id) },
  geometry: onGround(polygon),
});

function ended(file: WriteStream): Promise<void> {
  file.end();
  return finished(file);
}
