import type { EncodingUsed } from './formats/raw-source';

/** A text and what it was decoded with. */
export interface DecodedText {
  text: string;
  encoding: EncodingUsed;
}

/** Lines that are shown of a text, and how much of each. */
const sampleLines = 3;
const sampleLength = 40;
/** How much of a file is looked at for the zero bytes of UTF-16, bytes. */
const headBytes = 1024;

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // RangeError: no encoding of that name; TypeError: bytes that don't fit it
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** The encoding that a byte order mark at the start of a file names, as `TextDecoder` calls it; null without a mark. */
export function encodingByMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/**
 * UTF-16 without a mark: every digit and comma of a table has a zero byte, on the same side of the pair. No other encoding of a
 * text has any.
 */
function encodingByZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, headBytes);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length / 10) return null;
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : null;
}

/** The line of a text around a place: no more of it than is shown. */
function lineAround(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - sampleLength), place).replace(/^[^]*[\r\n]/, '');
  const after = text.slice(place, place + sampleLength).replace(/[\r\n][^]*$/, '');
  return [...(before + after).trim()].slice(0, sampleLength).join('');
}

/**
 * The first lines with other than ASCII characters: those that a wrong encoding garbles. Looks for the characters and then for
 * their lines: a pattern for such lines takes quadratic time over a long one of ASCII.
 */
function sampleOf(text: string): string[] {
  const sample: string[] = [];
  const foreign = /[^\u0000-\u007f]/g;
  for (let found = foreign.exec(text); found !== null; found = foreign.exec(text)) {
    sample.push(lineAround(text, found.index));
    const end = /[\r\n]/g;
    end.lastIndex = found.index;
    const next = end.exec(text)?.index;
    if (sample.length === sampleLines || next === undefined) break;
    foreign.lastIndex = next;
  }
  return sample;
}

/** A text with the encoding that it was read in, of which no sample has been taken. */
type PlainText = { text: string } & Omit<EncodingUsed, 'sample'>;

function decodedAs(bytes: Uint8Array, name: string, by: EncodingUsed['by']): PlainText | null {
  const text = decodeAs(name, bytes);
  return text === null ? null : { text, name, by };
}

function decode(bytes: Uint8Array, chosen?: string): PlainText | null {
  if (chosen !== undefined) return decodedAs(bytes, chosen, 'user');
  const marked = encodingByMark(bytes);
  if (marked !== null) return decodedAs(bytes, marked, 'mark');
  const wide = encodingByZeros(bytes);
  if (wide !== null) return decodedAs(bytes, wide, 'guessed');
  return decodedAs(bytes, 'utf-8', 'only-fit') ?? decodedAs(bytes, 'gb18030', 'guessed');
}

/**
 * The text of a file in the encoding that the user chose, or else by its byte order mark, by the zero bytes of UTF-16, as UTF-8
 * where every byte fits, or as GB18030, which Chinese desktop programs write; the last is a guess, since Big5 may fit too.
 * @returns null for bytes that are no text in it
 */
export function decodeTextBy(bytes: Uint8Array, chosen?: string): DecodedText | null {
  const decoded = decode(bytes, chosen);
  if (decoded === null) return null;
  const { text, name, by } = decoded;
  return { text, encoding: { name, by, sample: sampleOf(text) } };
}

/**
 * The text of a file: by its byte order mark, else UTF-8 where every byte fits, else GB18030, which Chinese desktop
 * programs write.
 * @returns null for bytes that are no text in any of them
 */
export const decodeText = (bytes: Uint8Array): string | null => decode(bytes)?.text ?? null;
