import type { FindingState } from '../../domain/finding';
import type { SheetSection } from '../../domain/sheet-template';
import type { SheetFigure } from '../sheet-input';

/** A line of a cell, a fact or a list. */
export interface SheetLine {
  /** small: explains what stands above it · state: a verdict's word · hash: a checksum */
  role: 'plain' | 'small' | 'state' | 'hash';
  /** stands before the text and stands out */
  strong?: string;
  text: string;
  /** gives the line its colour */
  state?: FindingState;
}

export const plain = (text: string): SheetLine => ({ role: 'plain', text });
export const small = (text: string): SheetLine => ({ role: 'small', text });

/** Lines of small print, of those texts that there are. */
export const smalls = (texts: readonly (string | null)[]): SheetLine[] =>
  texts.flatMap((text) => (text === null ? [] : [small(text)]));

export type SheetCell = readonly SheetLine[];

export interface SheetColumn {
  id: string;
  name: string;
  align: 'left' | 'right' | 'center';
  /** of the 186 mm that a page has */
  widthMm: number;
}

export interface SheetTable {
  kind: 'table';
  id: Extract<SheetSection, 'findings' | 'pieces' | 'corners' | 'versions'>;
  caption: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
  /** under the table: what was left off, what the figures are */
  notes: readonly string[];
}

export interface SheetVerdict {
  kind: 'verdict';
  label: string;
  state: FindingState;
  sign: string;
  word: string;
  /** what the verdict is with the planner's judgements in place of the engine's */
  overridden: string | null;
  /** every finding by its word, gravest first */
  groups: readonly { state: FindingState; sign: string; count: string; titles: string }[];
}

export interface SheetFacts {
  kind: 'facts';
  rows: readonly { term: string; lines: readonly SheetLine[] }[];
}

export interface SheetPicture {
  kind: 'figure';
  caption: string;
  legendName: string;
  figure: SheetFigure;
}

export interface SheetOffices {
  kind: 'offices';
  lists: readonly { heading: string; lines: readonly string[] }[];
}

export interface SheetNotes {
  kind: 'notes';
  heading: string;
  /** the first stands out */
  first: string;
  others: readonly string[];
}

export interface SheetSign {
  kind: 'sign';
  fields: readonly { label: string; value: string }[];
}

export type SheetPart =
  SheetVerdict | SheetFacts | SheetPicture | SheetTable | SheetOffices | SheetNotes | SheetSign;

/** A check sheet as it reads, whatever it is written in. */
export interface SheetModel {
  lang: string;
  title: string;
  subtitle: string | null;
  /** a PNG as a data: URL */
  logo: string | null;
  /** marks beside the title: of secrecy, and that schematic data were used */
  badges: readonly string[];
  /** across the page; null: none of the data is schematic */
  watermark: string | null;
  /** at the head and at the foot of every page, which by itself must tell its marks */
  running: { head: string; foot: string };
  parts: readonly SheetPart[];
}
