import type { CoordinateFrame, DatumShift } from '../../domain/coordinate-frame';
import type { Areal } from '../../domain/geometry';
import type { Issue } from '../../domain/issue';

/** A site as it goes into a file. */
export interface WrittenSite {
  /** the feature's own id, for the formats that have one; null where it has none */
  id: string | number | null;
  name: string | undefined;
  /** longitude and latitude, CGCS2000 */
  geometry: Areal;
  properties: Readonly<Record<string, unknown>>;
}

/** Names that stand in a table for people. The reader knows these in Chinese and English. */
interface WriterLabels {
  /** sheets of a workbook */
  sites: string;
  corners: string;
  /** heads of columns */
  plot: string;
  point: string;
  ring: string;
  northing: string;
  easting: string;
  longitude: string;
  latitude: string;
}

/** What the sites are written with. */
export interface WriterTarget {
  frame: CoordinateFrame;
  /** seven parameters for an older datum; null for the others */
  shift: DatumShift | null;
  /** of the layer: the stem of the files' names */
  title: string;
  labels: WriterLabels;
}

/** A file to be saved; `parts` follow each other, as a `Blob` takes them. Null with the reason where nothing can be written. */
export interface WrittenFile {
  parts: Uint8Array<ArrayBuffer>[] | null;
  /** why not, or what of the sites the format can't hold */
  issues: Issue[];
}

/** Writes sites in one format. Nothing is left out or changed without an issue that says so. */
export type SiteWriter = (sites: readonly WrittenSite[], target: WriterTarget) => Promise<WrittenFile>;

export const refusedFile = (issue: Issue): WrittenFile => ({ parts: null, issues: [issue] });

/** A text as a file's parts, UTF-8. */
export const textParts = (pieces: readonly string[]): Uint8Array<ArrayBuffer>[] => {
  const encoder = new TextEncoder();
  return pieces.map((piece) => encoder.encode(piece));
};
