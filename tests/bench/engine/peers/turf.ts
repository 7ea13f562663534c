import { featureCollection, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { LonLat, Polygon } from '../../../../src/domain/geometry';
import type { Engine } from '../outcome';
import { pairwise, planarAreaM2 } from './pairwise';

/** Its positions are taken for the plane's metres, which its clipper doesn't mind. */
export const turf: Engine = {
  name: 'turf.intersect + box index',
  on: (scene, work) => {
    if (work === 'distances') return Promise.resolve(null);
    const [zones, sites] = [scene.zones.map(toFeature), scene.sites.map(toFeature)];
    return Promise.resolve(
      pairwise(scene, (site, zone) => {
        const shape = intersect(featureCollection([sites[site], zones[zone]] as Feature[]))?.geometry;
        if (!shape) return 0;
        const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
        return planarAreaM2(polygons as LonLat[][][]);
      }),
    );
  },
};

type Feature = ReturnType<typeof toFeature>;

const toFeature = ({ coordinates }: Polygon) =>
  polygon(coordinates.map((ring) => ring.map(([x, y]) => [x, y])));
