import { describe, expect, it } from 'vitest';
import {
  parseCoordinates,
  type CoordinateFrame,
  type TypedCoordinates,
} from '../../src/domain/parse-coordinates';
import type { Box } from '../../src/domain/schema-parts';
import { fromGaussKrueger, toGaussKrueger } from '../../src/geo/gauss-krueger';

const extent: Box = [120.3, 29.5, 122.35, 30.9];
const frame: CoordinateFrame = {
  extent,
  fromPlane: ([x, y], meridian) => fromGaussKrueger([x, y], meridian),
};
const parse = (text: string): TypedCoordinates => {
  const typed = parseCoordinates(text, frame);
  if (!typed) throw new Error(`${text} is no coordinate`);
  return typed;
};
const placesOf = (text: string) =>
  parse(text).candidates.map(({ lonLat: [lon, lat] }) => `${lon.toFixed(6)} ${lat.toFixed(6)}`);
const readingOf = (text: string) => parse(text).candidates[0]?.reading;

describe('degrees', () => {
  it.each([
    '121.25 30.2',
    '121.25,30.2',
    '121.25， 30.2',
    '１２１．２５，３０．２',
    '30.2N,121.25E',
    '30.2°N 121.25°E',
    'E121.25 N30.2',
    'lat: 30.2, lon: 121.25',
    '东经121.25°北纬30.2°',
    '东经 121.25 度，北纬 30.2 度',
    '经度：121.25；纬度：30.2',
    '北纬30.2、东经121.25',
    '121°15′0″ 30°12′0″',
    '121°15’0” 30°12’0”',
    "121°15'E 30°12'N",
    '30度12分 121度15分',
    '东经121度15分0秒，北纬30度12分0秒',
    '121 15 0 30 12 0',
    '121 15 30 12',
    '30 12 00 121 15 00',
  ])('%s is the same place', (text) => {
    expect(placesOf(text)).toEqual(['121.250000 30.200000']);
    expect(parse(text).issues).toEqual([]);
  });

  it('counts minutes and seconds as sixtieths', () => {
    expect(placesOf('121°15′36″E 30°12′18.5″N')).toEqual(['121.260000 30.205139']);
  });

  it('takes west and south for negative', () => {
    expect(placesOf('73.5W 12.25S')).toEqual(['-73.500000 -12.250000']);
  });

  it('says what the order was told by', () => {
    expect(readingOf('30.2N 121.25E')).toMatchObject({ order: 'lat-lon', toldBy: 'letters' });
    expect(readingOf('30.2 121.25')).toMatchObject({ order: 'lat-lon', toldBy: 'digits' });
    expect(readingOf('121 15 30 12')).toMatchObject({ system: 'dms', order: 'lon-lat', toldBy: 'digits' });
  });

  it('gives both orders where neither the digits nor the plan tell which is meant', () => {
    expect(placesOf('30.2 60.5')).toEqual(['30.200000 60.500000', '60.500000 30.200000']);
  });

  it('lets the plan tell where only one order lies in it', () => {
    const small: CoordinateFrame = { ...frame, extent: [80, 40, 82, 42] };
    const typed = parseCoordinates('41 81', small);
    expect(typed?.candidates).toMatchObject([
      { lonLat: [81, 41], reading: { toldBy: 'plan' }, isInPlan: true },
    ]);
  });

  it('tells that a place lies outside the plan', () => {
    expect(parse('116.4 39.9').candidates).toMatchObject([{ isInPlan: false }]);
    expect(parse('121.25 30.2').candidates).toMatchObject([{ isInPlan: true }]);
  });

  it.each([
    ['121°75′ 30°12′', 'typed-coordinate-sixtieths'],
    ['121.25E 30.2E', 'typed-coordinate-letters'],
    ['221.25 30.2', 'typed-coordinate-range'],
    ['95.5N 121.25E', 'typed-coordinate-range'],
    ['121°15′30″', 'typed-coordinate-single'],
    ['东经121.25', 'typed-coordinate-single'],
  ])('%s gives a reason and no place', (text, code) => {
    expect(parse(text)).toMatchObject({ candidates: [], issues: [{ code }] });
  });
});

