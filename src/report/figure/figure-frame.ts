import { scaleBar } from '../../domain/scale-bar';
import { figureHeight, figureWidth } from './figure-size';
import { glyphLines } from './stroke-glyphs';
import type { Paint, PixelPath, Raster } from './raster';

const ink: Paint = { colour: '#1d2524', opacity: 1 };
const light: Paint = { colour: '#ffffff', opacity: 0.82 };
const edge = 10;

const rectangle = (left: number, top: number, right: number, bottom: number): PixelPath =>
  Float64Array.of(left, top, left, bottom, right, bottom, right, top, left, top);

/** Scale bar at the lower left, north arrow at the upper right, and a line around the picture. */
export function drawFrame(raster: Raster, metresPerPixel: number): void {
  drawScaleBar(raster, metresPerPixel);
  drawNorth(raster);
  raster.stroke([rectangle(0.5, 0.5, figureWidth - 0.5, figureHeight - 0.5)], 1.5, { ...ink, opacity: 0.6 });
}

function drawScaleBar(raster: Raster, metresPerPixel: number): void {
  const { metres, pixels } = scaleBar(metresPerPixel, 170);
  const text = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const left = edge + 12;
  const bottom = figureHeight - edge - 8;
  const right = left + pixels;
  const room = Math.max(pixels, 60);
  raster.fill([rectangle(left - 12, bottom - 38, left + room + 14, bottom + 8)], light);
  raster.stroke([Float64Array.of(left, bottom - 8, left, bottom, right, bottom, right, bottom - 8)], 2, ink);
  raster.stroke([Float64Array.of(left + pixels / 2, bottom - 5, left + pixels / 2, bottom)], 2, ink);
  raster.stroke(glyphLines(text, [left + pixels / 2, bottom - 29], 14), 1.9, ink);
}

function drawNorth(raster: Raster): void {
  const x = figureWidth - edge - 24;
  const top = edge + 30;
  raster.fill([rectangle(x - 20, top - 30, x + 20, top + 44)], light);
  raster.fill([Float64Array.of(x, top, x - 10, top + 36, x, top + 28, x, top)], ink);
  raster.stroke([Float64Array.of(x, top, x + 10, top + 36, x, top + 28, x - 10, top + 36, x, top)], 1.6, ink);
  raster.stroke(glyphLines('N', [x, top - 22], 14), 2.2, ink);
}
