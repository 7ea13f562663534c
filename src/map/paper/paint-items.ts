/** What a sheet has beside its map, as `report/map-sheet` tells it. */
interface PaintedText {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  isBold: boolean;
  fill: string;
  anchor: 'start' | 'middle' | 'end';
  turn: number;
}

interface PaintedPath {
  kind: 'path';
  d: string;
  x: number;
  y: number;
  scale: number;
  fill: string;
  fillOpacity: number;
  stroke: string;
  strokeWidth: number;
  strokeOpacity: number;
  dash: readonly number[];
}

type Context = OffscreenCanvasRenderingContext2D;

const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

/** Paints items whose measures are millimetres into a context whose unit is a millimetre. */
export function paintItems(
  context: Context,
  items: readonly (PaintedText | PaintedPath)[],
  fonts: string,
): void {
  for (const item of items) {
    context.save();
    context.translate(item.x, item.y);
    if (item.kind === 'text') paintText(context, item, fonts);
    else paintPath(context, item);
    context.restore();
  }
}

/** Fonts below a pixel are not drawn: words are set in a hundredth of a millimetre. */
const fontUnit = 100;

function paintText(context: Context, { text, size, isBold, fill, anchor, turn }: PaintedText, fonts: string) {
  context.rotate((turn * Math.PI) / 180);
  context.scale(1 / fontUnit, 1 / fontUnit);
  context.font = `${isBold ? 700 : 400} ${size * fontUnit}px ${fonts}`;
  context.textAlign = alignments[anchor];
  context.fillStyle = fill;
  context.fillText(text, 0, 0);
}

function paintPath(context: Context, path: PaintedPath): void {
  context.scale(path.scale, path.scale);
  const shape = new Path2D(path.d);
  if (path.fill !== 'none') {
    context.globalAlpha = path.fillOpacity;
    context.fillStyle = path.fill;
    context.fill(shape, 'evenodd');
  }
  if (path.stroke === 'none' || path.strokeWidth === 0) return;
  context.globalAlpha = path.strokeOpacity;
  context.strokeStyle = path.stroke;
  context.lineWidth = path.strokeWidth;
  context.lineJoin = 'round';
  context.lineCap = path.dash.length === 0 ? 'round' : 'butt';
  context.setLineDash([...path.dash]);
  context.stroke(shape);
}
