import { describe, expect, it } from 'vitest';
import { overlapSum } from '../../src/geo/overlap-sum';
import { boxOf, type PlaneGeometry, type PlanePath } from '../../src/geo/plane-geometry';
import { SiteProfile } from '../../src/geo/site-profile';
import { latticePolygon } from './lattice-polygons';
import { mapped, positionsOf, ringOf, seededRandom, starRing } from './seeded-shapes';

type Point = readonly [x: number, y: number];

const siteOf = (...rings: PlanePath[]): PlaneGeometry => ({
  dimension: 2,
  polygons: [rings],
  paths: rings,
  box: boxOf(rings),
});

const random = seededRandom(88);

/** Rough sites with a hole, and sites on a lattice, with upright edges; corners of their boxes in the origin. */
const sites = Array.from({ length: 40 }, (_, i): PlaneGeometry => {
  const rings =
    i % 2 === 0
      ? [starRing(random, 0, 0, 50, 4 + 3 * i), starRing(random, 0, 0, 15, 5)]
      : [Float64Array.from(latticePolygon(random, 9).coordinates.flat(2))];
  const { minX, minY } = boxOf(rings);
  return siteOf(...rings.map((ring) => mapped(ring, (x, y) => [x - minX, y - minY])));
});

const areaWithin = (site: PlaneGeometry, ring: PlanePath): number =>
  overlapSum(site.paths, [[ring]])?.unionM2 ?? Number.NaN;

/** One profile for all, as it is used. */
const profile = new SiteProfile();

const loaded = (site: PlaneGeometry): SiteProfile => {
  profile.load(site);
  return profile;
};

/** Signed area of the site below a chain of edges, edge by edge. */
function belowEdges(site: SiteProfile, chain: readonly Point[]): number {
  return chain.slice(1).reduce((sum, [bx, by], i) => {
    const [ax, ay] = chain[i] ?? [bx, by];
    if (ax < bx) return sum + site.areaBelow(ax, ay, bx, by);
    return bx < ax ? sum - site.areaBelow(bx, by, ax, ay) : sum;
  }, 0);
}

const integralOf = (chain: readonly Point[]): number =>
  chain.slice(1).reduce((sum, [bx, by], i) => {
    const [ax, ay] = chain[i] ?? [bx, by];
    return sum + ((bx - ax) * (ay + by - 2 * (chain[0]?.[1] ?? 0))) / 2;
  }, 0);

function belowChain(site: SiteProfile, chain: readonly Point[]): number {
  const { minX, minY, maxX, maxY } = boxOf([Float64Array.from(chain.flat())]);
  const [startX, startY] = chain[0] ?? [NaN, NaN];
  const [endX] = chain.at(-1) ?? [NaN];
  return site.areaBelowChain(minX, minY, maxX, maxY, startX, startY, endX, integralOf(chain));
}

/** Whether an edge has a point in a box: cut to its four sides, something is left. */
function meetsBox([ax, ay]: Point, [bx, by]: Point, box: ReturnType<typeof boxOf>): boolean {
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [ax, bx - ax, box.minX, box.maxX],
    [ay, by - ay, box.minY, box.maxY],
  ] as const) {
    if (step === 0 && (start < low || start > high)) return false;
    if (step === 0) continue;
    const ends = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  return from <= to;
}

describe('the profile of a site', () => {
  it('has its area left of an abscissa, and all of it', () => {
    for (const site of sites) {
      const { maxX, maxY } = site.box;
      const all = areaWithin(site, ringOf([-1, -1], [maxX + 1, -1], [maxX + 1, maxY + 1], [-1, maxY + 1]));
      expect(loaded(site).areaM2).toBeCloseTo(all, 9);
      for (const share of [0, 0.001, 0.2, 1 / 3, 0.5, 0.77, 0.999, 1]) {
        const x = share * maxX;
        const left = areaWithin(site, ringOf([-1, -1], [x, -1], [x, maxY + 1], [-1, maxY + 1]));
        expect(profile.areaLeftOf(x)).toBeCloseTo(left, 9);
      }
    }
  });

  it('is right for a site of thousands of edges, and for a small one after it', () => {
    const circle = ringOf(
      ...Array.from({ length: 5000 }, (_, i): [number, number] => [
        500 + 500 * Math.cos((2 * Math.PI * i) / 5000),
        500 + 500 * Math.sin((2 * Math.PI * i) / 5000),
      ]),
    );
    for (const site of [siteOf(circle), ...sites.slice(0, 4)]) {
      const { maxX, maxY } = site.box;
      loaded(site);
      for (const share of [0.1, 0.5, 0.999, 0.9999]) {
        const x = share * maxX;
        const left = areaWithin(site, ringOf([-1, -1], [x, -1], [x, maxY + 1], [-1, maxY + 1]));
        expect(profile.areaLeftOf(x)).toBeCloseTo(left, 6);
        const below = areaWithin(site, ringOf([0, -1], [x, -1], [x, maxY / 3], [0, maxY / 2]));
        expect(profile.areaBelow(0, maxY / 2, x, maxY / 3)).toBeCloseTo(below, 6);
      }
    }
  });

  it('has its area below a line', () => {
    for (const site of sites) {
      loaded(site);
      for (let i = 0; i < 30; i++) {
        const [a = 0, b = 1] = [random(), random()].sort((p, q) => p - q).map((t) => t * site.box.maxX);
        const [y0, y1] = [random() * site.box.maxY, random() * site.box.maxY];
        const below = areaWithin(site, ringOf([a, -1], [b, -1], [b, y1], [a, y0]));
        expect(profile.areaBelow(a, y0, b, y1)).toBeCloseTo(below, 9);
      }
    }
  });

  it('has that below a chain in one go wherever no edge of it comes near, and no number elsewhere', () => {
    const counts = { clear: 0, near: 0 };
    for (const site of sites) {
      const { maxX, maxY } = site.box;
      const edges = site.paths.flatMap((path) =>
        positionsOf(path)
          .slice(1)
          .map((to, i) => [positionsOf(path)[i] ?? to, to] as const),
      );
      loaded(site);
      for (let i = 0; i < 60; i++) {
        const size = random() ** 2;
        const [left, low] = [random() * (1 - size) * maxX, random() * (1 - size) * maxY];
        const chain = Array.from({ length: 2 + (i % 6) }, (): Point => [
          left + random() * size * maxX,
          low + random() * size * maxY,
        ]);
        const box = boxOf([Float64Array.from(chain.flat())]);
        const isNear = edges.some(([from, to]) => meetsBox(from, to, box));
        counts[isNear ? 'near' : 'clear'] += 1;
        if (isNear) expect(belowChain(profile, chain)).toBeNaN();
        else expect(belowChain(profile, chain)).toBeCloseTo(belowEdges(profile, chain), 9);
      }
    }
    expect(Math.min(counts.near, counts.clear)).toBeGreaterThan(300);
  });
});
