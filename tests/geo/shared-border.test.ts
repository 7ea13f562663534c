import { describe, expect, it } from 'vitest';
import { nearestOnEdge } from '../../src/geo/nearest-on-edge';
import type { PlanePath } from '../../src/geo/plane-geometry';
import { sharedBorderM } from '../../src/geo/shared-border';
import { mapped, planePolygons, positionsOf, ringOf, seededRandom, square, starRing } from './seeded-shapes';

const withinM = 0.02;
const site = planePolygons(square(0, 0, 100));
const sharedWith = (...rings: PlanePath[]): number => sharedBorderM(site, planePolygons(...rings), withinM);

describe('the shared border, to the micrometre,', () => {
  it.each([
    // an edge and what of the two beside it is near its ends
    ['is a whole edge', [square(100, 0, 100)], 100 + 2 * withinM],
    ['is half an edge', [square(100, 50, 100)], 50 + 2 * withinM],
    [
      'is an edge at a smaller distance than asked',
      [ringOf([100.01, 0], [200, 0], [200, 100], [100.01, 100])],
      100 + 2 * 0.01,
    ],
    ['is nothing at a greater distance', [square(100.021, 0, 100)], 0],
    ['is what is near a corner', [square(100, 100, 100)], 2 * withinM],
    [
      'is what is near a tip, as a disc cuts it',
      [ringOf([100.01, 50], [200, 50], [200, 60])],
      2 * Math.sqrt(withinM ** 2 - 0.01 ** 2),
    ],
    ['is what is near two crossings', [square(50, 50, 100)], 4 * withinM],
    [
      'is counted once where two edges are near',
      [square(100, 0, 100), square(100, 0, 50)],
      100 + 2 * withinM,
    ],
    ['is that of a hole', [square(-50, -50, 200), square(0, 0, 100)], 400],
    ['is an edge of a metre', [square(100, 50, 1)], 1 + 2 * withinM],
    ['is nothing of an edge without length', [ringOf([200, 0], [200, 0], [300, 9])], 0],
  ] as const)('%s', (_title, rings, lengthM) => {
    expect(sharedWith(...rings)).toBeCloseTo(lengthM, 6);
  });

  it('is nothing along a parallel border at a greater distance, at a slant', () => {
    const diamond = planePolygons(ringOf([0, 0], [50, 50], [0, 100], [-50, 50]));
    const beside = planePolygons(ringOf([1, 0], [51, 50], [101, 0]));
    expect(sharedBorderM(diamond, beside, 0.7)).toBe(0);
    expect(sharedBorderM(diamond, beside, 0.71)).toBeGreaterThan(50 * Math.SQRT2 - 1);
  });

  it('is longer where borders cross at a low angle', () => {
    // a wedge whose sides cross the bottom at a slope of 1/10 each way, far from its tips
    const wedge = ringOf([50, 1], [90, -3], [10, -3]);
    expect(sharedWith(wedge)).toBeCloseTo((2 * 2 * withinM) / Math.sin(Math.atan(0.1)), 6);
  });

  it('is what dense sampling finds, in either direction, for rough borders at any angle', () => {
    const random = seededRandom(21);
    for (let i = 0; i < 20; i++) {
      const a = starRing(random, 0, 0, 10, 5 + i);
      const b =
        i % 2 === 0
          ? starRing(random, 6 * random(), 6 * random(), 10, 4 + i)
          : mapped(a, (x, y) => [x + 0.3 * random(), y + 0.2]);
      const near = 0.1 + 0.4 * random();
      expect(
        Math.abs(sharedBorderM(planePolygons(a), planePolygons(b), near) - sampled(a, b, near)),
      ).toBeLessThan(0.06);
    }
  });
});

/** The edges of one ring walked in small steps, each step counted if its middle is near an edge of the other. */
function sampled(a: PlanePath, b: PlanePath, near: number): number {
  const edges = (ring: PlanePath) =>
    positionsOf(ring)
      .slice(1)
      .map((to, i) => [positionsOf(ring)[i] ?? to, to] as const);
  const others = edges(b);
  return edges(a).reduce((length, [[ax, ay], [bx, by]]) => {
    const edgeLength = Math.hypot(bx - ax, by - ay);
    const steps = Math.ceil(edgeLength / 0.01);
    const middles = Array.from({ length: steps }, (_, i) => (i + 0.5) / steps);
    const inside = middles.filter((t) => {
      const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      return others.some(([[cx, cy], [dx, dy]]) => nearestOnEdge(x, y, cx, cy, dx, dy).distance <= near);
    });
    return length + (inside.length / steps) * edgeLength;
  }, 0);
}
