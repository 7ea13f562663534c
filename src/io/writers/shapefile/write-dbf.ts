import type { DbfColumn } from './dbf-columns';

const headLength = 32;
const fieldLength = 32;
/** Limits of dBase: bytes of a row, and columns. */
const maxRowBytes = 65_535;
const maxColumns = 255;

const rowLengthOf = (columns: readonly DbfColumn[]): number =>
  columns.reduce((sum, { length }) => sum + length, 1);

/** Whether the columns fit into a dBase table. */
export const fitsDbf = (columns: readonly DbfColumn[]): boolean =>
  columns.length <= maxColumns && rowLengthOf(columns) <= maxRowBytes;

/**
 * A dBase III table. The date of its head is the first of 1980, so that the same rows give the same bytes; the encoding is said by
 * the `.cpg` beside it.
 */
export function writeDbf(columns: readonly DbfColumn[], rowCount: number): Uint8Array<ArrayBuffer> {
  const rowLength = rowLengthOf(columns);
  const headerLength = headLength + fieldLength * columns.length + 1;
  const bytes = new Uint8Array(headerLength + rowLength * rowCount + 1).fill(0x20, headerLength);
  const view = new DataView(bytes.buffer);
  bytes.set([3, 80, 1, 1]);
  view.setUint32(4, rowCount, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, rowLength, true);
  let offset = 1;
  for (const [i, { name, type, length, decimals, cells }] of columns.entries()) {
    const at = headLength + fieldLength * i;
    bytes.set(name, at);
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = length;
    bytes[at + 17] = decimals;
    for (const [row, cell] of cells.entries()) bytes.set(cell, headerLength + rowLength * row + offset);
    offset += length;
  }
  bytes[headerLength - 1] = 0x0d;
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
