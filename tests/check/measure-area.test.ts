import { describe, expect, it } from 'vitest';
import { measureArea } from '../../src/check/measure-area';
import { measureDistances } from '../../src/check/measure-distances';
import { PreparedLayers, toIndexed } from '../../src/check/prepare-layer';
import { noClaims } from '../../src/domain/site';
import type { Areal } from '../../src/domain/geometry';
import { overlapShape } from '../../src/geo/overlap-shape';
import { plane, polygonAt, positionsOf, rectangleAt, seededRandom, starRing } from '../geo/seeded-shapes';
import { findingOf, layerOf } from './check-job';

const zone = rectangleAt(0, 0, 1000, 1000);
const half = rectangleAt(950, 100, 100, 100);

/** The measure of a site, where wanted as if the first zones had been found at other distances and the rest not at all. */
function measured(site: Areal, zones: readonly Areal[], distancesM?: readonly number[]) {
  const layer = new PreparedLayers(plane).prepare(layerOf(zones), undefined);
  const geometry = toIndexed(site, plane);
  const distances = layer && geometry && measureDistances(geometry, 0, layer, 10_000, plane);
  if (!distances) throw new Error('The distances were not measured.');
  const subject = { id: 'site', name: 'site', geometry: site, accuracyM: 0, claims: noClaims };
  const inOrder = [...distances].sort((a, b) => a.place - b.place);
  const told = distancesM?.flatMap((distanceM, i) =>
    inOrder.slice(i, i + 1).map((zone) => ({ ...zone, nearest: { ...zone.nearest, distanceM } })),
  );
  return measureArea({ subject, geometry, plane }, layer, told ?? inOrder, overlapShape);
}

describe('an overlap that the distances deny', () => {
  it('is told, unconfirmed, whether the zone was taken for apart or not found', () => {
    expect(measured(half, [zone], [0])).toMatchObject({ failure: null, contact: 'overlap' });
    const denied = measured(half, [zone], [100]);
    expect(denied.failure).toBe('methods-disagree');
    expect(denied.overlapAreaM2).toBeCloseTo(5000, 4);
    const far = rectangleAt(2000, 0, 100, 100);
    const missed = measured(half, [far, zone], [950]);
    expect(missed.failure).toBe('methods-disagree');
    expect(missed.overlapAreaM2).toBeCloseTo(5000, 4);
    expect(missed.zones).toEqual([{ contact: 'none', overlapAreaM2: 0 }]);
  });

  it('leaves what is apart as it is, to the last digit', () => {
    expect(measured(half, [rectangleAt(2000, 0, 100, 100)], [950])).toMatchObject({
      failure: null,
      contact: 'none',
      overlapAreaM2: 0,
    });
  });
});

describe('a site without an area', () => {
  it('is never clear, nor found to touch', () => {
    const thereAndBack = polygonAt([1100, 0], [1200, 10], [1100, 0]);
    expect(findingOf({ geometry: thereAndBack, layer: layerOf([zone]) })).toMatchObject({
      state: 'undetermined',
      because: 'computation-failed',
      contact: null,
    });
  });
});

describe('the shape', () => {
  it('is asked for of what is near the site alone, however long the border of the zone', () => {
    const corners = positionsOf(starRing(seededRandom(12), 0, 0, 5000, 4000)).slice(1);
    let positions = 0;
    const finding = findingOf({
      geometry: rectangleAt(2500, 0, 60, 40),
      layer: layerOf([polygonAt(...corners)]),
      shapeOf: (site, zones, ...rest) => {
        positions = zones.flatMap(({ paths }) => paths).reduce((sum, path) => sum + path.length / 2, 0);
        return overlapShape(site, zones, ...rest);
      },
    });
    expect(finding.confirmed).toBe(true);
    expect(positions).toBeGreaterThan(0);
    expect(positions).toBeLessThan(100);
  });
});

describe('the figures of the zones', () => {
  it('stay each zone’s own where some overlap one another, some only touch and some are apart', () => {
    const { overlapAreaM2, zones } = measured(half, [
      rectangleAt(1050, 100, 10, 100),
      zone,
      rectangleAt(900, 0, 100, 1000),
      rectangleAt(1500, 0, 100, 1000),
    ]);
    expect(overlapAreaM2).toBeCloseTo(5000, 4);
    expect(zones.map(({ contact, overlapAreaM2: areaM2 }) => [contact, Math.round(areaM2 ?? NaN)])).toEqual([
      ['touching', 0],
      ['overlap', 5000],
      ['overlap', 5000],
      ['none', 0],
    ]);
  });

  it('add up to the layer’s to the last digit where no two of them are near one another', () => {
    const random = seededRandom(90);
    for (let round = 0; round < 10; round++) {
      const corners = (x: number): [number, number][] =>
        [
          [0, 0],
          [60, 0],
          [60, 90],
          [0, 90],
        ].map(([dx = 0, dy = 0]) => [x + dx + 20 * random(), dy + 20 * random()]);
      const apart = [0, 100, 200, 300].map((x) => polygonAt(...corners(x)));
      const { overlapAreaM2, zones } = measured(rectangleAt(-10, 30, 400, 40), apart);
      expect(zones).toHaveLength(4);
      expect(overlapAreaM2).toBe(zones.reduce((sum, { overlapAreaM2: areaM2 }) => sum + (areaM2 ?? NaN), 0));
    }
  });

  it('are nought, without any rounding, for neighbours that have the same corners', () => {
    const random = seededRandom(91);
    for (let round = 0; round < 20; round++) {
      const border = Array.from({ length: 6 }, (_, i): [number, number] => [500 + 80 * random(), 100 * i]);
      const west = polygonAt([0, 0], ...border, [0, 500]);
      const east = polygonAt([1000, 0], ...border, [1000, 500]);
      const finding = findingOf({ geometry: west, layer: layerOf([east]) });
      expect(finding).toMatchObject({ state: 'clear', contact: 'touching', overlapAreaM2: 0 });
    }
  });

  it('have no shape where arithmetic alone can have made the overlap', () => {
    const finding = findingOf({ geometry: rectangleAt(1000 - 8e-7, 0, 500, 500), layer: layerOf([zone]) });
    expect(finding).toMatchObject({ state: 'clear', contact: 'touching', overlap: null });
    expect(finding.overlapAreaM2).toBeGreaterThan(1e-4);
  });
});
