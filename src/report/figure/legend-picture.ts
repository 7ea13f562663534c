import type { MapSymbol } from '../../domain/plan-schema';
import { writePng } from '../../io/write-png';
import type { SheetFigure } from '../sheet-input';
import { dotsPerInch, pixelsPerMapPixel } from './figure-size';
import { drawLine, drawZone } from './draw-symbol';
import { Raster } from './raster';

/** 24 × 16 pixels of the map */
const width = Math.round(24 * pixelsPerMapPixel);
const height = Math.round(16 * pixelsPerMapPixel);
const edge = Math.round(2 * pixelsPerMapPixel);

const pictures = new WeakMap<MapSymbol, Uint8Array<ArrayBuffer>>();

/** A symbol of the legend as a PNG; null for points, which the figure has none of. */
export function legendPicture({
  symbol,
  layer,
}: SheetFigure['legend'][number]): Uint8Array<ArrayBuffer> | null {
  if (layer.geometry === 'point') return null;
  const known = pictures.get(symbol);
  if (known) return known;
  const raster = new Raster(width, height, '#ffffff');
  if (layer.geometry === 'line')
    drawLine(raster, [Float64Array.of(0, height / 2, width, height / 2)], symbol);
  else {
    const [left, top, right, bottom] = [edge, edge, width - edge, height - edge];
    const frame = Float64Array.of(left, top, left, bottom, right, bottom, right, top, left, top);
    drawZone(raster, [frame], symbol, layer.authority === 'schematic');
  }
  const png = writePng({ width, height, ...raster.indexed(), dotsPerInch });
  pictures.set(symbol, png);
  return png;
}
