import type { ZipEntry } from './write-zip';

const endSignature = 0x06054b50;
const endLength = 22;

/** The files of an archive that holds them uncompressed and has no comment; throws on any other. */
export function storedFiles(archive: ArrayBuffer): ZipEntry[] {
  const view = new DataView(archive);
  const end = archive.byteLength - endLength;
  if (end < 0 || view.getUint32(end, true) !== endSignature) throw new Error('This is no plain archive.');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint16(at + 10, true) !== 0) throw new Error('A file of this archive is compressed.');
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(archive, at + 46, nameLength)),
      bytes: new Uint8Array(archive, start, view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
