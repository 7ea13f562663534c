import { buildChainTree } from '../../../src/geo/build-chain-tree';
import type { ChainTree } from '../../../src/geo/chain-tree';
import { indexGeometry } from '../../../src/geo/edge-index';
import { equalAreaPlane } from '../../../src/geo/equal-area-plane';
import { nearestZones } from '../../../src/geo/nearest-zones';
import { packPolygons, zoneInPlane, type PackedPolygons } from '../../../src/geo/packed-polygons';
import type { PlaneGeometry } from '../../../src/geo/plane-geometry';
import { SiteProfile } from '../../../src/geo/site-profile';
import { ZoneOverlaps } from '../../../src/geo/zone-overlaps';
import { leastOverlapM2, siteBySite, type Engine } from './outcome';

/** Distances are geodesics of the ellipsoid, about this place; the others' are of the plane. */
const plane = equalAreaPlane([121.3, 30.2]);
const everyZone = { isMeant: () => true, reachM: () => 0, mostReachM: 0 };

/** This project's: zones packed and indexed, sites packed, Green's sum, the nearest by one search over all zones. */
export const yutu: Engine = {
  name: 'yutu',
  on: ({ zones, sites }, work) =>
    Promise.resolve(
      siteBySite(sites.length, () => {
        const tree = buildChainTree(packPolygons(zones), () => true);
        const profile = new SiteProfile();
        const overlaps = new ZoneOverlaps(tree, profile);
        const packedSites = packPolygons(sites);
        return (at) => {
          const site = inPlane(packedSites, at);
          profile.load(site);
          const areasM2 = [...overlaps.measure().values()];
          const isMet = areasM2.some((areaM2) => areaM2 > leastOverlapM2);
          return work === 'overlaps' || isMet ? { areasM2 } : { areasM2, distanceM: nearestM(site, tree) };
        };
      }),
    ),
};

function nearestM(site: PlaneGeometry, tree: ChainTree): number {
  const zones = nearestZones(indexGeometry(site), tree, everyZone, plane);
  return zones.reduce((least, { nearest }) => Math.min(least, nearest?.distanceM ?? Number.NaN), Infinity);
}

function inPlane(sites: PackedPolygons, at: number): PlaneGeometry {
  const geometry = zoneInPlane(sites, at);
  if (!geometry) throw new Error('A site of the scene can not be measured.');
  return geometry;
}
