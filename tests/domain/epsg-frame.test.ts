import { describe, expect, it } from 'vitest';
import type { CoordinateFrame } from '../../src/domain/coordinate-frame';
import { crsName, frameOfCrsName } from '../../src/domain/crs-name';
import { epsgCode, epsgFrame, isSameFrame } from '../../src/domain/epsg-frame';

/** EPSG code, datum, central meridian, scale, false easting: as `projinfo` of PROJ 9 gives them, first and last of each run. */
const known: readonly (readonly [number, string, number, number, number])[] = [
  [4491, 'cgcs2000', 75, 1, 13_500_000],
  [4501, 'cgcs2000', 135, 1, 23_500_000],
  [4502, 'cgcs2000', 75, 1, 500_000],
  [4512, 'cgcs2000', 135, 1, 500_000],
  [4513, 'cgcs2000', 75, 1, 25_500_000],
  [4528, 'cgcs2000', 120, 1, 40_500_000],
  [4533, 'cgcs2000', 135, 1, 45_500_000],
  [4534, 'cgcs2000', 75, 1, 500_000],
  [4549, 'cgcs2000', 120, 1, 500_000],
  [4554, 'cgcs2000', 135, 1, 500_000],
  [2327, 'xian80', 75, 1, 13_500_000],
  [2348, 'xian80', 135, 1, 500_000],
  [2349, 'xian80', 75, 1, 25_500_000],
  [2364, 'xian80', 120, 1, 40_500_000],
  [2390, 'xian80', 135, 1, 500_000],
  [2401, 'beijing54', 75, 1, 25_500_000],
  [2416, 'beijing54', 120, 1, 40_500_000],
  [2437, 'beijing54', 120, 1, 500_000],
  [2442, 'beijing54', 135, 1, 500_000],
  [21413, 'beijing54', 75, 1, 13_500_000],
  [21463, 'beijing54', 135, 1, 500_000],
  [32601, 'wgs84', -177, 0.9996, 500_000],
  [32651, 'wgs84', 123, 0.9996, 500_000],
];

const transverse = (datum: string, meridian: number, scale: number, falseEastingM: number): unknown => ({
  kind: 'transverse-mercator',
  datum,
  centralMeridian: meridian,
  scale,
  falseEastingM,
  falseNorthingM: 0,
});

describe('EPSG codes', () => {
  it.each(known)('mean the frames that PROJ gives them: %d', (code, ...frame) => {
    expect(epsgFrame(code)).toEqual(transverse(...frame));
  });

  it('are none here outside of the known runs, among them New Beijing and southern UTM', () => {
    const others = [
      4555, 4568, 2326, 2391, 2400, 2443, 21424, 21452, 21473, 32600, 32661, 32751, 4269, 0, -1,
    ];
    for (const code of [...others, NaN, Infinity, 4528.5]) expect(epsgFrame(code)).toBeNull();
  });

  it('come back from the frame, that of the 3° belt where two belts are one', () => {
    for (let code = 1; code < 33_000; code++) {
      const frame = epsgFrame(code);
      if (frame === null) continue;
      const back = epsgFrame(epsgCode(frame) ?? 0);
      expect(back !== null && isSameFrame(back, frame)).toBe(true);
    }
    expect(epsgCode(epsgFrame(4510) ?? expect.fail())).toBe(4550);
    expect(epsgCode(epsgFrame(102_100) ?? expect.fail())).toBe(3857);
    expect(epsgCode({ kind: 'geographic', datum: 'gcj02' })).toBeNull();
  });
});

describe('names of coordinate systems', () => {
  it.each([
    ['EPSG:4528', 4528],
    [' epsg:4528 ', 4528],
    ['EPSG::4549', 4549],
    ['4490', 4490],
    ['urn:ogc:def:crs:EPSG::4549', 4549],
    ['urn:ogc:def:crs:EPSG:9.8:4490', 4490],
    ['http://www.opengis.net/def/crs/EPSG/0/4490', 4490],
    ['https://www.opengis.net/def/crs/EPSG/0/2364', 2364],
    ['http://www.opengis.net/gml/srs/epsg.xml#4326', 4326],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
    ['urn:ogc:def:crs:OGC::CRS84', 4326],
    ['OGC:CRS84', 4326],
    ['CRS84', 4326],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 4326],
    ['WGS 84', 4326],
    ['cgcs2000', 4490],
    ['Xian 1980', 4610],
    ['CGCS2000/CM=120', 4549],
    ['Xian80/CM=120', 2385],
    ['CGCS2000 / CM = 120 / zone=40', 4528],
  ])('%s is EPSG:%d', (name, code) => {
    expect(frameOfCrsName(name)).toEqual(epsgFrame(code));
  });

  it('may give a meridian of their own, in degrees or degrees and minutes', () => {
    expect(frameOfCrsName('CGCS2000/CM=121')).toEqual(transverse('cgcs2000', 121, 1, 500_000));
    for (const name of ['CGCS2000/CM=120.5', 'cgcs2000/cm=120°30′', "CGCS2000/CM=120°30'E"]) {
      expect(frameOfCrsName(name)).toEqual(transverse('cgcs2000', 120.5, 1, 500_000));
    }
  });

  it.each([
    '',
    'EPSG:',
    'EPSG:999999',
    'EPSG:4555',
    '__proto__',
    'constructor',
    'CGCS2000/CM=',
    'CGCS2000/CM=999',
    'CGCS2000/CM=120°75′',
    'GCJ02/CM=120',
    'Tokyo/CM=120',
    'EPSG:4528 ; DROP',
    'x'.repeat(1_000_000),
  ])('are refused when unknown: %.40s', (name) => {
    expect(frameOfCrsName(name)).toBeNull();
  });

  it('are read back to the frame that they were written for', () => {
    const frames: CoordinateFrame[] = [
      ...[4490, 4326, 3857, 4528, 4549, 4510, 2437, 32651].flatMap((code) => epsgFrame(code) ?? []),
      ...['CGCS2000/CM=121', 'CGCS2000/CM=120.5', 'Beijing54/CM=121/ZONE=40', 'GCJ02', 'BD09'].flatMap(
        (name) => frameOfCrsName(name) ?? [],
      ),
    ];
    expect(frames).toHaveLength(13);
    for (const frame of frames) expect(frameOfCrsName(crsName(frame) ?? '')).toEqual(frame);
  });
});
