import { describe, expect, it } from 'vitest';
import { polygonsOf, type Areal, type LonLat } from '../../src/domain/geometry';
import { buildChainTree } from '../../src/geo/build-chain-tree';
import { overlapSum } from '../../src/geo/overlap-sum';
import { packPolygons } from '../../src/domain/pack-polygons';
import { planePolygons } from '../../src/geo/plane-geometry';
import { SiteProfile } from '../../src/geo/site-profile';
import { ZoneOverlaps } from '../../src/geo/zone-overlaps';
import { overlayPairs } from './overlay-pairs';
import { latticePolygon } from './lattice-polygons';
import { seededRandom } from './seeded-shapes';

const pathsOf = (geometry: Areal) =>
  polygonsOf(geometry).map((rings) => rings.map((ring) => Float64Array.from(ring.flat())));

/** Overlap of a site with those of some zones that it has any with, coordinates taken for plane metres. */
function overlapsByZone(site: Areal, zones: readonly Areal[]): Map<number, number> {
  const geometry = planePolygons(pathsOf(site));
  if (!geometry) throw new Error('The test site can not be measured.');
  const packed = packPolygons(zones);
  const profile = new SiteProfile();
  profile.load(geometry);
  return new ZoneOverlaps(
    buildChainTree(packed, () => true),
    profile,
  ).measure();
}

/** Overlap with each zone. */
function overlapsOf(site: Areal, zones: readonly Areal[]): number[] {
  const areas = overlapsByZone(site, zones);
  return zones.map((_, zone) => areas.get(zone) ?? 0);
}

const overlapOf = (site: Areal, zone: Areal): number => overlapsOf(site, [zone])[0] ?? Number.NaN;

const slabSums = (site: Areal, zones: readonly Areal[]): readonly number[] =>
  overlapSum(
    pathsOf(site).flat(),
    zones.map((zone) => pathsOf(zone).flat()),
  )?.eachM2 ?? [];

const mapped = (geometry: Areal, map: (x: number, y: number) => LonLat): Areal => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(([x, y]) => map(x, y)))),
});

const reversed = (geometry: Areal): Areal => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.toReversed())),
});

/** A star-shaped polygon about a point. */
function star(random: () => number, x: number, y: number, radius: number, corners: number): Areal {
  const ring = Array.from({ length: corners }, (_, i): LonLat => {
    const angle = (2 * Math.PI * i) / corners;
    const r = radius * (0.4 + 0.6 * random());
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] };
}

const rectangle = (x: number, y: number, width: number, height: number): LonLat[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];
const polygon = (...rings: LonLat[][]): Areal => ({ type: 'Polygon', coordinates: rings });

