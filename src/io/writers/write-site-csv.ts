import { warningIssue, type Issue } from '../../domain/issue';
import { epsgCode } from '../../domain/epsg-frame';
import { byteOrderMark, csvRow } from '../csv-row';
import { ordinateDecimals, siteProjector, type ProjectedPolygon } from './project-site';
import { attributeTable, type AttributeValue } from './site-attributes';
import { refusedFile, textParts, type SiteWriter } from './site-writer';

/** Characters that a cell of a spreadsheet holds (Excel's specifications and limits); the rest goes into other cells. */
const maxCellLength = 32_767;

function ringText(ring: Float64Array, decimals: number): string {
  const positions: string[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    positions.push(`${(ring[i] ?? 0).toFixed(decimals)} ${(ring[i + 1] ?? 0).toFixed(decimals)}`);
  }
  return `(${positions.join(', ')})`;
}

function wktOf(polygons: readonly ProjectedPolygon[], decimals: number): string {
  const texts = polygons.map((rings) => `(${rings.map((ring) => ringText(ring, decimals)).join(', ')})`);
  return texts.length === 1 ? `POLYGON ${texts[0] ?? ''}` : `MULTIPOLYGON (${texts.join(', ')})`;
}

const cellOf = (value: AttributeValue | undefined): string | number | null =>
  typeof value === 'boolean' ? String(value) : (value ?? null);

/**
 * Sites as a table, a row a site: attributes belong to sites, and a row a corner would repeat them a thousand times. UTF-8 with its
 * mark, commas, CRLF (RFC 4180). The first column is the shape as WKT, easting or longitude first, with `SRID=4528;` before it where the frame has
 * a code (PostGIS, QGIS). No text can run as a formula; numbers stay numbers.
 */
export const writeSiteCsv: SiteWriter = (sites, target) => {
  const project = siteProjector(target, 'counter-clockwise');
  if (typeof project !== 'function') return Promise.resolve(refusedFile(project));
  const { keys, rows } = attributeTable(sites);
  const decimals = ordinateDecimals(target.frame);
  const code = epsgCode(target.frame);
  const srid = code === null ? '' : `SRID=${code};`;
  let long = 0;
  const lines = sites.map((site, i) => {
    const wkt = srid + wktOf(project(site), decimals);
    if (wkt.length > maxCellLength) long += 1;
    return csvRow([wkt, ...keys.map((key) => cellOf(rows[i]?.get(key)))]);
  });
  const issues: Issue[] =
    long === 0 ? [] : [warningIssue('write-cell-long', {}, { count: long, limit: maxCellLength })];
  return Promise.resolve({ parts: textParts([byteOrderMark + csvRow(['WKT', ...keys]), ...lines]), issues });
};
