import type { CoordinateFrame, DatumShift, Placing } from '../../domain/coordinate-frame';
import type { LonLat } from '../../domain/geometry';
import { KruegerSeries } from '../krueger-series';
import { datumShifter } from './datum-shift';
import { ellipsoidOf } from './reference-ellipsoid';
import { toBd09, toGcj02 } from './web-map-distortion';

/** Puts the first and second ordinate of a file on the map: degrees, CGCS2000. */
export type Placer = (first: number, second: number) => LonLat;

/** Gives the first and second ordinate, in the file's axes, of a place on the map. */
export type Unplacer = (lonLat: LonLat) => [number, number];

/** One step between longitude and latitude of two datums. */
type Step = (lonLat: LonLat) => LonLat;

/** Between ordinates east and north and degrees of the frame's own datum. */
interface Projection {
  toDegrees: (east: number, north: number) => LonLat;
  toOrdinates: (lonLat: LonLat) => [number, number];
}

const degree = Math.PI / 180;
/** Semi-major axis of WGS 84, taken as a sphere's radius: EPSG method 1024. */
const mercatorRadiusM = 6_378_137;

const asDegrees: Projection = {
  toDegrees: (east, north) => [east, north],
  toOrdinates: ([lon, lat]) => [lon, lat],
};

const webMercator: Projection = {
  toDegrees: (east, north) => [
    east / mercatorRadiusM / degree,
    Math.atan(Math.sinh(north / mercatorRadiusM)) / degree,
  ],
  toOrdinates: ([lon, lat]) => [
    mercatorRadiusM * lon * degree,
    mercatorRadiusM * Math.asinh(Math.tan(lat * degree)),
  ],
};

function transverseMercator(frame: Extract<CoordinateFrame, { kind: 'transverse-mercator' }>): Projection {
  const { datum, centralMeridian, scale, falseEastingM, falseNorthingM } = frame;
  const series = new KruegerSeries(ellipsoidOf(datum));
  return {
    toDegrees: (east, north) => {
      const lonLat = series.fromPlane((east - falseEastingM) / scale, (north - falseNorthingM) / scale);
      lonLat[0] += centralMeridian;
      return lonLat;
    },
    toOrdinates: (lonLat) => {
      const point = series.toPlane(lonLat[0] - centralMeridian, lonLat[1]);
      point[0] = point[0] * scale + falseEastingM;
      point[1] = point[1] * scale + falseNorthingM;
      return point;
    },
  };
}

function projectionOf(frame: CoordinateFrame): Projection {
  if (frame.kind === 'geographic') return asDegrees;
  return frame.kind === 'web-mercator' ? webMercator : transverseMercator(frame);
}

const mostRounds = 20;
const closeDegrees = 1e-11;

/** The way back of a small shift, by fixed point: what is missing is added until nothing is. NaN stays NaN. */
const inverseOf =
  (step: Step): Step =>
  ([lon, lat]) => {
    const guess: LonLat = [lon, lat];
    for (let round = 0; round < mostRounds; round++) {
      const reached = step(guess);
      const missingLon = lon - reached[0];
      const missingLat = lat - reached[1];
      guess[0] += missingLon;
      guess[1] += missingLat;
      if (!(Math.abs(missingLon) + Math.abs(missingLat) > closeDegrees)) break;
    }
    return guess;
  };

/** Steps from the frame's datum to CGCS2000 and back; nothing where the two are one; null where parameters are missing. */
function stepsOf(frame: CoordinateFrame, shift: DatumShift | null): { to: Step; from: Step } | 'none' | null {
  if (frame.kind === 'web-mercator') return 'none';
  const { datum } = frame;
  if (datum === 'cgcs2000' || datum === 'wgs84') return 'none';
  if (datum === 'gcj02') return { to: inverseOf(toGcj02), from: toGcj02 };
  if (datum === 'bd09') return { to: inverseOf(toBd09), from: toBd09 };
  if (shift === null) return null;
  const to = datumShifter(ellipsoidOf(datum), shift);
  return { to, from: inverseOf(to) };
}

/**
 * How the ordinates of a file become longitude and latitude, to 1e-10° of PROJ anywhere in China; GCJ-02 and BD-09 are undone to 1e-9°.
 * What is not finite becomes NaN.
 * @returns null for an older datum without its seven parameters: nothing in it may be placed
 */
export function placerOf({ frame, axes, shift }: Placing): Placer | null {
  const steps = stepsOf(frame, shift);
  if (steps === null) return null;
  const { toDegrees } = projectionOf(frame);
  const place: Placer = steps === 'none' ? toDegrees : (east, north) => steps.to(toDegrees(east, north));
  return axes === 'east-north' ? place : (first, second) => place(second, first);
}

/** The way back of `placerOf`, to 0.1 mm; null likewise. */
export function unplacerOf({ frame, axes, shift }: Placing): Unplacer | null {
  const steps = stepsOf(frame, shift);
  if (steps === null) return null;
  const { toOrdinates } = projectionOf(frame);
  const unplace: Unplacer = steps === 'none' ? toOrdinates : (lonLat) => toOrdinates(steps.from(lonLat));
  if (axes === 'east-north') return unplace;
  return (lonLat) => {
    const ordinates = unplace(lonLat);
    return [ordinates[1], ordinates[0]];
  };
}
