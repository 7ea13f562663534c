import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../src/io/archive/open-files';
import type { SourceFile } from '../../src/io/formats/raw-source';
import { readSource } from '../../src/io/read-source';
import { readImportSample } from './read-import-sample';

const folder = new URL('../fixtures/import/', import.meta.url);
const kinds = ['csv', 'geojson', 'gpkg', 'gpx', 'kml', 'shp', 'txt', 'zip'];
const samples = kinds.flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, folder)).map((name) => `${kind}/${name}`),
);

/** Numbers from 0 to 1 that are the same for the same seed (Park and Miller's minimal standard). */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

/** A file as a bad disk or a bad neighbour would leave it: cut short, bytes changed, a stretch written twice. */
function damage({ name, bytes }: SourceFile, seed: number): SourceFile {
  const random = randoms(seed);
  const upTo = (end: number): number => Math.floor(random.next().value * end);
  const kind = seed % 3;
  if (kind === 0) return { name, bytes: bytes.slice(0, upTo(bytes.length)) };
  if (kind === 1) {
    const changed = bytes.slice();
    for (let i = 0; i <= 8; i++) changed[upTo(changed.length)] = upTo(256);
    return { name, bytes: changed };
  }
  const from = upTo(bytes.length);
  const stretch = bytes.slice(from, from + upTo(200));
  return { name, bytes: new Uint8Array([...bytes.slice(0, from), ...stretch, ...bytes.slice(from)]) };
}

describe('files that were damaged', () => {
  it.each(samples)('are read or refused, and never throw: %s', async (path) => {
    const sample = readImportSample(path);
    const rounds = sample.bytes.length > 50_000 ? 3 : 12;
    for (let seed = 1; seed <= rounds; seed++) {
      const { bundles, issues } = await openFiles([damage(sample, seed)]);
      let isTold = issues.length > 0;
      let sites = 0;
      for (const bundle of bundles) {
        const reading = await readSource(bundle, {}, { extent: [121.2, 29.7, 121.8, 30.1] });
        sites += reading.features.length;
        isTold ||= reading.issues.length > 0 || reading.detection !== null;
        for (const { geometry } of reading.features) {
          expect(geometry.coordinates.flat(4).every(Number.isFinite)).toBe(true);
        }
      }
      expect(sites > 0 || isTold, `seed ${seed} gave nothing and said nothing`).toBe(true);
    }
  });
});

it('an archive that holds nothing to read says so', async () => {
  const { bundles, issues } = await openFiles([damage(readImportSample('shp/15-no-dbf.zip'), 286)]);
  expect(bundles).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(['archive-empty']);
});

it.each(['a.shp', 'a.csv', 'a.zip'])('an empty file is called empty: %s', async (name) => {
  const { bundles, issues } = await openFiles([{ name, bytes: new Uint8Array() }]);
  const readings = await Promise.all(
    bundles.map((bundle) => readSource(bundle, {}, { extent: [121, 29, 122, 31] })),
  );
  const codes = [...issues, ...readings.flatMap((reading) => reading.issues)].map(({ code }) => code);
  expect(codes).toEqual(['file-empty']);
});
