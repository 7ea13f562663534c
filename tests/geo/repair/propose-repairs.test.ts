import initGeos from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { describe, expect, it } from 'vitest';
import {
  polygonsOf,
  type Areal,
  type LonLat,
  type PolygonRings,
  type Ring,
} from '../../../src/domain/geometry';
import type { Repair } from '../../../src/domain/repair';
import { proposeRepairs } from '../../../src/geo/repair/propose-repairs';
import { ellipsoidalAreaM2 } from '../../../src/geo/site-area';
import { validatePolygons } from '../../../src/geo/validate-polygons';
import { seededRandom } from '../seeded-shapes';

const geos = await initGeos();
const areaAt = geos.Module._malloc(8);

/** Square degrees by GEOS. */
function geosArea(shape: number): number {
  geos.GEOSArea(shape, areaAt);
  return geos.Module.getValue(areaAt, 'double');
}

const toGeos = (geometry: Areal): number => geojsonToGeosGeom(geometry, geos);

/** How far a geometry is from one of GEOS's, as a share of its area. */
function differenceShare(geometry: Areal, expected: number): number {
  const mine = toGeos(geometry);
  return geosArea(geos.GEOSSymDifference(mine, expected)) / geosArea(expected);
}

/** Metres about a place as longitude and latitude, near enough for shapes. */
const at = (x: number, y: number): LonLat => [121.5 + x / 96_000, 30 + y / 110_900];
const ring = (...points: [number, number][]): Ring => {
  const positions = points.map(([x, y]) => at(x, y));
  return [...positions, ...positions.slice(0, 1)];
};
const box = (x: number, y: number, width: number, height = width): Ring =>
  ring([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
const area = (...rings: PolygonRings): Areal => ({ type: 'Polygon', coordinates: rings });
const parts = (...polygons: PolygonRings[]): Areal => ({ type: 'MultiPolygon', coordinates: polygons });

const codesOf = ({ steps }: Repair): string[] => steps.map(({ code }) => code);
const offered = (geometry: Areal): string[] =>
  proposeRepairs(geometry).map((repair) => codesOf(repair).join(' + '));
const repairBy = (geometry: Areal, ...codes: string[]): Repair => {
  const repair = proposeRepairs(geometry).find((each) => codesOf(each).join() === codes.join());
  if (!repair) throw new Error(`No ${codes.join()} among ${offered(geometry).join(' | ')}.`);
  return repair;
};

/** What holds of every repair. */
function expectSound(repair: Repair): void {
  expect(validatePolygons(repair.geometry, {}).filter(({ severity }) => severity === 'error')).toEqual([]);
  const again = proposeRepairs(repair.geometry).flatMap(codesOf);
  expect(again.filter((code) => codesOf(repair).includes(code))).toEqual([]);
  const areaM2 = ellipsoidalAreaM2(repair.geometry);
  expect(Math.abs(repair.areaAfterM2 - areaM2)).toBeLessThan(0.01 + 1e-7 * areaM2);
}

/** A closed line from anywhere to anywhere: it crosses itself about a third as often as it has pairs of edges. */
function scrawl(random: () => number, corners: number, x = 0, y = 0): Ring {
  return ring(
    ...Array.from({ length: corners }, (): [number, number] => [x + 500 * random(), y + 500 * random()]),
  );
}

describe('repairs', () => {
  it('are none for sound polygons', () => {
    expect(offered(area(box(0, 0, 100), box(10, 10, 20)))).toEqual([]);
    expect(offered(parts([box(0, 0, 100)], [box(100, 100, 50)]))).toEqual([]);
  });

  it('are none for what moving lines can’t mend', () => {
    const [first, second] = box(0, 0, 100);
    expect(offered(area([first, second, [Number.NaN, 30], first] as Ring))).toEqual([]);
    expect(offered(area([]))).toEqual([]);
    expect(offered(area(ring([0, 0], [10, 10], [20, 20])))).toEqual([]);
  });

  it('close an open ring, and tell the gap', () => {
    const repair = repairBy(area(box(0, 0, 100).slice(0, -1)), 'close-rings');
    expect(repair.steps[0]).toMatchObject({ count: 1, places: [at(0, 100)] });
    expect(repair.steps[0]?.sizeM).toBeCloseTo(100, 0);
    expect([repair.changedM2, repair.geometry]).toEqual([0, area(box(0, 0, 100))]);
    expectSound(repair);
  });

  it('leave out repeats without a change of ground', () => {
    const [a, b, c, d] = box(0, 0, 100) as [LonLat, LonLat, LonLat, LonLat];
    const repair = repairBy(area([a, b, b, b, c, d, a, a]), 'drop-repeats');
    expect([repair.geometry, repair.steps[0]?.count, repair.changedM2]).toEqual([area(box(0, 0, 100)), 3, 0]);
    expectSound(repair);
  });

  it('cut a spike down to its foot, also one of several corners or at the first position', () => {
    const spiked = area(
      ring([0, 0], [100, 0], [100, 50], [160, 50.01], [130, 50.03], [100, 50.05], [100, 100], [0, 100]),
    );
    const repair = repairBy(spiked, 'cut-spikes');
    expect(repair.geometry.coordinates[0]).not.toContainEqual(at(160, 50.01));
    expect(repair.areaBeforeM2 - repair.areaAfterM2).toBeCloseTo(repair.changedM2, 2);
    expect(repair.changedM2).toBeGreaterThan(0.5);
    expect(repair.changedM2).toBeLessThan(3);
    expectSound(repair);
    const first = repairBy(area(ring([0, 150], [0, 0], [100, 0], [100, 100], [0.02, 100])), 'cut-spikes');
    expect(first.geometry.coordinates[0]).toHaveLength(5);
    expectSound(first);
  });

  it('part a ring that crosses itself in two, and name the crossing', () => {
    const bow = area(ring([0, 0], [100, 100], [100, 0], [0, 100]));
    const [repair] = proposeRepairs(bow);
    expect([offered(bow).length, polygonsOf(repair?.geometry ?? bow).length]).toEqual([1, 2]);
    expect(repair?.changedM2).toBe(0);
    expect(repair?.steps[0]?.places[0]?.[0]).toBeCloseTo(at(50, 50)[0], 9);
    expectSound(repair as Repair);
  });

  it('offer both readings of parts that overlap: the overlap covered, and left out', () => {
    const twice = parts([box(0, 0, 100)], [box(50, 0, 100)]);
    expect(offered(twice)).toEqual(['unite-parts', 'even-odd']);
    const [united, odd] = proposeRepairs(twice) as [Repair, Repair];
    expect(united.areaAfterM2 / odd.areaAfterM2).toBeCloseTo(1.5, 6);
    expect(united.changedM2 / united.areaAfterM2).toBeCloseTo(1 / 3, 5);
    expect([odd.changedM2, odd.areaBeforeM2]).toEqual([0, odd.areaAfterM2]);
    expect(united.areaAfterM2 - united.areaBeforeM2).toBeCloseTo(united.changedM2, 0);
    for (const repair of [united, odd]) expectSound(repair);
  });

  it('offer a hole outside as a part, and as nothing', () => {
    const stray = area(box(0, 0, 100), box(200, 0, 50));
    expect(offered(stray)).toEqual(['even-odd', 'subtract-holes']);
    const [part, nothing] = proposeRepairs(stray) as [Repair, Repair];
    expect([polygonsOf(part.geometry).length, nothing.geometry]).toEqual([2, area(box(0, 0, 100))]);
  });

  it('take ground from overlapping holes once', () => {
    const holed = area(box(0, 0, 100), box(10, 10, 40), box(30, 30, 40));
    const repair = repairBy(holed, 'subtract-holes');
    expect(repair.areaAfterM2 / ellipsoidalAreaM2(area(box(0, 0, 100)))).toBeCloseTo(1 - 0.28, 6);
    expectSound(repair);
  });

  it('unite parts with a common border without a change of ground', () => {
    const side = parts([box(0, 0, 100)], [box(100, 20, 50)]);
    const repair = repairBy(side, 'unite-parts');
    expect([repair.changedM2, repair.geometry.type]).toEqual([0, 'Polygon']);
    expect(validatePolygons(repair.geometry, {})).toEqual([]);
    expectSound(repair);
  });

  it('mend several faults of one ring, one step after the other', () => {
    const open = ring([0, 0], [100, 100], [100, 100], [100, 0], [0, 100]).slice(0, -1);
    expect(offered(area(open))).toEqual(['close-rings + drop-repeats + even-odd']);
  });

  it('aren’t offered for rings that cross themselves without end', () => {
    expect(offered(area(scrawl(seededRandom(4), 2000)))).toEqual([]);
  });

  it('keep given positions to the bit', () => {
    const given = scrawl(seededRandom(8), 9);
    const [repair] = proposeRepairs(area(given));
    const kept = new Set(
      polygonsOf(repair?.geometry ?? area(given))
        .flat(2)
        .map(String),
    );
    expect(given.filter((position) => !kept.has(String(position)))).toEqual([]);
  });
});

describe('against GEOS', () => {
  it('a scrawl by the even-odd rule covers what GEOS’s MakeValid covers, and is valid there', () => {
    const random = seededRandom(21);
    for (let i = 0; i < 25; i += 1) {
      const geometry = area(scrawl(random, 4 + Math.floor(30 * random())));
      if (validatePolygons(geometry, {}).length === 0) continue;
      const valid = geos.GEOSMakeValid(toGeos(geometry));
      const repair = proposeRepairs(geometry).find((each) => each.changedM2 === 0);
      if (!repair) throw new Error(`Nothing offered for scrawl ${i}: ${offered(geometry).join()}.`);
      expect(differenceShare(repair.geometry, valid)).toBeLessThan(1e-9);
      expect(geos.GEOSisValid(toGeos(repair.geometry))).toBe(1);
      expectSound(repair);
    }
  });

  it('parts united cover the union of GEOS', () => {
    const random = seededRandom(22);
    for (let i = 0; i < 20; i += 1) {
      const boxes = Array.from({ length: 8 }, () => [
        box(
          Math.floor(20 * random()) * 10,
          Math.floor(20 * random()) * 10,
          10 + Math.floor(6 * random()) * 10,
        ),
      ]);
      const geometry = parts(...boxes);
      const repair = proposeRepairs(geometry).find((each) => codesOf(each).includes('unite-parts'));
      if (!repair) continue;
      expect(differenceShare(repair.geometry, geos.GEOSUnaryUnion(toGeos(geometry)))).toBeLessThan(1e-9);
      expectSound(repair);
    }
  });
});
