import { damagedAt } from './sqlite-fault';

/** A column's value; whole numbers beyond what a double holds exactly are text. */
export type SqlValue = string | number | Uint8Array | null;

/** A whole number of 64 bits as a value. */
export function wholeNumber(value: bigint): SqlValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** Bytes that a varint takes at most; the ninth has eight bits of it, the others seven. */
const longestVarint = 9;

/** Reads the varints of a database (sqlite.org/fileformat2, 1.6) one after the other. */
export class ByteCursor {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #page: number;

  /** @param page the page that is named where the bytes end too soon */
  constructor(bytes: Uint8Array, from: number, end: number, page: number) {
    this.#bytes = bytes;
    this.#end = end;
    this.#page = page;
    this.at = from;
  }

  /** A length or a type: exact up to 2⁵³, and beyond it larger than any file is. */
  varint(): number {
    let value = 0;
    for (let i = 1; i < longestVarint; i += 1) {
      const byte = this.#next();
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    return value * 256 + this.#next();
  }

  /** A number of 64 bits with its sign, exact. */
  rowid(): SqlValue {
    let value = 0n;
    for (let i = 1; i < longestVarint; i += 1) {
      const byte = this.#next();
      value = value * 128n + BigInt(byte & 127);
      if (byte < 128) return wholeNumber(value);
    }
    return wholeNumber(BigInt.asIntN(64, value * 256n + BigInt(this.#next())));
  }

  #next(): number {
    const byte = this.at < this.#end ? this.#bytes[this.at] : undefined;
    if (byte === undefined) throw damagedAt(this.#page);
    this.at += 1;
    return byte;
  }
}
