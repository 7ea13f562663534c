import { describe, expect, it } from 'vitest';
import { overlapBounds, type OverlapBounds, type UncertainZone } from '../../src/geo/overlap-bounds';
import { overlapSum } from '../../src/geo/overlap-sum';
import { planeAreaM2 } from '../../src/geo/plane-area';
import type { PlanePath } from '../../src/geo/plane-geometry';
import { mapped, planePolygons, ringOf, seededRandom, square, starRing } from './seeded-shapes';

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

  it('are not told where the border is too intricate, rather than told wrong', () => {
    const comb = ringOf(
      ...Array.from({ length: 6000 }, (_, i): [number, number] => [i, i % 2 === 0 ? 0 : 3000]),
      [6000, -10],
      [0, -10],
    );
    expect(overlapBounds(planePolygons(square(0, 0, 6000)), [uncertainZone(comb, 30)], 1)).toBeNull();
  });
});
