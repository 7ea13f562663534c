import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceBundle, SourceFile } from '../../src/io/formats/raw-source';

const folder = new URL('../fixtures/import/', import.meta.url);

/** A sample of `tests/fixtures/import` by its path there. */
export const readImportSample = (path: string): SourceFile => ({
  name: basename(path),
  bytes: new Uint8Array(readFileSync(new URL(path, folder))),
});

/** A bundle of files that are given by their names. */
export const bundleOf = (...files: readonly SourceFile[]): SourceBundle => ({
  name: files[0]?.name ?? '',
  parts: new Map(files.map((file) => [file.name.split('.').at(-1)?.toLowerCase() ?? '', file])),
});
