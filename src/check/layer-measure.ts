import type { Because, Contact, ControlZone } from '../domain/finding';
import type { Areal } from '../domain/geometry';
import type { CheckSubject } from '../domain/site';
import type { IndexedGeometry } from '../geo/edge-index';
import type { Plane } from '../geo/equal-area-plane';
import type { Nearest } from '../geo/nearest-pairs';

/** A subject in the plane in which everything is measured. */
export interface PreparedSubject {
  subject: CheckSubject;
  geometry: IndexedGeometry;
  plane: Plane;
}

const measureFailures = [
  'methods-disagree',
  'computation-failed',
  'too-much-work',
] as const satisfies readonly Because[];
export type MeasureFailure = (typeof measureFailures)[number];

/** Whether a reason is that figures can't be relied on, which no rule changes. */
export const isFailure = (because: Because | null): because is MeasureFailure =>
  measureFailures.some((failure) => failure === because);

/** How a subject meets zones, each and all together, before any rule. */
export interface ContactMeasure {
  /** why the figures can't be relied on, or null */
  failure: MeasureFailure | null;
  /** the gravest of the zones; null where it could not be found out */
  contact: Contact | null;
  /** of each zone, in the order they came; empty where they could not be told */
  zones: readonly ZoneContact[];
  overlapAreaM2: number | null;
  shapeAreaM2: number | null;
  /** how often the shape was built anew */
  shapeRetries: number;
  toleranceM2: number;
  share: number | null;
  overlapLengthM: number | null;
  overlap: Areal | null;
}

export interface ZoneContact {
  contact: Contact;
  /** null for points and lines */
  overlapAreaM2: number | null;
}

export interface ZoneMeasure {
  zone: ControlZone;
  contact: Contact | null;
  overlapAreaM2: number | null;
  nearest: Nearest;
  /** the zone's and the subject's accuracy together, m */
  accuracyM: number;
  /** the overlap reaches deeper than what the accuracy leaves open */
  isSure: boolean;
}

/** How much of a subject lies where the layer speaks. */
export interface CoverageMeasure {
  extent: 'inside' | 'outside' | 'unknown';
  /** from the subject to the border of the coverage, m; Infinity where the layer speaks everywhere, NaN where it isn't known */
  readonly edgeM: number;
}

export interface LayerMeasure extends Omit<ContactMeasure, 'zones'> {
  /** the nearest zone and every other within the asked reach and its accuracy, nearest first */
  zones: readonly ZoneMeasure[];
  coverage: CoverageMeasure;
}

/** What a rule must know of the subject beside its measure. */
export interface MeasuredSubject {
  /** in the plane of the measure, m²; null for points and lines */
  areaM2: number | null;
  /** points, lines or rings */
  paths: number;
  /** what is drawn is held against the subject as it is, whatever the accuracy of the zones (`standsAsDrawn`) */
  standsAsDrawn: boolean;
}

/** A measure with what the accuracy of borders makes of it; null for points and lines, or where it can't be told. */
export interface BoundedMeasure extends LayerMeasure {
  subject: MeasuredSubject;
  minOverlapM2: number | null;
  maxOverlapM2: number | null;
}

/** A contact of which nothing could be found out. */
export const failedContact: ContactMeasure = {
  failure: 'computation-failed',
  contact: null,
  zones: [],
  overlapAreaM2: null,
  shapeAreaM2: null,
  shapeRetries: 0,
  toleranceM2: 0,
  share: null,
  overlapLengthM: null,
  overlap: null,
};

/** A measure of which nothing could be found out. */
export const failedMeasure: BoundedMeasure = {
  ...failedContact,
  zones: [],
  coverage: { extent: 'unknown', edgeM: Number.NaN },
  subject: { areaM2: null, paths: 0, standsAsDrawn: false },
  minOverlapM2: null,
  maxOverlapM2: null,
};

const contactsByGravity: readonly Contact[] = ['overlap', 'sliver', 'touching', 'none'];

/** The gravest of the ways in which zones are met; none where there are no zones near. */
export const gravestContact = (zones: readonly ZoneContact[]): Contact =>
  contactsByGravity.find((contact) => zones.some((zone) => zone.contact === contact)) ?? 'none';
