import type { AxisOrder, FrameClaim } from '../../domain/coordinate-frame';
import type { Issue, IssuePlace } from '../../domain/issue';

/**
 * Positions in a row as the file has them, first and second ordinate in turn: neither placed on the earth nor closed nor
 * freed of repeats. Every number is finite: a reader refuses the others with their place. It belongs to its feature alone: where that is
 * placed on the map, degrees are written over it.
 */
export type RawLine = Float64Array;

/** What a feature of a file looks like. Heights and measures play no part. */
export type RawShape =
  /** rings whose roles the format doesn't say, or says unreliably: told by nesting */
  | {
      kind: 'rings';
      rings: readonly RawLine[];
      /** the format wants the first position repeated at the end: a ring without it may lack a part */
      mustClose?: true;
    }
  /** polygons with the outer ring first, then holes */
  | { kind: 'polygons'; polygons: readonly (readonly RawLine[])[] }
  | { kind: 'lines'; lines: readonly RawLine[] }
  | { kind: 'points'; points: RawLine };

/** An area that the file itself states. The unit is often other than the rule says: null where it must be found by comparing. */
export interface DeclaredArea {
  value: number;
  unit: 'ha' | 'm2' | 'mu' | null;
  /** where it is written: the field's name, or empty for a place in a head line */
  field: string;
}

/** A feature as the file has it. */
export interface RawFeature {
  /** plain text of one line; undefined when the file gives none */
  name: string | undefined;
  /** attributes as they came; keys such as `__proto__` are own data like any other */
  properties: Readonly<Record<string, unknown>>;
  /** null for a feature without a geometry */
  shape: RawShape | null;
  declaredArea: DeclaredArea | null;
  /** of the file's parts: where it begins; the reader numbers features from zero */
  at: IssuePlace;
  /** line of the text on which each vertex of `rings` or of the points stands, ring by ring; only for texts of a vertex a line */
  lines?: readonly Uint32Array[];
}

/** A part of a file that can be read for itself: a sheet, a layer of a drawing, a table of a database. */
export interface SourceLayer {
  name: string;
  /** features, or rows */
  count: number;
}

/** What a file's text was decoded with. */
export interface EncodingUsed {
  /** as `TextDecoder` calls it */
  name: string;
  /** what the choice rests on; `guessed` when several encodings fit, and the user may switch */
  by: 'mark' | 'declared' | 'only-fit' | 'guessed' | 'user';
  /** the first few attribute texts as decoded, to be looked at */
  sample: readonly string[];
}

/** A file read, before anything is put on the map. */
export interface RawSource {
  /** they are taken out of it to be placed */
  features: RawFeature[];
  claims: readonly FrameClaim[];
  /** order of the ordinates by the format or by the heads of the columns; null where nothing tells */
  axes: AxisOrder | null;
  /** null for formats whose encoding is fixed */
  encoding: EncodingUsed | null;
  /** the layers that could be read, the chosen ones among them; empty where the format has none */
  layers: readonly SourceLayer[];
  issues: readonly Issue[];
}

/** What the user said beside the file; left out where nothing was said. */
export interface ReadChoices {
  encoding?: string;
  /** names of sheets, layers or tables to be read; all that hold shapes when left out */
  layers?: readonly string[];
  /** points in a row are the corners of one plot */
  pointsAreCorners?: boolean;
  /** a line whose ends meet is the border of a plot */
  closedLinesAreAreas?: boolean;
}

/** A file as it was given; `name` without folders. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Files that make one source together: a shapefile has several, most formats one. */
export interface SourceBundle {
  /** as the user knows it, for the messages */
  name: string;
  /** by lower-case extension without the dot: `shp`, `dbf` */
  parts: ReadonlyMap<string, SourceFile>;
}

/**
 * Reads the files of one format. What is wrong is collected as issues; an issue of severity `error` without a feature in its
 * place refuses the file as a whole. Throws only where the program itself is wrong.
 */
export type FormatReader = (bundle: SourceBundle, choices: ReadChoices) => Promise<RawSource>;
