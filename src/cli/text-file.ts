import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { errorIssue, type Issue } from '../domain/issue';
import { encodingByMark } from '../io/decode-text';
import { checkFirstBytes } from '../io/parse-json-file';

/** A text file that can be read piece by piece. */
export interface TextFile {
  /** as it was given */
  path: string;
  /** as `TextDecoder` calls it */
  encoding: string;
  /** of its bytes, hex */
  sha256: string;
  bytes: number;
}

const chunkBytes = 1 << 20;

const chunksOf = (path: string): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: chunkBytes });

/**
 * Looks through a file once: its hash, and the encoding that all its bytes fit (by its mark, else UTF-8, else GB18030).
 * @returns an issue for a file that is no text, or can't be read at all
 */
export async function openText(path: string): Promise<TextFile | Issue> {
  const hash = createHash('sha256');
  let head: Buffer | null = null;
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(path)) {
      head ??= chunk;
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch {
    return errorIssue('file-unreadable', { file: path });
  }
  const unfit = checkFirstBytes(head ?? new Uint8Array(), path);
  if (unfit) return unfit;
  const marked = encodingByMark(head ?? new Uint8Array());
  const encoding = await firstFitting(path, marked === null ? ['utf-8', 'gb18030'] : [marked]);
  if (encoding === null) return errorIssue('file-not-text', { file: path });
  return { path, encoding, sha256: hash.digest('hex'), bytes };
}

async function firstFitting(path: string, encodings: readonly string[]): Promise<string | null> {
  for (const encoding of encodings) if (await fits(path, encoding)) return encoding;
  return null;
}

async function fits(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of chunksOf(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text of a file as it is read. `onBytes` is told how many bytes of it were. */
export async function* textOf(
  { path, encoding }: TextFile,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  for await (const chunk of chunksOf(path)) {
    yield decoder.decode(chunk, { stream: true });
    onBytes((bytes += chunk.length));
  }
  yield decoder.decode();
}

/** The lines of a text, without their ends; a last line need not be ended. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) {
    const lines = chunk.split('\n');
    parts.push(lines[0] ?? '');
    if (lines.length === 1) continue;
    yield parts.splice(0).join('').replace(/\r$/, '');
    const last = lines.pop() ?? '';
    for (const line of lines.slice(1)) yield line.replace(/\r$/, '');
    parts.push(last);
  }
  const rest = parts.join('');
  if (rest !== '') yield rest;
}
