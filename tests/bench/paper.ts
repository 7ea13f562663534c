import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from '../io/unzip';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tells on the error output how much memory the process had at most, KiB. */
const tellMemory =
  'data:text/javascript,process.on("exit",()=>console.error("maxRSS="+process.resourceUsage().maxRSS))';

/** Sites without hurry over the county: an outline of so many corners, drawn by a fixed sequence. */
function sitesText(count: number): string {
  let seed = 7;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const features = Array.from({ length: count }, (_, i) => {
    const [lon, lat, size] = [121.05 + next() * 0.55, 30.05 + next() * 0.25, 0.0005 + next() * 0.004];
    const ring = Array.from({ length: 12 }, (__, k) => {
      const [angle, reach] = [(2 * Math.PI * k) / 12, size * (0.75 + next() / 4)];
      return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle) * 0.87];
    });
    ring.push([...(ring[0] ?? [])]);
    const name = `第${i + 1}号建设项目地块`;
    const geometry = { type: 'Polygon', coordinates: [ring] };
    return JSON.stringify({ type: 'Feature', properties: { id: `P${i + 1}`, name }, geometry });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`;
}

interface Run {
  seconds: number;
  megabytes: number;
}

function check(sites: string, out: string, ...more: readonly string[]): Promise<Run> {
  const began = performance.now();
  const args = ['check', '--plan', join(root, 'geodata/cixi'), '--sites', sites, '--out', out, ...more];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', tellMemory, join(root, 'src/cli/bin.mjs'), ...args]);
    let told = '';
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    child.on('error', reject).on('close', (code) => {
      const memory = /maxRSS=(\d+)/.exec(told)?.[1];
      if ((code !== 0 && code !== 1) || memory === undefined) reject(new Error(`check: ${code}\n${told}`));
      else resolve({ seconds: (performance.now() - began) / 1000, megabytes: (Number(memory) * 1024) / 1e6 });
    });
  });
}

/** Seconds of the same files put into an archive by fflate at once, and of as many bare Word documents of one table by docx. */
async function peers(package_: string, documents: number): Promise<{ zip: number; docx: number }> {
  const files = unzip(new Uint8Array(await readFile(package_)));
  const { zipSync } = await import('fflate');
  let began = performance.now();
  zipSync(Object.fromEntries(files), { level: 6 });
  const zip = (performance.now() - began) / 1000;
  const { Document, Packer, Paragraph, Table, TableCell, TableRow } = await import('docx');
  began = performance.now();
  for (let i = 0; i < documents; i += 1) {
    const rows = Array.from(
      { length: 36 },
      () =>
        new TableRow({
          children: Array.from({ length: 6 }, () => new TableCell({ children: [new Paragraph('第十二号')] })),
        }),
    );
    await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }));
  }
  return { zip, docx: (performance.now() - began) / 1000 };
}

const shown = ({ seconds, megabytes }: Run): string =>
  `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most`;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const tables = ['html', 'summary', 'xlsx', 'json', 'geojson', 'csv', 'shapefile'];

async function measure(folder: string, count: number, withWord: boolean): Promise<void> {
  const sites = join(folder, `${count}.geojson`);
  const out = join(folder, `${count}.zip`);
  await writeFile(sites, sitesText(count));
  const bare = await check(sites, join(folder, `${count}.json`));
  const made = await check(sites, out, '--format', 'zip', '--contents', tables.join(','));
  const { size } = await stat(out);
  const more = `${(((made.seconds - bare.seconds) / count) * 1000).toFixed(1)} ms a site for the paper`;
  say(`${count} sites, check to JSON alone: ${shown(bare)}`);
  say(`${count} sites, tables and HTML sheets: ${shown(made)}; ${(size / 1e6).toFixed(1)} MB, ${more}`);
  if (!withWord) return;
  const word = await check(sites, out, '--format', 'zip', '--contents', 'docx');
  const own = word.seconds - bare.seconds;
  await check(sites, out, '--format', 'zip');
  const { zip, docx } = await peers(out, count);
  say(
    `${count} sites, Word sheets: ${shown(word)}; bare one-table documents by docx ${docx.toFixed(1)} s, ratio ${(own / docx).toFixed(2)}`,
  );
  say(`the same files by zipSync alone: ${zip.toFixed(1)} s`);
}

/**
 * The package of results by the command line's own code: time and greatest memory, against the check alone, against bare Word documents and
 * against the archive alone. `YUTU_BENCH_SITES=200` leaves out the ten thousand.
 */
export async function paper(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'yutu-paper-'));
  try {
    const counts = (process.env['YUTU_BENCH_SITES'] ?? '200,10000').split(',').map(Number);
    for (const count of counts) await measure(folder, count, count <= 200);
  } finally {
    await rm(folder, { recursive: true });
  }
}
