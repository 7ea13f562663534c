import type { Element } from '@xmldom/xmldom';
import { errorIssue, warningIssue, type Issue } from '../../../domain/issue';
import { decodeTextBy, encodingByMark, type DecodedText } from '../../decode-text';
import type { EncodingUsed, SourceFile } from '../raw-source';
import { isNestedDeeper } from './is-nested-deeper';

/** The root of a document, or why there is none. */
export type XmlReading =
  { root: Element; encoding: EncodingUsed; issues: readonly Issue[] } | { refusal: Issue };

const deepest = 100;
const headBytes = 200;
const longestDetail = 120;

/** The encoding that the declaration names, as far as ASCII tells it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  const name = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? null;
  return name === 'gbk' || name === 'gb2312' ? 'gb18030' : name;
}

/** By the user, the mark, the declaration, or else by the bytes; a declaration that the bytes contradict is told. */
function decode(file: SourceFile, chosen: string | undefined): { text: DecodedText | null; issues: Issue[] } {
  const declared = encodingByMark(file.bytes) === null ? declaredEncoding(file.bytes) : null;
  if (chosen !== undefined || declared === null)
    return { text: decodeTextBy(file.bytes, chosen), issues: [] };
  const text = decodeTextBy(file.bytes, declared);
  if (text !== null) return { text: { ...text, encoding: { ...text.encoding, by: 'declared' } }, issues: [] };
  const other = decodeTextBy(file.bytes);
  const used = other?.encoding.name ?? '';
  return {
    text: other,
    issues: [warningIssue('encoding-contradicts', { file: file.name }, { declared, used })],
  };
}

/** Where the text goes on after blanks, comments and instructions. */
function skipProlog(text: string): number {
  let at = 0;
  for (;;) {
    const next = text.slice(at, at + 1);
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    if (end !== null) {
      const found = text.indexOf(end, at + 2);
      if (found < 0) return text.length;
      at = found + end.length;
    } else if (next !== '' && /\s|\ufeff/.test(next)) at += 1;
    else return at;
  }
}

const hasDoctype = (text: string): boolean => /^<!DOCTYPE/i.test(text.slice(skipProlog(text)).slice(0, 10));

/** What xmldom says of a fault. */
interface Fault {
  message: string;
  locator?: { lineNumber?: number; columnNumber?: number } | undefined;
}

async function parse(text: string): Promise<Element | Fault> {
  const { DOMParser, onErrorStopParsing, ParseError } = await import('@xmldom/xmldom');
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    return parser.parseFromString(text, 'text/xml').documentElement ?? { message: '' };
  } catch (error) {
    if (error instanceof ParseError)
      return { message: error.message, locator: error.locator as Fault['locator'] };
    throw error;
  }
}

function syntaxIssue({ message, locator }: Fault, file: string): Issue {
  const { lineNumber: line, columnNumber: column } = locator ?? {};
  const at = line === undefined || column === undefined ? { file } : { file, line, column };
  return errorIssue('xml-syntax', at, { detail: message.slice(0, longestDetail) });
}

/**
 * Parses an XML file with xmldom, which fetches nothing. A document type is refused before anything is parsed, as it can
 * define entities that grow without end or name other files; so are faults of any kind, with their line, and elements nested
 * more than 100 deep. The declared encoding counts (GBK is common) where the bytes bear it out.
 * @param encoding what the user chose
 */
export async function parseXml(file: SourceFile, encoding: string | undefined): Promise<XmlReading> {
  const { text, issues } = decode(file, encoding);
  const refuse = (code: Issue['code'], params: Issue['params'] = {}): XmlReading => ({
    refusal: errorIssue(code, { file: file.name }, params),
  });
  if (text === null) return refuse('xml-encoding');
  if (text.text.trim() === '') return refuse('file-empty');
  if (hasDoctype(text.text)) return refuse('xml-doctype');
  if (isNestedDeeper(text.text, deepest)) return refuse('xml-too-deep', { limit: deepest });
  const parsed = await parse(text.text);
  if (!('nodeType' in parsed)) return { refusal: syntaxIssue(parsed, file.name) };
  return { root: parsed, encoding: text.encoding, issues };
}
