import { describe, expect, it } from 'vitest';
import { overlapShape, type OverlapShape } from '../../src/geo/overlap-shape';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import type { PlaneGeometry } from '../../src/geo/plane-geometry';
import { plane, planePolygons, ringOf, square } from './seeded-shapes';

const site = planePolygons(ringOf([0, 0], [10, 1], [8, 9], [1, 7]));
const siteM2 = 64.5;

/** Of one polygon, the outer ring first. */
const polygon = (...rings: Float64Array[]): PlaneGeometry => ({
  ...planePolygons(...rings),
  polygons: [rings],
});

const shapeOf = (...zones: PlaneGeometry[]): OverlapShape => overlapShape(site, zones, plane) as OverlapShape;

describe('the shape of a site in a zone', () => {
  it('whose border is nowhere near is the site itself, corner for corner', () => {
    const { areaM2, geometry } = shapeOf(planePolygons(square(-500, -500, 1000)));
    expect(areaM2).toBeCloseTo(siteM2, 9);
    expect(geometry && ellipsoidalAreaM2(geometry)).toBeCloseTo(siteM2, 6);
    const corners =
      geometry?.type === 'Polygon' ? geometry.coordinates[0]?.map((at) => plane.forward(at)) : [];
    expect(corners?.map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual([
      [0, 0],
      [10, 1],
      [8, 9],
      [1, 7],
      [0, 0],
    ]);
  });

  it('is counted once where other zones lie there as well', () => {
    const zones = [square(2, 2, 4), square(-500, -500, 1000), square(-20, -20, 60)];
    expect(shapeOf(...zones.map((ring) => planePolygons(ring))).areaM2).toBeCloseTo(siteM2, 9);
  });

  it('lacks what lies in a hole, however small the hole is beside the zone', () => {
    const around = square(-500, -500, 1000);
    expect(shapeOf(polygon(around, square(3, 3, 2))).areaM2).toBeCloseTo(siteM2 - 4, 6);
    expect(shapeOf(polygon(around, square(-20, -20, 60))).areaM2).toBe(0);
    expect(shapeOf(polygon(around, square(5, 4, 100))).areaM2).toBeLessThan(siteM2 - 10);
  });

  it('is nothing where the site lies beside the zone, in a bay or between its parts', () => {
    const bay = ringOf(
      [-50, -50],
      [50, -50],
      [50, 50],
      [20, 50],
      [20, -20],
      [-20, -20],
      [-20, 50],
      [-50, 50],
    );
    expect(shapeOf(planePolygons(bay)).areaM2).toBe(0);
    expect(shapeOf(planePolygons(square(-90, -50, 60), square(30, -50, 60))).areaM2).toBe(0);
  });
});
