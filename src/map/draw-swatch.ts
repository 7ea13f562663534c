import type { MapSymbol, PlanLayer } from '../domain/plan-schema';
import { swatchPaths } from '../domain/swatch';

type Drawn = Pick<PlanLayer, 'geometry' | 'authority' | 'role'>;

/** a swatch's own box */
const box = { w: 24, h: 16 } as const;
/** pixels of a picture for one unit of that box */
const density = 6;

/** Draws a symbol's swatch into a canvas, at a place and so wide; it is two thirds as high. */
export function drawSwatch(
  context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D,
  { symbol, layer }: { symbol: MapSymbol; layer: Drawn },
  place: { x: number; y: number; w: number },
): void {
  for (const path of swatchPaths(symbol, layer)) {
    context.save();
    context.translate(place.x, place.y);
    context.scale(place.w / box.w, place.w / box.w);
    const [x = 0, y = 0, scale = 1] = (path.transform.match(/-?[\d.]+/g) ?? []).map(Number);
    context.translate(x, y);
    context.scale(scale, scale);
    context.lineJoin = 'round';
    context.lineCap = path.dash === 'none' ? 'round' : 'butt';
    context.setLineDash(path.dash === 'none' ? [] : path.dash.split(' ').map(Number));
    const shape = new Path2D(path.d);
    if (path.fill !== 'none') {
      context.globalAlpha = path.fillOpacity;
      context.fillStyle = path.fill;
      context.fill(shape, 'evenodd');
    }
    if (path.stroke !== 'none' && path.strokeWidth > 0) {
      context.globalAlpha = path.strokeOpacity;
      context.strokeStyle = path.stroke;
      context.lineWidth = path.strokeWidth;
      context.stroke(shape);
    }
    context.restore();
  }
}

/** A symbol's swatch as the data: URL of a PNG, 3 : 2, with nothing behind it. */
export function swatchUrl(symbol: MapSymbol, layer: Drawn): string {
  const canvas = document.createElement('canvas');
  canvas.width = box.w * density;
  canvas.height = box.h * density;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas.');
  drawSwatch(context, { symbol, layer }, { x: 0, y: 0, w: canvas.width });
  return canvas.toDataURL('image/png');
}
