import { ByteCursor, type SqlValue } from './byte-cursor';
import { headLength, type DatabaseHead } from './database-head';
import { damagedAt } from './sqlite-fault';

/** A row as it is stored. */
export interface TableCell {
  rowid: SqlValue;
  payload: Uint8Array;
  /** the page on which it begins */
  page: number;
}

const interior = 0x05;
const leaf = 0x0d;
/** SQLite's own limit: a tree of so many levels has more rows than a file of any size holds. */
const deepest = 20;

/** A page with the cells still to be visited. */
interface OpenPage {
  page: number;
  start: number;
  isLeaf: boolean;
  cells: number;
  next: number;
  /** bytes of the cells read so far: more than the page has where cells lie upon each other */
  bytesRead: number;
}

/**
 * Rows of the tables of a database: table b-trees and their overflow pages (sqlite.org/fileformat2, 1.5 and 1.6). The work is
 * bounded by the file's length: in one walk no page is met twice, a page belongs to one tree, and the cells of a page aren't longer
 * than the page together. Where a file breaks that it is damaged: a `SqliteFault` with the page is thrown.
 */
export class TableTrees {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #head: DatabaseHead;
  /** page → root of the tree it was found in, and the walk in which it was met last */
  readonly #rootOf: Uint32Array;
  readonly #walkOf: Uint32Array;
  #walks = 0;

  constructor(bytes: Uint8Array, head: DatabaseHead) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#head = head;
    this.#rootOf = new Uint32Array(head.pageCount + 1);
    this.#walkOf = new Uint32Array(head.pageCount + 1);
  }

  /** Every row of the tree, in the order of the row ids. One walk at a time. */
  *cells(root: number): Generator<TableCell> {
    for (const leafPage of this.#leaves(root)) {
      while (leafPage.next < leafPage.cells) yield this.#cell(leafPage, root);
    }
  }

  /** How many rows the tree has, which their pages tell. */
  count(root: number): number {
    let count = 0;
    for (const { cells } of this.#leaves(root)) count += cells;
    return count;
  }

  *#leaves(root: number): Generator<OpenPage> {
    this.#walks += 1;
    const open = [this.#open(root, root, 1)];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (top.isLeaf) yield top;
      if (top.isLeaf || top.next === top.cells) open.pop();
      else if (open.length === deepest) throw damagedAt(top.page);
      else open.push(this.#open(this.#child(top), root, top.page));
    }
  }

  /** Marks a page that another names as met; returns where it starts in the file. */
  #enter(page: number, root: number, from: number): number {
    if (!(page >= 1 && page <= this.#head.pageCount)) throw damagedAt(from);
    const owner = this.#rootOf[page];
    if (this.#walkOf[page] === this.#walks || (owner !== 0 && owner !== root)) throw damagedAt(page);
    this.#rootOf[page] = root;
    this.#walkOf[page] = this.#walks;
    return (page - 1) * this.#head.pageSize;
  }

  #open(page: number, root: number, from: number): OpenPage {
    const start = this.#enter(page, root, from);
    const at = start + (page === 1 ? headLength : 0);
    const type = this.#view.getUint8(at);
    const isLeaf = type === leaf;
    if (!isLeaf && type !== interior) throw damagedAt(page);
    const count = this.#view.getUint16(at + 3);
    const pointers = at + (isLeaf ? 8 : 12);
    if (pointers + 2 * count > start + this.#head.usableSize) throw damagedAt(page);
    // an interior page has one child more than cells, named in its head
    return { page, start, isLeaf, cells: count + (isLeaf ? 0 : 1), next: 0, bytesRead: 0 };
  }

  /** Where the next cell of a page begins. */
  #nextCell(open: OpenPage, leastLength: number): number {
    const pointers = open.start + (open.page === 1 ? headLength : 0) + (open.isLeaf ? 8 : 12);
    const at = open.start + this.#view.getUint16(pointers + 2 * open.next);
    open.next += 1;
    const first = pointers + 2 * (open.isLeaf ? open.cells : open.cells - 1);
    if (at < first || at + leastLength > open.start + this.#head.usableSize) throw damagedAt(open.page);
    return at;
  }

  #child(open: OpenPage): number {
    if (open.next < open.cells - 1) return this.#view.getUint32(this.#nextCell(open, 4));
    open.next += 1;
    return this.#view.getUint32(open.start + (open.page === 1 ? headLength : 0) + 8);
  }

  #cell(open: OpenPage, root: number): TableCell {
    const { page } = open;
    const end = open.start + this.#head.usableSize;
    const start = this.#nextCell(open, 2);
    const cursor = new ByteCursor(this.#bytes, start, end, page);
    const length = cursor.varint();
    const rowid = cursor.rowid();
    const local = this.#localLength(length);
    open.bytesRead += cursor.at - start + local;
    const overflows = local < length;
    const isRoom = cursor.at + local + (overflows ? 4 : 0) <= end;
    if (!isRoom || open.bytesRead > this.#head.usableSize) throw damagedAt(page);
    const here = this.#bytes.subarray(cursor.at, cursor.at + local);
    return { rowid, page, payload: overflows ? this.#whole(here, length, root, page) : here };
  }

  /** Bytes of a payload that stand in the cell itself (1.6, table b-tree leaf). */
  #localLength(length: number): number {
    const usable = this.#head.usableSize;
    if (length <= usable - 35) return length;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const some = least + ((length - least) % (usable - 4));
    return some <= usable - 35 ? some : least;
  }

  /** A payload with what stands on overflow pages. */
  #whole(here: Uint8Array, length: number, root: number, page: number): Uint8Array {
    if (length > this.#bytes.length) throw damagedAt(page);
    const payload = new Uint8Array(length);
    payload.set(here);
    let from = page;
    let next = this.#view.getUint32(here.byteOffset - this.#bytes.byteOffset + here.length);
    for (let filled = here.length; filled < length;) {
      const start = this.#enter(next, root, from);
      const part = Math.min(length - filled, this.#head.usableSize - 4);
      payload.set(this.#bytes.subarray(start + 4, start + 4 + part), filled);
      filled += part;
      from = next;
      next = this.#view.getUint32(start);
    }
    return payload;
  }
}
