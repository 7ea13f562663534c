import type { Orientation } from '../handout-form';
import type { SheetRect } from './sheet-item';

export const papers = ['a4', 'a3', 'a2', 'a1', 'a0'] as const;
export type Paper = (typeof papers)[number];

/** ISO 216, millimetres, upright; and the height of the plain text on it. */
const sizes: Readonly<Record<Paper, { short: number; long: number; textMm: number }>> = {
  a4: { short: 210, long: 297, textMm: 2.35 },
  a3: { short: 297, long: 420, textMm: 2.75 },
  a2: { short: 420, long: 594, textMm: 3.4 },
  a1: { short: 594, long: 841, textMm: 4.5 },
  a0: { short: 841, long: 1189, textMm: 6 },
};

/** Where things stand on a sheet, millimetres. */
export interface SheetForm {
  paper: Paper;
  orientation: Orientation;
  page: { w: number; h: number };
  /** height of the plain text; everything else is a multiple of it */
  unit: number;
  /** title and subtitle, over the map */
  head: SheetRect;
  /** within the neat line: the map's picture */
  map: SheetRect;
  /** about the map, with room for the coordinates of the grid at its edge */
  border: SheetRect;
  /** legend, notes and the rest: one column beside the map, or three under it */
  columns: SheetRect[];
  /** the line at the foot */
  foot: SheetRect;
}

const marginUnits = 3.2;
const headUnits = 5.6;
const footUnits = 2;
const gapUnits = 1.6;
const edgeUnits = 2;
const columnUnits = 23;
const bandUnits = 33;
/** shares of the band under an upright map: legend; scale and inset; notes */
const bandShares = [0.36, 0.22, 0.42];

/** The form of a sheet: its map stands at the left, the rest beside it, or under it on an upright sheet. */
export function sheetForm(paper: Paper, orientation: Orientation): SheetForm {
  const { short, long, textMm: unit } = sizes[paper];
  const page = orientation === 'landscape' ? { w: long, h: short } : { w: short, h: long };
  const margin = marginUnits * unit;
  const w = page.w - 2 * margin;
  const head = { x: margin, y: margin * 0.6, w, h: headUnits * unit };
  const foot = { x: margin, y: page.h - margin * 0.75 - footUnits * unit, w, h: footUnits * unit };
  const top = head.y + head.h;
  const body = { x: margin, y: top, w, h: foot.y - top - 0.4 * unit };
  const { border, columns } = orientation === 'landscape' ? besides(body, unit) : under(body, unit);
  const edge = edgeUnits * unit;
  const map = { x: border.x + edge, y: border.y + edge, w: border.w - 2 * edge, h: border.h - 2 * edge };
  return { paper, orientation, page, unit, head, map, border, columns, foot };
}

function besides({ x, y, w, h }: SheetRect, unit: number): Pick<SheetForm, 'border' | 'columns'> {
  const column = columnUnits * unit;
  const left = w - column - gapUnits * unit;
  return { border: { x, y, w: left, h }, columns: [{ x: x + w - column, y, w: column, h }] };
}

function under({ x, y, w, h }: SheetRect, unit: number): Pick<SheetForm, 'border' | 'columns'> {
  const band = bandUnits * unit;
  const gap = gapUnits * unit;
  const room = w - gap * (bandShares.length - 1);
  const top = y + h - band;
  let left = x;
  const columns = bandShares.map((share) => {
    const column = { x: left, y: top, w: share * room, h: band };
    left += column.w + gap;
    return column;
  });
  return { border: { x, y, w, h: h - band - gap }, columns };
}
