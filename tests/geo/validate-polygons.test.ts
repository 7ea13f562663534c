import { intersect } from '@turf/intersect';
import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import type { MultiPolygon as GeojsonMultiPolygon, Polygon as GeojsonPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Areal, LonLat, PolygonRings, Ring } from '../../src/domain/geometry';
import { validatePolygons } from '../../src/geo/validate-polygons';

const codes = (geometry: Areal): string[] => validatePolygons(geometry, {}).map(({ code }) => code);
const area = (...rings: PolygonRings): Areal => ({ type: 'Polygon', coordinates: rings });
const parts = (...polygons: PolygonRings[]): Areal => ({ type: 'MultiPolygon', coordinates: polygons });
const ring = (...positions: LonLat[]): Ring => [...positions, ...positions.slice(0, 1)];
const box = (west: number, south: number, east: number, north: number): Ring =>
  ring([west, south], [east, south], [east, north], [west, north]);

describe('the form of a ring', () => {
  it('accepts a square in either direction', () => {
    expect(codes(area(box(0, 0, 4, 4)))).toEqual([]);
    expect(codes(area(box(0, 0, 4, 4).toReversed()))).toEqual([]);
  });

  it('names the first position that is not finite, by part, ring and vertex', () => {
    const geometry = parts([box(5, 5, 6, 6)], [box(0, 0, 4, 4), ring([1, 1], [2, 1], [Infinity, 2])]);
    expect(validatePolygons(geometry, { file: 'a', feature: 2 })).toEqual([
      {
        code: 'coordinate-not-finite',
        severity: 'error',
        params: { lon: 'Infinity', lat: '2' },
        at: { file: 'a', feature: 2, part: 1, ring: 1, vertex: 2 },
      },
    ]);
    expect(codes(area(ring([0, 0], [1, NaN], [1, 1])))).toEqual(['coordinate-not-finite']);
  });

  it('tells longitude and latitude out of range apart', () => {
    expect(codes(area(box(170, 0, 181, 4)))).toEqual(['longitude-out-of-range']);
    expect(codes(area(box(0, 80, 4, 91)))).toEqual(['latitude-out-of-range']);
    expect(codes(area(box(179, 89, 180, 90)))).toEqual([]);
  });

  it('refuses rings that are empty, too short or open, and names the last position of an open one', () => {
    expect(codes(area())).toEqual(['ring-too-short']);
    expect(codes(area([]))).toEqual(['ring-too-short']);
    expect(codes(area(ring([0, 0], [1, 1])))).toEqual(['ring-too-short']);
    const open: Ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ];
    expect(validatePolygons(area(open), {})[0]).toMatchObject({
      code: 'ring-not-closed',
      at: { ring: 0, vertex: 3, lonLat: [0, 4] },
    });
  });

  it('refuses rings without area, also those whose corners lie on one slanting line', () => {
    expect(codes(area(ring([1, 1], [1, 1], [1, 1])))).toEqual(['ring-zero-area']);
    expect(codes(area(ring([0, 0], [1, 1], [3, 3], [2, 2])))).toEqual(['ring-zero-area']);
  });

  it('refuses an uncut ring across the antimeridian, whose area would be that of the rest of the globe', () => {
    expect(codes(area(box(-179.9, 28, 179.9, 29)))).toEqual(['ring-crosses-antimeridian']);
  });

  it('counts repeated points and lets them pass', () => {
    const repeated: Ring = [
      [0, 0],
      [0, 0],
      [4, 0],
      [4, 4],
      [4, 4],
      [4, 4],
      [0, 4],
      [0, 0],
      [0, 0],
    ];
    expect(validatePolygons(area(repeated), {})).toEqual([
      {
        code: 'repeated-points',
        severity: 'warning',
        params: { count: 4 },
        at: { ring: 0, vertex: 1, lonLat: [0, 0] },
      },
    ]);
  });
});

