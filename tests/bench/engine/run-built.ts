import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const outDir = join(root, 'node_modules/.yutu-bench');

/**
 * Runs parts of the engine's bench in a node process of their own, built as the program is for the browser: a transpiler that keeps
 * the names of functions makes every closure dearer.
 */
export async function runBuilt(parts: readonly string[]): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'tests/bench/engine/main.ts', outDir, target: 'es2022' },
  });
  const { status } = spawnSync('node', ['--expose-gc', join(outDir, 'main.js'), ...parts], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The bench of the engine ended with ${status}.`);
}
