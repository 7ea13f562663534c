import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../domain/issue';
import { locateJsonError } from '../domain/locate-json-error';
import { CutCoordinates } from './cut-coordinates';
import { decodeText } from './decode-text';
import { scanJson } from './scan-json';
import { showValue } from './show-value';

/** Larger files are refused before they are decoded: the text and the parsed tree take many times their size. */
const maxMegabytes = 256;
/** GeoJSON itself needs eight levels; attributes and collections may add some. */
const maxDepth = 64;

/** A value that was read, or null and what is wrong. A JSON `null` is refused as the document of a file. */
export interface ParsedJson {
  value: object | null;
  issues: Issue[];
}

const refuse = (issue: Issue): ParsedJson => ({ value: null, issues: [issue] });

/** 1-based line and column. */
function placeInText(text: string, offset: number, file: string): IssuePlace {
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const isArchive = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0x1f && b === 0x8b);

/** Whether a file can be JSON at all, by its first bytes (four at least, if it has them). */
export function checkFirstBytes(bytes: Uint8Array, file: string): Issue | null {
  if (bytes.length === 0) return errorIssue('file-empty', { file });
  return isArchive(bytes) ? errorIssue('file-is-archive', { file }) : null;
}

function checkSize(bytes: Uint8Array, file: string): Issue | null {
  const megabytes = Math.ceil(bytes.length / 1e6);
  if (megabytes <= maxMegabytes) return null;
  return errorIssue('file-too-large', { file }, { megabytes, limit: maxMegabytes });
}

function syntaxIssue(text: string, file: string): Issue {
  const { line, column, found } = locateJsonError(text);
  const at = { file, line, column };
  const rest = (text.split('\n', line).at(-1) ?? '').slice(column - 1);
  const token = /^-?(?:NaN|nan|Infinity|inf|Inf)\b/.exec(rest)?.[0];
  if (token !== undefined) return errorIssue('json-not-a-number', at, { token });
  const isOpenString = found === '"' && !rest.includes('"', 1) && text.endsWith(rest);
  const isCutOff = found === '' || isOpenString;
  return isCutOff ? errorIssue('json-truncated', at) : errorIssue('json-syntax', at, { found });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * A JSON file, from bytes to one object. UTF-8, UTF-16 (with its mark) and GB18030 are read; size and depth are bounded;
 * a syntax error is named with line and column, NaN and Infinity as what they are. A key that an object has twice is an
 * error, inside feature properties a warning.
 */
export function parseJsonFile(bytes: Uint8Array, file: string): ParsedJson {
  const unfit = checkFirstBytes(bytes, file) ?? checkSize(bytes, file);
  if (unfit !== null) return refuse(unfit);
  const text = decodeText(bytes);
  return text === null ? refuse(errorIssue('file-not-text', { file })) : parseJsonText(text, file);
}

/**
 * As `parseJsonFile`, for a GeoJSON document: the coordinates of its polygons come packed (`packedPlaceOf`), in less time and
 * room. A file in which anything is amiss is parsed as it stands, so that its place is told.
 * @param mostVertices a file of polygons with more of them is refused before it is read to its end
 */
export function parseGeojsonFile(bytes: Uint8Array, file: string, mostVertices: number): ParsedJson {
  const unfit = checkFirstBytes(bytes, file) ?? checkSize(bytes, file);
  if (unfit !== null) return refuse(unfit);
  const coordinates = new CutCoordinates(bytes, mostVertices);
  if (coordinates.isTooLarge) {
    return refuse(errorIssue('too-many-vertices', { file }, { limit: mostVertices }));
  }
  const value = parseAround(coordinates);
  return value === null ? parseJsonFile(bytes, file) : { value, issues: [] };
}

/** The document around coordinates that were taken out, with them in it; null where there are none, or something is wrong. */
function parseAround(coordinates: CutCoordinates): object | null {
  const text = coordinates.rest();
  if (text === null) return null;
  const { tooDeep, repeatedKey, repeatedProperty } = scanJson(text, maxDepth);
  if (tooDeep !== null || repeatedKey !== null || repeatedProperty !== null) return null;
  const value = parse(text);
  return typeof value === 'object' && value !== null && coordinates.putBack(value) ? value : null;
}

/** As `parseJsonFile`, for text that was decoded, of any length; places are counted from its start. */
export function parseJsonText(text: string, file: string): ParsedJson {
  if (text.trim() === '') return refuse(errorIssue('file-empty', { file }));
  if (text.trimStart().startsWith('<')) return refuse(errorIssue('file-is-xml', { file }));

  const { tooDeep, repeatedKey, repeatedProperty } = scanJson(text, maxDepth);
  if (tooDeep !== null) {
    return refuse(errorIssue('json-too-deep', placeInText(text, tooDeep.offset, file), { limit: maxDepth }));
  }
  const value = parse(text);
  if (value === undefined) return refuse(syntaxIssue(text, file));
  if (repeatedKey !== null) {
    const at = placeInText(text, repeatedKey.offset, file);
    return refuse(errorIssue('json-duplicate-key', at, { key: repeatedKey.key }));
  }
  if (typeof value !== 'object' || value === null) {
    return refuse(errorIssue('geojson-type-unknown', { file }, { type: showValue(value) }));
  }
  if (repeatedProperty === null) return { value, issues: [] };
  const at = placeInText(text, repeatedProperty.offset, file);
  return { value, issues: [warningIssue('property-repeated', at, { key: repeatedProperty.key })] };
}
