import { readFileSync } from 'node:fs';
import type { Box } from '../../src/domain/schema-parts';
import { readGeojson } from '../../src/io/read-geojson';
import type { ReadSites } from '../../src/io/read-site';

/** A plan that all good fixtures lie in. */
export const extent: Box = [120.9, 29.6, 121.9, 30.6];

export const fixtureFolder = new URL('../fixtures/geojson/', import.meta.url);

/** A fixture by its name without ending. */
export const readFixture = (name: string): Promise<ReadSites> => {
  const file = `${name}.geojson`;
  return readGeojson(new Uint8Array(readFileSync(new URL(file, fixtureFolder))), file, { extent });
};

export const readText = (text: string): Promise<ReadSites> =>
  readGeojson(new TextEncoder().encode(text), 'text.geojson', { extent });
