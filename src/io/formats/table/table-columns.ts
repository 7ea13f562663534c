import type { AxisOrder } from '../../../domain/coordinate-frame';
import { isBlank, readOrdinate, type DecimalSign, type TableCell } from './read-ordinate';

/** Where a table has what, as indexes of columns; null for what it hasn't. */
export interface TableColumns {
  /** names of all columns, each once */
  keys: readonly string[];
  geometry: { kind: 'wkt'; column: number } | { kind: 'ordinates'; first: number; second: number };
  /** what the heads say of the ordinates; X and Y say nothing */
  axes: AxisOrder | null;
  plot: number | null;
  ring: number | null;
  point: number | null;
  area: number | null;
  /** what is said of the edge after a corner: its length, its azimuth */
  edges: readonly number[];
  /** the heads speak of corners of a plot, not of points for themselves */
  areCorners: boolean;
}

/** Heads are compared without spaces, brackets, underscores and the unit. */
const roles = {
  wkt: /^(?:e?wkt|wktgeom|(?:the)?geom(?:etry)?(?:wkt)?|几何|图形|几何图形)$/,
  longitude: /经度|东经|^(?:lon|lng|long|longitude)(?:dd|dms|deg|wgs84)?$/,
  latitude: /纬度|北纬|^(?:lat|latitude)(?:dd|dms|deg|wgs84)?$/,
  east: /横坐标|东坐标|东向|^(?:east|easting|e|东|ye|[xy]坐标东|[xy]东)m?$/,
  north: /纵坐标|北坐标|北向|^(?:north|northing|n|北|xn|[xy]坐标北|[xy]北)m?$/,
  x: /^(?:界址点|拐点|坐标|point|coord)?x(?:坐标|值|coord|coordinate)?(?:m|米)?$/,
  y: /^(?:界址点|拐点|坐标|point|coord)?y(?:坐标|值|coord|coordinate)?(?:m|米)?$/,
  plot: /^(?:地块|宗地|图斑|项目|范围)(?:编?号|代码|序号|id)?$|^(?:plot|parcel|polygon|dk|zd|tb)(?:id|no|num|number|code|bh)?$/,
  plotName: /^(?:地块|宗地|图斑|项目)名称?$|^(?:plot|parcel)name$|^(?:dk|xm)mc$/,
  ring: /^(?:圈|环|圈序|环序)号?$|^ring(?:id|no|num|number)?$/,
  point:
    /^(?:界址点|拐点|顶点|界桩)?(?:点号|点名|编号|号|序号)$|^界址点$|^(?:point|vertex|pt)(?:id|no|num|number|name)?$/,
  area: /面积|^area(?:ha|m2|mu)?$|^mj$/,
  edge: /边长|方位角|界址线|^(?:length|azimuth|bearing)m?$/,
  corner: /界址点|拐点|边长|界址线/,
} as const;

const fold = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()[\]{}【】:：/.°"'*]/g, '');

const textOf = (cell: TableCell | undefined): string => (typeof cell === 'string' ? cell : '');

/** Of heads that are blank below a merged cell, the one above stands for them. */
function headsOf(row: readonly TableCell[], above: readonly TableCell[]): TableCell[] {
  const isHead = above.filter((cell) => !isBlank(cell)).length > 1;
  const width = Math.max(row.length, isHead ? above.length : 0);
  return Array.from({ length: width }, (_, i) =>
    isBlank(row[i]) && isHead ? (above[i] ?? null) : (row[i] ?? null),
  );
}

/** Names for the columns; a name that comes again, or none, gets its place. */
export function uniqueKeys(heads: readonly TableCell[]): string[] {
  const seen = new Set<string>();
  return heads.map((head, index) => {
    const name = isBlank(head) ? `列${index + 1}` : String(head).trim();
    const key = seen.has(name) ? `${name}（${index + 1}）` : name;
    seen.add(key);
    return key;
  });
}

type Geometry = Pick<TableColumns, 'geometry' | 'axes'>;

function geometryOf(find: (role: keyof typeof roles) => number | null): Geometry | null {
  const wkt = find('wkt');
  if (wkt !== null) return { geometry: { kind: 'wkt', column: wkt }, axes: 'east-north' };
  const pairs = [
    ['longitude', 'latitude', 'east-north'],
    ['east', 'north', 'east-north'],
    ['x', 'y', null],
  ] as const;
  for (const [firstRole, secondRole, axes] of pairs) {
    const [first, second] = [find(firstRole), find(secondRole)];
    if (first !== null && second !== null) return { geometry: { kind: 'ordinates', first, second }, axes };
  }
  return null;
}

