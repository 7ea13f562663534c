/** Longitude and latitude in degrees. */
export type LonLat = [number, number];

/** The GCJ-02 formula lives on the Krassovsky ellipsoid of 1940: semi-major axis in metres, first eccentricity squared. */
const semiMajorM = 6378245;
const eccentricity2 = 0.006693421622965943;
const rad = Math.PI / 180;

const wave = (x: number, amplitudes: readonly [number, number, number][]): number =>
  amplitudes.reduce((sum, [amplitude, factor, divisor]) => {
    return sum + (amplitude * Math.sin((factor * x * Math.PI) / divisor) * 2) / 3;
  }, 0);

const ripple = (x: number): number =>
  wave(x, [
    [20, 6, 1],
    [20, 2, 1],
  ]);

/** Metre-like shifts of the obfuscation at an offset in degrees from 105° E, 35° N. */
function shift(x: number, y: number): { east: number; north: number } {
  const root = Math.sqrt(Math.abs(x));
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root;
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root;
  const eastWaves: [number, number, number][] = [
    [20, 1, 1],
    [40, 1, 3],
    [150, 1, 12],
    [300, 1, 30],
  ];
  const northWaves: [number, number, number][] = [
    [20, 1, 1],
    [40, 1, 3],
    [160, 1, 12],
    [320, 1, 30],
  ];
  return { east: east + ripple(x) + wave(x, eastWaves), north: north + ripple(x) + wave(y, northWaves) };
}

/**
 * WGS-84 to GCJ-02, the offset that Chinese web maps are published with. The formula was never published officially;
 * this is the widely used one (eviltransform and its many ports), here for 72–138° E, 1–56° N.
 */
export function toGcj02([lon, lat]: LonLat): LonLat {
  const { east, north } = shift(lon - 105, lat - 35);
  const sine = Math.sin(lat * rad);
  const w2 = 1 - eccentricity2 * sine * sine;
  const meridianM = (semiMajorM * (1 - eccentricity2)) / (w2 * Math.sqrt(w2));
  const parallelM = (semiMajorM / Math.sqrt(w2)) * Math.cos(lat * rad);
  return [lon + east / (parallelM * rad), lat + north / (meridianM * rad)];
}

/** GCJ-02 to WGS-84 by fixed-point iteration: exact to 1e-9 degrees (0.1 mm) against {@link toGcj02}. */
export function fromGcj02([lon, lat]: LonLat): LonLat {
  let guess: LonLat = [lon, lat];
  for (let round = 0; round < 12; round += 1) {
    const [gcjLon, gcjLat] = toGcj02(guess);
    guess = [guess[0] + lon - gcjLon, guess[1] + lat - gcjLat];
  }
  return guess;
}
