import initSqlJs, { type Database } from 'sql.js';
import { describe, expect, it } from 'vitest';
import type { SqlValue } from '../../../../../src/io/formats/geopackage/sqlite/byte-cursor';
import { SqliteFault } from '../../../../../src/io/formats/geopackage/sqlite/sqlite-fault';
import { SqliteFile } from '../../../../../src/io/formats/geopackage/sqlite/sqlite-file';
import { seededRandom } from '../../../../geo/seeded-shapes';
import { readImportSample } from '../../../read-import-sample';

const { Database: Sqlite } = await initSqlJs();

/** A database after some statements. */
function made(statements: readonly string[], fill: (database: Database) => void = () => undefined): Database {
  const database = new Sqlite();
  for (const statement of statements) database.run(statement);
  fill(database);
  return database;
}

/** Blobs as text, which is compared sooner. */
const comparable = (value: SqlValue): unknown =>
  value instanceof Uint8Array ? { blob: Buffer.from(value).toString('latin1') } : value;

/** What SQLite itself finds in a table. */
function expectedRows(database: Database, table: string): unknown[] {
  const statement = database.prepare(`SELECT * FROM "${table}" ORDER BY rowid`);
  const names = statement.getColumnNames();
  const rows: unknown[] = [];
  while (statement.step()) {
    rows.push(statement.get().map((value, i) => [names[i], comparable(value)]));
  }
  statement.free();
  return rows;
}

const rowsOf = (file: SqliteFile, table: string): unknown[] =>
  [...file.rows(table)].map((row) => row.map(([name, value]) => [name, comparable(value)]));

/** Compares a table as it is read here with what SQLite finds, and the count. */
function expectAlike(database: Database, ...tables: readonly string[]): void {
  const expected = tables.map((table) => expectedRows(database, table));
  const file = new SqliteFile(database.export());
  for (const [i, table] of tables.entries()) {
    expect(rowsOf(file, table)).toEqual(expected[i]);
    expect(file.count(table)).toBe(expected[i]?.length);
  }
}

/** Everything that a file gives, or why it gives nothing. */
function outcome(bytes: Uint8Array): 'read' | SqliteFault['reason'] {
  try {
    const file = new SqliteFile(bytes);
    for (const table of ['生态红线', 'gpkg_contents', 'gpkg_spatial_ref_sys', 't']) rowsOf(file, table);
    return 'read';
  } catch (error) {
    if (error instanceof SqliteFault) return error.reason;
    throw error;
  }
}

/** Values of every kind of storage, their lengths about the limits at which a payload leaves its page. */
function randomValue(random: () => number, pageSize: number): SqlValue {
  const length = Math.floor(random() * (random() < 0.1 ? 12 * pageSize : 60));
  const kinds: (() => SqlValue)[] = [
    () => null,
    () => Math.round((random() - 0.5) * 2 ** Math.floor(random() * 53)),
    () => (random() - 0.5) * 1e6,
    () => '红线 text '.repeat(length).slice(0, length),
    () => Uint8Array.from({ length }, () => random() * 256),
  ];
  return (kinds[Math.floor(random() * kinds.length)] as () => SqlValue)();
}

