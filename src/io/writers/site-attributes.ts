import { siteName } from '../site-name';
import type { WrittenSite } from './site-writer';

/** A value that a cell can hold. */
export type AttributeValue = string | number | boolean | null;

/** Objects and lists become their JSON; numbers that aren't finite their names. */
function attributeValue(value: unknown): AttributeValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return JSON.stringify(value);
}

/** The key that `siteName` looks for first, in the letters in which the attributes have it. */
const nameKeyIn = (properties: WrittenSite['properties']): string =>
  Object.keys(properties)
    .reverse()
    .find((key) => key.toLowerCase() === 'name') ?? 'name';

/** The attribute that a site needs beside its own to keep its name: one that was drawn, or was renamed. */
export const addedName = ({ name, properties }: WrittenSite): readonly [string, string] | null =>
  name === undefined || siteName(properties, undefined) === name ? null : [nameKeyIn(properties), name];

/** The attributes of a site, with its name put first where they don't give it by themselves. */
export function siteAttributes(site: WrittenSite): ReadonlyMap<string, AttributeValue> {
  const own = Object.entries(site.properties).map(([key, value]) => [key, attributeValue(value)] as const);
  const added = addedName(site);
  return new Map(added === null ? own : [added, ...own.filter(([key]) => key !== added[0])]);
}

/** A table of the attributes of all sites. */
export interface AttributeTable {
  /** every key once, in the order in which they come */
  keys: readonly string[];
  /** a row a site; undefined where a site hasn't the attribute */
  rows: readonly ReadonlyMap<string, AttributeValue>[];
}

export function attributeTable(sites: readonly WrittenSite[]): AttributeTable {
  const rows = sites.map(siteAttributes);
  return { keys: [...new Set(rows.flatMap((row) => [...row.keys()]))], rows };
}
