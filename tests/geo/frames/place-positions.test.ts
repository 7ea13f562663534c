import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { toGcj02 as independentGcj02 } from '../../../geodata/build/gcj02';
import type { CoordinateFrame, DatumShift, Placing } from '../../../src/domain/coordinate-frame';
import { epsgFrame } from '../../../src/domain/epsg-frame';
import type { LonLat } from '../../../src/domain/geometry';
import { placerOf, unplacerOf, type Placer, type Unplacer } from '../../../src/geo/frames/place-positions';
import { seededRandom } from '../seeded-shapes';

const frameOf = (code: number): CoordinateFrame => epsgFrame(code) ?? expect.fail(`EPSG:${String(code)}`);

const placing = (frame: CoordinateFrame, shift: DatumShift | null = null): Placing => ({
  frame,
  axes: 'east-north',
  shift,
});

const place = (given: Placing): Placer => placerOf(given) ?? expect.fail('not placed');
const unplace = (given: Placing): Unplacer => unplacerOf(given) ?? expect.fail('not unplaced');

/** Places all over China, the same each time. */
function placesOfChina(count: number): LonLat[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => [73.5 + 61.5 * random(), 4 + 49.6 * random()]);
}

const apartDegrees = (a: readonly number[], b: readonly number[]): number =>
  Math.max(Math.abs((a[0] ?? NaN) - (b[0] ?? NaN)), Math.abs((a[1] ?? NaN) - (b[1] ?? NaN)));

const ellipsoids = {
  cgcs2000: '+a=6378137 +rf=298.257222101',
  wgs84: '+ellps=WGS84',
  xian80: '+a=6378140 +rf=298.257',
  beijing54: '+a=6378245 +rf=298.3',
} as const;

type Older = keyof typeof ellipsoids;

