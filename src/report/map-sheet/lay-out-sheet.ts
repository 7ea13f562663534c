import { gridItems } from './grid-items';
import { headItems } from './head-items';
import { insetBlock } from './inset-block';
import { legendBlock } from './legend-block';
import { northArrow } from './north-arrow';
import { notesBlock } from './notes-block';
import { scaleBlock } from './scale-block';
import { at, emptyBlock, stacked, textBlock, type SheetBlock } from './sheet-block';
import type { MapSheetContent, MeasureText } from './sheet-content';
import type { SheetForm } from './sheet-form';
import { pathItem, quietInk, rectPath, sheetInk, textItem, type SheetItem } from './sheet-item';

/** What stands on a sheet over the map's picture. */
export interface SheetLayout {
  items: SheetItem[];
  /** what found no room: entries of the legend, and parts of notes */
  folded: { legend: number; notes: number };
}

/** Heights of the text in the columns, in those of the plain text: the largest at which everything finds room is taken. */
const textUnits = [1, 0.92, 0.84, 0.76] as const;
/** what the notes may take at most of a column that they share, when not everything finds room */
const notesShare = 0.45;

/** Puts everything that a sheet says in its place. The same content and measure give the same layout. */
export function layOutSheet(form: SheetForm, content: MapSheetContent, measure: MeasureText): SheetLayout {
  const columns = form.columns.length === 1 ? beside(form, content, measure) : under(form, content, measure);
  const { map, border, unit } = form;
  return {
    items: [
      ...(content.grid ? gridItems(content.grid, map, unit, measure) : []),
      pathItem(rectPath(map), { stroke: sheetInk, strokeWidth: 0.07 * unit }),
      pathItem(rectPath(border), { stroke: sheetInk, strokeWidth: 0.26 * unit }),
      ...northArrow(map, unit),
      ...headItems(content, form, measure),
      ...columns.items,
      ...footItems(content, form),
    ],
    folded: columns.folded,
  };
}

/** Everything in one column: inset and legend at its top, the rest at its foot. */
function beside({ columns, unit }: SheetForm, content: MapSheetContent, measure: MeasureText): SheetLayout {
  const [column] = columns;
  if (!column) return { items: [], folded: { legend: 0, notes: 0 } };
  const gap = 1.5 * unit;
  const inset = content.inset ? insetBlock(content.inset, column.w, 13 * unit, unit) : emptyBlock;
  const scale = scaleBlock(content, column.w, unit);
  const imprint = imprintBlock(content, column.w, unit, measure);
  const height = column.h - inset.height - scale.height - imprint.height - 4 * gap;
  const { legend, notes } = shared(content, { width: column.w, height, unit }, measure);
  const top = stacked([inset, legend], gap);
  const foot = stacked([scale, notes, imprint], gap);
  return {
    items: [...at(top, column.x, column.y), ...at(foot, column.x, column.y + column.h - foot.height)],
    folded: { legend: legend.left, notes: notes.left },
  };
}

interface Room {
  width: number;
  height: number;
  unit: number;
}

/** Legend and notes in the room of one column. */
function shared(content: MapSheetContent, { width, height, unit }: Room, measure: MeasureText) {
  const made = (share: number, legendHeight: number, notesHeight: number) => {
    const size = share * unit;
    return {
      notes: notesBlock(content, { width, height: notesHeight, size: 0.9 * size }, measure),
      legend: legendBlock(content, { width, height: legendHeight, size }, measure),
    };
  };
  for (const share of textUnits) {
    const whole = made(share, Infinity, Infinity);
    if (whole.notes.height + whole.legend.height <= height) return whole;
  }
  const least = textUnits[textUnits.length - 1] ?? 1;
  const legendHeight = made(least, Infinity, Infinity).legend.height;
  const { notes } = made(least, Infinity, Math.max(height - legendHeight, notesShare * height));
  return { notes, legend: made(least, height - notes.height, Infinity).legend };
}

/** The legend, scale and inset, and the notes in a column each. */
function under({ columns, unit }: SheetForm, content: MapSheetContent, measure: MeasureText): SheetLayout {
  const [left, middle, right] = columns;
  if (!left || !middle || !right) return { items: [], folded: { legend: 0, notes: 0 } };
  const gap = 1.2 * unit;
  const scale = scaleBlock(content, middle.w, unit);
  const insetHeight = middle.h - scale.height - gap;
  const inset = content.inset ? insetBlock(content.inset, middle.w, insetHeight, unit) : emptyBlock;
  const imprint = imprintBlock(content, right.w, unit, measure);
  const legend = largest((share) =>
    legendBlock(content, { width: left.w, height: left.h, size: share * unit }, measure),
  );
  const notes = largest((share) =>
    notesBlock(
      content,
      { width: right.w, height: right.h - imprint.height - gap, size: 0.9 * share * unit },
      measure,
    ),
  );
  return {
    items: [
      ...at(legend, left.x, left.y),
      ...at(stacked([scale, inset], gap), middle.x, middle.y),
      ...at(notes, right.x, right.y),
      ...at(imprint, right.x, right.y + right.h - imprint.height),
    ],
    folded: { legend: legend.left, notes: notes.left },
  };
}

/** The block in the largest text in which nothing is left out; else in the smallest. */
function largest<Block extends { left: number }>(make: (share: number) => Block): Block {
  for (const share of textUnits) {
    const made = make(share);
    if (made.left === 0) return made;
  }
  return make(textUnits[textUnits.length - 1] ?? 1);
}

const imprintBlock = (
  { imprint, words }: MapSheetContent,
  width: number,
  unit: number,
  measure: MeasureText,
): SheetBlock =>
  stacked(
    imprint.map(([label, value]) => textBlock(words.note(label, value), width, unit, measure)),
    0.2 * unit,
  );

function footItems({ tool, page, words }: MapSheetContent, { foot, unit }: SheetForm): SheetItem[] {
  const y = foot.y + foot.h - 0.4 * unit;
  const size = 0.85 * unit;
  return [
    textItem(foot.x, y, size, tool, { fill: quietInk }),
    textItem(foot.x + foot.w, y, size, words.page(page.number, page.total), {
      fill: quietInk,
      anchor: 'end',
    }),
  ];
}
