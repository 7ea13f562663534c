import { readFileSync } from 'node:fs';
import type { Box } from '../../src/domain/schema-parts';
import { readGeojson } from '../../src/io/read-geojson';
import type { ImportChoices } from '../../src/io/read-site';

type Reading = ReturnType<typeof readGeojson>;

/** A plan that all good fixtures lie in. */
export const extent: Box = [120.9, 29.6, 121.9, 30.6];

export const fixtureFolder = new URL('../fixtures/geojson/', import.meta.url);

/** A fixture by its name without ending. */
export const readFixture = (name: string, choices: ImportChoices = {}): Reading => {
  const file = `${name}.geojson`;
  return readGeojson(new Uint8Array(readFileSync(new URL(file, fixtureFolder))), file, { extent }, choices);
};

export const readText = (text: string): Reading =>
  readGeojson(new TextEncoder().encode(text), 'text.geojson', { extent });