describe('the overlaps of a site with every zone of a tree', () => {
  it.each(overlayPairs)('are right for $id', ({ a, b, expectedArea, tol }) => {
    expect(Math.abs(overlapOf(a, b) - expectedArea)).toBeLessThanOrEqual(tol);
    expect(Math.abs(overlapOf(b, a) - expectedArea)).toBeLessThanOrEqual(tol);
  });

  it('are those of the slab sum for lattice polygons that share corners and edges', () => {
    const random = seededRandom(20000);
    for (let i = 0; i < 800; i++) {
      const site = latticePolygon(random, 6);
      const zones = Array.from({ length: 5 }, () => latticePolygon(random, 6));
      const areas = overlapsOf(site, zones);
      slabSums(site, zones).forEach((area, zone) => {
        if (Math.abs((areas[zone] ?? NaN) - area) > 1e-9)
          expect(areas[zone], JSON.stringify({ site, zone: zones[zone] })).toBe(area);
      });
    }
  });

  it('are the same when site and zone change places, are mirrored, moved or reversed', () => {
    const random = seededRandom(5);
    for (let i = 0; i < 300; i++) {
      const [a, b] =
        i % 2 === 0
          ? [latticePolygon(random, 8), latticePolygon(random, 8)]
          : [star(random, 0, 0, 10, 30), star(random, 5, 3, 10, 400)];
      const area = overlapOf(a, b);
      expect(overlapOf(b, a)).toBeCloseTo(area, 9);
      expect(overlapOf(reversed(a), b)).toBeCloseTo(area, 9);
      expect(overlapOf(a, reversed(b))).toBeCloseTo(area, 9);
      const turned = (geometry: Areal): Areal => mapped(geometry, (x, y) => [-y, x]);
      expect(overlapOf(turned(a), turned(b))).toBeCloseTo(area, 9);
      const moved = (geometry: Areal): Areal => mapped(geometry, (x, y) => [x + 40960, y - 8192]);
      expect(overlapOf(moved(a), moved(b))).toBeCloseTo(area, 7);
    }
  });

  it('are those of the slab sum for long borders, within, around and across the site', () => {
    const random = seededRandom(77);
    const zones = [
      star(random, 0, 0, 3000, 1500),
      star(random, 1500, 0, 900, 1000),
      star(random, 0, 1200, 40, 600),
      polygon(rectangle(-5000, -5000, 10000, 10000), rectangle(-800, -900, 1700, 1500).toReversed()),
    ];
    for (let i = 0; i < 12; i++) {
      const site = star(
        random,
        3000 * (random() - 0.5),
        3000 * (random() - 0.5),
        20 + 1500 * random() ** 3,
        6 + i,
      );
      const areas = overlapsOf(site, zones);
      slabSums(site, zones).forEach((area, zone) => expect(areas[zone]).toBeCloseTo(area, 5));
    }
  });

  it('are those of the slab sum for a corner a hair off the site’s lower or upper side', () => {
    const site = polygon(rectangle(0, 0, 10, 10));
    for (const hair of [1e-17, 1e-13, 1e-9]) {
      for (const y of [0, 10, hair, -hair, 10 - hair, 10 + hair]) {
        const corner = (beyondY: number): Areal =>
          polygon([
            [0, beyondY],
            [10, y],
            [20, beyondY],
            [0, beyondY],
          ]);
        for (const zone of [corner(-1), corner(11), corner(5)].flatMap((one) => [one, reversed(one)])) {
          expect(overlapOf(site, zone)).toBeCloseTo(slabSums(site, [zone])[0] ?? NaN, 7);
        }
      }
    }
  });

  it('of parts that follow one another through many zones add up to the site', () => {
    const random = seededRandom(9);
    const tiles = Array.from({ length: 400 }, (_, i) =>
      polygon(rectangle(10 * (i % 20), 10 * Math.floor(i / 20), 10, 10)),
    );
    for (let i = 0; i < 50; i++) {
      const site = star(random, 100, 100, 60, 5 + i);
      const together = overlapsOf(site, tiles).reduce((sum, area) => sum + area, 0);
      expect(together).toBeCloseTo(overlapOf(site, polygon(rectangle(0, 0, 200, 200))), 8);
    }
  });

  it('are told of no zone but those that have some', () => {
    const tiles = Array.from({ length: 400 }, (_, i) =>
      polygon(rectangle(10 * (i % 20), 10 * Math.floor(i / 20), 10, 10)),
    );
    // beside tiles 40 and 43, whose borders it shares
    expect(overlapsByZone(polygon(rectangle(10, 22, 20, 5)), tiles)).toEqual(
      new Map([
        [41, 50],
        [42, 50],
      ]),
    );
    expect(overlapsByZone(polygon(rectangle(300, 0, 10, 5)), tiles)).toEqual(new Map());
  });

  it('are taken in a few steps for a long border that no edge of the site comes near', () => {
    const steps = { edges: 0, chains: 0 };
    class CountingProfile extends SiteProfile {
      override areaBelow(...edge: Parameters<SiteProfile['areaBelow']>): number {
        steps.edges += 1;
        return super.areaBelow(...edge);
      }
      override areaBelowChain(...chain: Parameters<SiteProfile['areaBelowChain']>): number {
        steps.chains += 1;
        return super.areaBelowChain(...chain);
      }
    }
    const geometry = planePolygons(pathsOf(polygon(rectangle(0, 0, 1000, 1000))));
    const profile = new CountingProfile();
    if (geometry) profile.load(geometry);
    const random = seededRandom(4096);
    const islands = [star(random, 300, 300, 200, 4096), star(random, 1000, 700, 200, 4096)];
    const tree = buildChainTree(packPolygons(islands), () => true);
    const areas = new ZoneOverlaps(tree, profile).measure();
    slabSums(polygon(rectangle(0, 0, 1000, 1000)), islands).forEach((area, zone) =>
      expect(areas.get(zone)).toBeCloseTo(area, 6),
    );
    // of the first one its 8 branches at most, of the second what is about the site's side
    expect(steps.chains).toBeLessThan(60);
    expect(steps.edges).toBeLessThan(200);
  });

  it('count holes and islands in them, for site and zone alike', () => {
    const ringed: Areal = {
      type: 'MultiPolygon',
      coordinates: [[rectangle(0, 0, 100, 100), rectangle(20, 20, 60, 60)], [rectangle(40, 40, 20, 20)]],
    };
    const whole = 100 * 100 - 60 * 60 + 20 * 20;
    expect(overlapOf(ringed, ringed)).toBeCloseTo(whole, 9);
    expect(overlapOf(ringed, polygon(rectangle(-10, -10, 300, 300)))).toBeCloseTo(whole, 9);
    expect(overlapOf(polygon(rectangle(25, 25, 50, 50)), ringed)).toBeCloseTo(400, 9);
    expect(overlapOf(polygon(rectangle(25, 25, 10, 10)), ringed)).toBeCloseTo(0, 9);
  });

  it('are given for two crossed combs, whose borders meet n² times', () => {
    const teeth = 150;
    const comb = polygon([
      ...Array.from({ length: teeth }, (_, i): LonLat[] => [
        [4 * i + 0.5, 0],
        [4 * i, 4 * teeth],
        [4 * i + 2, 4 * teeth],
        [4 * i + 2.5, 0],
      ]).flat(),
      [4 * teeth, 0],
      [4 * teeth, -1],
      [0, -1],
      [0.5, 0],
    ]);
    const crossed = mapped(comb, (x, y) => [y, x]);
    const frame = polygon(rectangle(-10, -10, 5 * teeth, 5 * teeth), ...polygonsOf(crossed).flat());
    const [overlap = NaN, rest = NaN] = overlapsOf(comb, [crossed, frame]);
    expect(overlap).toBeGreaterThan(teeth * teeth);
    expect(overlap + rest).toBeCloseTo(
      overlapOf(comb, polygon(rectangle(-10, -10, 5 * teeth, 5 * teeth))),
      4,
    );
  });
});
