import { buildChainTree } from '../../../src/geo/build-chain-tree';
import type { ChainTree } from '../../../src/geo/chain-tree';
import { indexGeometry } from '../../../src/geo/edge-index';
import { equalAreaPlane } from '../../../src/geo/equal-area-plane';
import { nearestZones } from '../../../src/geo/nearest-zones';
import { zoneInPlane } from '../../../src/geo/packed-polygons';
import { packPolygons } from '../../../src/domain/pack-polygons';
import type { PackedPolygons } from '../../../src/domain/packed-areal';
import type { PlaneGeometry } from '../../../src/geo/plane-geometry';
import { SiteProfile } from '../../../src/geo/site-profile';
import { ZoneOverlaps } from '../../../src/geo/zone-overlaps';
import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { addUp, leastOverlapM2, siteBySite, type Engine, type Outcome, type Work } from './outcome';
import type { Scene } from './scene';

/** Distances are geodesics of the ellipsoid, about this place; the others' are of the plane. */
const plane = equalAreaPlane([121.3, 30.2]);
const everyZone = { isMeant: () => true, reachM: () => 0, mostReachM: 0 };

interface Shard {
  scene: Scene;
  work: Work;
}

/**
 * This project's: an index of zones, Green's sum, the nearest by one search over all zones. Polygons are read into its own arrays before, as
 * the others' are into theirs.
 */
export const yutu: Engine = {
  name: 'yutu',
  on: (scene, work) => {
    const zones = packPolygons(scene.zones);
    const packedSites = packPolygons(scene.sites);
    const sites = scene.sites.map((_, at) => inPlane(packedSites, at));
    return Promise.resolve(
      siteBySite(sites.length, () => {
        const tree = buildChainTree(zones, () => true);
        const profile = new SiteProfile();
        const overlaps = new ZoneOverlaps(tree, profile);
        return (at) => {
          const site = sites[at] as PlaneGeometry;
          profile.load(site);
          const areasM2 = [...overlaps.measure().values()];
          const isMet = areasM2.some((areaM2) => areaM2 > leastOverlapM2);
          return work === 'overlaps' || isMet ? { areasM2 } : { areasM2, distanceM: nearestM(site, tree) };
        };
      }),
    );
  },
};

/** The same in two threads, as the page's workers do it: each builds the index, and takes half of the sites. */
export const yutuTwice: Engine = {
  name: 'yutu, 2 workers',
  on: async ({ zones, sites }, work) => {
    const half = Math.ceil(sites.length / 2);
    const shares = [sites.slice(0, half), sites.slice(half)];
    const workers = shares.map((share) => {
      const shard: Shard = { scene: { zones, sites: share }, work };
      return new Worker(process.argv[1] ?? '', { argv: ['shard'], workerData: shard });
    });
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    return async () => {
      const start = performance.now();
      const parts = workers.map((worker) => once(worker, 'message') as Promise<[Outcome]>);
      for (const worker of workers) worker.postMessage('run');
      const outcomes = (await Promise.all(parts)).map(([outcome]) => outcome);
      return { ...addUp(outcomes), ms: performance.now() - start };
    };
  },
};

/** One thread of `yutuTwice`. */
export async function serveShard(): Promise<void> {
  const { scene, work } = workerData as Shard;
  const run = await yutu.on(scene, work);
  parentPort?.on('message', () => {
    void (async () => parentPort?.postMessage(run ? await run(Infinity) : null))();
  });
  parentPort?.postMessage('ready');
}

function nearestM(site: PlaneGeometry, tree: ChainTree): number {
  const zones = nearestZones(indexGeometry(site), tree, everyZone, plane);
  return zones.reduce((least, { nearest }) => Math.min(least, nearest?.distanceM ?? Number.NaN), Infinity);
}

function inPlane(sites: PackedPolygons, at: number): PlaneGeometry {
  const geometry = zoneInPlane(sites, at);
  if (!geometry) throw new Error('A site of the scene can not be measured.');
  return geometry;
}
