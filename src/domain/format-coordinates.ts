import type { LonLat } from './geometry';

/** The ways in which a place on the map is told, in the order in which a click goes through them. */
export const coordinateSystems = ['degrees', 'dms', 'gk3', 'gk6'] as const;
export type CoordinateSystem = (typeof coordinateSystems)[number];

/** A place in a belt of the Gauss–Krüger projection, metres; the easting has 500 km but not the belt's number. */
export interface BeltPlace {
  zone: number;
  centralMeridian: number;
  easting: number;
  northing: number;
}

/** The next way of telling a place, and from the last one to the first. */
export function nextSystem(system: CoordinateSystem): CoordinateSystem {
  const next = coordinateSystems.indexOf(system) + 1;
  return coordinateSystems[next % coordinateSystems.length] ?? 'degrees';
}

/** Degrees with the given decimals, e.g. `121.26612° E 30.17042° N`; five of them are a metre. */
export const formatDegrees = ([lon, lat]: LonLat, decimals = 5): string =>
  `${withSide(lon, 'E', 'W', (degrees) => `${degrees.toFixed(decimals)}°`)} ${withSide(lat, 'N', 'S', (degrees) => `${degrees.toFixed(decimals)}°`)}`;

/** Degrees, minutes and seconds (度分秒) with the given decimals, e.g. `121°15′58.03″ E 30°10′13.51″ N`; two of them are 30 cm. */
export const formatDms = ([lon, lat]: LonLat, decimals = 2): string =>
  `${withSide(lon, 'E', 'W', (degrees) => formatAngle(degrees, decimals))} ${withSide(lat, 'N', 'S', (degrees) => formatAngle(degrees, decimals))}`;

const withSide = (value: number, up: string, down: string, format: (degrees: number) => string): string =>
  `${format(Math.abs(value))} ${value < 0 ? down : up}`;

/** An angle that is not negative, in degrees, minutes and seconds; rounded before it is divided, so that no seconds ever read as 60. */
export function formatAngle(degrees: number, decimals: number): string {
  const unit = 10 ** decimals;
  const all = Math.round(degrees * 3600 * unit);
  const seconds = ((all % (60 * unit)) / unit).toFixed(decimals);
  const minutes = Math.floor(all / (60 * unit));
  const padded = seconds.padStart(decimals > 0 ? decimals + 3 : 2, '0');
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′${padded}″`;
}

/**
 * Northing and easting in metres as surveys write them, X to the north and Y to the east, Y with the belt's number before it:
 * belt 40, 525 612.3 m is `40525612.3`, so that a copied number can't be taken for another belt's.
 */
export const beltNumbers = (
  { zone, easting, northing }: BeltPlace,
  decimals: number,
): { x: string; y: string } => ({
  x: northing.toFixed(decimals),
  y: (zone * 1_000_000 + easting).toFixed(decimals),
});
