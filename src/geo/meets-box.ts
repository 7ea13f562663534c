import { boundsOf, isAreal, polygonsOf, type Geometry, type LonLat, type Ring } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import { clipSegment } from './clip-line';

/** Whether any of a geometry lies in a box, edges straight in longitude and latitude: not only its bounds. */
export function meetsBox(geometry: Geometry, box: Box): boolean {
  const bounds = boundsOf(geometry);
  if (!bounds || !overlap(bounds, box)) return false;
  if (geometry.type === 'Point') return true;
  if (geometry.type === 'MultiPoint') return geometry.coordinates.some((position) => isIn(position, box));
  return (
    linesOf(geometry).some((line) =>
      line.some((to, i) => i > 0 && clipSegment(line[i - 1] ?? to, to, box) !== null),
    ) || surrounds(geometry, [box[0], box[1]])
  );
}

const overlap = ([minX, minY, maxX, maxY]: Box, [west, south, east, north]: Box): boolean =>
  minX <= east && maxX >= west && minY <= north && maxY >= south;

const isIn = ([lon, lat]: LonLat, [west, south, east, north]: Box): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

function linesOf(geometry: Exclude<Geometry, { type: 'Point' | 'MultiPoint' }>): LonLat[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : polygonsOf(geometry).flat();
}

/** A box that no edge enters lies in a polygon whole or not at all: any of its corners tells. */
const surrounds = (geometry: Geometry, corner: LonLat): boolean =>
  isAreal(geometry) &&
  polygonsOf(geometry).some(
    (rings) => rings.filter((ring) => crossings(ring, corner) % 2 === 1).length % 2 === 1,
  );

/** How many edges of a ring a ray to the east meets. */
const crossings = (ring: Ring, [lon, lat]: LonLat): number =>
  ring.filter(([x2, y2], i) => {
    const [x1, y1] = ring[i - 1] ?? [x2, y2];
    return y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) * (x2 - x1)) / (y2 - y1);
  }).length;
