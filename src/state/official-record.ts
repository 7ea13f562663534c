import type { Areal } from '../domain/geometry';
import type { OriginReading } from '../domain/site';

/** What the user says of an official layer on opening it. All of it goes onto the check sheet. */
export interface OfficialLayerForm {
  name: string;
  rules: readonly string[];
  /** who issued it */
  source: string;
  version: string;
  /** ISO date of the version */
  date: string;
  /** of its border, metres */
  accuracyM: number;
  /** the layer speaks for the whole plan area, or only where it has zones (its box) */
  coversPlan: boolean;
  /** kept in this browser for the next visit */
  keep: boolean;
}

/** An official layer as plain data, as it is kept in the browser. */
export interface OfficialRecord {
  id: string;
  plan: string;
  form: OfficialLayerForm;
  file: string;
  sha256: string;
  /** how its coordinates were understood; absent from layers that were kept before this was noted */
  reading?: OriginReading;
  zones: readonly { id: string; name: string; geometry: Areal }[];
}
