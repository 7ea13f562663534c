import { decodeText } from '../decode-text';

/** A line of an archive's list of contents. Sizes are what the archive says, which may be false. */
export interface ArchiveEntry {
  /** as written, with folders */
  path: string;
  isEncrypted: boolean;
  /** 0 stored, 8 deflated */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** where the entry's own head stands in the archive */
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;
/** stands for a number that is kept in the ZIP64 field */
const elsewhere = 0xffffffff;
const zip64Field = 0x0001;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the end record begins, whose comment must reach to the end of the file; -1 where there is none. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

/** UTF-8 by the flag (APPNOTE 4.4.4 bit 11), else by the bytes: macOS writes UTF-8, Chinese Windows its code page. */
function readName(bytes: Uint8Array, flags: number): string {
  const isUtf8 = (flags & 0x0800) !== 0;
  const text = isUtf8 ? null : decodeText(bytes);
  return text ?? new TextDecoder().decode(bytes);
}

/** The numbers that didn't fit into 32 bits, in the order of the field (APPNOTE 4.5.3). */
function readLongNumbers(view: DataView, from: number, to: number, numbers: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64Field) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let place = at + 4;
    return numbers.map((number) => {
      if (number !== elsewhere || place + 8 > end) return number;
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    });
  }
  return [...numbers];
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ArchiveEntry; next: number } | null {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const flags = view.getUint16(at + 8, true);
  const written = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const [size = 0, packedSize = 0, offset = 0] = readLongNumbers(view, nameEnd, extraEnd, written);
  const entry: ArchiveEntry = {
    path: readName(bytes.subarray(at + entryLength, nameEnd), flags),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  };
  return { entry, next };
}

/** How many files the end of an archive says it has; null for bytes that have no such end. */
export function countEntries(archive: Uint8Array): number | null {
  const view = viewOf(archive);
  const end = findEnd(view);
  return end < 0 ? null : view.getUint16(end + 10, true);
}

/**
 * The list of contents at the end of an archive (PKWARE APPNOTE 6.3, 4.3.12). The list is what unpackers go by; data before
 * it that it doesn't name is not looked at.
 * @returns null where the list is missing or broken off
 */
export function readCentralDirectory(archive: Uint8Array): ArchiveEntry[] | null {
  const view = viewOf(archive);
  const end = findEnd(view);
  if (end < 0) return null;
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const read = readEntry(archive, view, at);
    if (read === null) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

/** The packed bytes of an entry; null where its head is missing or the bytes reach over the end. */
export function packedBytes(
  archive: Uint8Array<ArrayBuffer>,
  entry: ArchiveEntry,
): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(archive);
  const { offset, packedSize } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) return null;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return from + packedSize > view.byteLength ? null : archive.subarray(from, from + packedSize);
}
