import { describe, expect, it } from 'vitest';
import { ShapeTries } from '../../src/check/confirm-shape';
import { agreementM2 } from '../../src/check/tolerance';
import { polygonsOf, type Polygon, type PolygonRings } from '../../src/domain/geometry';
import { overlapShape, type OverlapShape } from '../../src/geo/overlap-shape';
import { overlapSum } from '../../src/geo/overlap-sum';
import type { PlaneGeometry } from '../../src/geo/plane-geometry';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { toPlaneGeometry } from '../fuzz/pair';
import { exactOverlap } from '../geo/exact-overlap';
import { atSiteSize } from '../geo/overlay-pairs';
import { toNumber } from '../geo/rational';
import { plane, planePolygons, polygonAt, ringOf } from '../geo/seeded-shapes';
import { findingOf, layerOf } from './check-job';

type Corners = readonly [number, number][];

/** The smallest pairs that the clipper fails on as they lie, of 200,000 with whole coordinates; `first` is what it gives, m². */
const failing: readonly { title: string; a: Corners; b: Corners; first: number | null }[] = [
  {
    title: 'two triangles on which it throws',
    a: [
      [6, 22],
      [40, 11],
      [33, 36],
    ],
    b: [
      [9, 20],
      [46, 31],
      [45, 44],
    ],
    first: null,
  },
  {
    title: 'a triangle and a quadrilateral on which it throws',
    a: [
      [0, 2],
      [4, 0],
      [4, 3],
    ],
    b: [
      [0, 3],
      [1, 0],
      [5, 4],
      [2, 4],
    ],
    first: null,
  },
  {
    title: 'a triangle and a pentagon on which it is too large by a ninth, without a word',
    a: [
      [45, 21],
      [43, 43],
      [17, 38],
    ],
    b: [
      [11, 1],
      [25, 13],
      [31, 17],
      [48, 47],
      [23, 27],
    ],
    first: 111.8661274296017,
  },
];

describe.each(failing)('the shape of $title', ({ a, b, first }) => {
  const [ringA, ringB] = [ringOf(...a), ringOf(...b)];
  const exactM2 = toNumber(exactOverlap([ringA], [ringB]));

  it('is not confirmed as it lies, and is when it is turned', () => {
    const tries = new ShapeTries((turnRad) =>
      overlapShape(planePolygons(ringA), [planePolygons(ringB)], plane, turnRad),
    );
    if (first === null) expect(tries.firstAreaM2).toBeNull();
    else expect(tries.firstAreaM2).toBeCloseTo(first, 6);
    const { shape, failure, retries } = tries.confirm(exactM2, 1e-4);
    expect([failure, retries]).toEqual([null, 1]);
    expect(shape?.areaM2).toBeCloseTo(exactM2, 4);
    expect(shape?.geometry && ellipsoidalAreaM2(shape.geometry)).toBeCloseTo(exactM2, 3);
  });
});

/** Pairs of Boost.Geometry's overlay cases (BSL-1.0): mysql_23023665_13 and case_98, with the areas by rational arithmetic. */
const ofSuite = [
  {
    id: 'boost-overlay_cases-258',
    a: [
      [
        [6, 7],
        [18, 14],
        [-8, 1],
        [0, 0],
        [18, -8],
        [6, 7],
      ],
      [
        [6, 0],
        [-4, 3],
        [5, 3],
        [6, 0],
      ],
    ],
    b: [
      [
        [0, 7],
        [-5, 6],
        [11, -13],
        [0, 7],
      ],
    ],
    expectedArea: 17.75474419820064,
  },
  {
    id: 'boost-overlay_cases-99',
    a: [
      [
        [5, 6],
        [-15, -13],
        [1, -8],
        [5, 6],
      ],
    ],
    b: [
      [
        [0, 8],
        [-19, 6],
        [18, -17],
        [20, 8],
        [11, 17],
        [0, 8],
      ],
      [
        [3, 2],
        [3, -1],
        [1, 0],
        [3, 2],
      ],
      [
        [1, 3],
        [4, 4],
        [0, -1],
        [1, 3],
      ],
    ],
    expectedArea: 35.93338546248206,
  },
] satisfies { id: string; a: PolygonRings; b: PolygonRings; expectedArea: number }[];

describe.each(ofSuite)('the shape of the public pair $id at the size of a site', ({ a, b, expectedArea }) => {
  it('is confirmed once it is turned', () => {
    const polygon = (coordinates: PolygonRings): Polygon => ({ type: 'Polygon', coordinates });
    const sized = atSiteSize({ a: polygon(a), b: polygon(b), expectedArea });
    const [site, zone] = [sized.a, sized.b].map((geometry) =>
      toPlaneGeometry(
        polygonsOf(geometry).map((rings) => rings.map((ring) => Float64Array.from(ring.flat()))),
      ),
    ) as [PlaneGeometry, PlaneGeometry];
    const tries = new ShapeTries((turnRad) => overlapShape(site, [zone], plane, turnRad));
    expect(tries.firstAreaM2).toBeNull();
    expect(tries.confirm(sized.areaM2, 0.01)).toMatchObject({ failure: null, retries: 1 });
  });
});

