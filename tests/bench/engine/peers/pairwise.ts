import Flatbush from 'flatbush';
import { boundsOf, type LonLat, type Polygon } from '../../../../src/domain/geometry';
import { siteBySite, type Run } from '../outcome';
import type { Scene } from '../scene';

/** A run that intersects pair by pair, with a box index before it. */
export const pairwise = (
  { zones, sites }: Scene,
  intersectionM2: (site: number, zone: number) => number,
): Run =>
  siteBySite(sites.length, () => {
    const index = new Flatbush(zones.length);
    for (const zone of zones) index.add(...boxOf(zone));
    index.finish();
    return (site) => ({
      areasM2: index.search(...boxOf(sites[site] as Polygon)).map((zone) => intersectionM2(site, zone)),
    });
  });

const boxOf = (polygon: Polygon) => boundsOf(polygon) ?? ([0, 0, 0, 0] as const);

/** Outer rings less their holes. */
export const planarAreaM2 = (polygons: readonly (readonly LonLat[])[][]): number =>
  polygons
    .flatMap((rings) => rings.map((ring, i) => (i === 0 ? 1 : -1) * Math.abs(shoelaceM2(ring))))
    .reduce((sum, area) => sum + area, 0);

function shoelaceM2(ring: readonly LonLat[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[i + 1] ?? [x0, y0];
    return sum + ((x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)) / 2;
  }, 0);
}