const projOf = (datum: Older, meridian: number, scale: number, falseEasting: number, towgs84 = ''): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${String(meridian)} +k=${String(scale)} +x_0=${String(falseEasting)} +y_0=0 ${ellipsoids[datum]} ${towgs84} +units=m +no_defs`;

const belts: readonly (readonly [CoordinateFrame, string, number])[] = [
  [frameOf(4528), projOf('cgcs2000', 120, 1, 40_500_000), 120],
  [frameOf(4549), projOf('cgcs2000', 120, 1, 500_000), 120],
  [frameOf(4499), projOf('cgcs2000', 123, 1, 21_500_000), 123],
  [frameOf(4513), projOf('cgcs2000', 75, 1, 25_500_000), 75],
  [frameOf(32651), projOf('wgs84', 123, 0.9996, 500_000), 123],
  [
    {
      kind: 'transverse-mercator',
      datum: 'cgcs2000',
      centralMeridian: 120.5,
      scale: 1,
      falseEastingM: 550_000,
      falseNorthingM: 0,
    },
    projOf('cgcs2000', 120.5, 1, 550_000),
    120.5,
  ],
];

describe('placing plane coordinates', () => {
  it.each(belts)('agrees with proj4 to 1e-10° and 0.1 mm in %j', (frame, definition, meridian) => {
    const ownDegrees = `+proj=longlat ${/\+(a|ellps)=\S+( \+rf=\S+)?/.exec(definition)?.[0] ?? ''} +no_defs`;
    const reference = proj4(definition, ownDegrees);
    for (const [lon, lat] of placesOfChina(400)) {
      const near = meridian + ((lon - 104) / 31) * 3.5;
      const point: LonLat = reference.inverse([near, lat]);
      expect(apartDegrees(place(placing(frame))(point[0], point[1]), [near, lat])).toBeLessThan(1e-10);
      expect(apartDegrees(unplace(placing(frame))([near, lat]), point)).toBeLessThan(1e-4);
    }
  });

  it('puts the known corner of a plot of Ningbo where PROJ 9 has it, in either order of the axes', () => {
    const known: LonLat = [121.49956176056942, 29.858751490682483];
    expect(apartDegrees(place(placing(frameOf(4549)))(644_900, 3_305_400), known)).toBeLessThan(1e-10);
    const northFirst: Placing = { ...placing(frameOf(4528)), axes: 'north-east' };
    expect(apartDegrees(place(northFirst)(3_305_400, 40_644_900), known)).toBeLessThan(1e-10);
    const back = unplace(northFirst)(known);
    expect(Math.abs(back[0] - 3_305_400) + Math.abs(back[1] - 40_644_900)).toBeLessThan(1e-4);
  });

  it('agrees with proj4 in Web Mercator', () => {
    const reference = proj4('EPSG:3857', 'EPSG:4326');
    for (const lonLat of placesOfChina(200)) {
      const point: LonLat = reference.inverse(lonLat);
      expect(apartDegrees(place(placing({ kind: 'web-mercator' }))(point[0], point[1]), lonLat)).toBeLessThan(
        1e-10,
      );
      expect(apartDegrees(unplace(placing({ kind: 'web-mercator' }))(lonLat), point)).toBeLessThan(1e-4);
    }
  });

  it('gives no number for what is not finite', () => {
    for (const code of [4490, 4528, 3857]) {
      expect(place(placing(frameOf(code)))(NaN, NaN).every(Number.isNaN)).toBe(true);
    }
    const distorted = place(placing({ kind: 'geographic', datum: 'bd09' }))(NaN, 30);
    expect(distorted.some(Number.isNaN)).toBe(true);
  });
});

describe('the older datums', () => {
  const shift: DatumShift = {
    dxM: 15.8,
    dyM: -154.4,
    dzM: -82.3,
    rxSeconds: 1.2,
    rySeconds: -2.5,
    rzSeconds: 3.1,
    scalePpm: -4.2,
  };
  const towgs84 = '+towgs84=15.8,-154.4,-82.3,1.2,-2.5,3.1,-4.2';

  it.each([
    ['xian80', 2364],
    ['beijing54', 2416],
  ] as const)('are placed as proj4 places them by seven parameters: %s', (datum, code) => {
    const reference = proj4(
      projOf(datum, 120, 1, 40_500_000, towgs84),
      `+proj=longlat ${ellipsoids.wgs84} +towgs84=0,0,0 +no_defs`,
    );
    const given = placing(frameOf(code), shift);
    for (const [lon, lat] of placesOfChina(300)) {
      const point: LonLat = [40_500_000 + (lon - 104) * 5000, lat * 110_000];
      const placed = place(given)(point[0], point[1]);
      // CGCS2000 and WGS 84 differ by 0.1 mm in the minor axis: 1e-9° of latitude
      expect(apartDegrees(placed, reference.forward(point))).toBeLessThan(2e-9);
      expect(apartDegrees(unplace(given)(placed), point)).toBeLessThan(1e-4);
    }
  });

  it('move by some hundred metres, and are not placed at all without the parameters', () => {
    const corner = place(placing(frameOf(2364), shift))(40_644_900, 3_305_400);
    const asCgcs2000 = place(placing(frameOf(4528)))(40_644_900, 3_305_400);
    expect(apartDegrees(corner, asCgcs2000)).toBeGreaterThan(1e-4);
    for (const code of [2364, 2416, 4610, 4214]) {
      expect(placerOf(placing(frameOf(code)))).toBeNull();
      expect(unplacerOf(placing(frameOf(code)))).toBeNull();
    }
  });
});

describe('GCJ-02 and BD-09', () => {
  it('are undone to 1e-9° all over China', () => {
    for (const datum of ['gcj02', 'bd09'] as const) {
      const given = placing({ kind: 'geographic', datum });
      for (const lonLat of placesOfChina(500)) {
        const [lon, lat] = unplace(given)(lonLat);
        expect(apartDegrees(place(given)(lon, lat), lonLat)).toBeLessThan(1e-9);
      }
    }
  });

  it('follow the formula in common use', () => {
    const gcj = unplace(placing({ kind: 'geographic', datum: 'gcj02' }));
    for (const lonLat of placesOfChina(200)) {
      expect(apartDegrees(gcj(lonLat), independentGcj02(lonLat))).toBeLessThan(1e-11);
    }
  });

  it('lie 493 m and 1,102 m off at Ningbo', () => {
    const [lon, lat] = [121.55, 29.86];
    const offM = (datum: 'gcj02' | 'bd09'): number => {
      const [east, north] = unplace(placing({ kind: 'geographic', datum }))([lon, lat]);
      return Math.hypot((east - lon) * 111_320 * Math.cos((lat * Math.PI) / 180), (north - lat) * 110_870);
    };
    expect(offM('gcj02')).toBeCloseTo(493, -1.3);
    expect(offM('bd09')).toBeCloseTo(1102, -1.3);
  });
});
