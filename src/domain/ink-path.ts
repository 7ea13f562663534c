import type { LonLat } from './geometry';
import type { AnnotationFeature } from './annotation-features';

/** A shape of an annotation on the screen. */
export interface InkShape {
  /** an SVG path; empty for words */
  d: string;
  colour: string;
  text: string;
  /** where words stand */
  x: number;
  y: number;
}

/** Shapes of annotations as they lie on the screen, by a projection to its pixels. */
export const inkShapes = (
  features: readonly AnnotationFeature[],
  project: (at: LonLat) => readonly [number, number],
): InkShape[] =>
  features.map(({ geometry, properties: { colour, text } }) => {
    if (geometry.type === 'Point') {
      const [x, y] = project(geometry.coordinates);
      return { d: '', colour, text, x, y };
    }
    const paths = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const d = paths.map((path) => pathOf(path.map(project), geometry.type === 'Polygon')).join('');
    return { d, colour, text: '', x: 0, y: 0 };
  });

const pathOf = (points: readonly (readonly [number, number])[], isClosed: boolean): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${isClosed ? 'Z' : ''}`;
