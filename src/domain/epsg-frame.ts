import type { CoordinateFrame, Datum } from './coordinate-frame';

/** Codes of the belts of one datum that follow each other: belts 25 to 45 of 3°, or 13 to 23 of 6°. */
interface Run {
  datum: Datum;
  beltWidth: 3 | 6;
  /** whether the belt's number stands before the easting */
  isPrefixed: boolean;
  firstCode: number;
}

/** EPSG Geodetic Parameter Dataset, checked one by one against PROJ's database. Where two widths share a meridian the 3° belt comes first. */
const runs: readonly Run[] = [
  { datum: 'cgcs2000', beltWidth: 3, isPrefixed: true, firstCode: 4513 },
  { datum: 'cgcs2000', beltWidth: 3, isPrefixed: false, firstCode: 4534 },
  { datum: 'cgcs2000', beltWidth: 6, isPrefixed: true, firstCode: 4491 },
  { datum: 'cgcs2000', beltWidth: 6, isPrefixed: false, firstCode: 4502 },
  { datum: 'xian80', beltWidth: 3, isPrefixed: true, firstCode: 2349 },
  { datum: 'xian80', beltWidth: 3, isPrefixed: false, firstCode: 2370 },
  { datum: 'xian80', beltWidth: 6, isPrefixed: true, firstCode: 2327 },
  { datum: 'xian80', beltWidth: 6, isPrefixed: false, firstCode: 2338 },
  { datum: 'beijing54', beltWidth: 3, isPrefixed: true, firstCode: 2401 },
  { datum: 'beijing54', beltWidth: 3, isPrefixed: false, firstCode: 2422 },
  { datum: 'beijing54', beltWidth: 6, isPrefixed: true, firstCode: 21413 },
  { datum: 'beijing54', beltWidth: 6, isPrefixed: false, firstCode: 21453 },
];

/** The numbers of the belts of China: GB/T 17798, GB/T 13989. They don't overlap, so that a number tells the width. */
export const beltNumbers = { 3: [25, 45], 6: [13, 23] } as const;

const geographic: readonly (readonly [number, Datum])[] = [
  [4490, 'cgcs2000'],
  [4326, 'wgs84'],
  [4610, 'xian80'],
  [4214, 'beijing54'],
];

/** EPSG:3857 and the numbers that it bears in older files: 900913 unofficially, 102100 with Esri. */
const webMercator: readonly number[] = [3857, 900_913, 102_100];

/** UTM north of the equator on WGS 84: EPSG:32601 to 32660. */
const utm = { first: 32601, zones: 60 } as const;

/** The width of the belt that a number of China names; null for other numbers. */
export function beltWidthOf(zone: number): 3 | 6 | null {
  if (!Number.isInteger(zone)) return null;
  if (zone >= beltNumbers[3][0] && zone <= beltNumbers[3][1]) return 3;
  return zone >= beltNumbers[6][0] && zone <= beltNumbers[6][1] ? 6 : null;
}

/** Degrees east of a belt's central meridian. */
export const meridianOfBelt = (zone: number, width: 3 | 6): number => (width === 3 ? 3 * zone : 6 * zone - 3);

/** A frame of Gauss–Krüger; `zone` stands before the easting where it is not null. */
export const gaussKruegerFrame = (
  datum: Datum,
  centralMeridian: number,
  zone: number | null,
): Extract<CoordinateFrame, { kind: 'transverse-mercator' }> => ({
  kind: 'transverse-mercator',
  datum,
  centralMeridian,
  scale: 1,
  falseEastingM: (zone ?? 0) * 1_000_000 + 500_000,
  falseNorthingM: 0,
});

function beltFrame(code: number, { datum, beltWidth, isPrefixed, firstCode }: Run): CoordinateFrame | null {
  const [first, last] = beltNumbers[beltWidth];
  const zone = first + code - firstCode;
  if (zone < first || zone > last) return null;
  return gaussKruegerFrame(datum, meridianOfBelt(zone, beltWidth), isPrefixed ? zone : null);
}

function utmFrame(code: number): CoordinateFrame | null {
  const zone = code - utm.first + 1;
  if (zone < 1 || zone > utm.zones) return null;
  return { ...gaussKruegerFrame('wgs84', 6 * zone - 183, null), scale: 0.9996 };
}

/**
 * The frame of an EPSG code: CGCS2000 4490, 4491–4554; WGS 84 4326, UTM 32601–32660, 3857; Xi'an 1980 4610, 2327–2390;
 * Beijing 1954 4214, 2401–2442, 21413–21423, 21453–21463. Null for every other code.
 */
export function epsgFrame(code: number): CoordinateFrame | null {
  if (!Number.isInteger(code)) return null;
  const datum = geographic.find(([known]) => known === code)?.[1];
  if (datum !== undefined) return { kind: 'geographic', datum };
  if (webMercator.includes(code)) return { kind: 'web-mercator' };
  for (const run of runs) {
    const frame = beltFrame(code, run);
    if (frame !== null) return frame;
  }
  return utmFrame(code);
}

/** Whether two frames place every pair of numbers alike. */
export function isSameFrame(a: CoordinateFrame, b: CoordinateFrame): boolean {
  if (a.kind === 'web-mercator' || b.kind === 'web-mercator') return a.kind === b.kind;
  if (a.datum !== b.datum) return false;
  if (a.kind === 'geographic' || b.kind === 'geographic') return a.kind === b.kind;
  return (
    a.centralMeridian === b.centralMeridian &&
    a.scale === b.scale &&
    a.falseEastingM === b.falseEastingM &&
    a.falseNorthingM === b.falseNorthingM
  );
}

const knownCodes: readonly number[] = [
  ...geographic.map(([code]) => code),
  3857,
  ...runs.flatMap(({ firstCode, beltWidth }) => {
    const [first, last] = beltNumbers[beltWidth];
    return Array.from({ length: last - first + 1 }, (_, i) => firstCode + i);
  }),
  ...Array.from({ length: utm.zones }, (_, i) => utm.first + i),
];

/** The EPSG code of a frame, that of the 3° belt where a 6° belt has the same meridian; null for one without a code. */
export function epsgCode(frame: CoordinateFrame): number | null {
  const isIt = (code: number): boolean => {
    const known = epsgFrame(code);
    return known !== null && isSameFrame(known, frame);
  };
  return knownCodes.find(isIt) ?? null;
}
