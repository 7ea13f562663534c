import type { SourceFile } from '../formats/raw-source';
import { readCentralDirectory } from './central-directory';

/** What a zip is: many formats are zips within. `archive` is one to be unpacked, a broken one too. */
export type ZipKind = 'xlsx' | 'kmz' | 'word' | 'archive';

export const isZip = ({ bytes: [a, b, c, d] }: SourceFile): boolean =>
  a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));

/** Told by the list of contents, which programs can't do without; the name only decides about a single KML. */
export function zipKind({ name, bytes }: SourceFile): ZipKind {
  const paths = readCentralDirectory(bytes)?.map(({ path }) => path.toLowerCase()) ?? [];
  if (paths.includes('[content_types].xml')) {
    if (paths.some((path) => path.startsWith('xl/'))) return 'xlsx';
    if (paths.some((path) => path.startsWith('word/'))) return 'word';
  }
  return /\.kmz$/i.test(name) || paths.includes('doc.kml') ? 'kmz' : 'archive';
}
