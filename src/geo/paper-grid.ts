import { beltOf } from '../domain/gauss-krueger-belt';
import type { LonLat } from '../domain/geometry';
import { clipLine } from './clip-line';
import { fromGaussKrueger, toGaussKrueger } from './gauss-krueger';
import type { GridKind } from './grid-lines';
import { paperPlace, type PaperFrame } from './paper-frame';

/** A line of the grid of a printed map, as it lies in the frame. */
export interface PaperGridLine {
  /** the coordinate that stays: of the longitude or easting, or of the latitude or northing */
  constant: 'east' | 'north';
  /** seconds of arc, or metres; an easting has 500 km but not the belt's number */
  value: number;
  /** millimetres right and down from the frame's upper left corner; from the west, or from the south */
  line: [number, number][];
}

export interface PaperGrid {
  /** number of the Gauss–Krüger belt of the frame's middle; null for meridians and parallels */
  zone: number | null;
  /** between two lines, seconds of arc or metres */
  step: number;
  lines: PaperGridLine[];
}

/** A line is drawn in so many straight pieces. */
const pieces = 24;
/** Metres of a second of arc along a meridian; along a parallel it is less. */
const arcSecondM = 30.9;
/** Steps of a graticule, seconds of arc. */
const arcSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

/**
 * The grid of a printed map, lines at least so far apart: meridians and parallels, or the lines of constant easting and northing of the
 * 3° belt of CGCS2000 in which the frame's middle lies, over the whole frame. Null for a belt that CGCS2000 does not have.
 */
export function paperGrid(frame: PaperFrame, kind: GridKind, leastMm: number): PaperGrid | null {
  const leastM = (leastMm * frame.scale) / 1000;
  return kind === 'degrees' ? graticule(frame, leastM) : beltGrid(frame, leastM);
}

function graticule(frame: PaperFrame, leastM: number): PaperGrid {
  const [west, south, east, north] = frame.bounds;
  const step = arcSteps.find((seconds) => seconds * arcSecondM >= leastM) ?? 7200;
  const along = (from: LonLat, to: LonLat): LonLat[] => [from, to];
  return {
    zone: null,
    step,
    lines: [
      ...multiples(west * 3600, east * 3600, step).flatMap((value) =>
        inFrame(frame, 'east', value, along([value / 3600, south], [value / 3600, north])),
      ),
      ...multiples(south * 3600, north * 3600, step).flatMap((value) =>
        inFrame(frame, 'north', value, along([west, value / 3600], [east, value / 3600])),
      ),
    ],
  };
}

function beltGrid(frame: PaperFrame, leastM: number): PaperGrid | null {
  const belt = beltOf(frame.centre[0]);
  if (!belt) return null;
  const { zone, centralMeridian } = belt;
  const power = 10 ** Math.floor(Math.log10(leastM));
  const step = power * ([1, 2, 5].find((times) => times * power >= leastM) ?? 10);
  const [minE, minN, maxE, maxN] = planeBounds(frame, centralMeridian);
  const line = (at: (share: number) => [number, number]): LonLat[] =>
    Array.from({ length: pieces + 1 }, (_, i) => fromGaussKrueger(at(i / pieces), centralMeridian));
  return {
    zone,
    step,
    lines: [
      ...multiples(minE, maxE, step).flatMap((value) =>
        inFrame(
          frame,
          'east',
          value,
          line((share) => [value, minN + share * (maxN - minN)]),
        ),
      ),
      ...multiples(minN, maxN, step).flatMap((value) =>
        inFrame(
          frame,
          'north',
          value,
          line((share) => [minE + share * (maxE - minE), value]),
        ),
      ),
    ],
  };
}

function inFrame(
  frame: PaperFrame,
  constant: PaperGridLine['constant'],
  value: number,
  line: readonly LonLat[],
): PaperGridLine[] {
  const placed = line.map((place) => paperPlace(frame, place));
  return clipLine(placed, [0, 0, frame.widthMm, frame.heightMm]).map((part) => ({
    constant,
    value,
    line: part,
  }));
}

/** Eastings and northings that occur in a frame: the extremes lie on its edge. */
function planeBounds({ bounds: [west, south, east, north] }: PaperFrame, centralMeridian: number) {
  const steps = Array.from({ length: pieces + 1 }, (_, i) => i / pieces);
  const edge = steps.flatMap((share): LonLat[] => {
    const lon = west + share * (east - west);
    const lat = south + share * (north - south);
    return [
      [lon, south],
      [lon, north],
      [west, lat],
      [east, lat],
    ];
  });
  const plane = edge.map((place) => toGaussKrueger(place, centralMeridian));
  const eastings = plane.map(([easting]) => easting);
  const northings = plane.map(([, northing]) => northing);
  return [
    Math.min(...eastings),
    Math.min(...northings),
    Math.max(...eastings),
    Math.max(...northings),
  ] as const;
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}
