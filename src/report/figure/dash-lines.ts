import type { PixelPath } from './raster';

/** Lines cut into dashes and gaps of these lengths, pixels, beginning with a dash. */
export function dashLines(paths: readonly PixelPath[], lengths: readonly number[]): PixelPath[] {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return whole > 0 ? paths.flatMap((path) => [...dashesOf(path, lengths)]) : [...paths];
}

function* dashesOf(path: PixelPath, lengths: readonly number[]): Generator<PixelPath> {
  let at = 0;
  let left = lengths[0] ?? 0;
  let dash: number[] = [path[0] ?? 0, path[1] ?? 0];
  for (let i = 0; i + 3 < path.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = path.subarray(i, i + 4);
    const length = Math.hypot(x1 - x0, y1 - y0);
    let done = 0;
    while (length - done > left) {
      done += left;
      const [x, y] = [x0 + ((x1 - x0) * done) / length, y0 + ((y1 - y0) * done) / length];
      if (at % 2 === 0) yield Float64Array.from([...dash, x, y]);
      dash = [x, y];
      at += 1;
      left = lengths[at % lengths.length] ?? 0;
    }
    left -= length - done;
    if (at % 2 === 0) dash.push(x1, y1);
    else dash = [x1, y1];
  }
  if (at % 2 === 0 && dash.length > 2) yield Float64Array.from(dash);
}