describe('Gauss–Krüger', () => {
  const [easting, northing] = toGaussKrueger([121.25, 30.2], 120).map((metres) => metres.toFixed(3)) as [
    string,
    string,
  ];
  const [easting123] = toGaussKrueger([121.25, 30.2], 123).map((metres) => metres.toFixed(3)) as [string];
  const [, northing123] = toGaussKrueger([121.25, 30.2], 123).map((metres) => metres.toFixed(3)) as [
    string,
    string,
  ];
  const there = ['121.250000 30.200000'];

  it.each([
    `${easting} ${northing}`,
    `${northing}, ${easting}`,
    `40${easting} ${northing}`,
    `X=${northing} Y=40${easting}`,
    `x:40${easting}，y:${northing}`,
    `N${northing} E${easting}`,
    `21${easting123} ${northing123}`,
    `41${easting123} ${northing123}`,
  ])('%s is the same place', (text) => {
    expect(placesOf(text)).toEqual(there);
  });

  it('tells the order by the digits, whatever the letters', () => {
    expect(readingOf(`X=${northing} Y=${easting}`)).toMatchObject({ order: 'north-east' });
    expect(readingOf(`X=${easting} Y=${northing}`)).toMatchObject({ order: 'east-north' });
  });

  it('tells the belt by the number before the easting', () => {
    expect(readingOf(`40${easting} ${northing}`)).toMatchObject({
      centralMeridian: 120,
      belts: [{ width: 3, zone: 40 }],
      isPrefixed: true,
    });
    expect(readingOf(`21${easting123} ${northing123}`)).toMatchObject({
      centralMeridian: 123,
      belts: [{ width: 6, zone: 21 }],
      isPrefixed: true,
    });
  });

  it('suggests the belt that lies in the plan where the number is missing', () => {
    expect(readingOf(`${easting} ${northing}`)).toMatchObject({
      centralMeridian: 120,
      belts: [{ width: 3, zone: 40 }],
      isPrefixed: false,
    });
    expect(readingOf(`${easting123} ${northing123}`)).toMatchObject({
      centralMeridian: 123,
      belts: [
        { width: 3, zone: 41 },
        { width: 6, zone: 21 },
      ],
    });
  });

  it('gives every belt of the plan where the place lies in the plan by none of them', () => {
    const { candidates } = parse('500000 4000000');
    expect(candidates.map(({ isInPlan }) => isInPlan)).toEqual([false, false]);
    expect(candidates.map(({ lonLat }) => Math.round(lonLat[0]))).toEqual([120, 123]);
  });

  it('gives every belt that lies in the plan', () => {
    const wide: CoordinateFrame = { ...frame, extent: [118, 29, 125, 31] };
    expect(parseCoordinates('480000 3340000', wide)?.candidates).toHaveLength(2);
  });

  it.each([
    ['3340000 3350000', 'typed-coordinate-plane'],
    ['500000 600000', 'typed-coordinate-plane'],
    ['500000 9000000', 'typed-coordinate-plane'],
    ['24500000 3340000', 'typed-coordinate-belt'],
    ['99500000 3340000', 'typed-coordinate-belt'],
  ])('%s gives a reason and no place', (text, code) => {
    expect(parse(text)).toMatchObject({ candidates: [], issues: [{ code }] });
  });
});

describe('what is to be searched', () => {
  it.each([
    '',
    '2021',
    'G15',
    '2020 2021',
    '十四五',
    '121路',
    'east',
    '分',
    '3 号线',
    'E 区',
    '330282 330203 1',
  ])('“%s” is no coordinate', (text) => {
    expect(parseCoordinates(text, frame)).toBeNull();
  });
});
