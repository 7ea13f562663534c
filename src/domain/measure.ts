import type { BeltPlace } from './format-coordinates';
import type { LonLat } from './geometry';
import type { Issue } from './issue';

/** What a path on the map is asked for: how long it is, what it encloses, or where each of its segments heads. */
export const measureModes = ['distance', 'area', 'bearing'] as const;
export type MeasureMode = (typeof measureModes)[number];

/** A path that was measured and kept. */
export interface Measure {
  /** `measure-` and its number, by which it is called */
  id: string;
  mode: MeasureMode;
  /** its corners in order; of an area the first is not repeated */
  path: readonly LonLat[];
}

/** A 3° belt of CGCS2000. */
export type Belt = Pick<BeltPlace, 'zone' | 'centralMeridian'>;

export interface MeasuredSegment {
  from: LonLat;
  to: LonLat;
  /** geodesic, m */
  lengthM: number;
  /** at its beginning, clockwise from true north, degrees */
  azimuthDeg: number;
  /** clockwise from the grid north of the belt, degrees; null outside the belts */
  gridAzimuthDeg: number | null;
}

export interface MeasuredArea {
  /** on the ellipsoid, as the areas of sites are measured, m² */
  ellipsoidM2: number;
  /** in the Gauss–Krüger plane of the belt, m²; null outside the belts */
  planeM2: number | null;
}

export interface MeasuredPath {
  /** without those of no length; of an area with the one that closes it */
  segments: readonly MeasuredSegment[];
  /** geodesic, m; of an area its perimeter */
  lengthM: number;
  /** null for what encloses none, or crosses itself */
  area: MeasuredArea | null;
  /** why there is no area */
  issue: Issue | null;
  /** the one in which the middle of the path lies; null where there is none */
  belt: Belt | null;
}

/** So many corners a path must have before there is anything to measure. */
export const fewestCorners: Readonly<Record<MeasureMode, number>> = { distance: 2, area: 3, bearing: 2 };

/** The number in the id of a measure; 0 for an id of another kind. */
export const measureNumber = ({ id }: Pick<Measure, 'id'>): number =>
  Number(/^measure-(\d+)$/.exec(id)?.[1] ?? 0);
