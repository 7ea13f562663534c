import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurity } from './.ci/vite-content-security.ts';
import { licences } from './.ci/vite-licences.ts';
import { oneFile } from './.ci/vite-one-file.ts';
import { planPacks } from './.ci/vite-plan-packs.ts';

const top = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(top('package.json'), 'utf8')) as { version: string };

/** The check sheet, the handout and maps on paper are shown in a frame, which is under the page's policy: their styles are allowed by their hashes. */
async function readStyles(): Promise<string[]> {
  type Sheet = typeof import('./src/report/check-sheet-style');
  type Handout = typeof import('./src/report/handout-style');
  type MapSheet = typeof import('./src/report/map-sheet/map-sheet-style');
  const read = async <T>(path: string): Promise<T> => {
    const { module } = await runnerImport<T>(top(path), { configFile: false });
    return module;
  };
  const { checkSheetStyle } = await read<Sheet>('src/report/check-sheet-style.ts');
  const { handoutStyle } = await read<Handout>('src/report/handout-style.ts');
  const { mapSheetStyle } = await read<MapSheet>('src/report/map-sheet/map-sheet-style.ts');
  return [checkSheetStyle, handoutStyle, mapSheetStyle];
}

/** `--mode offline` builds the whole program as one file. */
export default defineConfig(({ mode }) => ({
  root: 'src',
  publicDir: '../public',
  base: './',
  build: {
    outDir: mode === 'offline' ? '../dist-offline' : '../dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  define: { __YUTU_VERSION__: JSON.stringify(version) },
  plugins: [
    svelte({ configFile: false }),
    planPacks(top('geodata')),
    licences(top('.')),
    mode === 'offline' ? oneFile(top('public'), readStyles) : contentSecurity(readStyles),
  ],
  test: {
    root: '.',
    dir: 'tests',
    include: ['**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // a world of its own for each of a hundred files takes longer than a third of the tests
    pool: 'threads',
    isolate: false,
  },
}));
