import { siteName } from '../../site-name';
import type { DeclaredArea, RawFeature } from '../raw-source';
import { numberInCell, type DecimalSign, type TableCell } from './read-ordinate';
import type { TableColumns } from './table-columns';

/** What a row says beside its geometry. */
export type RowAttributes = Pick<RawFeature, 'name' | 'properties' | 'declaredArea'>;

interface NamedColumn {
  key: string;
  column: number;
}

const unitOf = (head: string): DeclaredArea['unit'] => {
  if (/公顷|hm|ha/i.test(head)) return 'ha';
  if (/平方米|㎡|m2|m²/i.test(head)) return 'm2';
  return /亩|mu/i.test(head) ? 'mu' : null;
};

/** Columns of the attributes: not of the geometry, and for a plot not of what belongs to its first corner alone. */
function attributeColumns(columns: TableColumns, areCorners: boolean): NamedColumn[] {
  const { geometry, point, ring, edges } = columns;
  const left: (number | null)[] =
    geometry.kind === 'wkt' ? [geometry.column] : [geometry.first, geometry.second];
  if (areCorners) left.push(point, ring, ...edges);
  return columns.keys.map((key, column) => ({ key, column })).filter(({ column }) => !left.includes(column));
}

const isName = ({ key }: NamedColumn): boolean => siteName({ [key]: key || '-' }, undefined) !== undefined;

const pick = (cells: readonly TableCell[], columns: readonly NamedColumn[]): Record<string, unknown> =>
  Object.fromEntries(columns.map(({ key, column }) => [key, cells[column] ?? null]));

/** Reads the attributes of rows; what the heads decide is decided once. */
export function rowAttributes(
  columns: TableColumns,
  areCorners: boolean,
  decimal: DecimalSign,
): (cells: readonly TableCell[], otherwise: TableCell | undefined) => RowAttributes {
  const attributes = attributeColumns(columns, areCorners);
  const names = attributes.filter(isName);
  const { area } = columns;
  const field = area === null ? '' : (columns.keys[area] ?? '');
  const unit = unitOf(field);
  const areaOf = (cells: readonly TableCell[]): DeclaredArea | null => {
    const value = area === null ? NaN : numberInCell(cells[area], decimal);
    return value > 0 ? { value, unit, field } : null;
  };
  return (cells, otherwise) => ({
    name: siteName(pick(cells, names), otherwise),
    properties: pick(cells, attributes),
    declaredArea: areaOf(cells),
  });
}
