import { markerPaths } from './marker-shapes';
import type { Fill, MapSymbol, Marker, PlanLayer, Stroke } from './plan-schema';

/** One path of a swatch, in a box of 24 × 16, by SVG presentation attributes. */
export interface SwatchPath {
  d: string;
  fill: string;
  fillOpacity: number;
  stroke: string;
  strokeWidth: number;
  strokeOpacity: number;
  /** `none` for a full stroke */
  dash: string;
  /** `none` where the path is in the box's own coordinates */
  transform: string;
}

type Drawn = Pick<PlanLayer, 'geometry' | 'authority' | 'role'>;

const frame = 'M2 2H22V14H2Z';

const textures: Readonly<Record<NonNullable<Fill['pattern']>, string>> = {
  hatch: 'M2 14L14 2M8 14L20 2M14 14L22 6M2 8L8 2',
  'back-hatch': 'M2 2L14 14M8 2L20 14M14 2L22 10M2 8L8 14',
  'cross-hatch': 'M2 14L14 2M10 14L22 2M2 2L14 14M10 2L22 14',
  dots: 'M6 6h.01M12 6h.01M18 6h.01M9 11h.01M15 11h.01',
  horizontal: 'M2 6H22M2 10H22',
  vertical: 'M8 2V14M12 2V14M16 2V14',
  waves: 'M2 8Q5 5 8 8T14 8T20 8',
};

const plain: Omit<SwatchPath, 'd'> = {
  fill: 'none',
  fillOpacity: 1,
  stroke: 'none',
  strokeWidth: 0,
  strokeOpacity: 1,
  dash: 'none',
  transform: 'none',
};

/**
 * A symbol as a small picture beside its name, bottom path first: the same in the layer tree, the legend and on paper,
 * dashed where the map dashes schematic edges.
 */
export function swatchPaths({ fill, strokes = [], marker }: MapSymbol, layer: Drawn): SwatchPath[] {
  if (layer.geometry === 'point') return marker ? markerSwatch(marker) : [];
  if (layer.geometry === 'line') return strokes.map((stroke) => strokeSwatch('M1 8H23', stroke, 7));
  const schematic = layer.authority === 'schematic' && layer.role !== 'base';
  const edge = (stroke: Stroke): SwatchPath => {
    const path = strokeSwatch(frame, stroke, 3);
    return schematic && path.dash === 'none' ? { ...path, dash: '4 2.5' } : path;
  };
  return [...(fill ? fillSwatch(fill) : []), ...strokes.map(edge)];
}

function fillSwatch({ color, opacity, pattern, patternColor }: Fill): SwatchPath[] {
  const ground = { ...plain, d: frame, fill: color, fillOpacity: opacity };
  if (!pattern) return [ground];
  const strokeWidth = pattern === 'dots' ? 2.4 : 1;
  return [ground, { ...plain, d: textures[pattern], stroke: patternColor ?? color, strokeWidth }];
}

const strokeSwatch = (d: string, { color, width, dash, opacity }: Stroke, widest: number): SwatchPath => ({
  ...plain,
  d,
  stroke: color,
  strokeWidth: Math.min(width, widest),
  strokeOpacity: opacity ?? 1,
  dash: dash?.map((part) => part * width).join(' ') ?? 'none',
});

/** The outline lies under the body, as on the map. */
function markerSwatch({ shape, color, outline }: Marker): SwatchPath[] {
  const { body, glyph } = markerPaths[shape];
  const inBox = { ...plain, transform: 'translate(12 8) scale(0.62)' };
  return [
    { ...inBox, d: body, stroke: outline ?? '#ffffff', strokeWidth: 3 },
    { ...inBox, d: body, fill: color },
    ...(glyph ? [{ ...inBox, d: glyph, fill: '#ffffff' }] : []),
  ];
}