describe('a ring that is not simple', () => {
  it('names the crossing of a bow-tie by its first edge and its place', () => {
    expect(validatePolygons(area(ring([0, 0], [2, 2], [2, 0], [0, 2])), {})).toEqual([
      {
        code: 'ring-crosses-itself',
        severity: 'error',
        params: { otherVertex: 3 },
        at: { ring: 0, vertex: 0, lonLat: [1, 1] },
      },
    ]);
  });

  it('refuses a ring that comes back to one of its vertices', () => {
    const hourglass = ring([0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4]);
    expect(validatePolygons(area(hourglass), {})[0]).toMatchObject({
      code: 'ring-touches-itself',
      at: { lonLat: [2, 2] },
    });
  });

  it('refuses a ring that touches one of its edges with a vertex', () => {
    const beak = ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4]);
    expect(validatePolygons(area(beak), {})[0]).toMatchObject({
      code: 'ring-touches-itself',
      at: { vertex: 3, lonLat: [2, 0] },
    });
  });

  it('refuses a spike, which runs back along itself', () => {
    const spike = ring([0, 0], [4, 0], [4, 6], [4, 4], [0, 4]);
    expect(validatePolygons(area(spike), {})[0]).toMatchObject({
      code: 'ring-retraces-itself',
      at: { vertex: 2, lonLat: [4, 6] },
    });
  });

  it('refuses a bridge to an inner loop, which comes back to where it began', () => {
    const bridge = ring([0, 0], [9, 0], [9, 9], [0, 9], [0, 0], [3, 3], [3, 6], [6, 6], [6, 3], [3, 3]);
    expect(codes(area(bridge))).toEqual(['ring-touches-itself']);
  });

  it('sees a crossing that is narrower than the rounding of a plain cross product', () => {
    const e = 2 ** -53;
    const wedge = (tip: number): Areal =>
      area(ring([0.5, 0.5], [12, 12], [24, 24], [24, 30], [0.5 + e, tip]));
    expect(codes(wedge(0.5 + 2 * e))).toEqual([]);
    expect(codes(wedge(0.5 + e))).toEqual(['ring-touches-itself']);
    expect(codes(wedge(0.5))).toEqual(['ring-crosses-itself']);
  });

  // some seconds of work by its limit, and minutes on a machine that others use
  it(
    'refuses a ring with more meeting pairs than can be looked at instead of passing it',
    { timeout: 300_000 },
    () => {
      const strokes = Array.from({ length: 5_000 }, (_, i): LonLat[] => [
        [100 + i * 1e-5, i * 1e-6],
        [101 + i * 1e-5, 1 + i * 1e-6],
      ]).flat();
      expect(codes(area(ring(...strokes, [102.5, -1], [100, -1])))).toEqual(['geometry-too-intricate']);
    },
  );
});

describe('holes', () => {
  const shell = box(0, 0, 8, 8);

  it('may lie inside, touch the outer ring or each other in points, in either direction', () => {
    expect(codes(area(shell, box(2, 2, 4, 4), box(4, 4, 6, 6)))).toEqual([]);
    expect(codes(area(shell, ring([0, 0], [3, 2], [2, 3])))).toEqual([]);
    expect(codes(area(shell, ring([4, 0], [5, 3], [3, 3]).toReversed()))).toEqual([]);
  });

  it('are refused outside, around the outer ring and across it', () => {
    expect(codes(area(shell, box(9, 9, 10, 10)))).toEqual(['hole-outside']);
    expect(codes(area(shell, box(-1, -1, 9, 9)))).toEqual(['hole-outside']);
    expect(codes(area(shell, box(6, 6, 10, 10)))).toEqual(['rings-cross']);
    expect(codes(area(shell, ring([8, 4], [10, 3], [10, 5])))).toEqual(['hole-outside']);
  });

  it('are refused where they pass the outer ring through a common vertex', () => {
    expect(codes(area(shell, ring([6, 6], [8, 8], [10, 7], [10, 10], [8, 8.5])))).toEqual(['rings-cross']);
    expect(validatePolygons(area(shell, ring([4, 2], [8, 0], [10, 4])), {})[0]?.code).toBe('rings-cross');
  });

  it('are refused when they are the outer ring again, written from another vertex', () => {
    expect(codes(area(shell, ring([8, 8], [0, 8], [0, 4], [0, 0], [8, 0])))).toEqual(['hole-fills-ring']);
  });

  it('are refused inside each other and across each other', () => {
    expect(codes(area(shell, box(1, 1, 6, 6), box(2, 2, 3, 3)))).toEqual(['holes-overlap']);
    expect(codes(area(shell, box(2, 2, 3, 3), box(1, 1, 6, 6)))).toEqual(['holes-overlap']);
    expect(codes(area(shell, box(2, 2, 3, 3), box(2, 2, 3, 3)))).toEqual(['holes-overlap']);
    expect(codes(area(shell, box(1, 1, 4, 4), box(3, 3, 6, 6)))).toEqual(['rings-cross']);
  });

  it('that run along the outer ring are told and let pass', () => {
    expect(codes(area(shell, box(0, 2, 3, 4)))).toEqual(['rings-share-edge']);
  });
});

