import clipping, { type Polygon as Rings } from 'polygon-clipping';
import type { Engine } from '../outcome';
import { pairwise, planarAreaM2 } from './pairwise';

export const polygonClipping: Engine = {
  name: 'polygon-clipping + box index',
  on: (scene, work) =>
    Promise.resolve(
      work === 'distances'
        ? null
        : pairwise(scene, (site, zone) =>
            planarAreaM2(clipping.intersection(ringsOf(scene.sites[site]), ringsOf(scene.zones[zone]))),
          ),
    ),
};

const ringsOf = (polygon: { coordinates: unknown } | undefined): Rings => polygon?.coordinates as Rings;
