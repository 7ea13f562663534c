import { describe, expect, it } from 'vitest';
import { polygonsOf, type Areal } from '../../src/domain/geometry';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { overlapShape, type OverlapShape, type OverlapShapeMethod } from '../../src/geo/overlap-shape';
import { overlapSum } from '../../src/geo/overlap-sum';
import { boxOf, type PlaneGeometry } from '../../src/geo/plane-geometry';
import { atSiteSize, overlayPairs } from './overlay-pairs';
import {
  indexed,
  plane,
  planePolygons,
  polygonAt,
  rectangleAt,
  ringOf,
  seededRandom,
  square,
  starRing,
} from './seeded-shapes';

const toPlaneGeometry = (geometry: Areal): PlaneGeometry => {
  const polygons = polygonsOf(geometry).map((rings) => rings.map((ring) => Float64Array.from(ring.flat())));
  return { dimension: 2, polygons, paths: polygons.flat(), box: boxOf(polygons.flat()) };
};

/** The shape, where it was not too much work; null where it failed. */
function built(...request: Parameters<OverlapShapeMethod>): OverlapShape | null {
  const shape = overlapShape(...request);
  if (shape === 'too-much-work') throw new Error('The shape is too much work.');
  return shape;
}

describe('the overlap shape', () => {
  it('has the expected area for every public pair, those on which the clipper is known to throw among them', () => {
    for (const pair of overlayPairs) {
      const { a, b, areaM2 } = atSiteSize(pair);
      const shape = built(toPlaneGeometry(a), [toPlaneGeometry(b)], plane);
      expect(Math.abs((shape?.areaM2 ?? NaN) - areaM2), pair.id).toBeLessThan(0.01);
    }
  });

  it('is a failure for coordinates that no clipper can take, not a lack of overlap', () => {
    const spoilt = { ...planePolygons(square(0, 0, 10)), polygons: [[square(0, 0, Number.NaN)]] };
    expect(built(spoilt, [planePolygons(square(5, 5, 10))], plane)).toBeNull();
  });

  it('agrees with the sum, also on zones that overlap one another', () => {
    const random = seededRandom(5);
    for (let i = 0; i < 60; i++) {
      const site = planePolygons(starRing(random, 0, 0, 500, 20));
      const zones = [0, 300, 500].map((x) => planePolygons(starRing(random, x, 100, 400, 30)));
      const shape = built(site, zones, plane);
      const sum = overlapSum(
        site.paths,
        zones.map(({ paths }) => paths),
      );
      expect(shape?.areaM2).toBeCloseTo(sum?.unionM2 ?? Number.NaN, 2);
    }
  });

  it('comes back as longitude and latitude with the same area', () => {
    const site = indexed(rectangleAt(0, 0, 400, 300));
    const zone = indexed(polygonAt([200, -100], [900, 100], [300, 900]));
    const shape = built(site, [zone], plane);
    const geometry = shape?.geometry;
    expect(geometry && ellipsoidalAreaM2(geometry)).toBeCloseTo(shape?.areaM2 ?? Number.NaN, 4);
  });

  it('comes back in its place, however far it was turned', () => {
    const [site, zone] = [planePolygons(square(3000, -2000, 400)), planePolygons(square(3100, -1900, 900))];
    for (const turnRad of [0, 1, 2]) {
      const geometry = built(site, [zone], plane, turnRad)?.geometry;
      const places = (geometry ? polygonsOf(geometry) : []).flat(2).map((at) => plane.forward(at));
      const corners = places.map((place) => place.map((metres) => Math.round(1000 * metres) / 1000).join());
      expect(new Set(corners)).toEqual(new Set(['3100,-1900', '3400,-1900', '3400,-1600', '3100,-1600']));
    }
  });

  it('is a failure where its area is too large for a number', () => {
    const [site, zone] = [square(0, 0, 1e200), square(-1e199, -1e199, 1e200)];
    expect(built(planePolygons(site), [planePolygons(zone)], plane)).toBeNull();
  });

  it('does not change when a large zone is first cut to the site', () => {
    const zone = starRing(seededRandom(3), 0, 0, 20000, 20000);
    const site = square(11900, -200, 500);
    const shape = built(planePolygons(site), [planePolygons(zone)], plane);
    const sum = overlapSum([site], [[zone]]);
    expect(sum?.unionM2).toBeGreaterThan(0);
    expect(shape?.areaM2).toBeCloseTo(sum?.unionM2 ?? Number.NaN, 2);
  });

  it('keeps the hole of a zone that is cut', () => {
    const outer = starRing(seededRandom(3), 0, 0, 20000, 300);
    const zone: PlaneGeometry = {
      ...planePolygons(outer),
      polygons: [[outer, square(0, 0, 100)]],
      paths: [outer, square(0, 0, 100)],
    };
    expect(built(planePolygons(square(-50, -50, 200)), [zone], plane)?.areaM2).toBeCloseTo(30000, 6);
  });

  it('is nothing in common for zones that are apart, which is not a failure', () => {
    const apart = built(planePolygons(square(0, 0, 10)), [planePolygons(square(50, 0, 10))], plane);
    expect(apart).toEqual({ areaM2: 0, geometry: null });
  });

  it('takes on a border of tens of thousands of positions that hardly crosses another', () => {
    const corners = 30000;
    const circle = ringOf(
      ...Array.from({ length: corners }, (_, i): [number, number] => [
        1000 * Math.cos((2 * Math.PI * i) / corners),
        1000 * Math.sin((2 * Math.PI * i) / corners),
      ]),
    );
    const shape = built(planePolygons(circle), [planePolygons(square(0, 0, 2000))], plane);
    const quarterM2 = (corners / 8) * 1000 ** 2 * Math.sin((2 * Math.PI) / corners);
    expect(shape?.areaM2).toBeCloseTo(quarterM2, 2);
  });

  it('fails rather than run for minutes on too many positions', () => {
    const ring = starRing(seededRandom(1), 0, 0, 1000, 60000);
    expect(overlapShape(planePolygons(ring), [planePolygons(ring)], plane)).toBe('too-much-work');
  });
});
