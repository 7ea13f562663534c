import { describe, expect, it } from 'vitest';
import { borderBand } from '../../src/geo/border-band';
import { nearestOnEdges } from '../../src/geo/nearest-on-edge';
import { locatePoint } from '../../src/geo/point-in-polygons';
import { overlapBounds, type OverlapBounds, type UncertainZone } from '../../src/geo/overlap-bounds';
import { overlapSum, slabSum } from '../../src/geo/overlap-sum';
import { planeAreaM2 } from '../../src/geo/plane-area';
import { boxOf, type PlanePath } from '../../src/geo/plane-geometry';
import { mapped, planePolygons, positionsOf, ringOf, seededRandom, square, starRing } from './seeded-shapes';

const overlapOf = (site: PlanePath, zones: readonly PlanePath[]): number =>
  overlapSum(
    [site],
    zones.map((zone) => [zone]),
  )?.unionM2 ?? NaN;

const uncertainZone = (zone: PlanePath, accuracyM: number): UncertainZone => ({
  border: planePolygons(zone).edges,
  rings: [zone],
  accuracyM,
});

function boundsOf(site: PlanePath, zones: readonly PlanePath[], accuracyM: number): OverlapBounds {
  const uncertain = zones.map((zone) => uncertainZone(zone, accuracyM));
  const bounds = overlapBounds(planePolygons(site), uncertain, overlapOf(site, zones));
  if (!bounds) throw new Error('The bounds could not be told.');
  return bounds;
}

/** Everything, for zones that lie wholly in the site. */
const plain = square(-5000, -5000, 10_000);

