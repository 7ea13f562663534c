import { featureCollection, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { describe, expect, it } from 'vitest';
import type { Areal, Geometry, LineString, Point, Polygon } from '../../src/domain/geometry';
import { areaContents } from '../../src/geo/area-contents';
import { planeAreaM2 } from '../../src/geo/plane-area';
import type { PlanePath } from '../../src/geo/plane-geometry';
import {
  centre,
  plane,
  polygonAt,
  positionsOf,
  rectangleAt,
  ringOf,
  seededRandom,
  square,
  starRing,
} from './seeded-shapes';

const polygonOf = (ring: PlanePath): Polygon => polygonAt(...positionsOf(ring).slice(0, -1));
const lineAt = (...positions: readonly [number, number][]): LineString => ({
  type: 'LineString',
  coordinates: positions.map((position) => plane.inverse(position)),
});
const pointAt = (x: number, y: number): Point => ({ type: 'Point', coordinates: plane.inverse([x, y]) });
const contentsOf = (area: Areal, geometries: readonly Geometry[]) =>
  areaContents({ area, geometries, centre });

/** In plane metres, by Turf. */
function commonAreaM2(a: PlanePath, b: PlanePath): number {
  const common = intersect(featureCollection([polygon([positionsOf(a)]), polygon([positionsOf(b)])]));
  if (!common) return 0;
  const { geometry } = common;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return planeAreaM2(polygons.map((rings) => rings.map((ring) => Float64Array.from(ring.flat()))));
}

/** By the crossings of a ray, in plane metres. */
const isInRing = (x: number, y: number, ring: PlanePath): boolean =>
  positionsOf(ring).filter(([x2, y2], i, all) => {
    const [x1, y1] = all[i - 1] ?? [x2, y2];
    return y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1);
  }).length %
    2 ===
  1;

const box = square(-1000, -1000, 2000);
const area = polygonOf(box);
/** Everything far around the box, but not the box. */
const around: Polygon = {
  type: 'Polygon',
  coordinates: [...rectangleAt(-9000, -9000, 18000, 18000).coordinates, ...area.coordinates],
};

describe('what lies in an area', () => {
  it('is in square metres what Turf cuts out, for random polygons about a box and about a star', () => {
    const random = seededRandom(7);
    const areas = [box, starRing(random, 100, -200, 1800, 23)];
    for (const inside of areas) {
      for (let round = 0; round < 40; round++) {
        const ring = starRing(random, 5000 * (random() - 0.5), 5000 * (random() - 0.5), 1200, 15);
        const [part] = contentsOf(polygonOf(inside), [polygonOf(ring)]).parts;
        expect(Math.abs((part?.areaM2 ?? 0) - commonAreaM2(inside, ring))).toBeLessThan(1);
      }
    }
  });

  it('comes with what lies outside to the whole, areas and lengths', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 40; round++) {
      const ring = starRing(random, 3000 * (random() - 0.5), 3000 * (random() - 0.5), 1200, 15);
      const line = lineAt(...positionsOf(ring));
      const everything = rectangleAt(-9000, -9000, 18000, 18000);
      const parts = [area, around, everything].map((one) => contentsOf(one, [polygonOf(ring), line]).parts);
      const [areas, lengths] = [0, 1].map((i) => parts.map((of) => of[i]));
      const [inM2 = 0, outM2 = 0, wholeM2 = 0] = (areas ?? []).map((one) => one?.areaM2 ?? 0);
      const [inM = 0, outM = 0, wholeM = 0] = (lengths ?? []).map((one) => one?.lengthM ?? 0);
      expect(Math.abs(inM2 + outM2 - wholeM2)).toBeLessThan(2);
      expect(Math.abs(inM + outM - wholeM)).toBeLessThan(0.01);
      expect(wholeM2).toBeGreaterThan(1e5);
    }
  });

  it('is of a line what small pieces of it come to whose middle a ray finds inside', () => {
    const random = seededRandom(3);
    const star = starRing(random, 0, 0, 1500, 17);
    for (let round = 0; round < 20; round++) {
      const [ax, ay, bx, by] = Array.from({ length: 4 }, () => 5000 * (random() - 0.5)) as [
        number,
        number,
        number,
        number,
      ];
      const [part] = contentsOf(polygonOf(star), [lineAt([ax, ay], [bx, by])]).parts;
      const pieces = 5000;
      const inside = Array.from({ length: pieces }, (_, i) => (i + 0.5) / pieces).filter((t) =>
        isInRing(ax + (bx - ax) * t, ay + (by - ay) * t, star),
      ).length;
      const lengthM = Math.hypot(bx - ax, by - ay);
      expect(Math.abs((part?.lengthM ?? 0) - (lengthM * inside) / pieces)).toBeLessThan(12);
    }
  });

  it('is told whole, in part or outside', () => {
    const { parts } = contentsOf(area, [
      rectangleAt(0, 0, 10, 10),
      rectangleAt(990, 0, 20, 10),
      rectangleAt(2000, 0, 10, 10),
      rectangleAt(-5000, -5000, 10000, 10000),
      lineAt([0, 0], [500, 0]),
      lineAt([0, 0], [1500, 0]),
      lineAt([1500, 0], [1600, 0]),
      pointAt(0, 0),
      pointAt(1200, 0),
    ]);
    expect(parts.map(({ lies }) => lies)).toEqual([
      'whole',
      'partly',
      'outside',
      'partly',
      'whole',
      'partly',
      'outside',
      'whole',
      'outside',
    ]);
    expect(parts[1]?.areaM2).toBeCloseTo(100, 3);
  });

  it('is not a neighbour that has only a border in common with it', () => {
    const { parts, coveredM2 } = contentsOf(area, [rectangleAt(1000, -1000, 500, 2000)]);
    expect(parts[0]?.lies).toBe('outside');
    expect(coveredM2).toBe(0);
  });

  it('covers ground that several have in common once', () => {
    const { parts, coveredM2 } = contentsOf(area, [
      rectangleAt(0, 0, 100, 100),
      rectangleAt(50, 0, 100, 100),
      rectangleAt(950, 0, 100, 100),
    ]);
    expect(parts.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0)).toBeCloseTo(25000, 1);
    expect(coveredM2).toBeCloseTo(20000, 1);
  });

  it('leaves out a hole of the area', () => {
    const { parts } = contentsOf(around, [rectangleAt(0, 0, 10, 10), rectangleAt(995, 0, 10, 10)]);
    expect(parts.map(({ lies }) => lies)).toEqual(['outside', 'partly']);
  });

  it('is unknown, not outside, where a coordinate is no number', () => {
    const broken = polygonOf(ringOf([0, 0], [Number.NaN, 0], [5, 5]));
    const { parts, coveredM2 } = contentsOf(area, [broken]);
    expect(parts[0]?.lies).toBe('unknown');
    expect(coveredM2).toBeNull();
  });
});
