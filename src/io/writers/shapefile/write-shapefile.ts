import { crsName } from '../../../domain/crs-name';
import { errorIssue, type Issue } from '../../../domain/issue';
import { prjText } from '../../../geo/frames/prj-text';
import { writeZip, type ZipEntry } from '../../write-zip';
import { siteProjector } from '../project-site';
import { attributeTable } from '../site-attributes';
import { type SiteWriter, type WriterTarget, type WrittenFile, type WrittenSite } from '../site-writer';
import { dbfColumns } from './dbf-columns';
import { fitsDbf, writeDbf } from './write-dbf';
import { writeShp } from './write-shp';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const unnamed = ({ frame }: Pick<WriterTarget, 'frame'>): Issue =>
  errorIssue('write-frame-unnamed', {}, { frame: crsName(frame) ?? '' });

/** The files of a shapefile; null with the reason where it can't be written. */
export interface ShapefileEntries {
  entries: ZipEntry[] | null;
  issues: Issue[];
}

/** As `writeShapefile`, file by file. */
export function shapefileEntries(
  sites: readonly WrittenSite[],
  target: Omit<WriterTarget, 'labels'>,
): ShapefileEntries {
  const refused = (issue: Issue): ShapefileEntries => ({ entries: null, issues: [issue] });
  const prj = prjText(target.frame);
  if (prj === null) return refused(unnamed(target));
  const project = siteProjector(target, 'clockwise');
  if (typeof project !== 'function') return refused(project);
  const { columns, issues } = dbfColumns(attributeTable(sites));
  if (!fitsDbf(columns)) return refused(errorIssue('write-too-many-fields', {}, { count: columns.length }));
  const { shp, shx } = writeShp(sites.map(project));
  const parts: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ['shp', shp],
    ['shx', shx],
    ['dbf', writeDbf(columns, sites.length)],
    ['prj', encode(prj)],
    ['cpg', encode('UTF-8')],
  ];
  return {
    entries: parts.map(([extension, bytes]) => ({ name: `${target.title}.${extension}`, bytes })),
    issues,
  };
}

function write(sites: readonly WrittenSite[], target: WriterTarget): WrittenFile {
  const { entries, issues } = shapefileEntries(sites, target);
  return { parts: entries && writeZip(entries), issues };
}

/**
 * Sites as a shapefile in an archive: polygons, attributes in UTF-8 with a `.cpg` that says so, the frame as Esri's WKT. Names of fields
 * have ten bytes and texts 254, cut between characters; what is cut is told. Numbers are as many digits as they have;
 * an empty text and no value are the same in such a table, and blanks at a text's end are lost.
 */
export const writeShapefile: SiteWriter = (sites, target) => Promise.resolve(write(sites, target));
