import { errorIssue, type Issue } from '../../domain/issue';
import { zipKind } from '../archive/zip-kind';
import { encodingByMark } from '../decode-text';
import { isSqlite } from './geopackage/sqlite/database-head';
import type { SourceBundle, SourceFile } from './raw-source';

/** The formats that are read, one reader each; `kml` takes KMZ too, `table` CSV, TSV and pasted rows. */
export type FormatId =
  | 'geojson'
  | 'shapefile'
  | 'kml'
  | 'gpx'
  | 'geopackage'
  | 'dxf'
  | 'xlsx'
  | 'survey-txt'
  | 'cass-dat'
  | 'wkt'
  | 'table';

/** The format of a bundle, or why there is no reader for it. */
export type Sniffed = { format: FormatId } | { issue: Issue };

type Known = FormatId | Issue['code'];

const headBytes = 65_536;

/** Beginnings of files in binary formats, as Latin-1. */
const beginnings: readonly [RegExp, Known][] = [
  [/^%PDF/, 'format-is-pdf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM[^]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[^]{4}WEBP)/, 'format-is-picture'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/, 'format-is-packed'],
  [/^AC1\d{3}\0/, 'format-is-drawing'],
  [/^[^]{4}Standard (?:Jet|ACE) DB/, 'format-is-access'],
  [/^AutoCAD Binary DXF/, 'dxf'],
  [/^\0\0\x27\x0a/, 'shapefile'],
];

const ole = /^\xd0\xcf\x11\xe0/;

/** Beginnings of texts without a mark and blanks, best first. */
const texts: readonly [RegExp, FormatId][] = [
  [/\[(?:地块坐标|属性描述|项目信息)\]|,@\s*$/m, 'survey-txt'],
  [/^[{[]/, 'geojson'],
  [/^(?:999\r?\n[^\n]*\n\s*)*0\s*\n\s*SECTION\b/, 'dxf'],
  [
    /^(?:SRID=\d+;)?\s*(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*(?:ZM?|M)?\s*(?:\(|EMPTY)/i,
    'wkt',
  ],
];

const extensionOf = (name: string): string => (/\.([^.]*)$/.exec(name)?.[1] ?? '').toLowerCase();

/** What formats of one extension are when their content is nothing else. */
const byExtension: Readonly<Record<string, Known>> = {
  dat: 'cass-dat',
  dxf: 'dxf',
  dwg: 'format-is-drawing',
  dgn: 'format-is-drawing',
  wkt: 'wkt',
};

function sniffBinary({ name, bytes }: SourceFile): Known | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (isSqlite(bytes)) return 'geopackage';
  if (ole.test(head))
    return /^(?:docx?|wps|wpt)$/.test(extensionOf(name)) ? 'format-is-word' : 'format-is-xls';
  if (head.startsWith('PK\x03\x04')) {
    const kind = zipKind({ name, bytes });
    return kind === 'kmz'
      ? 'kml'
      : kind === 'word'
        ? 'format-is-word'
        : kind === 'xlsx'
          ? 'xlsx'
          : 'archive-nested';
  }
  return beginnings.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** The beginning of a text in the encodings that a Chinese one can be in; faults don't matter here. */
function readHeads(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, headBytes);
  const marked = encodingByMark(bytes);
  const names =
    marked !== null ? [marked] : head.includes(0) ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030'];
  return names.map((name) => new TextDecoder(name).decode(head).replace(/^[\ufeff\s]+/, ''));
}

function sniffXml(head: string, file: string): Sniffed {
  const root = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(head.replace(/<!--[^]*?-->/g, ''))?.[1] ?? '';
  if (/^kml$/i.test(root)) return { format: 'kml' };
  if (/^gpx$/i.test(root)) return { format: 'gpx' };
  if (/^html$/i.test(root)) return { issue: errorIssue('format-is-html', { file }) };
  return { issue: errorIssue('format-is-plain-xml', { file }, { root }) };
}

function sniffText({ name, bytes }: SourceFile): Known | null {
  const heads = readHeads(bytes);
  const found = texts.find(([pattern]) => heads.some((head) => pattern.test(head)));
  if (found !== undefined) return found[1];
  const extension = extensionOf(name);
  const known = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
  if (known !== undefined) return known;
  return heads.some((head) => !head.includes('\0') && /\d/.test(head)) ? 'table' : null;
}

const isFormat = (known: Known): known is FormatId => formats.has(known);
const formats = new Set<Known>([
  ...texts.map(([, format]) => format),
  ...(['shapefile', 'kml', 'gpx', 'geopackage', 'xlsx', 'cass-dat', 'table'] as const),
]);

/**
 * Which format a bundle is in, by its content first: names are often wrong (`.txt` for CSV, `.json` for anything). Only texts
 * that could be several things go by their extension. Bundles with a `.shp` are shapefiles, whatever is in it.
 * @returns for known formats that aren't read an issue that says what it is and what to do
 */
export function sniffFormat(bundle: SourceBundle): Sniffed {
  const [first] = bundle.parts.values();
  const file = bundle.parts.get('shp') ?? first;
  if (file === undefined || file.bytes.length === 0)
    return { issue: errorIssue('file-empty', { file: bundle.name }) };
  if (bundle.parts.has('shp')) return { format: 'shapefile' };
  const binary = sniffBinary(file);
  const head = binary === null ? (readHeads(file.bytes)[0] ?? '') : '';
  if (head.startsWith('<')) return sniffXml(head, bundle.name);
  const known = binary ?? sniffText(file) ?? 'format-unknown';
  return isFormat(known) ? { format: known } : { issue: errorIssue(known, { file: bundle.name }) };
}
