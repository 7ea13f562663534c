import type { CoordinateFrame, Datum } from './coordinate-frame';
import { epsgCode, epsgFrame, gaussKruegerFrame } from './epsg-frame';

/** Short names of datums as one writes them on the command line, folded; the first of a datum is the one written out. */
const datumNames: readonly (readonly [Datum, string, readonly string[]])[] = [
  ['cgcs2000', 'CGCS2000', ['cgcs2000']],
  ['wgs84', 'WGS84', ['wgs84', 'crs84']],
  ['xian80', 'Xian80', ['xian80', 'xian1980']],
  ['beijing54', 'Beijing54', ['beijing54', 'beijing1954']],
  ['gcj02', 'GCJ02', ['gcj02']],
  ['bd09', 'BD09', ['bd09']],
];

const epsgSpellings: readonly RegExp[] = [
  /^(?:epsg *:{1,2} *)?(\d{4,6})$/i,
  /^urn:(?:x-)?ogc:def:crs:epsg:[\d.]*:(\d{4,6})$/i,
  /^https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/epsg\/[\d.]+\/(\d{4,6})$/i,
  /^https?:\/\/(?:www\.)?opengis\.net\/gml\/srs\/epsg\.xml#(\d{4,6})$/i,
  /^esri *: *(102100)$/i,
];

const lonLatSpelling =
  /^(?:(?:urn:(?:x-)?ogc:def:crs:)?ogc:(?:[\d.]*:)?|https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/ogc\/[\d.]+\/)crs84$/i;

const meridianSpelling =
  /^([a-z0-9 _-]{4,16})\/ *cm *= *(\d{2,3}(?:\.\d{1,9})?)(?:°(?:(\d{1,2})['′])?)? *e?(?:\/ *zone *= *(\d{2}))?$/i;

const datumOf = (name: string): Datum | null => {
  const folded = name.toLowerCase().replace(/[ _-]/g, '');
  return datumNames.find(([, , names]) => names.includes(folded))?.[0] ?? null;
};

function epsgNumber(text: string): number | null {
  for (const spelling of epsgSpellings) {
    const code = spelling.exec(text)?.[1];
    if (code !== undefined) return Number(code);
  }
  return null;
}

/** `CGCS2000/CM=121`, `CGCS2000/CM=120°30′`, `CGCS2000/CM=121/ZONE=40`: Gauss–Krüger about a meridian of one's own. */
function frameAboutMeridian(text: string): CoordinateFrame | null {
  const [, name = '', degrees = '', minutes = '0', zone] = meridianSpelling.exec(text) ?? [];
  const datum = datumOf(name);
  const meridian = Number(degrees) + Number(minutes) / 60;
  const isDistorted = datum === 'gcj02' || datum === 'bd09';
  if (datum === null || isDistorted || degrees === '' || meridian > 180 || Number(minutes) >= 60) return null;
  return gaussKruegerFrame(datum, meridian, zone === undefined ? null : Number(zone));
}

/**
 * The frame that a name means: `EPSG:4528`, `4528`, `urn:ogc:def:crs:EPSG::4549`, `http://www.opengis.net/def/crs/EPSG/0/4490`,
 * CRS84 in its spellings, a datum for longitude and latitude (`CGCS2000`, `WGS84`, `Xian80`, `Beijing54`, `GCJ02`, `BD09`), and
 * `CGCS2000/CM=121` for Gauss–Krüger about a meridian of one's own (500 km false easting; `/ZONE=40` where a number stands before
 * it). Null for any other name.
 */
export function frameOfCrsName(name: string): CoordinateFrame | null {
  if (name.length > 200) return null;
  const text = name.trim();
  const code = epsgNumber(text);
  if (code !== null) return epsgFrame(code);
  if (lonLatSpelling.test(text)) return { kind: 'geographic', datum: 'wgs84' };
  const datum = datumOf(text);
  return datum === null ? frameAboutMeridian(text) : { kind: 'geographic', datum };
}

/**
 * The name by which `frameOfCrsName` finds a frame again: its EPSG code where it has one. Null for a frame that has no name, such
 * as one with an odd false easting; its text is `prjText`.
 */
export function crsName(frame: CoordinateFrame): string | null {
  const code = epsgCode(frame);
  if (code !== null) return `EPSG:${String(code)}`;
  if (frame.kind === 'web-mercator') return null;
  const datum = datumNames.find(([known]) => known === frame.datum)?.[1] ?? '';
  if (frame.kind === 'geographic') return datum;
  const zone = (frame.falseEastingM - 500_000) / 1_000_000;
  const isOrdinary = frame.scale === 1 && frame.falseNorthingM === 0 && Number.isInteger(zone) && zone >= 0;
  if (!isOrdinary || zone > 99 || (zone > 0 && zone < 10)) return null;
  const prefix = zone === 0 ? '' : `/ZONE=${String(zone)}`;
  return `${datum}/CM=${String(Number(frame.centralMeridian.toFixed(9)))}${prefix}`;
}
