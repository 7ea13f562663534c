import * as v from 'valibot';
import { errorIssue, type Issue } from '../domain/issue';
import { locateJsonError } from '../domain/locate-json-error';
import { schemaPath } from '../domain/schema-path';

/** A value and what is wrong with it; no value where an error keeps it from being used. */
export interface Parsed<T> {
  value: T | null;
  issues: Issue[];
}

/** Longest piece of the user's data that is repeated in a message, characters. */
const longestQuote = 60;

/** Text of a file, or an issue when its bytes are not UTF-8. A byte order mark is dropped. */
function decodeText(bytes: Uint8Array<ArrayBuffer>, file: string): Parsed<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] };
  } catch {
    return { value: null, issues: [errorIssue('plan-not-utf8', { file })] };
  }
}

function parseText(text: string, file: string): Parsed<unknown> {
  try {
    return { value: JSON.parse(text), issues: [] };
  } catch {
    const { line, column, found } = locateJsonError(text);
    const at = { file, line, column };
    const issue = found === '' ? errorIssue('json-truncated', at) : errorIssue('json-syntax', at, { found });
    return { value: null, issues: [issue] };
  }
}

/** The JSON value of a file; a syntax error is named by file, line and column. */
function parseJson(bytes: Uint8Array<ArrayBuffer>, file: string): Parsed<unknown> {
  const text = decodeText(bytes, file);
  return text.value === null ? { value: null, issues: text.issues } : parseText(text.value, file);
}

const quote = (text: string): string =>
  text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;

function toIssue(issue: v.BaseIssue<unknown>, file: string, base: string): Issue {
  const at = { file, path: schemaPath(issue, base) };
  const item = issue.path?.at(-1);
  const aboutKey = issue.kind === 'schema' && item?.type === 'object' && item.origin === 'key';
  if (aboutKey && issue.expected === 'never') return errorIssue('plan-field-unknown', at, { key: item.key });
  if (aboutKey) return errorIssue('plan-field-missing', at, { key: item.key });
  return errorIssue('plan-field-invalid', at, {
    expected: issue.expected ?? issue.message,
    received: quote(issue.received),
  });
}

/**
 * An unknown value through a schema: typed, or every field that is missing, unknown or not as expected, each with its path.
 * @param base path of the value inside its file, empty for the whole file
 */
export function parsePart<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
  base = '',
): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, issues: [] };
  return { value: null, issues: result.issues.map((issue) => toIssue(issue, file, base)) };
}

/** The bytes of a pack's JSON file, through its schema. */
export function parsePackFile<S extends v.GenericSchema>(
  schema: S,
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Parsed<v.InferOutput<S>> {
  const json = parseJson(bytes, file);
  return json.issues.length > 0 ? { value: null, issues: json.issues } : parsePart(schema, json.value, file);
}
