import type { AxisOrder } from '../../../domain/coordinate-frame';
import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../../../domain/issue';
import { IssueCollector } from '../issue-collector';
import type { RawFeature } from '../raw-source';
import { RingCollector } from '../ring-collector';
import { parseWkt } from '../wkt/parse-wkt';
import { featuresOfWkt } from '../wkt/read-wkt';
import { isBlank, readOrdinate, type DecimalSign, type TableCell } from './read-ordinate';
import { rowAttributes, type RowAttributes } from './row-attributes';
import { columnsByHeads, columnsByValues, type TableColumns } from './table-columns';

/** What a table is read with. */
interface TableReading {
  /** the file, and the sheet in it */
  at: Pick<IssuePlace, 'file' | 'path'>;
  decimal: DecimalSign;
  pointsAreCorners: boolean | undefined;
  /** features that the sheets before it have */
  firstFeature: number;
}

/** What a table gives. */
export interface TableShapes {
  features: RawFeature[];
  axes: AxisOrder | null;
  /** name of the column that says which plot a corner belongs to; null where none does */
  plotKey: string | null;
  srids: ReadonlySet<number>;
  /** whether a head or the values tell where the coordinates are */
  hasCoordinates: boolean;
  /** number of the first feature of a sheet that follows; those that are refused have numbers too */
  nextFeature: number;
  issues: Issue[];
}

interface Row {
  cells: readonly TableCell[];
  line: number;
}

/** A plot of which the corners are gathered. */
interface Plot {
  feature: number;
  row: Row;
  rings: RingCollector;
  /** the ring of the last row, which a blank cell repeats */
  ring: string;
  isBroken: boolean;
}

/** Titles and notes may stand above the heads, up to so many rows. */
const maxRowsBefore = 30;
const maxShown = 60;
const nothing: Row = { cells: [], line: 0 };

/** A row below the heads that gives their units: `(m)`, 米. */
const unit = /^[(（[]?(?:m|米|°|度|dd|deg|度分秒|单位.*)[)）\]]?$/i;

/**
 * Makes features of the rows of a table: a row is a feature with its WKT or its point, or a corner of a plot, where a column names the
 * plot or the ring, where the heads speak of corners (界址点), or where the user says so. Heads may come after titles, on two rows, again
 * on the next page, or not at all. A blank cell of plot or ring is as the one above, which merged cells leave.
 */
export class TableReader {
  readonly #reading: TableReading;
  readonly #issues: IssueCollector;
  readonly #features: RawFeature[] = [];
  readonly #plots = new Map<string, Plot>();
  readonly #srids = new Set<number>();
  /** rows before the heads; null where neither heads nor values told where the coordinates are */
  #waiting: Row[] | null = [];
  #columns: TableColumns | null = null;
  #attributes: ReturnType<typeof rowAttributes> | null = null;
  #lastHead: Row = nothing;
  #lastPlot = '';
  #featureCount: number;
  #skipped: { first: number; count: number } | null = null;

  constructor(reading: TableReading) {
    this.#reading = reading;
    this.#featureCount = reading.firstFeature;
    this.#issues = new IssueCollector(reading.at.file ?? '');
  }

  add(cells: readonly TableCell[], line: number): void {
    if (cells.every(isBlank)) return;
    const row = { cells, line };
    if (this.#columns !== null) {
      this.#read(row, this.#columns);
      return;
    }
    if (this.#waiting !== null) this.#lookForHeads(row, this.#waiting);
  }

  #lookForHeads(row: Row, waiting: Row[]): void {
    const columns = columnsByHeads(row.cells, waiting.at(-1)?.cells ?? []);
    if (columns !== null) this.#begin(row, columns);
    else if (waiting.push(row) > maxRowsBefore) this.#beginWithoutHeads(waiting);
  }

