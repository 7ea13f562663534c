import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LonLat } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import { clipLine } from '../geo/clip-line';
import { gridLines, type GridKind, type GridLine } from '../geo/grid-lines';

/** px that a sign of a name takes, and that stay free beside it */
const [signPx, besidePx] = [7, 14];
/** every so many of the lines that run north are named, as few as leave the names apart */
const namedOf = [1, 2, 5, 10, 20];

type Name = Feature<Point, { along: 'north' | 'east'; text: string }>;

/**
 * A grid as the map draws it: lines over what is seen and as far again around it, named where they enter what is seen.
 * @param degreePx px of a degree of longitude on the map
 */
export function gridOverlay(kind: GridKind, seen: Box, degreePx: number): FeatureCollection {
  const lines = gridLines(kind, around(seen), seen);
  const names = lines.filter(namedApart(lines, degreePx)).flatMap((line) => label(line, seen));
  return {
    type: 'FeatureCollection',
    features: [
      ...lines.map(({ line }): Feature => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: line },
      })),
      ...readable(names, degreePx),
    ],
  };
}

/** Panels lie over a part of the map, and it is moved before the next grid is drawn. */
const around = ([west, south, east, north]: Box): Box => [
  west - (east - west),
  Math.max(-85, south - (north - south)),
  east + (east - west),
  Math.min(85, north + (north - south)),
];

/** Whether a line is named: all that run east, and of those that run north the round ones whose names don't run into each other. */
function namedApart(lines: readonly GridLine[], degreePx: number): (line: GridLine) => boolean {
  const upward = lines.filter(({ constant }) => constant === 'east');
  const at = upward.findIndex(({ zone }, i) => zone === upward[i - 1]?.zone);
  const [first, second] = [upward[at - 1], upward[at]];
  if (!first || !second) return () => true;
  const step = second.value - first.value;
  const stepPx = ((second.line[0]?.[0] ?? 0) - (first.line[0]?.[0] ?? 0)) * degreePx;
  const namePx = widthPx(gridLabel(second));
  const every = namedOf.find((count) => count * stepPx >= namePx) ?? Infinity;
  return ({ constant, value }) => constant === 'north' || Math.round(value / step) % every === 0;
}

/** The names without those that run into one before: where two belts meet, each names its own lines. */
function readable(names: readonly Name[], degreePx: number): Name[] {
  let freeFrom = -Infinity;
  return names.filter(({ properties: { along, text }, geometry }) => {
    if (along === 'east') return true;
    const at = (geometry.coordinates[0] ?? 0) * degreePx;
    if (at < freeFrom) return false;
    freeFrom = at + widthPx(text);
    return true;
  });
}

const widthPx = (name: string): number => name.length * signPx + besidePx;

/** A line that enters by the wrong edge, in a corner of a grid that lies askew, isn't named: names of the two kinds would run into each other. */
function label(line: GridLine, seen: Box): Name[] {
  const start = clipLine(line.line, seen)[0]?.[0];
  if (!start || entersFromBelow(start, seen) !== (line.constant === 'east')) return [];
  const along = line.constant === 'east' ? 'north' : 'east';
  return [
    {
      type: 'Feature',
      properties: { along, text: gridLabel(line) },
      geometry: { type: 'Point', coordinates: start satisfies LonLat },
    },
  ];
}

const entersFromBelow = ([, lat]: LonLat, [, south, , north]: Box): boolean =>
  lat - south < (north - south) * 1e-6;

/** A longitude or latitude in degrees, minutes and seconds as far as they are needed; X or Y in kilometres, Y with the belt's number. */
export function gridLabel({ constant, value, zone }: GridLine): string {
  if (zone === null) return `${angle(Math.abs(value))} ${side(constant, value)}`;
  return constant === 'east' ? `Y ${(zone * 1_000_000 + value) / 1000} km` : `X ${value / 1000} km`;
}

const side = (constant: GridLine['constant'], value: number): string =>
  constant === 'east' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N';

function angle(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  const degrees = `${Math.floor(minutes / 60)}°`;
  if (seconds % 3600 === 0) return degrees;
  const withMinutes = `${degrees}${two(minutes % 60)}′`;
  return seconds % 60 === 0 ? withMinutes : `${withMinutes}${two(seconds % 60)}″`;
}