describe('the least and the greatest overlap', () => {
  it('of a square are the shrunk one and, by Steiner’s formula, the one grown with round corners', () => {
    for (const accuracyM of [1, 20, 100]) {
      const { leastM2, greatestM2 } = boundsOf(plain, [square(0, 0, 400)], accuracyM);
      const grownM2 = 400 ** 2 + 4 * 400 * accuracyM + Math.PI * accuracyM ** 2;
      expect(leastM2).toBeCloseTo((400 - 2 * accuracyM) ** 2, 4);
      expect(greatestM2).toBeGreaterThan(grownM2);
      // only the corners are drawn from outside, by no more than 0.9 % of the accuracy
      expect(greatestM2 - grownM2).toBeLessThan(0.018 * Math.PI * accuracyM ** 2);
    }
  });

  it('of a convex zone follow Steiner’s formula within the stated 5 % of the accuracy', () => {
    const corners = 500;
    const circle = ringOf(
      ...Array.from({ length: corners }, (_, i): [number, number] => [
        300 * Math.cos((2 * Math.PI * i) / corners),
        300 * Math.sin((2 * Math.PI * i) / corners),
      ]),
    );
    // at 10 m its edges of 3.8 m stay, at 250 m they are thinned
    for (const accuracyM of [10, 250]) {
      const { leastM2, greatestM2 } = boundsOf(plain, [circle], accuracyM);
      const grown = (r: number): number => Math.PI * (300 + r) ** 2;
      expect(greatestM2).toBeGreaterThan(grown(accuracyM) * 0.9999);
      expect(greatestM2).toBeLessThan(grown(accuracyM * 1.05));
      expect(leastM2).toBeLessThanOrEqual(grown(-accuracyM) * 1.0001);
      expect(leastM2).toBeGreaterThan(grown(-accuracyM * 1.05) * 0.999);
    }
  });

  it('of a square site at a straight border are a strip more and a strip less', () => {
    const site = square(-50, 1000, 100);
    const { leastM2, greatestM2 } = boundsOf(site, [square(0, 0, 5000)], 20);
    expect(leastM2).toBeCloseTo(30 * 100, 4);
    expect(greatestM2).toBeCloseTo(70 * 100, 4);
  });

  it('are nothing and everything where the overlap and the rest are narrower than the accuracy', () => {
    const { leastM2, greatestM2 } = boundsOf(square(-50, 1000, 100), [square(0, 0, 5000)], 60);
    expect(leastM2).toBeCloseTo(0, 6);
    expect(greatestM2).toBeCloseTo(100 * 100, 4);
  });

  it('do not depend on the direction of a ring or its first vertex', () => {
    const corners: [number, number][] = [
      [0, 0],
      [400, 0],
      [500, 300],
      [350, 200],
      [100, 450],
    ];
    const site = square(-100, -100, 700);
    const bounds = boundsOf(site, [ringOf(...corners)], 20);
    for (const ring of [
      ringOf(...corners.toReversed()),
      ringOf(...corners.slice(2), ...corners.slice(0, 2)),
    ]) {
      const { leastM2, greatestM2 } = boundsOf(site, [ring], 20);
      // corners are drawn in steps of 15°, which begin elsewhere
      expect(Math.abs(leastM2 - bounds.leastM2)).toBeLessThan(1);
      expect(Math.abs(greatestM2 - bounds.greatestM2)).toBeLessThan(0.02 * Math.PI * 20 ** 2);
    }
  });

  it('are the overlap itself where borders are exact, or farther than the accuracy', () => {
    expect(boundsOf(square(-50, 1000, 100), [square(0, 0, 5000)], 0)).toEqual({
      leastM2: 5000,
      greatestM2: 5000,
    });
    expect(boundsOf(square(100, 100, 100), [square(0, 0, 5000)], 99)).toEqual({
      leastM2: 10_000,
      greatestM2: 10_000,
    });
    expect(boundsOf(square(-200, 0, 100), [square(0, 0, 5000)], 99)).toEqual({ leastM2: 0, greatestM2: 0 });
  });

  it('are nothing and everything where the whole site is nearer to the border than it is known', () => {
    expect(boundsOf(square(100, 100, 100), [square(0, 0, 5000)], 1000)).toEqual({
      leastM2: 0,
      greatestM2: 10_000,
    });
  });

  it('lie about the overlap, and move apart as the accuracy gets worse', () => {
    const random = seededRandom(31);
    for (let round = 0; round < 25; round++) {
      const site = starRing(random, 0, 0, 300, 12);
      const zones = [starRing(random, 250, 0, 400, 30), starRing(random, -100, 300, 300, 20)];
      const overlapM2 = overlapOf(site, zones);
      let before = { leastM2: overlapM2, greatestM2: overlapM2 };
      for (const accuracyM of [0.5, 5, 30, 90, 400]) {
        const bounds = boundsOf(site, zones, accuracyM);
        expect(bounds.leastM2).toBeLessThanOrEqual(before.leastM2 + 1e-6);
        expect(bounds.greatestM2).toBeGreaterThanOrEqual(before.greatestM2 - 1e-6);
        expect(bounds.leastM2).toBeGreaterThanOrEqual(0);
        expect(bounds.greatestM2).toBeLessThanOrEqual(planeAreaM2([[site]]));
        before = bounds;
      }
    }
  });

  it('hold every position that the border may have', () => {
    const random = seededRandom(77);
    for (let round = 0; round < 40; round++) {
      const site = starRing(random, 0, 0, 300, 10);
      const zone = starRing(random, 300, 100, 400, 25);
      const { leastM2, greatestM2 } = boundsOf(site, [zone], 40);
      const angle = 2 * Math.PI * random();
      const moved = mapped(zone, (x, y) => [x + 39.9 * Math.cos(angle), y + 39.9 * Math.sin(angle)]);
      expect(overlapOf(site, [moved])).toBeGreaterThanOrEqual(leastM2 - 1e-6);
      expect(overlapOf(site, [moved])).toBeLessThanOrEqual(greatestM2 + 1e-6);
    }
  });

  it('do not depend on where site and zones lie', () => {
    const random = seededRandom(78);
    for (let round = 0; round < 12; round++) {
      const [site, zone] = [starRing(random, 0, 0, 300, 10), starRing(random, 200, 100, 250, 40)];
      const { leastM2, greatestM2 } = boundsOf(site, [zone], 25);
      for (const [dx, dy] of [
        [4096, 1024],
        [-8192, 2048],
        [512, -16384],
      ] as const) {
        const moved = (ring: PlanePath): PlanePath => mapped(ring, (x, y) => [x + dx, y + dy]);
        const there = boundsOf(moved(site), [moved(zone)], 25);
        expect(there.leastM2).toBeCloseTo(leastM2, 5);
        expect(there.greatestM2).toBeCloseTo(greatestM2, 5);
      }
    }
  });

  it('are what dense sampling finds along an intricate border', () => {
    const zone = starRing(seededRandom(3), 0, 0, 1000, 900);
    const [side, accuracyM, step] = [1300, 40, 26];
    const { leastM2, greatestM2 } = boundsOf(square(-600, -700, side), [zone], accuracyM);
    const border = planePolygons(zone);
    const sample = Array.from({ length: (side / step) ** 2 }, (_, i) => {
      const x = -600 + step * ((i % (side / step)) + 0.5);
      const y = -700 + step * (Math.floor(i / (side / step)) + 0.5);
      const distanceM = nearestOnEdges(x, y, border.edges, Infinity)?.distance ?? NaN;
      return locatePoint(x, y, border) === 'inside' ? distanceM : -distanceM;
    });
    const deeperThan = (depthM: number): number =>
      step ** 2 * sample.filter((depth) => depth > depthM).length;
    const noiseM2 = side ** 2 / 100;
    expect(leastM2).toBeLessThan(deeperThan(accuracyM) + noiseM2);
    expect(leastM2).toBeGreaterThan(deeperThan(1.05 * accuracyM) - noiseM2);
    expect(greatestM2).toBeGreaterThan(deeperThan(-accuracyM) - noiseM2);
    expect(greatestM2).toBeLessThan(deeperThan(-1.05 * accuracyM) + noiseM2);
  });

  it('are told where more bands cross in one place than could be summed together', () => {
    const [spikes, accuracyM] = [120, 5];
    const zone = ringOf(
      ...Array.from({ length: 2 * spikes }, (_, i): [number, number] => {
        const [angle, r] = [(Math.PI * i) / spikes + 0.01, i % 2 === 0 ? 1 : 100];
        return [r * Math.cos(angle), r * Math.sin(angle)];
      }),
    );
    const site = square(-115, -115, 230);
    const bands = borderBand(planePolygons(zone).edges, accuracyM, boxOf([site])) ?? [];
    expect(
      slabSum(
        [site],
        bands.map((piece) => [piece]),
      ),
    ).toBe('too-much-work');
    const { leastM2, greatestM2 } = boundsOf(site, [zone], accuracyM);
    // the spikes are thinner than the accuracy, their tips 5.24 m apart: grown they fill a disc, but for 0.74 m between the tips
    expect(leastM2).toBeCloseTo(0, 6);
    expect(greatestM2).toBeGreaterThan(Math.PI * 104.25 ** 2);
    expect(greatestM2).toBeLessThan(Math.PI * (100 + 1.05 * accuracyM) ** 2);
  });

  it('are not told where the sum can not tell', () => {
    const needles = Array.from({ length: 200 }, (_, i) => {
      const angle = (Math.PI * (i + 0.5)) / 200;
      const [x, y] = [100 * Math.cos(angle), 100 * Math.sin(angle)];
      return ringOf([-x, 0.1 - y], [x, 0.1 + y], [x, 0.11 + y]);
    });
    expect(overlapBounds(planePolygons(...needles), [uncertainZone(square(-50, -50, 100), 1)], 1)).toBeNull();
  });

  it('are not told where the border is too intricate, rather than told wrong', () => {
    const comb = ringOf(
      ...Array.from({ length: 6000 }, (_, i): [number, number] => [i, i % 2 === 0 ? 0 : 3000]),
      [6000, -10],
      [0, -10],
    );
    expect(overlapBounds(planePolygons(square(0, 0, 6000)), [uncertainZone(comb, 30)], 1)).toBeNull();
  });
});

