/**
 * Derives layers/land.geojson of a pack: land against sea, from the npm package `@geo-maps/earth-lands-1m` 0.6.0
 * (OpenStreetMap contributors, ODbL 1.0). The package is 37 MB and no dependency of the project; to run this again:
 *
 *   npm pack @geo-maps/earth-lands-1m@0.6.0 && tar xzf geo-maps-earth-lands-1m-0.6.0.tgz
 *   npx tsx geodata/build/derive-land.ts geodata/cixi package/map.geo.json
 *
 * Its coast is that of 2017, thinned to a vertex every few hundred metres to kilometres. Holes are left out: the inland
 * waters among them are thinned to triangles.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, GeometryCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { clipToFrame, doubleArea, isInFrame, readPackFrame, type Frame } from './frame';
import { rounded, writeLayer } from './layer-file';

/** Land this far outside the frame is kept by the first, rough cut, degrees. */
const margin = 0.5;

interface Side {
  axis: 0 | 1;
  limit: number;
  /** 1: what is greater stays */
  sign: 1 | -1;
}

const sidesOf = ([west, south, east, north]: Frame): Side[] => [
  { axis: 0, limit: west, sign: 1 },
  { axis: 1, limit: south, sign: 1 },
  { axis: 0, limit: east, sign: -1 },
  { axis: 1, limit: north, sign: -1 },
];

const at = (position: Position, axis: 0 | 1): number => position[axis] ?? NaN;

function crossing(a: Position, b: Position, { axis, limit }: Side): Position {
  const t = (limit - at(a, axis)) / (at(b, axis) - at(a, axis));
  return [at(a, 0) + t * (at(b, 0) - at(a, 0)), at(a, 1) + t * (at(b, 1) - at(a, 1))];
}

/** One side of a Sutherland–Hodgman cut; leaves doubled edges on the side, which {@link clipToFrame} then dissolves. */
function cutAt(ring: readonly Position[], side: Side): Position[] {
  const inside = (position: Position): boolean => (at(position, side.axis) - side.limit) * side.sign >= 0;
  return ring.flatMap((position, index) => {
    const before = ring[index - 1] ?? ring[ring.length - 1] ?? position;
    const entry = inside(before) === inside(position) ? [] : [crossing(before, position, side)];
    return inside(position) ? [...entry, position] : entry;
  });
}

/** The continent's ring has half a million vertices; this leaves the few hundred around the frame. */
function roughCut(ring: readonly Position[], [west, south, east, north]: Frame): Position[] {
  const wide: Frame = [west - margin, south - margin, east + margin, north + margin];
  const open = sidesOf(wide).reduce<readonly Position[]>(cutAt, ring.slice(0, -1));
  return [...open, ...open.slice(0, 1)];
}

/** Twice the square degrees (about 1,000 km²) above which land is mainland: the largest island here has 500 km². */
const mainlandFrom = 0.2;

function landFeature(coordinates: Position[][], index: number): Feature<Polygon> {
  const id = `land-${index + 1}`;
  const isMainland = Math.abs(doubleArea(coordinates[0] ?? [])) >= mainlandFrom;
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Polygon', coordinates },
    properties: {
      id,
      name: isMainland ? '大陆' : '岛屿',
      nameEn: isMainland ? 'Mainland' : 'Island',
      kind: isMainland ? 'mainland' : 'island',
      status: 'existing',
      sources: [],
      basis: 'npm @geo-maps/earth-lands-1m 0.6.0（OpenStreetMap，2017 年岸线，已抽稀）裁切',
      accuracyM: 500,
      credits: ['openstreetmap'],
    },
  };
}

const { folder, extent } = readPackFrame(process.argv[2]);
const source = process.argv[3];
if (source === undefined) throw new Error('Name the map.geo.json of @geo-maps/earth-lands-1m');
const world = JSON.parse(readFileSync(source, 'utf8')) as GeometryCollection<MultiPolygon>;
const polygons = world.geometries
  .flatMap(({ coordinates }) => coordinates)
  .map(([outer = []]) => roughCut(outer, extent))
  .filter((ring) => ring.length > 3 && ring.some((position) => isInFrame(extent, position)))
  .flatMap((ring) => clipToFrame([[ring.map(rounded)]], extent))
  .map(([outer = []]) => [outer])
  .sort(([a = []], [b = []]) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)));
writeLayer(join(folder, 'layers', 'land.geojson'), polygons.map(landFeature));
