import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ensureBuild } from '../../.ci/build.mjs';
import { serve } from '../../.ci/serve.mjs';
import { freshLoad, loads, median } from './map-idle';

const dist = new URL('../../dist/', import.meta.url);
const file = new URL('yutu-offline.html', dist);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

async function packNames(): Promise<string[]> {
  const text = await readFile(new URL('geodata/packs.json', dist), 'utf8');
  return (JSON.parse(text) as { packs: { id: string }[] }).packs.map(({ id }) => id);
}

/**
 * How large the one-file viewer is, and how long it takes, opened from the disk, until its first map is idle, against the same viewer
 * served: a new browser for every load, the two in turn.
 */
export async function offline(): Promise<void> {
  await ensureBuild();
  const bytes = await readFile(file);
  process.stdout.write(
    `offline file: ${megabytes(bytes.length)}, ${megabytes(gzipSync(bytes).length)} zipped\n`,
  );
  const server = await serve(fileURLToPath(dist), 0);
  for (const plan of await packNames()) {
    const opened: number[] = [];
    const served: number[] = [];
    for (let load = 0; load < loads; load++) {
      served.push(await freshLoad(server.url, plan));
      opened.push(await freshLoad(file.href, plan));
    }
    const [ours, peer] = [median(opened), median(served)];
    const line = `first map from the disk ${ours.toFixed(0)} ms, served ${peer.toFixed(0)} ms`;
    process.stdout.write(`${plan}: ${line}, ratio ${(ours / peer).toFixed(2)} (medians of ${loads})\n`);
  }
  server.close();
}
