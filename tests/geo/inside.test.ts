import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../src/domain/geometry';
import { clipRings } from '../../src/geo/clip-rings';
import { geodesicLengthM } from '../../src/geo/geodesic';
import { lineOverlap } from '../../src/geo/line-overlap';
import { overlapSum } from '../../src/geo/overlap-sum';
import { reachesDeeper } from '../../src/geo/penetration';
import { locatePoint } from '../../src/geo/point-in-polygons';
import { sharedBorderM } from '../../src/geo/shared-border';
import {
  gridRing,
  indexed,
  plane,
  planePolygons,
  ringOf,
  seededRandom,
  square,
  starRing,
} from './seeded-shapes';

describe('a point in polygons', () => {
  const ring = planePolygons(square(0, 0, 10), square(3, 3, 4));

  it('is inside, outside or on the boundary, holes left out', () => {
    expect(locatePoint(1, 1, ring)).toBe('inside');
    expect(locatePoint(5, 5, ring)).toBe('outside');
    expect(locatePoint(-1, 0, ring)).toBe('outside');
    for (const [x, y] of [
      [0, 0],
      [10, 10],
      [5, 0],
      [0, 5],
      [3, 5],
      [5, 7],
    ] as const) {
      expect(locatePoint(x, y, ring)).toBe('boundary');
    }
  });

  it('is told from the boundary by the last bit', () => {
    const slanted = planePolygons(ringOf([0, 0], [3, 1], [0, 1]));
    expect(locatePoint(1.5, 0.5, slanted)).toBe('boundary');
    expect(locatePoint(1.5, 0.5000000000000001, slanted)).toBe('inside');
    expect(locatePoint(1.5, 0.4999999999999999, slanted)).toBe('outside');
  });

  it('agrees with the area of a small square about it, on rings of a coarse grid', () => {
    for (let seed = 1; seed < 60; seed++) {
      const random = seededRandom(seed);
      const rings = [gridRing(random, 9, 6)];
      const [x, y] = [6 * random(), 6 * random()];
      const about = overlapSum([square(x - 1e-5, y - 1e-5, 2e-5)], [rings])?.unionM2 ?? Number.NaN;
      expect(locatePoint(x, y, planePolygons(...rings))).toBe(about > 2e-10 ? 'inside' : 'outside');
    }
  });
});

describe('rings cut to a box', () => {
  it('keep their even-odd area within it', () => {
    for (let seed = 1; seed < 80; seed++) {
      const random = seededRandom(seed);
      const rings = [gridRing(random, 10, 9), starRing(random, 4, 4, 5, 12)];
      const box = { minX: 1 + random(), minY: 2, maxX: 5 + random(), maxY: 6.5 };
      const frame = [
        ringOf([box.minX, box.minY], [box.maxX, box.minY], [box.maxX, box.maxY], [box.minX, box.maxY]),
      ];
      const whole = overlapSum(frame, [rings])?.unionM2;
      const cut = overlapSum([square(-99, -99, 300)], [clipRings(rings, box)])?.unionM2;
      expect(cut).toBeCloseTo(whole ?? Number.NaN, 9);
    }
  });
});

describe('the length of a line inside zones', () => {
  const zones = [planePolygons(square(0, 0, 100)), planePolygons(square(50, 0, 100))];
  const path = (...coordinates: number[]): Float64Array[] => [Float64Array.from(coordinates)];

  it('counts the union once, and the border not at all', () => {
    expect(lineOverlap(path(-50, 20, 250, 20), zones, plane).insideM).toBeCloseTo(150, 5);
    expect(lineOverlap(path(-50, 0, 250, 0), zones, plane).insideM).toBe(0);
    expect(lineOverlap(path(-50, 0, 60, 0, 60, 30), zones, plane).insideM).toBeCloseTo(30, 5);
    expect(lineOverlap(path(300, 0, 400, 0), zones, plane).insideM).toBe(0);
  });

  it('and outside add up to the geodesic length', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [121.2, 30.15],
        [121.25, 30.2],
        [121.3, 30.21],
      ],
    };
    const zone = planePolygons(starRing(seededRandom(2), 0, 0, 4000, 90));
    const { insideM, lengthM } = lineOverlap(indexed(line).paths, [zone], plane);
    expect(insideM).toBeGreaterThan(1000);
    expect(insideM).toBeLessThan(lengthM);
    // the pieces lie on the straight line of the plane, which is longer than the geodesic by parts per billion
    expect(lengthM / geodesicLengthM(line.coordinates)).toBeCloseTo(1, 7);
  });
});

describe('the depth that a subject reaches', () => {
  const zone = planePolygons(square(0, 0, 1000));

  it('is told on either side of the truth', () => {
    const strip = planePolygons(ringOf([-50, 200], [30, 200], [30, 900], [-50, 900]));
    expect(reachesDeeper(strip, zone, 29)).toBe(true);
    expect(reachesDeeper(strip, zone, 31)).toBe(false);
  });

  it('is that of the deepest place, however thin the subject', () => {
    const needle = planePolygons(ringOf([-100, 500], [400, 500.01], [400, 500.02]));
    expect(reachesDeeper(needle, zone, 350)).toBe(true);
    expect(reachesDeeper(needle, zone, 410)).toBe(false);
  });

  it('is asked of points and lines too, and is nothing outside or in a hole', () => {
    const point = (x: number, y: number) => indexed({ type: 'Point', coordinates: plane.inverse([x, y]) });
    const line = indexed({
      type: 'LineString',
      coordinates: [plane.inverse([-10, 40]), plane.inverse([990, 40])],
    });
    const holed = planePolygons(square(0, 0, 1000), square(400, 400, 200));
    expect(reachesDeeper(point(100, 500), zone, 99)).toBe(true);
    expect(reachesDeeper(point(100, 500), zone, 101)).toBe(false);
    expect(reachesDeeper(line, zone, 39)).toBe(true);
    expect(reachesDeeper(line, zone, 41)).toBe(false);
    expect(reachesDeeper(point(-100, 500), zone, 10)).toBe(false);
    expect(reachesDeeper(point(500, 500), holed, 10)).toBe(false);
    expect(reachesDeeper(planePolygons(square(450, 450, 100)), holed, 1)).toBe(false);
  });
});

describe('the border that two polygons share', () => {
  const site = planePolygons(square(0, 0, 100));

  it('is the length along which they run together', () => {
    expect(sharedBorderM(site, planePolygons(square(100, 0, 100)), 0.02)).toBeCloseTo(100, 1);
    expect(sharedBorderM(site, planePolygons(square(100, 50, 100)), 0.02)).toBeCloseTo(50, 1);
    expect(sharedBorderM(site, planePolygons(square(100.01, 0, 100)), 0.02)).toBeCloseTo(100, 1);
    expect(sharedBorderM(site, site, 0.02)).toBeCloseTo(400, 6);
  });

  it('is next to nothing where they only cross, touch in a corner or are apart', () => {
    expect(sharedBorderM(site, planePolygons(square(50, 50, 100)), 0.02)).toBeLessThan(0.1);
    expect(sharedBorderM(site, planePolygons(square(100, 100, 100)), 0.02)).toBeLessThan(0.1);
    expect(sharedBorderM(site, planePolygons(square(100.1, 0, 100)), 0.02)).toBe(0);
  });

  it('does not depend on how many vertices either side has', () => {
    const border = Array.from({ length: 50 }, (_, i): [number, number] => [100, 2 * i]);
    const zone = planePolygons(ringOf(...border, [100, 100], [200, 100], [200, 0]));
    expect(sharedBorderM(site, zone, 0.02)).toBeCloseTo(100, 1);
  });
});
