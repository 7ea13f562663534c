import { describe, expect, it } from 'vitest';
import type { LonLat, Areal } from '../../src/domain/geometry';
import { buildChainTree } from '../../src/geo/build-chain-tree';
import { indexGeometry, type IndexedGeometry } from '../../src/geo/edge-index';
import { nearest } from '../../src/geo/nearest';
import { nearestZones, type ZoneWish } from '../../src/geo/nearest-zones';
import { packPolygons } from '../../src/domain/pack-polygons';
import { boxOf, type PlanePath } from '../../src/geo/plane-geometry';
import { plane, planePolygons, positionsOf, seededRandom, square, starRing } from './seeded-shapes';

/** What a plane distance may be off from the geodesic one in these scenes. */
const slackM = 0.01;

const arealOf = (rings: readonly PlanePath[]): Areal => ({
  type: 'MultiPolygon',
  coordinates: rings.map((ring): LonLat[][] => [positionsOf(ring)]),
});

const treeOf = (zones: readonly (readonly PlanePath[])[]) =>
  buildChainTree(packPolygons(zones.map(arealOf)), () => true);

const pathsOf = (dimension: 0 | 1, ...paths: PlanePath[]): IndexedGeometry =>
  indexGeometry({ dimension, polygons: [], paths, box: boxOf(paths) });

const wishOf = (
  reachM: (zone: number) => number,
  zones: number,
  isMeant = (_: number) => true,
): ZoneWish => ({
  isMeant,
  reachM,
  mostReachM: Math.max(...Array.from({ length: zones }, (_, zone) => (isMeant(zone) ? reachM(zone) : 0))),
});

/** Holds what was found against each zone measured by itself. */
function expectAsMeasuredAlone(
  subject: IndexedGeometry,
  zones: readonly (readonly PlanePath[])[],
  wish: ZoneWish,
): void {
  const found = new Map(
    nearestZones(subject, treeOf(zones), wish, plane).map((zone) => [zone.zone, zone.nearest?.distanceM]),
  );
  expect([...found.keys()].filter((zone) => !(zone in zones))).toEqual([]);
  const alone = zones.map((rings, zone) =>
    wish.isMeant(zone) ? (nearest(subject, planePolygons(...rings), plane)?.distanceM ?? NaN) : Infinity,
  );
  const least = Math.min(...alone);
  for (const [zone, truth] of alone.entries()) {
    const limit = Math.max(least, wish.reachM(zone));
    if (truth < limit - slackM || truth === least || truth === 0) expect(found.has(zone)).toBe(true);
    if (truth > limit + slackM) expect(found.has(zone)).toBe(false);
    if (found.has(zone)) expect(found.get(zone)).toBeCloseTo(truth, 6);
  }
}

/** Subjects of each dimension about a place: a rough polygon in two parts, lines, a few points. */
function subjectsAt(random: () => number, x: number, y: number): IndexedGeometry[] {
  const [first, second] = [starRing(random, x, y, 40, 50), starRing(random, x + 90, y, 30, 5)];
  const bend = Float64Array.from(Array.from({ length: 40 }, (_, i) => [x + 3 * i, y + 20 * random()]).flat());
  return [
    planePolygons(first, second),
    pathsOf(1, bend),
    pathsOf(1, Float64Array.of(x, y, x + 200 * (random() - 0.5), y + 200 * (random() - 0.5))),
    pathsOf(0, Float64Array.of(x, y), Float64Array.of(x + 50, y - 20)),
  ];
}

