import type { Issue } from './issue';
import type { Box } from './schema-parts';

/**
 * Datums that files of this trade come in. CGCS2000 and WGS 84 agree within centimetres and are taken as one; Xi'an 1980 and
 * Beijing 1954 lie tens of metres and more apart from them and need seven parameters; GCJ-02 and BD-09 are no datums but
 * distortions of web maps, which can be told only by whoever made the file.
 */
export type Datum = 'cgcs2000' | 'wgs84' | 'xian80' | 'beijing54' | 'gcj02' | 'bd09';

/** How two ordinates of a file lie on the earth. Degrees and metres. */
export type CoordinateFrame =
  | { kind: 'geographic'; datum: Datum }
  | {
      /** Gauss–Krüger and UTM. The number of the belt is part of the false easting (40,500,000 in belt 40). */
      kind: 'transverse-mercator';
      datum: Datum;
      centralMeridian: number;
      scale: number;
      falseEastingM: number;
      falseNorthingM: number;
    }
  /** EPSG:3857 */
  | { kind: 'web-mercator' };

/** Which of the two ordinates comes first: longitude and easting, or latitude and northing. */
export type AxisOrder = 'east-north' | 'north-east';

/**
 * Seven parameters from a datum to CGCS2000 in the position vector convention (EPSG method 9606), as the user gives them.
 */
export interface DatumShift {
  dxM: number;
  dyM: number;
  dzM: number;
  rxSeconds: number;
  rySeconds: number;
  rzSeconds: number;
  scalePpm: number;
}

/** How the ordinates of a file are put on the map. */
export interface Placing {
  frame: CoordinateFrame;
  axes: AxisOrder;
  /** needed for the older datums, and null for the others */
  shift: DatumShift | null;
}

/** What a file says of its own frame. */
export type FrameClaim =
  /** `.prj`, a `crs` member, a database's table, the format's definition, or the user: `text` is what it says */
  | { by: 'prj' | 'crs-member' | 'database' | 'format' | 'user'; frame: CoordinateFrame; text: string }
  /** it names a frame that isn't known here */
  | { by: 'prj' | 'crs-member' | 'database' | 'user'; frame: null; text: string }
  /** single facts from the head of a survey's file; null where it doesn't say */
  | { by: 'header'; datum: Datum | null; beltWidth: 3 | 6 | null; zone: number | null; text: string };

/** Least and greatest of the first and of the second ordinate of a file, as they are written there. */
export interface OrdinateExtent {
  first: readonly [number, number];
  second: readonly [number, number];
}

/** What a frame is concluded from. */
export interface FrameEvidence {
  claims: readonly FrameClaim[];
  extent: OrdinateExtent;
  /** what the format or the head of the column says; the digits may contradict it */
  axes: AxisOrder | null;
}

/** Why a candidate is one; worded in `i18n`. */
export interface FrameReason {
  code:
    | 'claimed'
    | 'degrees-by-size'
    | 'metres-by-size'
    | 'belt-by-prefix'
    | 'belt-by-header'
    | 'belt-by-plan'
    | 'axes-by-digits'
    | 'axes-by-format'
    | 'axes-by-plan'
    | 'axes-against-format'
    | 'in-plan'
    | 'outside-plan';
  params: Readonly<Record<string, string | number>>;
}

/** One way to read a file's ordinates. */
export interface FrameCandidate {
  placing: Placing;
  reasons: readonly FrameReason[];
  /** where the file would lie */
  box: Box;
  isInPlan: boolean;
}

/** What came of looking for the frame. The likelier candidate comes first. */
export type FrameDetection =
  | { outcome: 'sure'; candidate: FrameCandidate }
  | { outcome: 'ask'; candidates: readonly FrameCandidate[] }
  /** two facts exclude each other: the issue names both; a candidate may be chosen all the same */
  | { outcome: 'contradiction'; issue: Issue; candidates: readonly FrameCandidate[] }
  | { outcome: 'none'; issue: Issue };