describe('parts', () => {
  it('may lie apart, touch in points, or stand as an island in a hole', () => {
    expect(codes(parts([box(0, 0, 2, 2)], [box(2, 2, 4, 4)]))).toEqual([]);
    expect(codes(parts([box(0, 0, 9, 9), box(2, 2, 7, 7)], [box(3, 3, 6, 6)]))).toEqual([]);
    expect(codes(parts([box(3, 3, 6, 6)], [box(0, 0, 9, 9), box(2, 2, 7, 7)]))).toEqual([]);
    expect(codes(parts([box(0, 0, 9, 9), box(2, 2, 7, 7)], [ring([2, 2], [5, 3], [3, 5])]))).toEqual([]);
  });

  it('are refused where they overlap, lie in each other or are the same', () => {
    const overlapping = validatePolygons(parts([box(0, 0, 4, 4)], [box(2, 2, 6, 6)]), {});
    expect(overlapping[0]).toMatchObject({ code: 'parts-overlap', params: { otherPart: 2, otherRing: 1 } });
    expect(codes(parts([box(0, 0, 9, 9)], [box(3, 3, 6, 6)]))).toEqual(['parts-overlap']);
    expect(codes(parts([box(3, 3, 6, 6)], [box(0, 0, 9, 9)]))).toEqual(['parts-overlap']);
    expect(codes(parts([box(0, 0, 4, 4)], [box(0, 0, 4, 4)]))).toEqual(['parts-overlap']);
    expect(codes(parts([box(0, 0, 9, 9), box(2, 2, 7, 7)], [box(1, 1, 8, 8)]))).toEqual(['parts-overlap']);
  });

  it('that share a border, also when only one side has the vertices, are told and let pass', () => {
    expect(codes(parts([box(0, 0, 2, 2)], [box(2, 0, 4, 2)]))).toEqual(['rings-share-edge']);
    expect(codes(parts([box(0, 0, 2, 2)], [ring([2, 0.5], [4, 0], [2, 1.5])]))).toEqual(['rings-share-edge']);
  });

  it('that fill a hole exactly are told and let pass', () => {
    expect(codes(parts([box(0, 0, 9, 9), box(2, 2, 7, 7)], [box(2, 2, 7, 7)]))).toEqual(['rings-share-edge']);
  });
});

