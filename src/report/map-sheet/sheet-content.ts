import type { MapSymbol, PlanLayer } from '../../domain/plan-schema';
import type { LonLat } from '../../domain/geometry';
import type { Box } from '../../domain/schema-parts';
import type { PaperFrame } from '../../geo/paper-frame';
import type { PaperGrid } from '../../geo/paper-grid';
import type { MapPaperWords } from '../../i18n/map-sheet-words';

/** A line of the legend: a heading, or a symbol with what it stands for. */
export interface SheetLegendRow {
  label: string;
  /** null for a heading */
  symbol: MapSymbol | null;
  layer: Pick<PlanLayer, 'geometry' | 'authority' | 'role'>;
}

/** A statement under the map. Its parts are joined by commas; what finds no room is counted. */
export interface SheetNote {
  label: string;
  parts: readonly string[];
  /** has to stand on the sheet whole, and to be seen */
  isWarning?: boolean;
}

/** Where the sheet lies in the plan. */
export interface SheetInset {
  extent: Box;
  /** outlines of what the plan speaks for */
  outlines: readonly (readonly LonLat[])[];
  /** frames that are drawn, the sheet's own or, in an index, every sheet's with its number */
  frames: readonly { bounds: Box; text: string }[];
}

/** All that a sheet says, in the words of one language. */
export interface MapSheetContent {
  words: MapPaperWords;
  title: string;
  subtitle: string;
  /** empty where there is none */
  sheetNumber: string;
  page: { number: number; total: number };
  /** mark of secrecy as the user filled it in; empty where none is to be printed */
  confidentiality: string;
  frame: PaperFrame;
  grid: PaperGrid | null;
  legend: readonly SheetLegendRow[];
  inset: SheetInset | null;
  notes: readonly SheetNote[];
  /** who made the map, when, its approval: label and value */
  imprint: readonly (readonly [label: string, value: string])[];
  tool: string;
}

/** How wide a text is, millimetres, at a size in millimetres. */
export type MeasureText = (text: string, sizeMm: number, isBold: boolean) => number;