describe('a SQLite file', () => {
  it.each([
    [512, 'UTF-8'],
    [1024, 'UTF-16le'],
    [4096, 'UTF-16be'],
    [65_536, 'UTF-8'],
  ])(
    'of pages of %i bytes in %s gives the rows that SQLite gives, also after deletions',
    (pageSize, encoding) => {
      const random = seededRandom(pageSize);
      const rows = pageSize > 4096 ? 60 : 700;
      const database = made(
        [
          `PRAGMA page_size = ${pageSize}`,
          `PRAGMA encoding = '${encoding}'`,
          'CREATE TABLE t (a, b, 名称, d)',
        ],
        (into) => {
          for (let i = 0; i < rows; i += 1) {
            const values = [0, 1, 2, 3].map(() => randomValue(random, pageSize));
            into.run('INSERT INTO t (rowid, a, b, 名称, d) VALUES (?, ?, ?, ?, ?)', [
              Math.round((random() - 0.5) * 2 ** 52),
              ...values,
            ]);
          }
          into.run('DELETE FROM t WHERE rowid % 3 = 0');
        },
      );
      expectAlike(database, 't');
    },
  );

  it('keeps payloads of each length about the end of a page', () => {
    const database = made(['PRAGMA page_size = 512', 'CREATE TABLE t (a BLOB)'], (into) => {
      for (let length = 380; length < 1100; length += 1) {
        into.run('INSERT INTO t VALUES (?)', [new Uint8Array(length).fill(length % 251)]);
      }
    });
    expectAlike(database, 't');
  });

  it('gives every whole number to the digit', () => {
    const numbers = [
      0,
      1,
      -1,
      127,
      -128,
      32_767,
      -32_768,
      8_388_607,
      -8_388_608,
      2 ** 31,
      -(2 ** 47),
      2 ** 53 - 1,
    ];
    const database = made(['CREATE TABLE t (id INTEGER PRIMARY KEY, a)'], (into) => {
      for (const value of numbers) into.run('INSERT INTO t (a) VALUES (?)', [value]);
      into.run('INSERT INTO t VALUES (9223372036854775807, 9007199254740993)');
      into.run('INSERT INTO t VALUES (-9223372036854775808, -9223372036854775808)');
    });
    const values = [...new SqliteFile(database.export()).rows('t')].map((row) =>
      row.map(([, value]) => value),
    );
    expect(values).toEqual([
      ['-9223372036854775808', '-9223372036854775808'],
      ...numbers.map((value, i) => [i + 1, value]),
      ['9223372036854775807', '9007199254740993'],
    ]);
  });

  it('knows columns by any statement that SQLite accepts', () => {
    const tables = [
      'CREATE TABLE a ("fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, [geo, m] BLOB, `x``y` TEXT(20), "q""r" REAL)',
      "CREATE TABLE b (-- , ignored (\n id integer /* ) */ , 'v' DECIMAL(10, 2) DEFAULT (1 + (2)), CONSTRAINT k PRIMARY KEY (ID DESC))",
      'CREATE TABLE c (id INTEGER PRIMARY KEY DESC, v, CHECK (v > 0), UNIQUE (id, v))',
      'CREATE TABLE d (id INT PRIMARY KEY, __proto__ TEXT, "primary" TEXT, CHECK (id > 0))',
      'CREATE TABLE e (x INTEGER, y INTEGER, PRIMARY KEY (x, y))',
      'CREATE TABLE f AS SELECT 1 AS one, 2 AS "two words"',
      'CREATE TABLE g (id INTEGER PRIMARY KEY, v INTEGER, s TEXT GENERATED ALWAYS AS (v || ",") STORED)',
    ];
    const fills = [
      "INSERT INTO a VALUES (7, x'01', 'text', 1.5)",
      'INSERT INTO b (id) VALUES (5), (3)',
      'INSERT INTO c VALUES (9, 1), (8, 2)',
      "INSERT INTO d VALUES (4, 'p', 'q')",
      'INSERT INTO e VALUES (2, 1), (1, 2)',
      'INSERT INTO g (v) VALUES (3)',
    ];
    expectAlike(made([...tables, ...fills]), 'a', 'b', 'c', 'd', 'e', 'f', 'g');
  });

  it('gives rows from before a column was added the default of that column', () => {
    const database = made([
      'CREATE TABLE t (a)',
      'INSERT INTO t VALUES (1)',
      'ALTER TABLE t ADD COLUMN b TEXT',
      "ALTER TABLE t ADD COLUMN c TEXT DEFAULT '未批''准'",
      'ALTER TABLE t ADD COLUMN d REAL DEFAULT -2.5e1',
      'ALTER TABLE t ADD COLUMN e VARCHAR(9) DEFAULT 12 NOT NULL',
      'INSERT INTO t (a) VALUES (2)',
    ]);
    expectAlike(database, 't');
  });

  it('has neither views nor virtual tables, and refuses tables without row ids by name', () => {
    const database = made([
      'CREATE TABLE t (a)',
      'CREATE VIEW v AS SELECT * FROM t',
      'CREATE TABLE w (k TEXT PRIMARY KEY, x) WITHOUT ROWID',
    ]);
    const file = new SqliteFile(database.export());
    expect([file.has('T'), file.has('v'), file.count('v'), rowsOf(file, 'v')]).toEqual([true, false, 0, []]);
    expect(() => rowsOf(file, 'w')).toThrow(SqliteFault);
    const rtree = new SqliteFile(readImportSample('gpkg/01-4490.gpkg').bytes);
    expect([rtree.has('rtree_生态红线_geom'), rtree.has('生态红线')]).toEqual([false, true]);
  });
});

describe('a hostile SQLite file', () => {
  it('is read or refused, whatever single bytes of it are changed', () => {
    const whole = readImportSample('gpkg/01-4490.gpkg').bytes;
    const random = seededRandom(3);
    const outcomes = new Set<string>();
    for (let i = 0; i < 3000; i += 1) {
      const changed = whole.slice();
      for (let n = 0; n < 8; n += 1) {
        const page = Math.floor((random() * changed.length) / 4096);
        changed[page * 4096 + Math.floor(random() ** 3 * 4096)] = random() * 256;
      }
      const result = outcome(changed);
      outcomes.add(result === 'read' ? result : result.kind);
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(['read', 'damaged']));
  });

  it('whose tree returns to itself is refused with the page', () => {
    const database = made(['PRAGMA page_size = 512', 'CREATE TABLE t (a)'], (into) => {
      for (let i = 0; i < 200; i += 1) into.run('INSERT INTO t VALUES (?)', ['x'.repeat(40)]);
    });
    const bytes = database.export();
    expect([outcome(bytes), bytes[512]]).toEqual(['read', 5]);
    new DataView(bytes.buffer).setUint32(512 + 8, 2);
    expect(outcome(bytes)).toEqual({ kind: 'damaged', page: 2 });
    new DataView(bytes.buffer).setUint32(512 + 8, 1_000_000);
    expect(outcome(bytes)).toEqual({ kind: 'damaged', page: 2 });
  });

  it('that lays its cells upon each other to grow is refused', () => {
    const database = made(['PRAGMA page_size = 65536', 'CREATE TABLE t (a)']);
    database.run('INSERT INTO t VALUES (?)', ['x'.repeat(30_000)]);
    const bytes = database.export();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const cell = view.getUint16(65_536 + 8);
    view.setUint16(65_536 + 3, 10_000);
    for (let i = 0; i < 10_000; i += 1) view.setUint16(65_536 + 8 + 2 * i, cell);
    expect(outcome(bytes)).toEqual({ kind: 'damaged', page: 2 });
  });

  it('of two tables on one page is refused', () => {
    const database = made([
      'CREATE TABLE t (a)',
      'CREATE TABLE gpkg_contents (a)',
      'INSERT INTO t VALUES (1)',
    ]);
    database.run('PRAGMA writable_schema = ON');
    database.run("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'gpkg_contents'");
    expect(outcome(database.export())).toEqual({ kind: 'damaged', page: 2 });
  });
});
