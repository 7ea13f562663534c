import type { FrameClaim } from '../../../domain/coordinate-frame';
import { wktFrame } from '../../../geo/frames/wkt-frame';
import type { SqliteFile, SqlRow, SqlValue } from './sqlite-file';

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
  const named = [...database.rows('gpkg_contents')]
    .filter((row) => fieldOf(row, 'data_type') === 'features')
    .map((row) => textOf(row, 'table_name'));
  const tables = [...database.rows('gpkg_geometry_columns')]
    .map((row) => ({
      name: textOf(row, 'table_name'),
      geometryColumn: textOf(row, 'column_name'),
      srsId: Number(fieldOf(row, 'srs_id')),
    }))
    .filter(({ name }) => named.includes(name) && database.has(name));
  return { tables, views: named.filter((name) => !database.has(name)) };
}

/** What the database says of a reference system; none for the ids -1 and 0, which stand for unknown ones. */
export function srsClaims(database: SqliteFile, srsId: number): FrameClaim[] {
  if (srsId <= 0) return [];
  const row = [...database.rows('gpkg_spatial_ref_sys')].find((each) => fieldOf(each, 'srs_id') === srsId);
  if (row === undefined) return [];
  const code = `${textOf(row, 'organization')}:${textOf(row, 'organization_coordsys_id')}`;
  const definitions = [textOf(row, 'definition'), textOf(row, 'definition_12_063')];
  const frames = definitions.map(wktFrame);
  return [
    {
      by: 'database',
      frame: frames.find((frame) => frame !== null) ?? null,
      text: `${code} ${textOf(row, 'srs_name')}`,
    },
  ];
}
