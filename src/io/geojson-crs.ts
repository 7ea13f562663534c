import { errorIssue, type Issue } from '../domain/issue';
import { showValue } from './show-value';

/** CRS84, WGS 84 and CGCS2000 longitude and latitude, in the spellings of URN, URL and short name. */
const lonLatNames = /(?:^|[:/])(?:CRS84|EPSG(?::[\d.]*:|\/[\d.]*\/|:)(?:4326|4490))$/i;

function nameOf(crs: unknown): string {
  const { properties } = (crs ?? {}) as { properties?: { name?: unknown } | null };
  return typeof properties?.name === 'string' ? properties.name.slice(0, 120) : showValue(crs);
}

/** What the `crs` member of a document calls its frame; null where it has none. */
export function nameOfCrs(document: object): string | null {
  const { crs } = document as { crs?: unknown };
  return crs === undefined || crs === null ? null : nameOf(crs);
}

/**
 * The `crs` member of GeoJSON 2008, which RFC 7946 dropped and desktop programs still write. Longitude and latitude pass;
 * anything else is an error, since reading it as degrees would put the site elsewhere. `null` is taken as left out.
 */
export function checkCrs(document: object, file: string): Issue | null {
  const name = nameOfCrs(document);
  return name === null || lonLatNames.test(name)
    ? null
    : errorIssue('crs-not-supported', { file, path: 'crs' }, { crs: name });
}
