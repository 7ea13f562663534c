function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
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
 * The text of a file: by its byte order mark, else UTF-8 where every byte fits, else GB18030, which Chinese desktop
 * programs write.
 * @returns null for bytes that are no text in any of them
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = encodingByMark(bytes);
  if (marked !== null) return decodeAs(marked, bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}
