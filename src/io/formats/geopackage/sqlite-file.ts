import type { Database, Statement } from 'sql.js';

/** A column's value; whole numbers beyond what a double holds are text. */
export type SqlValue = string | number | Uint8Array | null;

/** A row as its columns' names and values, in order. */
export type SqlRow = readonly (readonly [string, SqlValue])[];

/** `SQLite format 3` and its zero. */
const magic = [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0];

/** Whether bytes begin as a SQLite database does. */
export const isSqlite = (bytes: Uint8Array): boolean => magic.every((byte, i) => bytes[i] === byte);

/** The head says how many pages there are: a file that has fewer was cut short. */
export function isCutShort(bytes: Uint8Array): boolean {
  if (bytes.length < 100) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pageSize = view.getUint16(16) === 1 ? 65536 : view.getUint16(16);
  return pageSize < 512 || view.getUint32(28) * pageSize > bytes.length;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

type Given = number | bigint | string | Uint8Array | null;

/** The types of sql.js lack the second parameter. */
interface ExactStatement extends Omit<Statement, 'get'> {
  get: (parameters: null, options: { useBigInt: true }) => Given[];
}

function plain(value: Given): SqlValue {
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** Tables of a database, read row by row. Views and virtual tables, whose rows come of code in the file, are no tables. */
export class SqliteFile {
  readonly #database: Database;
  readonly #tables: ReadonlySet<string>;

  /** Throws an `Error` for bytes that are no sound database. */
  constructor(database: Database) {
    this.#database = database;
    database.run('PRAGMA trusted_schema = OFF');
    this.#tables = new Set(
      [...this.#select("SELECT name, sql FROM sqlite_master WHERE type = 'table'")]
        .filter(([, sql]) => !/^\s*CREATE\s+VIRTUAL/i.test(String(sql?.[1])))
        .map(([name]) => String(name?.[1])),
    );
  }

  has(table: string): boolean {
    return this.#tables.has(table);
  }

  count(table: string): number {
    const [row] = this.has(table) ? this.#select(`SELECT count(*) FROM ${quoted(table)}`) : [];
    return Number(row?.[0]?.[1] ?? 0);
  }

  /** All rows of a table, none where it isn't one; the file is untouched. Throws an `Error` where the database is damaged. */
  *rows(table: string): Generator<SqlRow> {
    if (this.has(table)) yield* this.#select(`SELECT * FROM ${quoted(table)}`);
  }

  *#select(sql: string): Generator<SqlRow> {
    const statement = this.#database.prepare(sql) as unknown as ExactStatement;
    try {
      const names = statement.getColumnNames();
      while (statement.step()) {
        const values = statement.get(null, { useBigInt: true });
        yield names.map((name, i) => [name, plain(values[i] ?? null)] as const);
      }
    } finally {
      statement.free();
    }
  }
}
