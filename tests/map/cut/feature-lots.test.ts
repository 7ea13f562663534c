import type { Feature, FeatureCollection } from 'geojson';
import { expect, it } from 'vitest';
import { zoneCountOf } from '../../../src/geo/packed-polygons';
import { isHeavy, lotsOf } from '../../../src/map/cut/feature-lots';

const feature = (id: number, geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties: { id: String(id) },
  geometry,
});
const point = (id: number): Feature => feature(id, { type: 'Point', coordinates: [id / 1e4, 30] });
const ring = (id: number, corners: number): Feature =>
  feature(id, {
    type: 'Polygon',
    coordinates: [Array.from({ length: corners }, (_, i) => [Math.cos(i), Math.sin(i)])],
  });
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

it('packs all features in their order, some at a time, and a long one by itself', () => {
  const features = [...Array.from({ length: 2500 }, (_, i) => point(i)), ring(2500, 90_000), ring(2501, 4)];
  const lots = [...lotsOf(features)];
  expect(lots.flatMap((lot) => lot.features.map(({ properties }) => properties['id']))).toEqual(
    features.map(({ properties }) => properties?.['id'] as string),
  );
  expect(lots.map(({ features: { length } }) => length)).toEqual([1000, 1000, 500, 1, 1]);
  for (const lot of lots) expect(zoneCountOf(lot.polygons)).toBe(lot.features.length);
  expect(lots.reduce((sum, { polygons }) => sum + polygons.positions.length / 2, 0)).toBe(92_504);
});

it('takes many features, and long ones, for heavy, and what no tiles are cut of for light', () => {
  expect(isHeavy(collection([]))).toBe(false);
  expect(isHeavy(collection([ring(0, 15_000)]))).toBe(false);
  expect(isHeavy(collection([ring(0, 25_000)]))).toBe(true);
  expect(isHeavy(collection(Array.from({ length: 3000 }, (_, i) => point(i))))).toBe(true);
  const line = feature(1, { type: 'LineString', coordinates: [[0, 0]] });
  expect(isHeavy(collection([ring(0, 25_000), line]))).toBe(false);
});
