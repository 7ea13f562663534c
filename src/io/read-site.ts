import type { AxisOrder, DatumShift, FrameClaim, FrameDetection, Placing } from '../domain/coordinate-frame';
import type { AreaComparison } from '../domain/declared-area';
import type { Areal } from '../domain/geometry';
import type { Issue } from '../domain/issue';
import type { Box } from '../domain/schema-parts';
import type { EncodingUsed, ReadChoices, SourceLayer } from './formats/raw-source';
import type { FormatId } from './formats/sniff-format';
import type { RefusedFeature } from './refused-feature';

/** A polygon feature of a file, checked and fit to be measured. */
export interface ReadSite {
  /** plain text, never markup; undefined when the file gives it no name */
  name: string | undefined;
  geometry: Areal;
  /** attributes as they came; keys such as `__proto__` are own data like any other */
  properties: Readonly<Record<string, unknown>>;
  /** the area that the file states beside the computed one; null where it states none */
  declaredArea: AreaComparison | null;
  /** number of the feature in its file, from zero */
  feature: number;
}

/** What a reader knows beside the bytes. */
export interface ReadContext {
  /** where the plan lies: a file that lies elsewhere is told so */
  extent: Box;
  /** is told again and again how far the checking of polygons has come */
  onProgress?: (done: number, total: number) => void;
}

/** The features that are good, and what is wrong with the others. */
export interface ReadSites {
  features: ReadSite[];
  issues: Issue[];
}

/** What the user said beside the file, about its coordinates too; left out where nothing was said. */
export interface ImportChoices extends ReadChoices {
  /** the candidate that was chosen: nothing is detected any more */
  placing?: Placing;
  /** the frame as the user names it */
  claim?: FrameClaim;
  axes?: AxisOrder;
  /** seven parameters for an older datum */
  shift?: DatumShift;
  /** where it would be asked, the likeliest is taken */
  isAssumed?: boolean;
}

/** A source read and, where that could be told, put on the map. */
export interface SourceReading extends ReadSites {
  /** as the user knows it */
  name: string;
  /** null for a file that is in none */
  format: FormatId | null;
  /** how the ordinates were placed; null where nothing was */
  placing: Placing | null;
  /** what came of looking for the frame; null where it wasn't looked for */
  detection: FrameDetection | null;
  encoding: EncodingUsed | null;
  layers: readonly SourceLayer[];
  /** features that are points, and lines: choices may make areas of them */
  points: number;
  lines: number;
  /** some of the features that a repair may help */
  refused: readonly RefusedFeature[];
}