describe('the nearest zones of a tree', () => {
  it('are those that each zone measured by itself makes them, for subjects among many small zones', () => {
    const random = seededRandom(61);
    const zones = Array.from({ length: 60 }, () => [
      starRing(random, 3000 * random(), 3000 * random(), 20 + 60 * random(), 4 + Math.floor(40 * random())),
    ]);
    for (let i = 0; i < 10; i++) {
      for (const subject of subjectsAt(random, 4000 * random() - 500, 4000 * random() - 500)) {
        expectAsMeasuredAlone(
          subject,
          zones,
          wishOf(() => 0, zones.length),
        );
        expectAsMeasuredAlone(
          subject,
          zones,
          wishOf((zone) => 3 * (zone % 70), zones.length),
        );
        const isMeant = (zone: number): boolean => zone % 3 === 0;
        expectAsMeasuredAlone(
          subject,
          zones,
          wishOf(() => 100, zones.length, isMeant),
        );
      }
    }
  });

  it('are so for long borders of several rings, around, beside and within the subject', () => {
    const random = seededRandom(62);
    const zones = [
      [starRing(random, 0, 0, 2000, 2000), square(3000, 3000, 50)],
      [starRing(random, 2500, 0, 1500, 900)],
      [starRing(random, 200, 300, 5, 7), starRing(random, -3000, 0, 60, 300)],
      [square(-6000, -6000, 500)],
    ];
    for (let i = 0; i < 40; i++) {
      for (const subject of subjectsAt(random, 6000 * (random() - 0.5), 6000 * (random() - 0.5)))
        expectAsMeasuredAlone(
          subject,
          zones,
          wishOf((zone) => 400 * zone, zones.length),
        );
    }
    const wide = planePolygons(starRing(random, 0, 0, 9000, 60));
    expectAsMeasuredAlone(
      wide,
      zones,
      wishOf(() => 10, zones.length),
    );
  });

  it('meet a subject that is within them, or that they are within, though no borders are near', () => {
    const zones = [[square(0, 0, 1000)], [square(2000, 0, 10), square(5000, 0, 10)]];
    const inside = planePolygons(square(400, 400, 50));
    const around = planePolygons(square(1900, -100, 300));
    const distances = (subject: IndexedGeometry) =>
      nearestZones(
        subject,
        treeOf(zones),
        wishOf(() => 0, 2),
        plane,
      ).map((zone) => [zone.zone, zone.nearest?.distanceM]);
    expect(distances(inside)).toEqual([[0, 0]]);
    expect(distances(around)).toEqual([[1, 0]]);
    expect(distances(pathsOf(1, Float64Array.of(400, 400, 450, 400)))).toEqual([[0, 0]]);
    // a line around a zone does not hold it
    const [[zone, distanceM] = []] = distances(pathsOf(1, square(1900, -100, 300)));
    expect(zone).toBe(1);
    expect(distanceM).toBeCloseTo(100, 3);
  });

  it('are as near as either end of a line', () => {
    const zones = [[square(100, -50, 100)], [square(-400, -50, 100)]];
    for (const ends of [
      [0, 0, 90, 7],
      [90, 7, 0, 0],
    ]) {
      const line = pathsOf(1, Float64Array.from(ends));
      const [found] = nearestZones(
        line,
        treeOf(zones),
        wishOf(() => 0, 2),
        plane,
      );
      expect(found?.zone).toBe(0);
      expect(found?.nearest?.distanceM).toBeCloseTo(10, 6);
    }
  });

  it('are found among thousands by looking at few, in whichever order the zones come', () => {
    // 1009 has no divisor in common with 4900: neighbours in the layer are far from one another
    const placeOf = (zone: number): number => (1009 * zone) % 4900;
    const zones = Array.from({ length: 4900 }, (_, zone) => [
      square(100 * (placeOf(zone) % 70), 100 * Math.floor(placeOf(zone) / 70), 60),
    ]);
    const tree = treeOf(zones);
    let asked = 0;
    const wish = wishOf(
      () => 0,
      zones.length,
      () => {
        asked += 1;
        return true;
      },
    );
    asked = 0;
    const [found] = nearestZones(planePolygons(square(3365, 4025, 10)), tree, wish, plane);
    expect(placeOf(found?.zone ?? NaN)).toBe(40 * 70 + 33);
    expect(asked).toBeLessThan(150);
  });

  it('are none of an empty tree, nor of one that holds none of its zones, nor where none is meant', () => {
    const subject = planePolygons(square(0, 0, 10));
    expect(
      nearestZones(
        subject,
        treeOf([]),
        wishOf(() => 0, 0),
        plane,
      ),
    ).toEqual([]);
    const holdingNone = buildChainTree(packPolygons([arealOf([square(0, 0, 10)])]), () => false);
    expect(
      nearestZones(
        subject,
        holdingNone,
        wishOf(() => 50, 1),
        plane,
      ),
    ).toEqual([]);
    const none = wishOf(
      () => 50,
      1,
      () => false,
    );
    expect(nearestZones(subject, treeOf([[square(5, 5, 10)]]), none, plane)).toEqual([]);
  });
});
