import { describe, expect, it } from 'vitest';
import type { Areal, LonLat } from '../../src/domain/geometry';
import { buildChainTree } from '../../src/geo/build-chain-tree';
import { overlapSum } from '../../src/geo/overlap-sum';
import { packPolygons } from '../../src/domain/pack-polygons';
import {
  boxContains,
  boxOf,
  boxRing,
  growBox,
  isClosed,
  type PlaneBox,
  type PlanePath,
} from '../../src/geo/plane-geometry';
import { zoneNear } from '../../src/geo/zone-near';
import { positionsOf, seededRandom, square, starRing } from './seeded-shapes';

/** A zone of a polygon with one hole each, in plane metres. */
const zoneOf = (...polygons: readonly (readonly PlanePath[])[]): Areal => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((ring): LonLat[] => positionsOf(ring))),
});

const treeOf = (...zones: readonly Areal[]) => buildChainTree(packPolygons(zones), () => true);

const areaIn = (box: PlaneBox, rings: readonly PlanePath[]): number =>
  overlapSum([boxRing(box)], [rings])?.unionM2 ?? Number.NaN;

describe('a zone cut to a box', () => {
  const random = seededRandom(14);
  const rings = {
    coast: starRing(random, 0, 0, 1000, 1500),
    lake: starRing(random, 0, 0, 300, 900),
    island: starRing(random, 0, 0, 80, 200),
    other: square(900, 900, 300),
  };
  const tree = treeOf(
    zoneOf([square(-5000, -5000, 10)]),
    zoneOf([rings.coast, rings.lake], [rings.island], [rings.other]),
  );

  it('has the area of the zone there, wherever the box lies', () => {
    for (let i = 0; i < 120; i++) {
      const side = 2000 * random() ** 3 + 1;
      const [minX, minY] = [2600 * (random() - 0.5), 2600 * (random() - 0.5)];
      const box = { minX, minY, maxX: minX + side, maxY: minY + side * (0.5 + random()) };
      const near = zoneNear(tree, 1, box);
      const truth = areaIn(box, Object.values(rings));
      expect(Math.abs(areaIn(box, near.paths) - truth)).toBeLessThan(1e-9 * (box.maxX - minX) ** 2 + 1e-6);
      expect(near.paths.every(isClosed)).toBe(true);
      expect(near.polygons.flat()).toEqual(near.paths);
      expect(near.box).toEqual(boxOf(near.paths));
      if (near.paths.length > 0) expect(boxContains(growBox(box, 1e-9), near.box)).toBe(true);
    }
  });

  it('keeps its polygons with their holes, and leaves out what is not there', () => {
    const sizes = (box: PlaneBox): number[] => zoneNear(tree, 1, box).polygons.map(({ length }) => length);
    expect(sizes({ minX: -2000, minY: -2000, maxX: 2000, maxY: 2000 })).toEqual([2, 1, 1]);
    expect(sizes({ minX: -10, minY: -10, maxX: 10, maxY: 10 })).toEqual([2, 1]);
    expect(sizes({ minX: 950, minY: 950, maxX: 2000, maxY: 2000 })).toEqual([1]);
    const nowhere = zoneNear(tree, 1, { minX: 3000, minY: 0, maxX: 3100, maxY: 100 });
    expect(nowhere).toMatchObject({ dimension: 2, polygons: [], paths: [] });
    expect(zoneNear(tree, 0, { minX: -5005, minY: -5005, maxX: -4000, maxY: -4000 }).paths).toHaveLength(1);
  });

  it('is the ring as it is where all of it is there', () => {
    const all = zoneNear(tree, 1, { minX: -2000, minY: -2000, maxX: 2000, maxY: 2000 });
    expect(all.polygons).toEqual([[rings.coast, rings.lake], [rings.island], [rings.other]]);
  });

  it('has few positions where few are near', () => {
    // the outermost runs of a ring of 1500: whole branches of the tree are passed by
    const corner = zoneNear(tree, 1, { minX: 700, minY: -10, maxX: 800, maxY: 10 });
    expect(corner.paths.reduce((count, path) => count + path.length / 2, 0)).toBeLessThan(150);
  });
});
