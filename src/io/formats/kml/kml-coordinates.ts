import type { RawLine } from '../raw-source';

/** Positions of a `<coordinates>`, or the first that is none: its text, and how many come before it. */
export type Coordinates =
  | { line: RawLine }
  | { fault: 'tuple' | 'longitude' | 'latitude'; found: string; vertex: number; lon: number; lat: number };

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const blanks = /\s*/y;
const tuple = new RegExp(`(${number}),(${number})(?:,(?:${number})?)?(?=\\s|$)`, 'y');
const shownLength = 40;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Room for the positions of a text; every position has a comma. */
function roomFor(text: string): Float64Array<ArrayBuffer> {
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) commas += 1;
  return new Float64Array(2 * commas);
}

/**
 * Reads `lon,lat[,height]` tuples parted by blanks (OGC KML 2.3, 10.9) to the letter. Blanks after a comma are common in files
 * made by hand and make other readers build another shape: togeojson 7.1 reads `121.55, 29.87, 0` as three positions.
 */
export function readCoordinates(text: string): Coordinates {
  const line = roomFor(text);
  let filled = 0;
  let at = matchAt(blanks, text, 0)?.[0].length ?? 0;
  while (at < text.length) {
    const match = matchAt(tuple, text, at);
    const lon = Number(match?.[1]);
    const lat = Number(match?.[2]);
    const fault = { found: text.slice(at, at + shownLength), vertex: filled / 2, lon, lat };
    if (match === null || !Number.isFinite(lon) || !Number.isFinite(lat)) return { fault: 'tuple', ...fault };
    if (Math.abs(lon) > 180) return { fault: 'longitude', ...fault };
    if (Math.abs(lat) > 90) return { fault: 'latitude', ...fault };
    line[filled] = lon;
    line[filled + 1] = lat;
    filled += 2;
    at += match[0].length;
    at += matchAt(blanks, text, at)?.[0].length ?? 0;
  }
  return { line: line.slice(0, filled) };
}
