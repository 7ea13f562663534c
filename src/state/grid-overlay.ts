import type { Feature, FeatureCollection } from 'geojson';
import type { LonLat } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import { clipLine } from '../geo/clip-line';
import { gridLines, type GridKind, type GridLine } from '../geo/grid-lines';

/** A grid as the map draws it: lines over what is seen and as far again around it, named where they enter what is seen. */
export function gridOverlay(kind: GridKind, seen: Box): FeatureCollection {
  const lines = gridLines(kind, around(seen), seen);
  return {
    type: 'FeatureCollection',
    features: [
      ...lines.map(({ line }): Feature => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: line },
      })),
      ...lines.flatMap((line) => label(line, seen)),
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

/** A line that enters by the wrong edge, in a corner of a grid that lies askew, isn't named: names of the two kinds would run into each other. */
function label(line: GridLine, seen: Box): Feature[] {
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
