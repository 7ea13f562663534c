import { damagedAt, SqliteFault } from './sqlite-fault';

/** What the first hundred bytes of a database say (sqlite.org/fileformat2, 1.3). */
export interface DatabaseHead {
  pageSize: number;
  /** bytes of a page without those reserved for extensions at its end */
  usableSize: number;
  pageCount: number;
  /** as `TextDecoder` calls it */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** changes may stand in a file of their own beside it, `….gpkg-wal` */
  hasWriteAheadLog: boolean;
}

export const headLength = 100;

/** `SQLite format 3` and its zero. */
const magic = [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0];

/** Whether bytes begin as a SQLite database does. */
export const isSqlite = (bytes: Uint8Array): boolean => magic.every((byte, i) => bytes[i] === byte);

/** By the number in the head; a database without any text has 0. */
const encodings = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'] as const;
/** Least share of a page for payload, fixed by the format: other values mean another format. */
const payloadShares = [64, 32, 32] as const;
const leastUsable = 480;

const isPowerOfTwo = (value: number): boolean => (value & (value - 1)) === 0;

/** Pages by the head; by the length of the file where an old program wrote last, which didn't keep the number. */
function countPages(view: DataView, pageSize: number): number {
  const there = Math.floor(view.byteLength / pageSize);
  const isKept = view.getUint32(24) === view.getUint32(92);
  const pages = isKept ? view.getUint32(28) || there : there;
  if (pages > there || there === 0) throw new SqliteFault({ kind: 'cut-short', pages, there });
  return pages;
}

/** Throws a `SqliteFault` for a head that contradicts the format or the file's length. */
export function readDatabaseHead(bytes: Uint8Array): DatabaseHead {
  if (bytes.length < headLength) throw new SqliteFault({ kind: 'cut-short', pages: 1, there: 0 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const usableSize = pageSize - view.getUint8(20);
  const encoding = encodings[view.getUint32(56)];
  const isSound =
    isSqlite(bytes) &&
    isPowerOfTwo(pageSize) &&
    pageSize >= 512 &&
    usableSize >= leastUsable &&
    payloadShares.every((share, i) => view.getUint8(21 + i) === share) &&
    view.getUint8(19) <= 2 &&
    view.getUint32(44) <= 4;
  if (!isSound || encoding === undefined) throw damagedAt(1);
  const hasWriteAheadLog = view.getUint8(18) === 2 || view.getUint8(19) === 2;
  return { pageSize, usableSize, pageCount: countPages(view, pageSize), encoding, hasWriteAheadLog };
}
