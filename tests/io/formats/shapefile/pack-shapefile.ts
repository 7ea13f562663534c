/** A record of a `.shp`: type and content as numbers. */
export interface PackedRecord {
  type: number;
  parts: readonly number[];
  points: readonly (readonly [number, number])[];
}

/** The content of a record of lines or polygons after the ESRI Shapefile Technical Description, p. 7–8. */
function content({ type, parts, points }: PackedRecord): Buffer {
  if (type === 0) return Buffer.alloc(4);
  const bytes = Buffer.alloc(44 + 4 * parts.length + 16 * points.length);
  bytes.writeInt32LE(type, 0);
  bytes.writeInt32LE(parts.length, 36);
  bytes.writeInt32LE(points.length, 40);
  parts.forEach((start, i) => bytes.writeInt32LE(start, 44 + 4 * i));
  points.forEach(([x, y], i) => {
    bytes.writeDoubleLE(x, 44 + 4 * parts.length + 16 * i);
    bytes.writeDoubleLE(y, 52 + 4 * parts.length + 16 * i);
  });
  return bytes;
}

/** A `.shp` of lines or polygons. */
export function packShp(records: readonly PackedRecord[], type = 5): Uint8Array<ArrayBuffer> {
  const packed = records.map((record, i) => {
    const body = content(record);
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(body.length / 2, 4);
    return Buffer.concat([head, body]);
  });
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + packed.reduce((sum, { length }) => sum + length, 0)) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(type, 32);
  return new Uint8Array(Buffer.concat([head, ...packed]));
}

export interface PackedColumn {
  name: Uint8Array | string;
  type: string;
  length: number;
}

/** A `.dbf`; cells are given as bytes or text and filled up with blanks; a row beginning with null is marked as deleted. */
export function packDbf(
  columns: readonly PackedColumn[],
  rows: readonly (readonly (Uint8Array | string | null)[])[],
  languageDriver = 0,
): Uint8Array<ArrayBuffer> {
  const rowLength = columns.reduce((sum, { length }) => sum + length, 1);
  const head = Buffer.alloc(32 + 32 * columns.length + 1);
  head[0] = 3;
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(rowLength, 10);
  head[29] = languageDriver;
  columns.forEach(({ name, type, length }, i) => {
    Buffer.from(name).copy(head, 32 + 32 * i, 0, 10);
    head.write(type, 32 + 32 * i + 11);
    head[32 + 32 * i + 16] = length;
  });
  head[head.length - 1] = 0x0d;
  const packed = rows.map((row) => {
    const bytes = Buffer.alloc(rowLength, 0x20);
    if (row[0] === null) bytes[0] = 0x2a;
    let at = 1;
    row
      .filter((cell) => cell !== null)
      .forEach((cell, i) => {
        const { length } = columns[i] ?? { length: 0 };
        Buffer.from(cell).copy(bytes, at, 0, length);
        at += length;
      });
    return bytes;
  });
  return new Uint8Array(Buffer.concat([head, ...packed, Buffer.from([0x1a])]));
}
