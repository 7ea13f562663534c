import type { SqlValue } from './byte-cursor';
import { readDatabaseHead } from './database-head';
import { decodeRecord } from './decode-record';
import { damagedAt, SqliteFault } from './sqlite-fault';
import { readTableForm, type TableForm } from './table-columns';
import { TableTrees } from './table-tree';

/** A row as its columns' names and values, in order. */
export type SqlRow = readonly (readonly [string, SqlValue])[];

/** A table by the schema. */
interface SchemaTable {
  root: number;
  sql: string;
}

/** Names of tables are told apart as SQLite does: letters of ASCII alike in both sizes. */
const keyOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * The tables of a SQLite 3 database, read only, by the published file format (sqlite.org/fileformat2). Why not SQLite itself: as
 * WebAssembly it needs `wasm-unsafe-eval` in the page's policy and a file to fetch, which the one-file program has not; as asm.js it adds 480 kB
 * packed to every copy of the program, is no longer kept up, and keeps the database three times in memory. To read whole tables takes neither
 * SQL nor indices: nothing that stands in the file is run, be it a view, a trigger or a virtual table.
 *
 * Rows are those of the last checkpoint: changes in a write-ahead log beside the file aren't seen. Damage is found as far as it is met, and
 * thrown as a `SqliteFault`.
 */
export class SqliteFile {
  readonly hasWriteAheadLog: boolean;
  readonly #trees: TableTrees;
  readonly #decoder: TextDecoder;
  readonly #tables: ReadonlyMap<string, SchemaTable>;

  constructor(bytes: Uint8Array) {
    const head = readDatabaseHead(bytes);
    this.hasWriteAheadLog = head.hasWriteAheadLog;
    this.#trees = new TableTrees(bytes, head);
    this.#decoder = new TextDecoder(head.encoding, { ignoreBOM: true });
    this.#tables = this.#readSchema();
  }

  /** Whether there is a table of that name; views and virtual tables, whose rows come of code, are none. */
  has(table: string): boolean {
    return this.#tables.has(keyOf(table));
  }

  count(table: string): number {
    const known = this.#known(table);
    return known === null ? 0 : this.#trees.count(known.root);
  }

  /** All rows of a table, none where it isn't one. Only one table is read at a time. */
  *rows(table: string): Generator<SqlRow> {
    const known = this.#known(table);
    if (known !== null) yield* this.#read(known.root, known.form);
  }

  #known(table: string): { root: number; form: TableForm } | null {
    const known = this.#tables.get(keyOf(table));
    if (known === undefined) return null;
    const form = readTableForm(known.sql);
    if (!form.hasRowid) throw new SqliteFault({ kind: 'without-rowid', table });
    if (form.columns.length === 0) throw damagedAt(1);
    return { root: known.root, form };
  }

  *#read(root: number, { columns }: TableForm): Generator<SqlRow> {
    for (const { rowid, payload, page } of this.#trees.cells(root)) {
      const values = decodeRecord(payload, this.#decoder, page);
      yield columns.map(({ name, isRowid, fallback }, i) => {
        const value = values[i];
        if (value === undefined) return [name, fallback] as const;
        return [name, isRowid && value === null ? rowid : value] as const;
      });
    }
  }

  /** `sqlite_schema`: type, name, table, root page, statement (sqlite.org/fileformat2, 2.6). */
  #readSchema(): ReadonlyMap<string, SchemaTable> {
    const tables = new Map<string, SchemaTable>();
    const roots = new Set<number>();
    for (const { payload, page } of this.#trees.cells(1)) {
      const [type, name, , root, sql] = decodeRecord(payload, this.#decoder, page);
      if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number') continue;
      if (root <= 0) continue;
      if (roots.has(root)) throw damagedAt(root);
      roots.add(root);
      tables.set(keyOf(name), { root, sql: String(sql) });
    }
    return tables;
  }
}
