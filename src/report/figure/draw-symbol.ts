import type { MapSymbol, Stroke } from '../../domain/plan-schema';
import { dashLines } from './dash-lines';
import { pixelsPerMapPixel } from './figure-size';
import type { PixelPath, Raster } from './raster';
import { textureOf } from './textures';

/** as the map dashes the edges of schematic zones, in widths of the line */
const schematicDash = [4, 2.5];

/** A zone as its layer's symbol has it: colour, texture and edges, dashed for schematic zones. */
export function drawZone(
  raster: Raster,
  rings: readonly PixelPath[],
  { fill, strokes = [] }: MapSymbol,
  isSchematic: boolean,
): void {
  if (fill) {
    raster.fill(rings, { colour: fill.color, opacity: fill.opacity });
    const { pattern, patternColor = fill.color } = fill;
    if (pattern) raster.fill(rings, { colour: patternColor, opacity: 1, texture: textureOf(pattern) });
  }
  for (const stroke of strokes) drawStroke(raster, rings, stroke, isSchematic ? schematicDash : []);
}

/** A line as its symbol has it. */
export function drawLine(raster: Raster, lines: readonly PixelPath[], { strokes = [] }: MapSymbol): void {
  for (const stroke of strokes) drawStroke(raster, lines, stroke, []);
}

function drawStroke(
  raster: Raster,
  lines: readonly PixelPath[],
  { color, width, dash, opacity = 1 }: Stroke,
  usualDash: readonly number[],
): void {
  const dots = width * pixelsPerMapPixel;
  const lengths = (dash ?? usualDash).map((length) => length * dots);
  raster.stroke(dashLines(lines, lengths), dots, { colour: color, opacity });
}
