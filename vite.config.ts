import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurity } from './.ci/vite-content-security.ts';
import { licences } from './.ci/vite-licences.ts';
import { planPacks } from './.ci/vite-plan-packs.ts';

const top = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(top('package.json'), 'utf8')) as { version: string };

/** The check sheet is shown in a frame, which is under the page's policy: its style is allowed by its hash. */
async function readSheetStyle(): Promise<string[]> {
  type Style = typeof import('./src/report/check-sheet-style');
  const { module } = await runnerImport<Style>(top('src/report/check-sheet-style.ts'), { configFile: false });
  return [module.checkSheetStyle];
}

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  base: './',
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
  worker: { format: 'es' },
  define: { __YUTU_VERSION__: JSON.stringify(version) },
  plugins: [
    svelte({ configFile: false }),
    planPacks(top('geodata')),
    licences(top('.')),
    contentSecurity(readSheetStyle),
  ],
  test: { root: '.', dir: 'tests', include: ['**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
});