/**
 * The columns that a row of heads names, in Chinese or English; null for a row that names no coordinates.
 * @param above the row before it, whose merged cells may reach down
 */
export function columnsByHeads(row: readonly TableCell[], above: readonly TableCell[]): TableColumns | null {
  const heads = headsOf(row, above);
  const folded = heads.map((cell) => fold(textOf(cell)));
  const find = (role: keyof typeof roles): number | null => {
    const at = folded.findIndex((head) => head !== '' && roles[role].test(head));
    return at === -1 ? null : at;
  };
  const geometry = geometryOf(find);
  if (geometry === null) return null;
  const [plot, ring] = [find('plot'), find('ring')];
  return {
    ...geometry,
    keys: uniqueKeys(heads),
    plot: plot ?? (ring === null ? null : find('plotName')),
    ring,
    point: find('point'),
    area: find('area'),
    edges: folded.flatMap((head, column) => (roles.edge.test(head) ? [column] : [])),
    areCorners: ring !== null || folded.some((head) => roles.corner.test(head)),
  };
}

const wktStart =
  /^\s*(?:SRID\s*=\s*\d+\s*;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\b|^\s*GEOMETRYCOLLECTION\b/i;

/** Degrees of which one has decimals, or metres of a survey. */
function areCoordinates(first: number, second: number): boolean {
  const [a, b] = [Math.abs(first), Math.abs(second)];
  if (Math.min(a, b) >= 100_000) return true;
  return Math.max(a, b) <= 180 && Math.min(a, b) > 0 && !(Number.isInteger(a) && Number.isInteger(b));
}

/** Few columns are looked at: coordinates stand among the first. */
const maxColumns = 30;

/** Where the coordinates of a table without heads are, and the first row that has any. */
interface FoundColumns {
  columns: TableColumns;
  firstRow: number;
}

/** The columns of a table without heads, by what its first rows hold: WKT, or two neighbours that can be coordinates in most rows. */
export function columnsByValues(
  rows: readonly (readonly TableCell[])[],
  decimal: DecimalSign,
): FoundColumns | null {
  const width = Math.min(maxColumns, Math.max(0, ...rows.map(({ length }) => length)));
  const found = (columns: Omit<TableColumns, 'keys'>, firstRow: number): FoundColumns => ({
    columns: {
      ...columns,
      keys: uniqueKeys(Array.from({ length: width }, (_, i) => titleAt(rows, firstRow, i))),
    },
    firstRow,
  });
  const others = {
    axes: null,
    plot: null,
    ring: null,
    point: null,
    area: null,
    edges: [],
    areCorners: false,
  };
  for (let column = 0; column < width; column++) {
    const hasWkt = (row: readonly TableCell[]): boolean => wktStart.test(textOf(row[column]));
    const geometry = { kind: 'wkt', column } as const;
    if (most(rows, hasWkt)) return found({ ...others, geometry, axes: 'east-north' }, rows.findIndex(hasWkt));
    const hasPair = (row: readonly TableCell[]): boolean =>
      areCoordinates(readOrdinate(row[column], decimal), readOrdinate(row[column + 1], decimal));
    const pair = { kind: 'ordinates', first: column, second: column + 1 } as const;
    if (most(rows, hasPair))
      return found({ ...others, geometry: pair, ...ringBefore(column, rows) }, rows.findIndex(hasPair));
  }
  return null;
}

const most = (
  rows: readonly (readonly TableCell[])[],
  holds: (row: readonly TableCell[]) => boolean,
): boolean => rows.filter(holds).length * 2 > rows.length;

/** The row above the first with coordinates names the columns, where it has text. */
function titleAt(rows: readonly (readonly TableCell[])[], firstRow: number, column: number): TableCell {
  return rows[firstRow - 1]?.[column] ?? null;
}

/** `J1,1,X,Y`: a small whole number before the coordinates, after the point's name, is the number of its ring. */
function ringBefore(column: number, rows: readonly (readonly TableCell[])[]): Partial<TableColumns> {
  const isRing = column === 2 && most(rows, (row) => /^\s*[1-9]\d{0,2}\s*$/.test(String(row[1] ?? '')));
  return isRing ? { point: 0, ring: 1, areCorners: true } : { point: column > 0 ? 0 : null };
}
