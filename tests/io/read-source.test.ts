import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/domain/geometry';
import type { Box } from '../../src/domain/schema-parts';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { openFiles } from '../../src/io/archive/open-files';
import { readSource } from '../../src/io/read-source';
import type { ImportChoices, ReadSite, SourceReading } from '../../src/io/read-site';
import { readImportSample } from './read-import-sample';

/** What a file of `tests/fixtures/import` must give: `expectations.json` was written with the samples, by other programs than this. */
interface Expectation {
  desc: string;
  ok: boolean;
  features?: number;
  points?: number;
  truth?: string[];
  name0?: string | null;
  warn?: string;
  needs_confirmation?: boolean;
}

interface Truth {
  planar_m2_epsg4549: number;
  ellipsoidal_m2: number;
  bbox_lonlat: Box;
}

const folder = new URL('../fixtures/import/', import.meta.url);
const { files, truth } = JSON.parse(readFileSync(new URL('expectations.json', folder), 'utf8')) as {
  files: Record<string, Expectation>;
  truth: Record<string, Truth>;
};
const extent: Box = [121.2, 29.7, 121.8, 30.1];

const kinds = ['csv', 'geojson', 'gpkg', 'gpx', 'kml', 'shp', 'txt', 'zip'];
const present = kinds.flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, folder)).map((name) => `${kind}/${name}`),
);

interface Read {
  readings: SourceReading[];
  sites: ReadSite[];
  codes: string[];
  errors: string[];
}

async function read(path: string, choices: ImportChoices = {}): Promise<Read> {
  const { bundles, issues } = await openFiles([readImportSample(path)]);
  const readings: SourceReading[] = [];
  for (const bundle of bundles) readings.push(await readSource(bundle, choices, { extent }));
  const all = [...issues, ...readings.flatMap((reading) => reading.issues)];
  return {
    readings,
    sites: readings.flatMap(({ features }) => features),
    codes: all.map(({ code }) => code),
    errors: all.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
  };
}

/** Coordinates of the samples have three decimals of a metre, which is some millionths of the area. */
function expectPlot({ geometry }: ReadSite, name: string): void {
  const plot = truth[name];
  if (!plot) throw new Error(`No plot ${name}.`);
  expect(Math.abs(ellipsoidalAreaM2(geometry) / plot.ellipsoidal_m2 - 1)).toBeLessThan(1e-5);
  const bounds = boundsOf(geometry) ?? [0, 0, 0, 0];
  for (const [i, value] of bounds.entries()) expect(value).toBeCloseTo(plot.bbox_lonlat[i] ?? 0, 7);
}

/** Warnings that the expectations name in their own words. */
const warned: Readonly<Record<string, string>> = {
  swapped: 'axes-against-heads',
  'no prj': 'frame-undeclared',
  'outside work area': 'outside-extent',
  'declared-area-unit': 'declared-area-in-m2',
  'declared-area-mismatch': 'declared-area-differs',
  'attribute count mismatch': 'dbf-count',
  'NetworkLink ignored': 'kml-network-link',
  'names reduced to their base name': 'archive-names-reduced',
};

describe.each(present)('%s', (path) => {
  const expected = files[path];
  it(expected?.desc ?? 'is expected of', async () => {
    if (!expected) throw new Error('expectations.json has nothing of it.');
    const asked = await read(path);
    if (!expected.ok && expected.needs_confirmation !== true) {
      expect(asked.sites).toEqual([]);
      expect(asked.errors).not.toEqual([]);
      return;
    }
    if (expected.needs_confirmation === true && expected.points === undefined) {
      expect(asked.sites).toEqual([]);
      expect(asked.readings.map(({ detection }) => detection?.outcome)).not.toContain('sure');
    }
    const isRead = expected.needs_confirmation !== true && expected.points === undefined;
    const told = isRead ? asked : await read(path, { isAssumed: true, pointsAreCorners: true });
    if (expected.points !== undefined) expect(asked.readings[0]?.points).toBe(expected.points);
    for (const [i, name] of (expected.truth ?? []).entries()) {
      const site = told.sites[i];
      if (!site) throw new Error(`No site ${i}; issues ${told.codes.join(', ')}.`);
      expectPlot(site, name);
    }
    if (expected.name0 !== undefined) expect(told.sites[0]?.name ?? null).toBe(expected.name0);
    const code = warned[expected.warn ?? ''];
    if (code !== undefined) expect(told.codes).toContain(code);
  });
});
