import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packFiles, type PlanFiles } from '../plan/plan-files';

/** A pack on a disk. */
export const packFolder = (folder: string): PlanFiles => ({
  read: async (path) => new Uint8Array(await readFile(join(folder, path))),
});

const isPack = async (folder: string): Promise<boolean> => {
  const info = await stat(join(folder, packFiles.plan)).catch(() => null);
  return info?.isFile() ?? false;
};

/** The folder itself when it is a pack, else the packs one level below it, by name; none where there is no such folder. */
export async function findPacks(folder: string): Promise<string[]> {
  if (await isPack(folder)) return [folder];
  const names = await readdir(folder).catch(() => []);
  const candidates = names.sort().map((name) => join(folder, name));
  const found = await Promise.all(candidates.map(isPack));
  return candidates.filter((_candidate, index) => found[index]);
}
