import { roundScales as scales } from '../../geo/paper-frame';
import type { GridKind } from '../../geo/grid-lines';
import type { Orientation } from '../../report/handout-form';
import type { Paper } from '../../report/map-sheet/sheet-form';

/** What is chosen once for maps on paper and expected to be found again. */
export interface SheetChoices {
  paper: Paper;
  orientation: Orientation;
  grid: GridKind | 'none';
  dpi: number;
  /** who makes the maps */
  unit: string;
}

/** N of 1:N, the largest scale first */
export const roundScales = scales;
export const dpiChoices = [150, 200, 300] as const;

const key = 'yutu.map-sheet';
const defaults: SheetChoices = { paper: 'a3', orientation: 'landscape', grid: 'gk', dpi: 300, unit: '' };

/** The choices of the last time, as far as the browser kept them. */
export function readChoices(): SheetChoices {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<SheetChoices>) };
  } catch {
    return defaults;
  }
}

/** Keeps the choices in this browser, or removes them where nothing may be kept. */
export function keepChoices(choices: SheetChoices, isBarred: boolean): void {
  try {
    if (isBarred) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(choices));
  } catch {
    // A browser that refuses storage still has the choices for this visit.
  }
}
