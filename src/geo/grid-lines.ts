import { beltOf, type GaussKruegerBelt } from '../domain/gauss-krueger-belt';
import type { LonLat } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import { clipLine } from './clip-line';
import { fromGaussKrueger, toGaussKrueger } from './gauss-krueger';

export type GridKind = 'degrees' | 'gk';

/** A line of a grid: one coordinate of it is the same everywhere. */
export interface GridLine {
  /** the coordinate that stays: of the longitude or easting, or of the latitude or northing */
  constant: 'east' | 'north';
  /** seconds of arc, or metres; an easting has 500 km but not the belt's number */
  value: number;
  /** of the Gauss–Krüger belt; null for a meridian or a parallel */
  zone: number | null;
  line: LonLat[];
}

/** So many lines at most cross the longer side of a view. */
const mostLines = 8;
/** Steps of a graticule, seconds of arc: whole seconds, minutes and degrees that divide what is above them. */
const steps = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 18_000, 36_000];
/** A Gauss–Krüger line is drawn in so many straight pieces: over 100 km it strays 0.5 m from them. */
const pieces = 16;

/**
 * The lines of a grid over a box (west, south, east, north in degrees), as far apart as suits a view of `seen`, which may be smaller:
 * meridians and parallels, or lines of constant easting and northing of the 3° belts of CGCS2000, each belt's in itself.
 */
export const gridLines = (kind: GridKind, box: Box, seen: Box): GridLine[] =>
  kind === 'degrees' ? graticule(box, graticuleStep(seen)) : beltGrids(box, planeStep(seen));

/** Seconds of arc. */
function graticuleStep([west, south, east, north]: Box): number {
  const least = (Math.max(east - west, north - south) * 3600) / mostLines;
  return steps.find((step) => step >= least) ?? 36_000;
}

function graticule([west, south, east, north]: Box, step: number): GridLine[] {
  const meridians = multiples(west * 3600, east * 3600, step).map((value): GridLine => {
    const lon = value / 3600;
    const line: LonLat[] = [
      [lon, south],
      [lon, north],
    ];
    return { constant: 'east', value, zone: null, line };
  });
  const parallels = multiples(south * 3600, north * 3600, step).map((value): GridLine => {
    const lat = value / 3600;
    const line: LonLat[] = [
      [west, lat],
      [east, lat],
    ];
    return { constant: 'north', value, zone: null, line };
  });
  return [...meridians, ...parallels];
}

const degreeM = 111_320;

/** 1, 2 or 5 times a power of ten, metres. */
function planeStep([west, south, east, north]: Box): number {
  const across = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const least = (Math.max(across, north - south) * degreeM) / mostLines;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
}

function beltGrids([west, south, east, north]: Box, step: number): GridLine[] {
  const grids: GridLine[] = [];
  for (let border = west; border < east;) {
    const next = 3 * Math.floor(border / 3 + 0.5) + 1.5;
    const belt = beltOf((border + Math.min(next, east)) / 2);
    if (belt) grids.push(...beltGrid(belt, [border, south, Math.min(next, east), north], step));
    border = next;
  }
  return grids;
}

function beltGrid({ zone, centralMeridian }: GaussKruegerBelt, box: Box, step: number): GridLine[] {
  const [minE, minN, maxE, maxN] = planeBounds(box, centralMeridian);
  const drawn = (constant: GridLine['constant'], value: number, at: (share: number) => LonLat): GridLine[] =>
    clipLine(
      Array.from({ length: pieces + 1 }, (_, i) => at(i / pieces)),
      box,
    ).map((line) => ({ constant, value, zone, line }));
  return [
    ...multiples(minE, maxE, step).flatMap((easting) =>
      drawn('east', easting, (share) =>
        fromGaussKrueger([easting, minN + share * (maxN - minN)], centralMeridian),
      ),
    ),
    ...multiples(minN, maxN, step).flatMap((northing) =>
      drawn('north', northing, (share) =>
        fromGaussKrueger([minE + share * (maxE - minE), northing], centralMeridian),
      ),
    ),
  ];
}

/** Eastings and northings that occur in a box: the extremes lie at its corners or where its edges meet the central meridian. */
function planeBounds(
  [west, south, east, north]: Box,
  centralMeridian: number,
): [number, number, number, number] {
  const middle = Math.max(west, Math.min(east, centralMeridian));
  const points = [west, middle, east].flatMap((lon) =>
    [south, north].map((lat) => toGaussKrueger([lon, lat], centralMeridian)),
  );
  const eastings = points.map(([easting]) => easting);
  const northings = points.map(([, northing]) => northing);
  return [Math.min(...eastings), Math.min(...northings), Math.max(...eastings), Math.max(...northings)];
}

/** The multiples of a step from one value to another, both included. */
const multiples = (from: number, to: number, step: number): number[] => {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
};
