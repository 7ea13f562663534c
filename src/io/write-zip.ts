import { crc32 } from './archive/crc-32';

/** A file of an archive. */
export interface ZipEntry {
  /** in UTF-8; forward slashes */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** UTF-8 names */
const flags = 0x0800;
const version = 20;
/** 1980-01-01, the earliest date there is: an archive of the same files has the same bytes */
const date = 0x0021;

/** An archive of files that are compressed already, such as pictures: they are stored as they are (PKWARE APPNOTE 6.3). */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const encoded = new TextEncoder().encode(name);
    const fields = { crc: crc32(bytes), size: bytes.length, nameLength: encoded.length };
    const local = header(0x04034b50, fields);
    parts.push(local, encoded, bytes);
    central.push(header(0x02014b50, fields, at), encoded);
    at += local.length + encoded.length + bytes.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  return [...parts, ...central, ending(entries.length, size, at)];
}

/** The head of a file in the archive, or, with the place of that, its line in the list of contents. */
function header(
  signature: number,
  { crc, size, nameLength }: { crc: number; size: number; nameLength: number },
  place?: number,
): Uint8Array<ArrayBuffer> {
  const isListed = place !== undefined;
  const view = new DataView(new ArrayBuffer(isListed ? 46 : 30));
  const from = isListed ? 6 : 4;
  view.setUint32(0, signature, true);
  if (isListed) view.setUint16(4, version, true);
  view.setUint16(from, version, true);
  view.setUint16(from + 2, flags, true);
  view.setUint16(from + 8, date, true);
  view.setUint32(from + 10, crc, true);
  view.setUint32(from + 14, size, true);
  view.setUint32(from + 18, size, true);
  view.setUint16(from + 22, nameLength, true);
  if (isListed) view.setUint32(42, place, true);
  return new Uint8Array(view.buffer);
}

function ending(count: number, size: number, place: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, place, true);
  return new Uint8Array(view.buffer);
}
