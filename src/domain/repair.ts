import type { Areal, LonLat } from './geometry';

/** One way to mend polygons; `src/geo/repair` says what each does, exactly. */
export type RepairCode =
  'close-rings' | 'drop-repeats' | 'cut-spikes' | 'even-odd' | 'unite-parts' | 'subtract-holes';

/** A repair's step, and where it changes something. */
export interface RepairStep {
  code: RepairCode;
  /** some of the places, the first ones; all are counted */
  places: readonly LonLat[];
  count: number;
  /** the greatest gap closed, the longest spike cut; null for the others */
  sizeM: number | null;
}

/** Polygons as they could be mended, for the user to accept or not: nothing is repaired unasked. */
export interface Repair {
  /** done one after the other */
  steps: readonly RepairStep[];
  /** without an error by `validatePolygons` */
  geometry: Areal;
  /** by the even-odd rule over all rings as they came, open ones closed straight */
  areaBeforeM2: number;
  areaAfterM2: number;
  /** ground that is covered before or after, but not both; 0 where that is less than a rounding */
  changedM2: number;
}
