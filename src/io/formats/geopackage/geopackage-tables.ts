import type { CoordinateFrame, FrameClaim } from '../../../domain/coordinate-frame';
import { epsgFrame } from '../../../domain/epsg-frame';
import { wktFrame } from '../../../geo/frames/wkt-frame';
import type { SqlValue } from './sqlite/byte-cursor';
import type { SqliteFile, SqlRow } from './sqlite/sqlite-file';

/** A table of features as the database describes it. */
export interface FeatureTable {
  name: string;
  geometryColumn: string;
  srsId: number;
}

/** Tables every GeoPackage has (OGC 12-128r19, 1.1.2, 1.1.3 and 2.1.5). */
const required = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'];

const fieldOf = (row: SqlRow, name: string): SqlValue => row.find(([key]) => key === name)?.[1] ?? null;
const textOf = (row: SqlRow, name: string): string => String(fieldOf(row, name) ?? '');

export const isGeopackage = (database: SqliteFile): boolean => required.every((table) => database.has(table));

/** Tables of features that can be read, and the names of those that are views, which aren't. */
export function featureTables(database: SqliteFile): { tables: FeatureTable[]; views: string[] } {
  const named = new Set<string>();
  for (const row of database.rows('gpkg_contents')) {
    if (fieldOf(row, 'data_type') === 'features') named.add(textOf(row, 'table_name'));
  }
  const tables = new Map<string, FeatureTable>();
  for (const row of database.rows('gpkg_geometry_columns')) {
    const name = textOf(row, 'table_name');
    const geometryColumn = textOf(row, 'column_name');
    if (named.has(name) && database.has(name))
      tables.set(name, { name, geometryColumn, srsId: Number(fieldOf(row, 'srs_id')) });
  }
  return { tables: [...tables.values()], views: [...named].filter((name) => !database.has(name)) };
}

/** By the definition; by the code where that says nothing usable, as `undefined` and some programs' own dialects. */
function frameOf(row: SqlRow): CoordinateFrame | null {
  for (const column of ['definition', 'definition_12_063']) {
    const frame = wktFrame(textOf(row, column));
    if (frame !== null) return frame;
  }
  const isEpsg = textOf(row, 'organization').toUpperCase() === 'EPSG';
  return isEpsg ? epsgFrame(Number(fieldOf(row, 'organization_coordsys_id'))) : null;
}

/** What the database says of a reference system; none for the ids -1 and 0, which stand for unknown ones. */
export function srsClaims(database: SqliteFile, srsId: number): FrameClaim[] {
  if (srsId <= 0) return [];
  const row = [...database.rows('gpkg_spatial_ref_sys')].find((each) => fieldOf(each, 'srs_id') === srsId);
  if (row === undefined) return [];
  const code = `${textOf(row, 'organization')}:${textOf(row, 'organization_coordsys_id')}`;
  return [{ by: 'database', frame: frameOf(row), text: `${code} ${textOf(row, 'srs_name')}` }];
}
