import { formatAngle } from './format-coordinates';

/** An azimuth in degrees, minutes and seconds, 0° to less than 360°, e.g. `127°05′33″`; what rounds to a full turn is north. */
export function formatAzimuth(degrees: number, decimals = 0): string {
  const unit = 3600 * 10 ** decimals;
  const rounded = Math.round(degrees * unit) % (360 * unit);
  return formatAngle((rounded < 0 ? rounded + 360 * unit : rounded) / unit, decimals);
}