const reversed = (ring: PlanePath): PlanePath => ringOf(...positionsOf(ring).slice(1).toReversed());

/** Places on circles about each corner, and about the middle of each edge. */
const aroundCorners = (ring: PlanePath, radius: number): (readonly [x: number, y: number])[] =>
  positionsOf(ring).flatMap(([x, y], i, all) => {
    const [nextX, nextY] = all[i + 1] ?? [x, y];
    return Array.from({ length: 64 }, (_, k) => {
      const [angle, r] = [(2 * Math.PI * k) / 16, radius * (1 - Math.floor(k / 16) / 16)];
      const share = k % 2 === 0 ? 0 : 0.5;
      return [
        x + share * (nextX - x) + r * Math.cos(angle),
        y + share * (nextY - y) + r * Math.sin(angle),
      ] as const;
    });
  });

describe('the band along a border', () => {
  const circle = (corners: number): PlanePath =>
    ringOf(
      ...Array.from({ length: corners }, (_, i): [number, number] => [
        300 * Math.cos((2 * Math.PI * i) / corners),
        300 * Math.sin((2 * Math.PI * i) / corners),
      ]),
    );
  const wide = boxOf([plain]);

  it('takes the edges of a ring together: a piece for each and for each corner, a disc for the first', () => {
    for (const corners of [4, 15, 40]) {
      expect(borderBand(planePolygons(circle(corners)).edges, 1, wide)).toHaveLength(2 * corners);
    }
  });

  it('covers all that is within its half width of the border, and nothing 5 % beyond', () => {
    const random = seededRandom(55);
    const star = starRing(random, 0, 0, 300, 60);
    const bent = ringOf([0, 0], [400, 0], [500, 300], [350, 200], [100, 450]);
    const twice = ringOf(...positionsOf(bent).flatMap((corner) => [corner, corner]));
    for (const ring of [bent, reversed(bent), twice, star, reversed(star)]) {
      const border = planePolygons(ring);
      for (const halfWidthM of [3, 40]) {
        const band = (borderBand(border.edges, halfWidthM, wide) ?? []).map((piece) => planePolygons(piece));
        for (const [x, y] of aroundCorners(ring, 1.1 * halfWidthM)) {
          const distanceM = nearestOnEdges(x, y, border.edges, Infinity)?.distance ?? NaN;
          const isCovered = band.some((piece) => locatePoint(x, y, piece) !== 'outside');
          if (distanceM < halfWidthM) expect(isCovered).toBe(true);
          if (distanceM > 1.05 * halfWidthM) expect(isCovered).toBe(false);
        }
      }
    }
  });

  it('has fewer pieces where the border is far finer than it is wide, and none away from the box', () => {
    const { edges } = planePolygons(circle(800));
    expect(borderBand(edges, 100, wide)?.length).toBeLessThan(150);
    expect(borderBand(edges, 10, boxOf([square(-100, -100, 200)]))).toEqual([]);
    const beside = borderBand(edges, 10, boxOf([square(280, -5, 10)]));
    expect(beside?.length).toBeGreaterThan(0);
    expect(beside?.length).toBeLessThan(40);
  });
});
