import type { Deflate } from 'fflate';
import { crc32 } from './archive/crc-32';

/** A file of an archive. */
export interface ZipEntry {
  /** in UTF-8; forward slashes */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** UTF-8 names */
const flags = 0x0800;
const version = 20;
/** 1980-01-01, the earliest date there is: an archive of the same files has the same bytes */
const date = 0x0021;
const [stored, deflated] = [0, 8];
/** What the fields of an archive hold that is no ZIP64 (PKWARE APPNOTE 6.3, 4.4). */
export const mostFiles = 0xffff;
const mostBytes = 0xffff_ffff;

/** That an archive would have more files or bytes than every program can read. */
export class ArchiveFull extends Error {
  override name = 'ArchiveFull';
}

/** A file on its way into an archive, chunk by chunk. */
export class ZipMember {
  readonly name: string;
  readonly isStored: boolean;
  readonly parts: Bytes[] = [];
  crc = 0;
  size = 0;
  packedSize = 0;
  readonly #deflate: Deflate | null;

  /** @param packer null: the bytes are kept as they are */
  constructor(name: string, packer: typeof Deflate | null) {
    this.name = name;
    this.isStored = packer === null;
    this.#deflate = packer && new packer({ level: 6 }, (chunk) => this.#keep(chunk));
  }

  write(bytes: Bytes): void {
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    if (this.#deflate) this.#deflate.push(bytes);
    else this.#keep(bytes);
  }

  end(): void {
    this.#deflate?.push(new Uint8Array(0), true);
  }

  #keep(chunk: Bytes): void {
    if (chunk.length === 0) return;
    this.parts.push(chunk);
    this.packedSize += chunk.length;
  }
}

/**
 * An archive that is written file by file (PKWARE APPNOTE 6.3). Several files may be open at a time; each comes into the archive when it is
 * closed, so that only what is open is held, and that compressed.
 */
export class ZipWriter {
  readonly #packer: typeof Deflate | null;
  readonly #central: Bytes[] = [];
  #count = 0;
  #at = 0;

  /** @param packer what deflates; null: everything is stored */
  constructor(packer: typeof Deflate | null = null) {
    this.#packer = packer;
  }

  /** An archive whose files are deflated. */
  static async deflating(): Promise<ZipWriter> {
    return new ZipWriter((await import('fflate')).Deflate);
  }

  /** @param isPacked it is compressed already, as pictures are, and is stored */
  open(name: string, isPacked = false): ZipMember {
    return new ZipMember(name, isPacked ? null : this.#packer);
  }

  /**
   * Ends a file. Its bytes follow all that were given before.
   * @throws ArchiveFull
   */
  close(member: ZipMember): Bytes[] {
    member.end();
    const encoded = new TextEncoder().encode(member.name);
    const local = header(0x04034b50, member, encoded.length);
    const length = local.length + encoded.length + member.packedSize;
    if (this.#count === mostFiles || member.size > mostBytes || this.#at + length > mostBytes)
      throw new ArchiveFull(member.name);
    this.#central.push(header(0x02014b50, member, encoded.length, this.#at), encoded);
    this.#count += 1;
    this.#at += length;
    return [local, encoded, ...member.parts];
  }

  /** A whole file. @throws ArchiveFull */
  add({ name, bytes }: ZipEntry, isPacked = false): Bytes[] {
    const member = this.open(name, isPacked);
    member.write(bytes);
    return this.close(member);
  }

  /** What ends the archive. @throws ArchiveFull */
  end(): Bytes[] {
    const size = this.#central.reduce((sum, { length }) => sum + length, 0);
    if (this.#at + size > mostBytes) throw new ArchiveFull('');
    return [...this.#central, ending(this.#count, size, this.#at)];
  }
}

/** An archive of files that are compressed already, such as pictures, or few: they are stored as they are. */
export function writeZip(entries: readonly ZipEntry[]): Bytes[] {
  const zip = new ZipWriter();
  const parts = entries.flatMap((entry) => zip.add(entry));
  return [...parts, ...zip.end()];
}

/** The head of a file in the archive, or, with the place of that, its line in the list of contents. */
function header(
  signature: number,
  { isStored, crc, size, packedSize }: ZipMember,
  nameLength: number,
  place?: number,
): Bytes {
  const isListed = place !== undefined;
  const view = new DataView(new ArrayBuffer(isListed ? 46 : 30));
  const from = isListed ? 6 : 4;
  view.setUint32(0, signature, true);
  if (isListed) view.setUint16(4, version, true);
  view.setUint16(from, version, true);
  view.setUint16(from + 2, flags, true);
  view.setUint16(from + 4, isStored ? stored : deflated, true);
  view.setUint16(from + 8, date, true);
  view.setUint32(from + 10, crc, true);
  view.setUint32(from + 14, packedSize, true);
  view.setUint32(from + 18, size, true);
  view.setUint16(from + 22, nameLength, true);
  if (isListed) view.setUint32(42, place, true);
  return new Uint8Array(view.buffer);
}

function ending(count: number, size: number, place: number): Bytes {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, place, true);
  return new Uint8Array(view.buffer);
}
