import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** What the built program is made from. */
const sources = [
  '.ci',
  'geodata',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];

const stampFile = join(root, 'dist', '.stamp');

/** All files under a path of the repository, sorted; none for a path that isn't there. */
async function listFiles(path) {
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries === null) return [join(root, path)];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Hash over the names and bytes of all sources. */
async function stampSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await listFiles(source)) {
      hash.update(`${file.slice(root.length)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

const vite = (...args) => runCommand(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...args]);

/** The program as one file. */
export const offlineFile = join(root, 'dist-offline', 'yutu.html');

/**
 * Builds the program as one file, into `dist-offline/`.
 * @returns {Promise<{ code: number, output: string }>}
 */
export const buildOffline = () => vite('--mode', 'offline');

/**
 * Builds the program into `dist/`, with the one-file program beside it, which the viewer gives away with a project in it.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function build() {
  const stamp = await stampSources();
  const [served, offline] = await Promise.all([vite(), buildOffline()]);
  const code = served.code || offline.code;
  if (code === 0) {
    await copyFile(offlineFile, join(root, 'dist', 'yutu-offline.html'));
    await writeFile(stampFile, stamp);
  }
  return { code, output: served.output + offline.output };
}

/**
 * Builds unless `dist/` was built from these very sources.
 * @throws when the build fails, with what it said
 */
export async function ensureBuild() {
  const built = await readFile(stampFile, 'utf8').catch(() => null);
  if (built === (await stampSources())) return;
  console.log('正在构建… Building …');
  const { code, output } = await build();
  if (code !== 0) throw new Error(`构建失败 The build failed:\n${output}`);
}
