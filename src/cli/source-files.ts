import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { errorIssue, type Issue } from '../domain/issue';
import type { SourceFile } from '../io/formats/raw-source';

/** Files that were named by one path: one, or the parts of a shapefile. */
export interface SourceFiles {
  /** as it was given */
  path: string;
  files: SourceFile[];
  /** of all bytes in the order of the files, hex */
  sha256: string;
  bytes: number;
}

const shapefileParts = new Set(['.shp', '.shx', '.dbf', '.prj', '.cpg']);

const stemOf = (path: string): string => basename(path, extname(path)).toLowerCase();

const isPart = (path: string): boolean => shapefileParts.has(extname(path).toLowerCase());

const isShp = (path: string): boolean => extname(path).toLowerCase() === '.shp';

/** A shapefile's parts beside its `.shp`, itself first; upper and lower case are one. */
async function siblingsOf(path: string): Promise<string[]> {
  const folder = dirname(path);
  const names = await readdir(folder);
  const parts = names.filter((name) => isPart(name) && !isShp(name) && stemOf(name) === stemOf(path)).sort();
  return [path, ...parts.map((name) => join(folder, name))];
}

/** The paths without the parts of shapefiles whose `.shp` is named too, as a shell's pattern gives them. */
export function withoutParts(paths: readonly string[]): string[] {
  const layerOf = (path: string): string => join(dirname(path), stemOf(path));
  const layers = new Set(paths.filter(isShp).map(layerOf));
  return paths.filter((path) => isShp(path) || !isPart(path) || !layers.has(layerOf(path)));
}

/** Reads a file whole, and a shapefile's parts with its `.shp`. */
export async function readSourceFiles(path: string): Promise<SourceFiles | Issue> {
  const hash = createHash('sha256');
  const files: SourceFile[] = [];
  try {
    for (const part of isShp(path) ? await siblingsOf(path) : [path]) {
      const bytes = new Uint8Array(await readFile(part));
      hash.update(bytes);
      files.push({ name: basename(part), bytes });
    }
  } catch {
    return errorIssue('file-unreadable', { file: path });
  }
  return {
    path,
    files,
    sha256: hash.digest('hex'),
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}
