import { zipSync } from 'fflate';
import shp from 'shpjs';
import type { Box } from '../../../src/domain/schema-parts';
import { toGaussKrueger } from '../../../src/geo/gauss-krueger';
import { prjText } from '../../../src/geo/frames/prj-text';
import { openFiles } from '../../../src/io/archive/open-files';
import type { SourceFile } from '../../../src/io/formats/raw-source';
import { readSource } from '../../../src/io/read-source';
import { packShp } from '../../io/formats/shapefile/pack-shapefile';
import { centre } from '../../geo/seeded-shapes';
import { print, printTable } from './print-table';

const vertices = 1_000_000;
const rounds = 3;
const meridian = 120;
const extent: Box = [centre[0] - 1, centre[1] - 1, centre[0] + 1, centre[1] + 1];

type Corner = [number, number];

/** Sites in rows, each round with bays and a jagged edge that crosses nothing, with so many corners. */
function starsOf(count: number, corners: number): Corner[][] {
  const step = 1 / Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, site) => {
    const middle = [
      centre[0] - 0.5 + step * (site % Math.ceil(1 / step)),
      centre[1] - 0.5 + step * Math.floor(site * step),
    ] as const;
    const ring = Array.from({ length: corners }, (__, i): Corner => {
      const angle = (-2 * Math.PI * i) / corners;
      const wave = 0.3 + 0.06 * Math.sin(5 * angle) + 0.02 * Math.sin(23 * angle);
      const radius = step * (wave + (0.3 * ((i * 7919) % 13)) / 13 / corners);
      return [middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle)];
    });
    return [...ring, ring[0] as Corner];
  });
}

function geojsonOf(stars: readonly Corner[][]): SourceFile {
  const features = stars.map((ring, i) => ({
    type: 'Feature',
    properties: { name: `site ${i}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return { name: 'sites.geojson', bytes: new TextEncoder().encode(text) };
}

function shapefileOf(stars: readonly Corner[][]): SourceFile {
  const records = stars.map((ring) => ({
    type: 5,
    parts: [0],
    points: ring.map((corner) => toGaussKrueger(corner, meridian)),
  }));
  const frame = {
    kind: 'transverse-mercator',
    datum: 'cgcs2000',
    centralMeridian: meridian,
    scale: 1,
    falseEastingM: 500_000,
    falseNorthingM: 0,
  } as const;
  const parts = { 'a.shp': packShp(records), 'a.prj': new TextEncoder().encode(prjText(frame) ?? '') };
  return { name: 'a.zip', bytes: new Uint8Array(zipSync(parts, { level: 0 })) };
}

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
    const stars = starsOf(count, vertices / count);
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