/** A small generator of numbers (mulberry32), so that a failure can be repeated. */
function randomInts(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Rings on a coarse grid, where common vertices, edges and lines are the rule. */
function latticeRing(random: (below: number) => number): Ring {
  return ring(...Array.from({ length: 3 + random(4) }, (): LonLat => [random(6), random(6)]));
}

const cross = ([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** By brute force on whole numbers, where plain arithmetic is exact. */
function isSimple(closed: Ring): boolean {
  const edges = closed.slice(1).map((end, i): [LonLat, LonLat] => [closed[i] as LonLat, end]);
  const onEdge = (p: LonLat, [a, b]: [LonLat, LonLat]): boolean =>
    cross(a, b, p) === 0 &&
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1]);
  const meet = (e: [LonLat, LonLat], f: [LonLat, LonLat]): boolean =>
    (cross(e[0], e[1], f[0]) * cross(e[0], e[1], f[1]) < 0 &&
      cross(f[0], f[1], e[0]) * cross(f[0], f[1], e[1]) < 0) ||
    onEdge(f[0], e) ||
    onEdge(f[1], e) ||
    onEdge(e[0], f) ||
    onEdge(e[1], f);
  return edges.every((e, i) =>
    edges.every((f, j) => {
      if (j <= i) return true;
      if (j === i + 1) return !onEdge(f[1], e) && !onEdge(e[0], f);
      if (i === 0 && j === edges.length - 1) return !onEdge(f[0], e) && !onEdge(e[1], f);
      return !meet(e, f);
    }),
  );
}

const planeArea = (geometry: Areal | null): number => {
  const ringArea = (closed: Ring): number =>
    Math.abs(
      closed
        .slice(1)
        .reduce((sum, [x, y], i) => sum + (closed[i]?.[0] ?? 0) * y - x * (closed[i]?.[1] ?? 0), 0) / 2,
    );
  if (geometry === null) return 0;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce(
    (sum, [outer, ...holes]) =>
      sum + ringArea(outer ?? []) - holes.reduce((cut, hole) => cut + ringArea(hole), 0),
    0,
  );
};

/** By turf; null for the few pairs on which it throws (turf issue 2048 and others). */
function commonArea(a: PolygonRings, b: PolygonRings): number | null {
  try {
    const shape = intersect(featureCollection([polygon(a), polygon(b)]));
    return planeArea((shape?.geometry ?? null) as Areal | null);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Unable to complete output ring')) return null;
    throw error;
  }
}

const errors = (geometry: Areal): string[] =>
  validatePolygons(geometry, {})
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('on a coarse grid, where everything degenerate happens', () => {
  it('agrees with brute force on whole numbers whether a ring is simple', () => {
    const random = randomInts(1);
    const counts = { simple: 0, not: 0 };
    for (let i = 0; i < 2500; i++) {
      const candidate = latticeRing(random);
      const distinct = candidate.filter((p, k) => p.join() !== candidate[k - 1]?.join());
      const isFlat =
        distinct.length < 4 ||
        distinct.every((p) => cross(distinct[0] as LonLat, distinct[1] as LonLat, p) === 0);
      const expected = !isFlat && isSimple(distinct);
      counts[expected ? 'simple' : 'not'] += 1;
      expect({ candidate, valid: errors(area(candidate)).length === 0 }).toEqual({
        candidate,
        valid: expected,
      });
    }
    expect(Math.min(counts.simple, counts.not)).toBeGreaterThan(300);
  }, 60_000);

  it('agrees with the overlay of turf whether two parts overlap and whether a hole lies inside', () => {
    const random = randomInts(2);
    const simple = (): Ring => {
      for (;;) {
        const candidate = latticeRing(random);
        if (errors(area(candidate)).length === 0) return candidate;
      }
    };
    const counts = { apart: 0, overlapping: 0, inside: 0 };
    for (let i = 0; i < 800; i++) {
      const a = simple();
      const b = i % 2 === 0 ? simple() : simple().map(([x, y]): LonLat => [x / 2 + 1, y / 2 + 1]);
      const common = commonArea([a], [b]);
      if (common === null) continue;
      const [isApart, isInside] = [common < 1e-9, Math.abs(common - planeArea(area(b))) < 1e-9];
      const isTwin = isInside && Math.abs(common - planeArea(area(a))) < 1e-9;
      counts[isApart ? 'apart' : isInside ? 'inside' : 'overlapping'] += 1;
      expect({ a, b, valid: errors(parts([a], [b])).length === 0 }).toEqual({ a, b, valid: isApart });
      expect({ a, b, valid: errors(area(a, b)).length === 0 }).toEqual({ a, b, valid: isInside && !isTwin });
    }
    expect(Math.min(counts.apart, counts.overlapping, counts.inside)).toBeGreaterThan(20);
  }, 60_000);

  it('agrees with the overlay of turf whether a part stays clear of a part with a hole', () => {
    const random = randomInts(3);
    const frame = [box(-1, -1, 6, 6), box(1, 1, 4, 4)];
    const counts = { valid: 0, refused: 0 };
    for (let i = 0; i < 1500; i++) {
      const island = latticeRing(random);
      if (errors(area(island)).length > 0) continue;
      const common = commonArea(frame, [island]);
      if (common === null) continue;
      const isApart = common < 1e-9;
      counts[isApart ? 'valid' : 'refused'] += 1;
      expect({ island, valid: errors(parts(frame, [island])).length === 0 }).toEqual({
        island,
        valid: isApart,
      });
    }
    expect(Math.min(counts.valid, counts.refused)).toBeGreaterThan(5);
  }, 60_000);
});

describe('large geometry', () => {
  const circle = (count: number, radius: number, [x, y]: LonLat): Ring =>
    Array.from({ length: count + 1 }, (_, i): LonLat => {
      const angle = (2 * Math.PI * (i % count)) / count;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });

  it('accepts a ring of 200,000 vertices and finds the one crossing put into it', () => {
    const good = circle(200_000, 0.1, [121, 30]);
    expect(codes(area(good))).toEqual([]);
    const bad = good.slice();
    [bad[150_000], bad[150_001]] = [bad[150_001] as LonLat, bad[150_000] as LonLat];
    expect(validatePolygons(area(bad), {})).toMatchObject([
      { code: 'ring-crosses-itself', at: { vertex: 149_999 } },
    ]);
  }, 60_000);

  it('accepts thousands of holes and finds the one that lies in another', () => {
    const holes = Array.from({ length: 2500 }, (_, i) =>
      circle(12, 0.0005, [120.95 + (i % 50) * 0.002, 29.95 + Math.floor(i / 50) * 0.002]),
    );
    const shell = circle(50_000, 0.1, [121, 30]);
    expect(codes(area(shell, ...holes))).toEqual([]);
    const inner = circle(5, 0.0001, [120.95, 29.95]);
    expect(validatePolygons(area(shell, ...holes, inner), {})).toMatchObject([
      { code: 'holes-overlap', at: { ring: 2501 } },
    ]);
  });
});

it('accepts what turf makes of two overlapping polygons', () => {
  const union = multiPolygon([[box(0, 0, 4, 4)], [box(4, 4, 8, 8), box(5, 5, 7, 7)]]);
  const cut = intersect(
    featureCollection<GeojsonPolygon | GeojsonMultiPolygon>([
      union,
      polygon([ring([1, 0], [9, 2], [7.5, 9], [-1, 3])]),
    ]),
  );
  expect(cut === null ? null : codes(cut.geometry as Areal)).toEqual([]);
});
