import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../src/domain/geometry';
import { geodesicDistanceM } from '../../src/geo/geodesic';
import { relateGeometries } from '../../src/geo/relate-geometries';
import { centre, plane, rectangleAt } from './seeded-shapes';

const point = (x: number, y: number) => ({ type: 'Point', coordinates: plane.inverse([x, y]) }) as const;

describe('how two geometries lie to one another', () => {
  it('is for points their geodesic distance, and nothing in common', () => {
    const [a, b] = [point(0, 0), point(3000, 4000)];
    expect(relateGeometries({ a, b, centre })).toEqual({
      distanceM: geodesicDistanceM(a.coordinates, b.coordinates),
      overlapM2: null,
    });
  });

  it('is the area that two polygons have in common', () => {
    const related = relateGeometries({
      a: rectangleAt(0, 0, 100, 50),
      b: rectangleAt(60, 10, 100, 20),
      centre,
    });
    expect(related.distanceM).toBe(0);
    expect(related.overlapM2).toBeCloseTo(800, 3);
  });

  it('is a distance and no area for polygons that are apart', () => {
    const related = relateGeometries({
      a: rectangleAt(0, 0, 100, 50),
      b: rectangleAt(300, 0, 10, 10),
      centre,
    });
    expect(related.distanceM).toBeCloseTo(200, 2);
    expect(related.overlapM2).toBe(0);
  });

  it('is not known where a coordinate is no number', () => {
    const a: Geometry = { type: 'Point', coordinates: [Number.NaN, 30] };
    expect(relateGeometries({ a, b: point(0, 0), centre })).toEqual({
      distanceM: null,
      overlapM2: null,
    });
  });
});
