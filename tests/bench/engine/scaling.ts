import { quickest } from './outcome';
import { print, printTable } from './print-table';
import { zonesScene } from './scene';
import { yutu } from './yutu-engine';

const vertexCounts = [31_250, 62_500, 125_000, 250_000, 500_000, 1_000_000, 2_000_000];
const siteCounts = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000];
const rounds = 5;
const barWidth = 60;

/** How the time grows with the zones' vertices and with the sites: for n log n the time for each n log n stays the same. */
export async function scaling(): Promise<void> {
  print('1,000 sites, overlaps and nearest distances, by vertices of the zones');
  await plot(
    vertexCounts,
    (vertices) => timeOf(vertices, 1_000),
    (n) => n * Math.log2(n),
  );
  print('200k vertices, overlaps and nearest distances, by sites');
  await plot(
    siteCounts,
    (sites) => timeOf(200_000, sites),
    (n) => n,
  );
}

async function timeOf(vertices: number, sites: number): Promise<number> {
  const run = await yutu.on(zonesScene(vertices, sites), 'distances');
  const times: number[] = [];
  for (let round = 0; run && round < rounds; round++) times.push((await run(Infinity)).ms);
  return quickest(times);
}

async function plot(
  sizes: readonly number[],
  timed: (size: number) => Promise<number>,
  law: (size: number) => number,
): Promise<void> {
  await timed(sizes[0] ?? 1);
  const times: { size: number; ms: number }[] = [];
  for (const size of sizes) times.push({ size, ms: await timed(size) });
  const most = Math.max(...times.map(({ ms }) => ms));
  const last = times.at(-1) ?? { size: 1, ms: 1 };
  printTable(
    ['n', 'ms', 'of the law through the last', ''],
    times.map(({ size, ms }) => [
      String(size),
      ms.toFixed(0),
      (ms / ((last.ms * law(size)) / law(last.size))).toFixed(2),
      '█'.repeat(Math.max(1, Math.round((barWidth * ms) / most))).padEnd(barWidth),
    ]),
  );
}
