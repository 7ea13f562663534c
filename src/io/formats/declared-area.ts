import type { DeclaredArea } from './raw-source';

/**
 * What files of this trade call the area of a plot; MJ and YDMJ are the pinyin initials of 面积 and 用地面积,
 * 地块面 what ten bytes of UTF-8 leave of 地块面积.
 */
const areaName = /^(?:.*面积|地块面|用地面|mj|ydmj|dkmj|zmj|area|shape_area)(?:[(（_].*)?$/i;

/**
 * The area that the attributes of a feature state, whose unit they don't say: the first positive number under such a name.
 * `Shape_Area` is computed by the program that wrote the file, and comes after the others.
 */
export function declaredAreaOf(properties: Readonly<Record<string, unknown>>): DeclaredArea | null {
  const found = Object.entries(properties)
    .filter(([name]) => areaName.test(name))
    .map(([field, written]) => ({ field, value: positiveNumber(written), unit: null }))
    .filter(({ value }) => value > 0);
  return found.find(({ field }) => !/^shape/i.test(field)) ?? found[0] ?? null;
}

/** Formats of text give numbers as text; zero for what is none. */
function positiveNumber(written: unknown): number {
  if (typeof written === 'string') return /^\s*\d+(?:\.\d+)?\s*$/.test(written) ? Number(written) : 0;
  return typeof written === 'number' && Number.isFinite(written) ? written : 0;
}
