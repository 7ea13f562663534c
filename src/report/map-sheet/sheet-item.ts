import type { SwatchPath } from '../../domain/swatch';

/** Words on a sheet; `y` is their base line. Millimetres. */
export interface SheetText {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  isBold: boolean;
  fill: string;
  anchor: 'start' | 'middle' | 'end';
  /** degrees clockwise about x, y */
  turn: 0 | -90;
}

/** A drawn shape: path data in its own units, which are `scale` millimetres, from `x`, `y`. Widths and dashes are in the same units. */
export interface SheetPath {
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
  /** lengths; empty for a full stroke */
  dash: readonly number[];
}

/** What stands on a sheet beside the map's picture; drawn as vectors on paper and with the same numbers into a picture. */
export type SheetItem = SheetText | SheetPath;

/** A part of a sheet, millimetres from its upper left corner. */
export interface SheetRect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const sheetInk = '#1e2a28';
export const quietInk = '#56625e';
export const warningInk = '#a31515';
const paper = '#ffffff';

type TextLook = Partial<Pick<SheetText, 'isBold' | 'fill' | 'anchor' | 'turn'>>;

export const textItem = (
  x: number,
  y: number,
  size: number,
  text: string,
  look: TextLook = {},
): SheetText => ({
  kind: 'text',
  x,
  y,
  size,
  text,
  isBold: false,
  fill: sheetInk,
  anchor: 'start',
  turn: 0,
  ...look,
});

type PathLook = Partial<Omit<SheetPath, 'kind' | 'd'>>;

export const pathItem = (d: string, look: PathLook): SheetPath => ({
  kind: 'path',
  d,
  x: 0,
  y: 0,
  scale: 1,
  fill: 'none',
  fillOpacity: 1,
  stroke: 'none',
  strokeWidth: 0,
  strokeOpacity: 1,
  dash: [],
  ...look,
});

export const rectPath = ({ x, y, w, h }: SheetRect): string =>
  `M${mm(x)} ${mm(y)}h${mm(w)}v${mm(h)}h${mm(-w)}z`;

/** Path data of a line through points. */
export const linePath = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${mm(x)} ${mm(y)}`).join('');

/** A white ground with an edge, on which words over the map can be read. */
export const plateItem = (rect: SheetRect, edgeMm: number): SheetPath =>
  pathItem(rectPath(rect), { fill: paper, fillOpacity: 0.9, stroke: sheetInk, strokeWidth: edgeMm });

/** A swatch (24 × 16 units) at a place, so wide. */
export const swatchItems = (paths: readonly SwatchPath[], x: number, y: number, w: number): SheetPath[] =>
  paths.map((path) => {
    const unit = w / 24;
    const [tx = 0, ty = 0, scale = 1] = (path.transform.match(/-?[\d.]+/g) ?? []).map(Number);
    return pathItem(path.d, {
      x: x + tx * unit,
      y: y + ty * unit,
      scale: scale * unit,
      fill: path.fill,
      fillOpacity: path.fillOpacity,
      stroke: path.stroke,
      strokeWidth: path.strokeWidth,
      strokeOpacity: path.strokeOpacity,
      dash: path.dash === 'none' ? [] : path.dash.split(' ').map(Number),
    });
  });

/** An item moved on the sheet. */
export const moved = (item: SheetItem, dx: number, dy: number): SheetItem => ({
  ...item,
  x: item.x + dx,
  y: item.y + dy,
});

/** Millimetres in text, to a micrometre. */
export const mm = (value: number): string => String(Math.round(value * 1000) / 1000);
