import { readdirSync, readFileSync } from 'node:fs';
import {
  boundsOf,
  isAreal,
  middleOf,
  polygonsOf,
  type Geometry,
  type LonLat,
} from '../../src/domain/geometry';
import { clipRings } from '../../src/geo/clip-rings';
import { equalAreaPlane } from '../../src/geo/equal-area-plane';
import { boxesMeet, toPlane, type PlaneBox, type PlanePath } from '../../src/geo/plane-geometry';
import { mapped, starRing } from '../geo/seeded-shapes';
import type { Pair, Polygons } from './pair';
import { shaken, wholeBetween, type Random } from './shapes';

const geodata = new URL('../../geodata/', import.meta.url);

interface Boundary {
  rings: readonly PlanePath[];
  box: PlaneBox;
}

/** Every polygon of the layers of a pack, in the plane about the pack's middle. */
function readPack(pack: string): Boundary[] {
  const layers = new URL(`${pack}/layers/`, geodata);
  const geometries = readdirSync(layers).flatMap((file) => {
    const { features } = JSON.parse(readFileSync(new URL(file, layers), 'utf8')) as {
      features: readonly { geometry: Geometry | null }[];
    };
    return features.flatMap(({ geometry }) => (geometry && isAreal(geometry) ? [geometry] : []));
  });
  const polygons = geometries.flatMap(polygonsOf);
  const middle: LonLat = middleOf(boundsOf({ type: 'MultiPolygon', coordinates: polygons }) ?? [0, 0, 0, 0]);
  const plane = equalAreaPlane(middle);
  return polygons.flatMap((coordinates) => {
    const inPlane = toPlane({ type: 'Polygon', coordinates }, plane);
    return inPlane ? [{ rings: inPlane.paths, box: inPlane.box }] : [];
  });
}

/** The polygons of each pack. */
const packs: readonly (readonly Boundary[])[] = readdirSync(geodata, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'build')
  .map(({ name }) => readPack(name));

const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

/** A boundary, one that meets it, and a box about one of its vertices that holds some tens of vertices. */
function place(random: Random): { own: Boundary; other: Boundary; window: PlaneBox; x: number; y: number } {
  const boundaries = pick(random, packs);
  const own = pick(random, boundaries);
  const other = pick(
    random,
    boundaries.filter(({ box }) => boxesMeet(box, own.box)),
  );
  const ring = pick(random, own.rings);
  const vertex = 2 * wholeBetween(random, 0, ring.length / 2 - 1);
  const [x = 0, y = 0] = ring.subarray(vertex, vertex + 2);
  const half = 50 * 2 ** (6 * random());
  return { own, other, x, y, window: { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half } };
}

const cut = ({ rings }: Boundary, window: PlaneBox): Polygons => [clipRings(rings, window)];

const isEmpty = (polygons: Polygons): boolean => polygons.flat().length === 0;

/** Pieces of two boundaries of one pack: neighbours, or layers that lie over one another. */
function piecesPair(random: Random): Pair {
  const { own, other, window } = place(random);
  const b = cut(other, window);
  return {
    a: cut(own, window),
    b: isEmpty(b) ? cut(own, { ...window, maxX: (window.minX + window.maxX) / 2 }) : b,
  };
}

/** A piece against itself as another file would have it: moved, rounded, or shaken. */
function againstItselfPair(random: Random): Pair {
  const { own, window } = place(random);
  const a = cut(own, window);
  const by = 10 ** (-9 + 11 * random());
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const b =
    random() < 0.3
      ? a.map((rings) => rings.map((ring) => ring.map(rounded)))
      : random() < 0.5
        ? shaken(a, random, by)
        : a.map((rings) => rings.map((ring) => mapped(ring, (x, y) => [x + by, y - by / 2])));
  return { a, b };
}

/** A site on a boundary, against the whole of it. */
function sitePair(random: Random): Pair {
  const { own, x, y, window } = place(random);
  const size = (window.maxX - window.minX) / 4;
  const site = starRing(random, random() < 0.5 ? x : x + size, y, size, wholeBetween(random, 3, 12));
  return { a: [[site]], b: [own.rings] };
}

/** Pairs from the boundaries of the plan packs, by kind. */
export const realKinds: Readonly<Record<string, (random: Random) => Pair>> = {
  'real pieces': piecesPair,
  'real against itself': againstItselfPair,
  'real site': sitePair,
};
