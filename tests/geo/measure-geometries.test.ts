import { describe, expect, it } from 'vitest';
import type { Geometry, LonLat, Polygon, Ring } from '../../src/domain/geometry';
import { semiMajorAxisM } from '../../src/geo/ellipsoid';
import { measureGeometries } from '../../src/geo/measure-geometries';
import { geodesicPolygonAreaM2 } from './geodesic-polygon-area';

const centre: LonLat = [121.3, 30.2];
const partPerMillion = 1e-6;

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const outline = ({ coordinates }: Polygon): Ring => coordinates[0] ?? [];
const oracleM2 = (polygon: Polygon): number => geodesicPolygonAreaM2(outline(polygon));

const measure = (
  quantity: 'area' | 'length' | 'count' | 'share',
  geometries: Geometry[],
  of: Geometry[] = [],
): number => measureGeometries({ quantity, geometries, of, centre }) ?? Number.NaN;

const expectNear = (value: number, expected: number): void => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(partPerMillion * expected);
};

/** Two squares of about a hundred metres that have a quarter in common: so small that parallels run straight to a millionth. */
const first = box(121.299, 30.199, 121.3, 30.2);
const second = box(121.2995, 30.1995, 121.3005, 30.2005);
const common = box(121.2995, 30.1995, 121.3, 30.2);
const apart = box(121.4, 30.3, 121.401, 30.301);

describe('the measured area', () => {
  it('of one polygon is that on the ellipsoid', () => {
    expectNear(measure('area', [first]), oracleM2(first));
  });

  it('of overlapping squares counts what they share once', () => {
    expectNear(measure('area', [first, second]), oracleM2(first) + oracleM2(second) - oracleM2(common));
    expectNear(measure('area', [first, first]), oracleM2(first));
  });

  it('of parts of one geometry counts what they share once as well', () => {
    const both = { type: 'MultiPolygon' as const, coordinates: [first.coordinates, second.coordinates] };
    expectNear(measure('area', [both]), measure('area', [first, second]));
  });

  it('leaves holes out and adds what is apart', () => {
    const ring: Polygon = { type: 'Polygon', coordinates: [outline(first), outline(common)] };
    expectNear(measure('area', [ring, apart]), oracleM2(first) - oracleM2(common) + oracleM2(apart));
  });

  it('is nought of nothing, and unknown of an outline that is not closed', () => {
    expect(measure('area', [])).toBe(0);
    const open: Polygon = { type: 'Polygon', coordinates: [outline(first).slice(0, -1)] };
    expect(measureGeometries({ quantity: 'area', geometries: [open, apart], of: [], centre })).toBeNull();
  });
});

describe('the measured length', () => {
  it('of a degree of the equator is a 360th of its circle, in one line or two', () => {
    const degreeM = (Math.PI * semiMajorAxisM) / 180;
    const whole: Geometry = {
      type: 'LineString',
      coordinates: [
        [121, 0],
        [122, 0],
      ],
    };
    const halves: Geometry = {
      type: 'MultiLineString',
      coordinates: [
        [
          [121, 0],
          [121.5, 0],
        ],
        [
          [121.5, 0],
          [122, 0],
        ],
      ],
    };
    expect(measure('length', [whole])).toBeCloseTo(degreeM, 4);
    expect(measure('length', [halves])).toBeCloseTo(degreeM, 4);
  });
});

describe('the measured share', () => {
  it('is what lies within the whole, counted once, of the whole', () => {
    const expected = oracleM2(common) / oracleM2(first);
    expectNear(measure('share', [second], [first]), expected);
    expectNear(measure('share', [second, common, apart], [first]), expected);
  });

  it('is 1 of what covers the whole, and next to nothing of what lies apart', () => {
    expectNear(measure('share', [first, second], [first]), 1);
    expect(measure('share', [apart], [first])).toBeLessThan(1e-9);
  });

  it('is unknown of nothing', () => {
    expect(measureGeometries({ quantity: 'share', geometries: [first], of: [], centre })).toBeNull();
  });
});

it('counts the places', () => {
  expect(measure('count', [first, second, { type: 'Point', coordinates: centre }])).toBe(3);
});
