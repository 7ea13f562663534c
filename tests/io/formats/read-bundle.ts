import { readFileSync } from 'node:fs';
import type { FormatReader, RawSource, ReadChoices, SourceBundle } from '../../../src/io/formats/raw-source';

const samples = new URL('../../fixtures/import/', import.meta.url);

/** A source of one file. */
const bundleOf = (name: string, content: string | Uint8Array): SourceBundle => {
  const bytes = Uint8Array.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return { name, parts: new Map([[name.slice(name.lastIndexOf('.') + 1), { name, bytes }]]) };
};

/** Reads a sample by its path under `tests/fixtures/import/`. */
export const readSample = (
  reader: FormatReader,
  path: string,
  choices: ReadChoices = {},
): Promise<RawSource> =>
  reader(bundleOf(path.slice(path.indexOf('/') + 1), readFileSync(new URL(path, samples))), choices);

/** Reads a text that a test writes. */
export const readText = (
  reader: FormatReader,
  content: string | Uint8Array,
  choices: ReadChoices = {},
): Promise<RawSource> => reader(bundleOf('text.txt', content), choices);

/** Codes of the issues, in their order. */
export const codesOf = ({ issues }: RawSource): string[] => issues.map(({ code }) => code);
