import { PreparedLayers } from '../../../src/check/prepare-layer';
import { runCheck } from '../../../src/check/run-check';
import { equalAreaPlane } from '../../../src/geo/equal-area-plane';
import { forbid, layerOf } from '../../check/check-job';
import { centre } from '../../geo/seeded-shapes';
import { onGround, subjectsOf } from './on-ground';
import { print, printTable } from './print-table';
import { zonesScene } from './scene';

const batch = 250;
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

/**
 * The whole check of 100,000 sites against zones of 1M vertices in batches, as the worker and the command line make it: memory of the
 * process, in which the zones and the sites lie as GeoJSON all the while, and how long it is between two signs of life.
 */
export function memory(): void {
  print('100,000 sites × 1M vertices: every finding by both methods, with distances');
  const scene = zonesScene(1_000_000, 100_000);
  const subjects = subjectsOf(scene.sites);
  const bindings = [{ rule: forbid, layer: layerOf(scene.zones.map(onGround)) }];
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const layers = new PreparedLayers(equalAreaPlane(centre));
  const start = performance.now();
  let [told, longestMs, mostRss, conflicts] = [start, 0, before, 0];
  const onProgress = (): void => {
    longestMs = Math.max(longestMs, performance.now() - told);
    told = performance.now();
  };
  for (let from = 0; from < subjects.length; from += batch) {
    const results = runCheck(
      { subjects: subjects.slice(from, from + batch), bindings, centre, layers },
      onProgress,
    );
    conflicts += results.filter(({ state }) => state === 'conflict').length;
    mostRss = Math.max(mostRss, process.memoryUsage().rss);
  }
  printTable(
    ['seconds', 'in conflict', 'MB before', 'MB at most', 'longest silence, ms'],
    [
      [
        ((performance.now() - start) / 1000).toFixed(1),
        String(conflicts),
        megabytes(before),
        megabytes(mostRss),
        longestMs.toFixed(0),
      ],
    ],
  );
}
