/** Why a database can't be read. */
export type SqliteFaultReason =
  /** a page contradicts the format, or the rest of the file */
  | { kind: 'damaged'; page: number }
  /** the file ends before its last page */
  | { kind: 'cut-short'; pages: number; there: number }
  /** a table is kept as an index, whose order of columns is its own */
  | { kind: 'without-rowid'; table: string };

/** Stops the reading of a database; never leaves the reader of the format. */
export class SqliteFault extends Error {
  readonly reason: SqliteFaultReason;

  constructor(reason: SqliteFaultReason) {
    super(`The database is ${reason.kind}.`);
    this.reason = reason;
  }
}

/** Pages are numbered from one, as in the file. */
export const damagedAt = (page: number): SqliteFault => new SqliteFault({ kind: 'damaged', page });
