import type { EncodingUsed } from '../raw-source';
import type { DbfTable } from './dbf-table';

/** Bytes beyond ASCII, and whether they fill their place, so that the last character may be cut through. */
interface Cell {
  bytes: Uint8Array;
  isFull: boolean;
}

type Named = Omit<EncodingUsed, 'sample'>;

/** What the texts of a table are decoded with; `contradicted` is what the `.cpg` says where the bytes say otherwise. */
export interface DbfEncoding {
  used: Named;
  contradicted: string | null;
  /** false when the bytes are no text in any encoding that was tried */
  fits: boolean;
}

/** Spellings of code pages, without letters that go before the number. Decoders know GB18030, which holds GBK and GB2312. */
const codePages: Readonly<Record<string, string>> = {
  '936': 'gb18030',
  '54936': 'gb18030',
  '65001': 'utf-8',
  '950': 'big5',
  '1252': 'windows-1252',
  '88591': 'windows-1252',
  '932': 'shift_jis',
  '949': 'euc-kr',
};

/** Language drivers of East Asian code pages; the western ones are what programs write that don't care. */
const languageDrivers: Readonly<Record<number, string>> = {
  0x4d: 'gb18030',
  0x7a: 'gb18030',
  0x4f: 'big5',
  0x78: 'big5',
  0x4e: 'euc-kr',
  0x79: 'euc-kr',
  0x13: 'shift_jis',
  0x7b: 'shift_jis',
};

/** In the order in which they are tried. */
const likely = ['utf-8', 'gb18030', 'big5'];
const longestCharacter = 4;
/** names are cut at ten bytes */
export const nameRoom = 10;

/**
 * The encoding that a name stands for as `TextDecoder` calls it (`936`, `GBK`, `cp950`, `UTF8`, `65001`); null for one that
 * isn't known. GBK counts as GB18030, which holds it.
 */
function encodingByName(written: string): string | null {
  const name = written
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();
  const digits = name.replace(/^(?:cp|ms|ansi|windows|iso|oem)?[\s_-]*/, '').replace(/[\s_-]/g, '');
  const byNumber = Object.hasOwn(codePages, digits) ? codePages[digits] : undefined;
  if (byNumber !== undefined) return byNumber;
  try {
    const { encoding } = new TextDecoder(name);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Text without the last character where a writer has cut through that in a text too long for its place; null for no text. */
function decodeCell({ bytes, isFull }: Cell, strict: TextDecoder): string | null {
  const mostCut = isFull ? longestCharacter - 1 : 0;
  for (let cut = 0; cut <= mostCut; cut += 1) {
    const text = decode(strict, bytes.subarray(0, bytes.length - cut));
    if (text !== null) return text;
  }
  return null;
}

const isBeyondAscii = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

/** Texts of a table that are not plain ASCII; names of columns hold ten bytes. */
function* foreignCells(table: DbfTable): Generator<Cell> {
  for (const { name } of table.fields)
    if (isBeyondAscii(name)) yield { bytes: name, isFull: name.length >= nameRoom };
  const texts = table.fields.filter(({ type }) => type === 'C');
  for (let row = 0; row < table.count; row += 1) {
    for (const field of texts) {
      const bytes = table.cell(row, field);
      if (isBeyondAscii(bytes)) yield { bytes, isFull: bytes.length >= field.length - 1 };
    }
  }
}

function fitsAll(table: DbfTable, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const cell of foreignCells(table)) if (decodeCell(cell, decoder) === null) return false;
  return true;
}

/** Western code pages fit any bytes: they are believed only where no other encoding fits. */
const isSingleByte = (encoding: string): boolean => /^(?:windows-|iso-|ibm|koi8|macintosh)/.test(encoding);

/**
 * What a table's texts are decoded with: what the user says, else the `.cpg`, else the language driver, where the bytes bear
 * it out, else the first that fits all texts of UTF-8, GB18030 and Big5. It is `guessed` where a second one fits as well.
 * @param declared content of the `.cpg`
 */
export function chooseDbfEncoding(
  table: DbfTable,
  declared: string | null,
  byUser: string | undefined,
): DbfEncoding {
  const chosen = byUser === undefined ? null : encodingByName(byUser);
  if (chosen !== null) return { used: { name: chosen, by: 'user' }, contradicted: null, fits: true };
  const fitting = likely.filter((encoding) => fitsAll(table, encoding));
  const claimed = [
    declared === null ? null : encodingByName(declared),
    languageDrivers[table.languageDriver] ?? null,
  ];
  const isBorneOut = (encoding: string): boolean =>
    isSingleByte(encoding) ? fitting.length === 0 : fitsAll(table, encoding);
  const believed = claimed.find((encoding) => encoding !== null && isBorneOut(encoding)) ?? null;
  const contradicted = claimed[0] === null || claimed[0] === believed ? null : declared;
  if (believed !== null) return { used: { name: believed, by: 'declared' }, contradicted, fits: true };
  const [first, ...others] = fitting;
  const isAlone = others.length === 0 || foreignCells(table).next().done === true;
  const used: Named = {
    name: first ?? 'gb18030',
    by: first !== undefined && isAlone ? 'only-fit' : 'guessed',
  };
  return { used, contradicted, fits: first !== undefined };
}

/**
 * Decodes texts of a table that have so many bytes' place; a character that is cut through at the end of a full place is left
 * out, and bytes that are no text become U+FFFD.
 */
export function dbfTextDecoder(encoding: string): (bytes: Uint8Array, place: number) => string {
  const strict = new TextDecoder(encoding, { fatal: true });
  const lenient = new TextDecoder(encoding);
  return (bytes, place) =>
    decodeCell({ bytes, isFull: bytes.length >= place - 1 }, strict) ?? lenient.decode(bytes);
}
