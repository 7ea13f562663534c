import { Sha256 } from './archive/sha-256';
import { ZipWriter, type ZipMember } from './write-zip';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of an archive, as a manifest lists it. */
export interface ArchivedFile {
  /** with forward slashes */
  name: string;
  bytes: number;
  /** of its bytes, 64 hex digits */
  sha256: string;
}

/** Characters that are collected before they are packed. */
const chunkLength = 1 << 16;

/** A file that is being written into an archive. */
export class OpenFile {
  readonly member: ZipMember;
  readonly #hash = new Sha256();
  readonly #encoder = new TextEncoder();
  #waiting = '';

  constructor(member: ZipMember) {
    this.member = member;
  }

  /** UTF-8. */
  write(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= chunkLength) this.#flush();
  }

  writeBytes(bytes: Bytes): void {
    this.#flush();
    this.#hash.update(bytes);
    this.member.write(bytes);
  }

  end(): ArchivedFile {
    this.#flush();
    return { name: this.member.name, bytes: this.member.size, sha256: this.#hash.hex() };
  }

  #flush(): void {
    if (this.#waiting === '') return;
    const bytes = this.#encoder.encode(this.#waiting);
    this.#waiting = '';
    this.writeBytes(bytes);
  }
}

/** An archive that knows the hash of each of its files. What is ready of it is to be taken again and again, so that it isn't held. */
export class HashedArchive {
  readonly files: ArchivedFile[] = [];
  readonly #zip: ZipWriter;
  #ready: Bytes[] = [];

  private constructor(zip: ZipWriter) {
    this.#zip = zip;
  }

  static async open(): Promise<HashedArchive> {
    return new HashedArchive(await ZipWriter.deflating());
  }

  /** @param isPacked it is compressed already, and is stored */
  begin(name: string, isPacked = false): OpenFile {
    return new OpenFile(this.#zip.open(name, isPacked));
  }

  /** @throws ArchiveFull */
  end(file: OpenFile): void {
    this.files.push(file.end());
    this.#ready.push(...this.#zip.close(file.member));
  }

  /** A whole file. @throws ArchiveFull */
  add(name: string, parts: readonly (Bytes | string)[], isPacked = false): void {
    const file = this.begin(name, isPacked);
    for (const part of parts) {
      if (typeof part === 'string') file.write(part);
      else file.writeBytes(part);
    }
    this.end(file);
  }

  /** The bytes that are ready, each once. */
  take(): Bytes[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Ends the archive; what is ready is taken as before. @throws ArchiveFull */
  close(): void {
    this.#ready.push(...this.#zip.end());
  }
}
