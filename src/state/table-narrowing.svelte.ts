import { isInRange, partsOf, type NumberRange } from '../domain/feature-filter';
import type { FeatureFilter, FilterPart } from '../domain/schema-parts';
import type { TableColumn, TableRow } from './feature-table-columns';
import type { Session } from './session.svelte';

/** What of the table a narrowing is about. */
interface Narrowed {
  source: string;
  isOfSites: boolean;
  allColumns: readonly TableColumn[];
}

/**
 * What the rows of the table are narrowed to, column by column: of a layer by the view's filter, so that the map, the legend and scenes show the
 * same; of the user's sites by the table itself, since they are no part of the view.
 */
export class TableNarrowing {
  readonly #session: Session;
  readonly #table: Narrowed;
  /** by the table that lists them */
  #siteFilters = $state.raw<Readonly<Record<string, FeatureFilter | null>>>({});

  constructor(session: Session, table: Narrowed) {
    this.#session = session;
    this.#table = table;
  }

  get #filter(): FeatureFilter | null {
    const { source, isOfSites } = this.#table;
    const filters = isOfSites ? this.#siteFilters : this.#session.view.chosen.filters;
    return filters[source] ?? null;
  }

  get #parts(): readonly FilterPart[] {
    return this.#filter ? partsOf(this.#filter) : [];
  }

  isNarrowed(key: string): boolean {
    return this.#parts.some(({ field }) => field === key);
  }

  /** Whether a column can be narrowed to a range: what is only measured on the map is no part of a layer's features. */
  takesRange({ key, isNumber }: TableColumn): boolean {
    return isNumber && (this.#table.isOfSites || !key.startsWith(':'));
  }

  /** The values that a column is narrowed to; none where it isn't. */
  values(key: string): readonly string[] {
    const part = this.#parts.find(({ field }) => field === key);
    return part && 'values' in part ? part.values : [];
  }

  /** The numbers that a column is narrowed to; open at both ends where it isn't. */
  range(key: string): NumberRange {
    const part = this.#parts.find(({ field }) => field === key);
    return part && !('values' in part) ? { from: part.from, to: part.to } : {};
  }

  toggleValue(key: string, value: string): void {
    const chosen = this.values(key);
    this.toValues(key, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }

  /** Shows only what has one of the values in a column; all with none. */
  toValues(key: string, values: readonly string[]): void {
    this.#set(key, values.length > 0 ? { field: key, values: [...values] } : null);
  }

  /** Shows only what has a number in a range in a column, whichever end comes first; all with an open one. */
  toRange(key: string, { from, to }: NumberRange): void {
    const isTurned = from !== undefined && to !== undefined && from > to;
    const [least, most] = isTurned ? [to, from] : [from, to];
    const ends = { ...(least !== undefined && { from: least }), ...(most !== undefined && { to: most }) };
    this.#set(key, Object.keys(ends).length > 0 ? { field: key, ...ends } : null);
  }

  /** Whether a row of the user's sites is among those that are shown. */
  siteTest(): (row: TableRow) => boolean {
    const tests = this.#parts.flatMap((part) => {
      const column = this.#table.allColumns.find(({ key }) => key === part.field);
      return column ? [testOf(part, column)] : [];
    });
    return (row) => tests.every((test) => test(row));
  }

  #set(key: string, part: FilterPart | null): void {
    const others = this.#parts.filter(({ field }) => field !== key);
    const [first, ...more] = part ? [...others, part] : others;
    const filter = first ? { ...first, ...(more.length > 0 && { and: more }) } : null;
    const { source, isOfSites } = this.#table;
    if (isOfSites) this.#siteFilters = { ...this.#siteFilters, [source]: filter };
    else this.#session.view.filterLayer(source, filter);
  }
}

function testOf(part: FilterPart, { cell, values }: TableColumn): (row: TableRow) => boolean {
  if (!('values' in part)) return (row) => isInRange(cell(row), part);
  const wanted = new Set(part.values);
  return (row) => {
    const own = values?.(row) ?? [];
    return own.length === 0 ? wanted.has('') : own.some((value) => wanted.has(value));
  };
}