  #begin(head: Row, columns: TableColumns): void {
    this.#columns = columns;
    this.#attributes = null;
    this.#lastHead = head;
    this.#waiting = null;
  }

  /** By the values; the rows that waited for heads are read then, from the first with coordinates on. */
  #beginWithoutHeads(rows: readonly Row[]): void {
    this.#waiting = null;
    const { at, decimal } = this.#reading;
    const found = columnsByValues(
      rows.map(({ cells }) => cells),
      decimal,
    );
    if (found === null) return;
    this.#begin(nothing, found.columns);
    this.#issues.add(warningIssue('table-head-missing', { ...at }));
    for (const row of rows.slice(found.firstRow)) this.#read(row, found.columns);
  }

  #read(row: Row, columns: TableColumns): void {
    if (columns.geometry.kind === 'wkt') this.#readWkt(row, columns, columns.geometry.column);
    else this.#readOrdinates(row, columns, columns.geometry.first, columns.geometry.second);
  }

  #readWkt(row: Row, columns: TableColumns, column: number): void {
    const feature = this.#featureCount++;
    const base = this.#featureOf(row, columns, feature);
    const cell = row.cells[column];
    if (isBlank(cell)) {
      this.#features.push({ ...base, shape: null });
      return;
    }
    const text = String(cell);
    const parsed = parseWkt(text);
    if ('code' in parsed || parsed.end < text.trimEnd().length) {
      const fault =
        'code' in parsed ? parsed : ({ code: 'wkt-syntax', found: text.slice(parsed.end) } as const);
      this.#issues.add(
        errorIssue(fault.code, { ...base.at, column: column + 1 }, { found: shown(fault.found) }),
      );
      return;
    }
    if (parsed.srid !== null) this.#srids.add(parsed.srid);
    this.#features.push(...featuresOfWkt(parsed, base));
  }

  #readOrdinates(row: Row, columns: TableColumns, first: number, second: number): void {
    const a = readOrdinate(row.cells[first], this.#reading.decimal);
    const b = readOrdinate(row.cells[second], this.#reading.decimal);
    const odd = Number.isNaN(a) ? first : Number.isNaN(b) ? second : null;
    if (odd !== null && this.#isNoRecord(row, columns, first, second)) return;
    if (this.#areCorners(columns)) this.#addCorner(row, columns, a, b, odd);
    else this.#addPoint(row, columns, a, b, odd);
  }

  #areCorners({ geometry, plot, areCorners }: TableColumns): boolean {
    if (geometry.kind === 'wkt') return false;
    return this.#reading.pointsAreCorners ?? (plot !== null || areCorners);
  }

  /** Heads again, units below the heads, and rows of a table of corners between them: side lengths, sums and signatures. */
  #isNoRecord(row: Row, columns: TableColumns, first: number, second: number): boolean {
    const again = columnsByHeads(row.cells, []);
    if (again !== null) {
      this.#begin(row, again);
      return true;
    }
    const pair = [row.cells[first], row.cells[second]];
    if (row.line === this.#lastHead.line + 1 && pair.every((cell) => unit.test(String(cell).trim())))
      return true;
    if (!this.#areCorners(columns) || !pair.every(isBlank)) return false;
    const isNumbered = columns.point !== null && /\d/.test(String(row.cells[columns.point] ?? ''));
    if (isNumbered)
      this.#skipped = { first: this.#skipped?.first ?? row.line, count: (this.#skipped?.count ?? 0) + 1 };
    return true;
  }

  #addPoint(row: Row, columns: TableColumns, a: number, b: number, odd: number | null): void {
    const { name, properties, declaredArea, at } = this.#featureOf(row, columns, this.#featureCount++);
    const shape = { kind: 'points', points: Float64Array.of(a, b) } as const;
    if (odd === null) this.#features.push({ name, properties, shape, declaredArea, at });
    else this.#refuseCell(row, odd, at);
  }

  #addCorner(row: Row, columns: TableColumns, a: number, b: number, odd: number | null): void {
    const plot = this.#plotOf(row, columns);
    const cell = columns.ring === null ? null : row.cells[columns.ring];
    if (!isBlank(cell)) plot.ring = String(cell).trim();
    if (odd === null && plot.rings.add(plot.ring, a, b, row.line)) return;
    plot.isBroken = true;
    const at = { ...this.#placeOf(row.line, plot.feature), ...plot.rings.refuse(plot.ring) };
    if (odd !== null) this.#refuseCell(row, odd, at);
    else this.#issues.add(errorIssue('ring-number-returns', at, { number: plot.ring }));
  }

  #plotOf(row: Row, { plot: column }: TableColumns): Plot {
    const cell = column === null ? null : row.cells[column];
    if (!isBlank(cell)) this.#lastPlot = String(cell).trim();
    const known = this.#plots.get(this.#lastPlot);
    if (known !== undefined) return known;
    const plot = {
      feature: this.#featureCount++,
      row,
      rings: new RingCollector(),
      ring: '',
      isBroken: false,
    };
    this.#plots.set(this.#lastPlot, plot);
    return plot;
  }

  #refuseCell({ cells }: Row, column: number, at: IssuePlace): void {
    const found = shown(String(cells[column] ?? ''));
    this.#issues.add(errorIssue('ordinate-invalid', { ...at, column: column + 1 }, { found }));
  }

  #placeOf(line: number, feature: number): IssuePlace {
    const { file = '', path } = this.#reading.at;
    return path === undefined ? { file, line, feature } : { file, path, line, feature };
  }

  /** What a feature without a name is called: its plot or point, or the sheet where that is one plot. */
  #idOf({ cells }: Row, { plot, point }: TableColumns): TableCell | undefined {
    const areCorners = this.#plots.size > 0;
    const key = plot ?? (areCorners ? null : point);
    if (key !== null) return cells[key];
    return areCorners ? this.#reading.at.path : undefined;
  }

  #attributesOf(row: Row, columns: TableColumns): RowAttributes {
    this.#attributes ??= rowAttributes(columns, this.#areCorners(columns), this.#reading.decimal);
    return this.#attributes(row.cells, this.#idOf(row, columns));
  }

  #featureOf(row: Row, columns: TableColumns, feature: number): Omit<RawFeature, 'shape'> {
    const { name, properties, declaredArea } = this.#attributesOf(row, columns);
    const at = this.#placeOf(row.line, feature);
    if (name !== undefined) at.featureName = name;
    return { name, properties, declaredArea, at };
  }

  /** Closes the table: the plots are made, and what holds for the whole of it is told. */
  finish(): TableShapes {
    if (this.#waiting !== null) this.#beginWithoutHeads(this.#waiting);
    const columns = this.#columns;
    if (columns !== null) this.#finishPlots(columns);
    const { at } = this.#reading;
    const skipped = this.#skipped;
    if (skipped !== null)
      this.#issues.add(
        warningIssue('table-rows-skipped', { ...at, line: skipped.first }, { count: skipped.count }),
      );
    return {
      features: this.#features,
      axes: columns?.axes ?? null,
      plotKey: columns?.keys[columns.plot ?? -1] ?? null,
      srids: this.#srids,
      hasCoordinates: columns !== null,
      nextFeature: this.#featureCount,
      issues: this.#issues.list(),
    };
  }

  #finishPlots(columns: TableColumns): void {
    for (const { feature, row, rings, isBroken } of this.#plots.values()) {
      if (!isBroken) this.#features.push({ ...this.#featureOf(row, columns, feature), ...rings.finish() });
    }
  }
}

const shown = (text: string): string => [...text.slice(0, maxShown)].join('');
