import type * as v from 'valibot';
import { errorIssue } from '../domain/issue';
import type { LayerData } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import { sha256Hex } from '../domain/sha256-hex';
import { parseLayer } from './parse-layer';
import { parsePackFile, type Parsed } from './parse-pack-file';
import type { PlanFiles } from './plan-files';

/** A file that was read: its hash, and what was made of it. */
export interface Read<T> extends Parsed<T> {
  file: string;
  sha256: string;
}

type Bytes = Uint8Array<ArrayBuffer>;
export type LayerReads = ReadonlyMap<string, Read<LayerData['features']>>;

/** The bytes, or null when the file isn't there. What the reader threw says nothing to a planner: the file's name does. */
async function readBytes(files: PlanFiles, file: string): Promise<Bytes | null> {
  try {
    return await files.read(file);
  } catch {
    return null;
  }
}

async function readFile<T>(
  files: PlanFiles,
  file: string,
  parse: (bytes: Bytes) => Parsed<T>,
): Promise<Read<T>> {
  const bytes = await readBytes(files, file);
  if (bytes === null) {
    return { file, sha256: '', value: null, issues: [errorIssue('plan-file-unreadable', { file })] };
  }
  return { file, sha256: await sha256Hex(bytes), ...parse(bytes) };
}

/** One of a pack's tables, through its schema. */
export const readTable = <S extends v.GenericSchema>(
  files: PlanFiles,
  file: string,
  schema: S,
): Promise<Read<v.InferOutput<S>>> => readFile(files, file, (bytes) => parsePackFile(schema, bytes, file));

/** The features of layers, by layer id. */
export async function readLayers(files: PlanFiles, layers: readonly PlanLayer[]): Promise<LayerReads> {
  const reads = await Promise.all(
    layers.map(({ file }) => readFile(files, file, (bytes) => parseLayer(bytes, file))),
  );
  return new Map(reads.map((read, index) => [layers[index]?.id ?? '', read]));
}

/** Hash of the listing `<sha256>  <file>\n`, in the order of file names, as `sha256sum` prints it. */
export function hashPack(reads: readonly Read<unknown>[]): Promise<string> {
  const lines = reads.map(({ file, sha256 }) => ({ file, line: `${sha256}  ${file}\n` }));
  lines.sort((a, b) => (a.file < b.file ? -1 : 1));
  return sha256Hex(new TextEncoder().encode(lines.map(({ line }) => line).join('')));
}
