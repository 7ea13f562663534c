import type { Inflate } from 'fflate';
import { errorIssue, warningIssue, type Issue } from '../../domain/issue';
import type { SourceFile } from '../formats/raw-source';
import { countEntries, packedBytes, readCentralDirectory, type ArchiveEntry } from './central-directory';
import { crc32 } from './crc-32';

/** What an archive may grow to. */
export interface ArchiveLimits {
  /** of all files together */
  bytesOut: number;
  /** unpacked over packed size of one file, for files larger than the floor */
  ratio: number;
  ratioFloorBytes: number;
  entries: number;
}

/** A file of an archive; files of the same name can stand in several folders. The bytes of one that isn't packed are those of the archive. */
export interface ArchivedFile extends SourceFile {
  /** empty at the top; only to tell files apart, never a path to be opened */
  folder: string;
}

const usualLimits: ArchiveLimits = {
  bytesOut: 256 * 2 ** 20,
  ratio: 200,
  ratioFloorBytes: 16 * 2 ** 20,
  entries: 1000,
};

/** Deflate grows at most 1,032-fold: so much packed data yields 4 MB before it is counted. */
const packedStep = 4096;
const stored = 0;
const deflated = 8;

const isNoise = (path: string): boolean =>
  path.endsWith('/') ||
  /(?:^|\/)(?:__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i.test(path.replace(/\.\.?\//g, '/'));

const reachesOut = (path: string): boolean => /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i.test(path);

const isArchive = (bytes: Uint8Array, name: string): boolean =>
  /\.(?:zip|kmz|rar|7z|gz|tgz|tar)$/i.test(name) ||
  (bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    bytes[2] === 3 &&
    bytes[3] === 4 &&
    !/\.(?:xls|doc|ppt)x$/i.test(name));

interface Unpacking {
  Inflate: typeof Inflate;
  archive: Uint8Array<ArrayBuffer>;
  limits: ArchiveLimits;
  /** bytes that may still come out */
  room: number;
}

type Unpacked = { bytes: Uint8Array<ArrayBuffer> } | { issue: Issue };

const issueOf = (code: Issue['code'], params: Issue['params'] = {}): { issue: Issue } => ({
  issue: errorIssue(code, {}, params),
});

/** What the list of contents says against a file, before a byte of it is unpacked. */
function refuseEntry(entry: ArchiveEntry, { room, limits }: Unpacking): { issue: Issue } | null {
  if (entry.isEncrypted) return issueOf('archive-encrypted');
  if (entry.method !== stored && entry.method !== deflated) {
    return issueOf('archive-method', { method: entry.method });
  }
  if (entry.size > room) return issueOf('archive-too-large', { limit: limits.bytesOut / 2 ** 20 });
  if (entry.size > limits.ratioFloorBytes && entry.size > limits.ratio * entry.packedSize) {
    return issueOf('archive-ratio', { limit: limits.ratio });
  }
  return null;
}

/**
 * Inflates into as many bytes as the list of contents says, which has been checked against the limits, and stops at the
 * first that is more.
 * @returns null for damaged data, and for more or fewer bytes than the archive says
 */
function inflate(packed: Uint8Array, size: number, unpacking: Unpacking): Uint8Array<ArrayBuffer> | null {
  // deflate can't yield more than this, whatever the list says
  if (size > packed.length * 1032 + 1032) return null;
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new unpacking.Inflate((chunk) => {
    if (filled + chunk.length <= size) bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= size; at += packedStep) {
      const end = Math.min(packed.length, at + packedStep);
      stream.push(packed.subarray(at, end), end === packed.length);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  return filled === size ? bytes : null;
}

function unpackEntry(entry: ArchiveEntry, unpacking: Unpacking): Unpacked {
  const refusal = refuseEntry(entry, unpacking);
  if (refusal !== null) return refusal;
  const packed = packedBytes(unpacking.archive, entry);
  if (packed === null) return issueOf('archive-entry-damaged');
  const bytes = entry.method === stored ? packed : inflate(packed, entry.size, unpacking);
  if (bytes?.length !== entry.size) return issueOf('archive-entry-damaged');
  unpacking.room -= bytes.length;
  if (crc32(bytes) !== entry.crc) return issueOf('archive-checksum');
  return isArchive(bytes, entry.path) ? issueOf('archive-nested') : { bytes };
}

function checkList(archive: Uint8Array, { entries: limit }: ArchiveLimits): Issue | null {
  const count = countEntries(archive);
  if (count === null) return errorIssue('archive-damaged');
  return count > limit ? errorIssue('archive-entries', {}, { count, limit }) : null;
}

const warnOfPaths = (paths: readonly string[], file: string): Issue[] => {
  const [example, ...others] = paths;
  if (example === undefined) return [];
  return [warningIssue('archive-names-reduced', { file }, { example, count: 1 + others.length })];
};

const normalPath = (entry: ArchiveEntry): string => entry.path.replaceAll('\\', '/');

/**
 * The files of a zip. fflate inflates, step by step, while everything else is done here: fflate checks no CRC and inflates
 * without limit (measured on 0.8.3: a zip whose 121.55 had been altered to 131.55 is read, 195 kB become 200 MB). The
 * archive is refused as a whole for the first file that is encrypted, damaged, altered, packed by another method, a nested
 * archive or over a limit; no more than the limit is held in memory. Folders, macOS's resource forks and hidden files are
 * passed over. Names keep no folder, so that none reaches out of its place.
 * @param wanted which files to unpack, by name without folder; the others aren't looked into
 */
export async function readArchive(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  limits: ArchiveLimits = usualLimits,
  wanted: (name: string) => boolean = () => true,
): Promise<{ files: ArchivedFile[]; issues: Issue[] }> {
  const { Inflate } = await import('fflate');
  const refused = (issue: Issue, path?: string): { files: ArchivedFile[]; issues: Issue[] } => ({
    files: [],
    issues: [{ ...issue, at: path === undefined ? { file: name } : { file: name, path } }],
  });
  const listIssue = checkList(bytes, limits);
  if (listIssue !== null) return refused(listIssue);
  const entries = readCentralDirectory(bytes);
  if (entries === null) return refused(errorIssue('archive-damaged'));
  const unpacking: Unpacking = { Inflate, archive: bytes, limits, room: limits.bytesOut };
  const files: ArchivedFile[] = [];
  const reduced: string[] = [];
  for (const entry of entries) {
    const path = normalPath(entry);
    const baseName = path.slice(path.lastIndexOf('/') + 1);
    if (isNoise(path) || !wanted(baseName)) continue;
    const unpacked = unpackEntry(entry, unpacking);
    if ('issue' in unpacked) return refused(unpacked.issue, entry.path);
    if (reachesOut(path)) reduced.push(entry.path);
    files.push({
      name: baseName,
      folder: path.slice(0, path.length - baseName.length),
      bytes: unpacked.bytes,
    });
  }
  return { files, issues: warnOfPaths(reduced, name) };
}
