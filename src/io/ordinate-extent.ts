import type { OrdinateExtent } from '../domain/coordinate-frame';
import type { RawFeature, RawLine, RawShape } from './formats/raw-source';

/** Every row of positions in a shape. */
export function linesOf(shape: RawShape): readonly RawLine[] {
  switch (shape.kind) {
    case 'rings':
      return shape.rings;
    case 'polygons':
      return shape.polygons.flat();
    case 'lines':
      return shape.lines;
    case 'points':
      return [shape.points];
  }
}

/** Least and greatest ordinates of some features; null where they have none. */
export function ordinateExtent(features: readonly RawFeature[]): OrdinateExtent | null {
  let [firstMin, firstMax, secondMin, secondMax] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { shape } of features) {
    if (shape === null) continue;
    for (const line of linesOf(shape)) {
      for (let i = 0; i + 1 < line.length; i += 2) {
        const [first, second] = [line[i] as number, line[i + 1] as number];
        if (first < firstMin) firstMin = first;
        if (first > firstMax) firstMax = first;
        if (second < secondMin) secondMin = second;
        if (second > secondMax) secondMax = second;
      }
    }
  }
  return firstMin <= firstMax ? { first: [firstMin, firstMax], second: [secondMin, secondMax] } : null;
}
