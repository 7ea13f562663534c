import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../../../domain/issue';
import { siteName } from '../../site-name';
import { declaredAreaOf } from '../declared-area';
import type { RawFeature, RawShape, RawSource, ReadChoices, SourceBundle, SourceLayer } from '../raw-source';
import { onlyBytes, refusedSource } from '../source-text';
import { featureTables, isGeopackage, srsClaims, type FeatureTable } from './geopackage-tables';
import { readWkb, type WkbReading } from './read-wkb';
import { isSqlite } from './sqlite/database-head';
import { SqliteFault, type SqliteFaultReason } from './sqlite/sqlite-fault';
import { SqliteFile, type SqlRow } from './sqlite/sqlite-file';

type WkbFault = Exclude<WkbReading, { shapes: unknown }>;

/** Bytes of the envelope by the indicator in the flags (OGC 12-128r19, 2.1.3.1.1). */
const envelopeLengths = [0, 32, 48, 48, 64];
const headLength = 8;

/** Shapes of a geometry in a GeoPackage's own binary; none for an empty one. */
function readGeometry(bytes: Uint8Array): WkbReading {
  const [g, p, , flags = 0] = bytes;
  const envelope = envelopeLengths[(flags >> 1) & 7];
  if (g !== 0x47 || p !== 0x50 || envelope === undefined) return { fault: 'damaged' };
  return (flags & 0x20) !== 0 ? { fault: 'curve' } : readWkb(bytes, headLength + envelope);
}

function faultIssue({ fault, type, vertex }: WkbFault, at: IssuePlace): Issue {
  if (fault === 'not-finite') {
    const place = vertex === undefined ? at : { ...at, vertex };
    return errorIssue('coordinate-not-finite', place, { lon: '–', lat: '–' });
  }
  return errorIssue(fault === 'curve' ? 'gpkg-curves' : 'gpkg-geometry', at, { type: type ?? '' });
}

interface TableReading {
  file: string;
  table: FeatureTable;
  features: RawFeature[];
}

function addRow(row: SqlRow, { file, table, features }: TableReading): Issue | null {
  const geometry = row.find(([name]) => name === table.geometryColumn)?.[1];
  const properties = Object.fromEntries(row.filter(([, value]) => !(value instanceof Uint8Array)));
  if (!(geometry instanceof Uint8Array)) Reflect.deleteProperty(properties, table.geometryColumn);
  const name = siteName(properties, undefined);
  const place = { file, path: table.name, ...(name !== undefined && { featureName: name }) };
  const reading = geometry instanceof Uint8Array ? readGeometry(geometry) : { shapes: [] };
  if ('fault' in reading) return faultIssue(reading, { ...place, feature: features.length });
  const shapes: (RawShape | null)[] = reading.shapes.length > 0 ? reading.shapes : [null];
  for (const shape of shapes) {
    const at = { ...place, feature: features.length };
    features.push({ name, properties, shape, declaredArea: declaredAreaOf(properties), at });
  }
  return null;
}

/** Tables that the user chose, or all, of one reference system: others can't be placed together with them. */
function chooseTables(
  tables: readonly FeatureTable[],
  chosen: readonly string[] | undefined,
): FeatureTable[][] {
  const wanted = tables.filter(({ name }) => chosen?.includes(name) ?? true);
  const [first] = wanted;
  const isAlike = ({ srsId }: FeatureTable): boolean => srsId === first?.srsId;
  return [wanted.filter(isAlike), wanted.filter((table) => !isAlike(table))];
}

function readDatabase(database: SqliteFile, file: string, choices: ReadChoices): RawSource {
  if (!isGeopackage(database)) return refusedSource([errorIssue('gpkg-not-one', { file })]);
  const { tables, views } = featureTables(database);
  const [alike = [], others = []] = chooseTables(tables, choices.layers);
  const features: RawFeature[] = [];
  for (const table of alike) {
    for (const row of database.rows(table.name)) {
      const issue = addRow(row, { file, table, features });
      if (issue !== null) return refusedSource([issue]);
    }
  }
  if (features.length === 0) return refusedSource([errorIssue('no-features', { file })]);
  const warn = (code: Issue['code'], names: readonly string[]): Issue[] =>
    names.length === 0 ? [] : [warningIssue(code, { file }, { names: names.join(', ') })];
  return {
    features,
    claims: alike.slice(0, 1).flatMap(({ srsId }) => srsClaims(database, srsId)),
    axes: 'east-north',
    encoding: null,
    layers: tables.map(({ name }): SourceLayer => ({ name, count: database.count(name) })),
    issues: [
      ...(database.hasWriteAheadLog ? [warningIssue('gpkg-write-ahead-log', { file })] : []),
      ...warn('gpkg-views-skipped', views),
      ...warn(
        'gpkg-other-frame',
        others.map(({ name }) => name),
      ),
    ],
  };
}

function damageIssue(reason: SqliteFaultReason, file: string): Issue {
  switch (reason.kind) {
    case 'damaged':
      return errorIssue('sqlite-damaged', { file }, { page: reason.page });
    case 'cut-short':
      return errorIssue('sqlite-cut-short', { file }, { pages: reason.pages, there: reason.there });
    case 'without-rowid':
      return errorIssue('sqlite-without-rowid', { file, path: reason.table });
  }
}

/**
 * The feature tables of a GeoPackage (OGC 12-128r19), each a layer. Only whole tables are read: no trigger, view or virtual table of
 * the file does anything; ordinates are x, y by the standard, whatever the reference system's axes. A damaged database is refused
 * whole. The tables are read by `SqliteFile`, which says why it isn't SQLite.
 */
export function readGeopackage(bundle: SourceBundle, choices: ReadChoices): Promise<RawSource> {
  return Promise.resolve(readBytes(onlyBytes(bundle), bundle.name, choices));
}

function readBytes(bytes: Uint8Array, file: string, choices: ReadChoices): RawSource {
  if (!isSqlite(bytes)) return refusedSource([errorIssue('gpkg-not-one', { file })]);
  try {
    return readDatabase(new SqliteFile(bytes), file, choices);
  } catch (error) {
    if (error instanceof SqliteFault) return refusedSource([damageIssue(error.reason, file)]);
    throw error;
  }
}
