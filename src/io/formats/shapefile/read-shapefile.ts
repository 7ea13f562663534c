import type { FrameClaim } from '../../../domain/coordinate-frame';
import { errorIssue, warningIssue, type Issue } from '../../../domain/issue';
import { wktFrame, wktTitle } from '../../../geo/frames/wkt-frame';
import { decodeText } from '../../decode-text';
import { siteName } from '../../site-name';
import { declaredAreaOf } from '../declared-area';
import type {
  EncodingUsed,
  RawFeature,
  RawShape,
  RawSource,
  ReadChoices,
  SourceBundle,
  SourceFile,
} from '../raw-source';
import { chooseDbfEncoding } from './dbf-encoding';
import { dbfRows } from './dbf-rows';
import { readDbfTable, type DbfTable } from './dbf-table';
import { refusedSource } from '../source-text';
import { readShp } from './read-shp';

const mostRowsNamed = 10;

/** What the table beside the shapes gives. */
interface Attributes {
  of: (row: number) => Record<string, unknown>;
  isDeleted: (row: number) => boolean;
  encoding: EncodingUsed | null;
  issues: Issue[];
}

const noAttributes = (issues: Issue[]): Attributes => ({
  of: () => ({}),
  isDeleted: () => false,
  encoding: null,
  issues,
});

const titleLength = 120;

function prjClaims(prj: SourceFile | undefined): FrameClaim[] {
  const text = prj === undefined ? null : (decodeText(prj.bytes)?.trim() ?? null);
  if (text === null || text === '') return [];
  return [{ by: 'prj', frame: wktFrame(text), text: wktTitle(text) ?? text.slice(0, titleLength) }];
}

function readRows(table: DbfTable, file: string, cpg: string | null, choices: ReadChoices): Attributes {
  const { used, contradicted, fits } = chooseDbfEncoding(table, cpg, choices.encoding);
  const rows = dbfRows(table, used.name);
  const issues: Issue[] = [];
  const warn = (code: Issue['code'], params: Issue['params']): void => {
    issues.push(warningIssue(code, { file }, params));
  };
  if (contradicted !== null) warn('encoding-contradicts', { declared: contradicted.trim(), used: used.name });
  if (!fits) warn('dbf-encoding-unfit', { used: used.name });
  if (rows.unread.length > 0) warn('dbf-fields-unread', { fields: rows.unread.join(', ') });
  return {
    of: (row) => (row < table.count ? rows.read(row) : {}),
    isDeleted: (row) => row < table.count && table.isDeleted(row),
    encoding: { ...used, sample: rows.sample },
    issues,
  };
}

function readAttributes({ name, parts }: SourceBundle, shapeCount: number, choices: ReadChoices): Attributes {
  const dbf = parts.get('dbf');
  if (dbf === undefined) return noAttributes([warningIssue('shp-without-dbf', { file: name })]);
  const table = readDbfTable(dbf.bytes);
  if (table === null) return noAttributes([warningIssue('dbf-unreadable', { file: dbf.name })]);
  const cpg = parts.get('cpg');
  const declared = cpg === undefined ? null : new TextDecoder('latin1').decode(cpg.bytes);
  const attributes = readRows(table, dbf.name, declared, choices);
  if (table.declaredCount !== shapeCount || table.count !== shapeCount) {
    const params = { rows: table.count, shapes: shapeCount };
    attributes.issues.push(warningIssue('dbf-count', { file: dbf.name }, params));
  }
  return attributes;
}

function featureOf(shape: RawShape | null, index: number, file: string, attributes: Attributes): RawFeature {
  const properties = attributes.of(index);
  const name = siteName(properties, undefined);
  const at = { file, feature: index, ...(name === undefined ? {} : { featureName: name }) };
  return { name, properties, shape, declaredArea: declaredAreaOf(properties), at };
}

function warnOfDeleted(count: number, file: string, { isDeleted }: Attributes): Issue[] {
  const rows = Array.from({ length: count }, (_, row) => row).filter(isDeleted);
  if (rows.length === 0) return [];
  const named = rows.slice(0, mostRowsNamed).map((row) => row + 1);
  return [warningIssue('dbf-row-deleted', { file }, { count: rows.length, rows: named.join(', ') })];
}

/**
 * A shapefile of one layer: `.shp` with `.dbf`, `.prj` and `.cpg`. Read here and not by shpjs 6.2, which on 30 measured files
 * drops the last feature of a file cut short, reads GBK without `.cpg` and under a false `.cpg` as garbage, garbles names of
 * columns, takes metres for degrees without `.prj`, and throws without a place at a NaN. Rows and shapes are matched by
 * number; a feature whose row is marked as deleted is kept and told.
 */
export function readShapefile(bundle: SourceBundle, choices: ReadChoices): Promise<RawSource> {
  return Promise.resolve(readBundle(bundle, choices));
}

function readBundle(bundle: SourceBundle, choices: ReadChoices): RawSource {
  const shp = bundle.parts.get('shp');
  if (shp === undefined) return refusedSource([errorIssue('shp-header', { file: bundle.name })]);
  const reading = readShp(shp.bytes, shp.name);
  if ('issue' in reading) return refusedSource([reading.issue]);
  const { shapes } = reading;
  if (shapes.length === 0) return refusedSource([errorIssue('no-features', { file: shp.name })]);
  const attributes = readAttributes(bundle, shapes.length, choices);
  const features = shapes.map((shape, i) => featureOf(shape, i, shp.name, attributes));
  return {
    features,
    claims: prjClaims(bundle.parts.get('prj')),
    axes: 'east-north',
    encoding: attributes.encoding,
    layers: [],
    issues: [...attributes.issues, ...warnOfDeleted(features.length, shp.name, attributes)],
  };
}
