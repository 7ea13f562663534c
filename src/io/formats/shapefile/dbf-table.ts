/** A column of a dBase table; names are bytes, as their encoding is found out later. */
export interface DbfField {
  name: Uint8Array;
  /** C, N, F, D, L, I and so on */
  type: string;
  /** from the beginning of a row */
  offset: number;
  length: number;
}

/** A dBase table whose texts have not been decoded. */
export interface DbfTable {
  fields: readonly DbfField[];
  /** as the head says */
  declaredCount: number;
  /** rows that are there, up to the declared count */
  count: number;
  /** language driver: the number of a code page, 0 where it doesn't say */
  languageDriver: number;
  /** the bytes of a cell, without what fills it up */
  cell: (row: number, field: DbfField) => Uint8Array;
  isDeleted: (row: number) => boolean;
}

const headLength = 32;
const fieldLength = 32;
const nameLength = 11;
const endOfFields = 0x0d;
const deletedMark = 0x2a;
const space = 0x20;

/** Up to the first zero, which ends a text, and without the blanks after it. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const zero = bytes.indexOf(0);
  let end = zero < 0 ? bytes.length : zero;
  while (end > 0 && bytes[end - 1] === space) end -= 1;
  return bytes.subarray(0, end);
}

function readFields(bytes: Uint8Array, headerEnd: number): DbfField[] {
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = headLength; at + fieldLength <= headerEnd && bytes[at] !== endOfFields; at += fieldLength) {
    const length = bytes[at + 16] ?? 0;
    const type = String.fromCharCode(bytes[at + nameLength] ?? 0).toUpperCase();
    fields.push({ name: trimmed(bytes.subarray(at, at + nameLength)), type, offset, length });
    offset += length;
  }
  return fields;
}

/** Binary columns keep their bytes; the others end with blanks. */
const isBinary = ({ type }: DbfField): boolean => type === 'I' || type === 'O' || type === '+';

/**
 * The table of a `.dbf` (dBase III to 7, Visual FoxPro's I). Rows that are marked as deleted stay where they are, for the
 * n-th row belongs to the n-th shape.
 * @returns null for bytes that are no such table, or whose columns don't fit into its rows
 */
export function readDbfTable(bytes: Uint8Array): DbfTable | null {
  if (bytes.length < headLength + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = view.getUint16(8, true);
  const rowLength = view.getUint16(10, true);
  if (headerEnd > bytes.length || headerEnd <= headLength || rowLength === 0) return null;
  const fields = readFields(bytes, headerEnd);
  if (fields.some(({ offset, length }) => offset + length > rowLength)) return null;
  const declaredCount = view.getUint32(4, true);
  return {
    fields,
    declaredCount,
    count: Math.min(declaredCount, Math.floor((bytes.length - headerEnd) / rowLength)),
    languageDriver: bytes[29] ?? 0,
    cell: (row, field) => {
      const from = headerEnd + row * rowLength + field.offset;
      const cell = bytes.subarray(from, from + field.length);
      return isBinary(field) ? cell : trimmed(cell);
    },
    isDeleted: (row) => bytes[headerEnd + row * rowLength] === deletedMark,
  };
}