describe('a shape held against the sum', () => {
  const shapeOf = (areaM2: number): OverlapShape => ({ areaM2, geometry: null });

  it('is built as often as it takes, each way once, whichever sum asks', () => {
    const turns: number[] = [];
    const answers = [null, shapeOf(9), shapeOf(10), shapeOf(11)];
    const tries = new ShapeTries((turnRad) => answers[turns.push(turnRad) - 1] ?? null);
    expect(tries.confirm(10, 0.1)).toEqual({ shape: shapeOf(10), failure: null, retries: 2 });
    expect(turns).toHaveLength(3);
    expect(tries.confirm(9, 0.1)).toEqual({ shape: shapeOf(9), failure: null, retries: 1 });
    expect(turns).toHaveLength(3);
    expect(tries.confirm(11, 0.1)).toEqual({ shape: shapeOf(11), failure: null, retries: 3 });
    expect(new Set(turns).size).toBe(4);
    expect(turns[0]).toBe(0);
  });

  it('that no sum confirms is never taken for one: the first that came out is told as disagreeing', () => {
    const answers = [null, shapeOf(9), shapeOf(8), shapeOf(7)];
    let built = 0;
    const tries = new ShapeTries(() => answers[built++] ?? null);
    expect(tries.confirm(10, 0.1)).toEqual({ shape: shapeOf(9), failure: 'methods-disagree', retries: 3 });
    expect(new ShapeTries(() => null).confirm(10, 0.1)).toEqual({
      shape: null,
      failure: 'computation-failed',
      retries: 3,
    });
    expect(new ShapeTries(() => shapeOf(Number.NaN)).confirm(10, 0.1).failure).toBe('methods-disagree');
    expect(new ShapeTries(() => shapeOf(10)).confirm(Number.NaN, 0.1).failure).toBe('computation-failed');
  });

  it('agrees up to the tolerance and no farther', () => {
    const tries = new ShapeTries(() => shapeOf(10));
    expect(tries.confirm(10.5, 0.5).failure).toBeNull();
    expect(tries.confirm(10.5, 0.499).failure).toBe('methods-disagree');
  });

  it('that is too much work is not begun again', () => {
    let asked = 0;
    const tries = new ShapeTries(() => {
      asked += 1;
      return 'too-much-work';
    });
    expect(tries.confirm(10, 0.1)).toEqual({ shape: null, failure: 'too-much-work', retries: 0 });
    expect(tries.confirm(10, 0.1).failure).toBe('too-much-work');
    expect(tries.firstAreaM2).toBeNull();
    expect(asked).toBe(1);
  });
});

describe('a finding', () => {
  const [site, zone] = [
    polygonAt([0, 0], [100, 0], [100, 100], [0, 100]),
    polygonAt([50, 0], [150, 0], [150, 90]),
  ];

  it('tells how often its shape was built anew', () => {
    const layer = layerOf([zone]);
    expect(findingOf({ geometry: site, layer })).toMatchObject({ confirmed: true, shapeRetries: 0 });
    const second = findingOf({
      geometry: site,
      layer,
      shapeOf: (a, b, inPlane, turnRad = 0) => (turnRad === 0 ? null : overlapShape(a, b, inPlane, turnRad)),
    });
    expect(second).toMatchObject({ state: 'conflict', because: null, confirmed: true, shapeRetries: 1 });
    expect(second.overlap && ellipsoidalAreaM2(second.overlap)).toBeCloseTo(second.overlapAreaM2 ?? NaN, 3);
    const never = findingOf({ geometry: site, layer, shapeOf: () => null });
    expect(never).toMatchObject({ because: 'computation-failed', confirmed: false, shapeRetries: 3 });
  });

  it('has the same shape however far it is turned', () => {
    const [a, b] = [
      planePolygons(ringOf([0, 0], [400, 30], [300, 500])),
      planePolygons(ringOf([90, 9], [500, 99], [80, 400])),
    ];
    const sumM2 = overlapSum(a.paths, [b.paths])?.unionM2 ?? Number.NaN;
    for (const turnRad of [0, 0.5, 1, 2, 3, -1]) {
      const shape = overlapShape(a, [b], plane, turnRad) as OverlapShape;
      expect(Math.abs(shape.areaM2 - sumM2)).toBeLessThan(agreementM2(sumM2));
      expect(shape.geometry && ellipsoidalAreaM2(shape.geometry)).toBeCloseTo(sumM2, 2);
    }
  });
});
