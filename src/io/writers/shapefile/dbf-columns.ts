import { warningIssue, type Issue } from '../../../domain/issue';
import type { AttributeTable, AttributeValue } from '../site-attributes';

/** A column of a dBase table. */
export interface DbfColumn {
  name: Uint8Array;
  type: 'C' | 'N' | 'L';
  /** bytes */
  length: number;
  decimals: number;
  /** of each row, at most `length` bytes */
  cells: readonly Uint8Array[];
}

const encoder = new TextEncoder();
const maxNameBytes = 10;
const maxTextBytes = 254;
/** dBase III has 19; all that digits a double can have fit into 24, and every reader takes so many. */
const maxNumberBytes = 24;

/** The first bytes of a text, cut between characters. */
function cutBytes(text: string, most: number): Uint8Array<ArrayBuffer> {
  const bytes = encoder.encode(text);
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.slice(0, end);
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * Names of at most ten bytes of UTF-8, each once in upper and lower case: a second of a name has a number in place of its end.
 * Blanks at the ends don't count in such tables, and a zero ends a name.
 */
function fieldNames(keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const plain = key.replace(/[\u0000-\u001f]+/g, ' ').trim() || 'field';
    let name = decode(cutBytes(plain, maxNameBytes)).trim();
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      name = decode(cutBytes(plain, maxNameBytes - 1 - String(n).length)).trim() + `_${n}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

type Values = readonly AttributeValue[];

const decimalsIn = (text: string): number =>
  text.includes('e') || !text.includes('.') ? 0 : text.length - 1 - text.indexOf('.');

const widest = (cells: readonly Uint8Array[]): number =>
  cells.reduce((most, { length }) => Math.max(most, length), 1);

/** Numbers as JavaScript writes them, the shortest that is read back as the same. */
function numberColumn(name: Uint8Array, values: Values): DbfColumn | null {
  const texts = values.map((value) => (value === null ? '' : String(value)));
  const bare = texts.map((text) => encoder.encode(text));
  const length = widest(bare);
  if (length > maxNumberBytes) return null;
  const decimals = Math.min(
    texts.reduce((most, text) => Math.max(most, decimalsIn(text)), 0),
    Math.max(0, length - 2),
  );
  const cells = texts.map((text) => encoder.encode(text.padStart(length)));
  return { name, type: 'N', length, decimals, cells };
}

const logical = (value: AttributeValue): string => (value === null ? '?' : value === true ? 'T' : 'F');

function textColumn(name: Uint8Array, values: Values): { column: DbfColumn; cut: number } {
  const texts = values.map((value) => (value === null ? '' : String(value).replaceAll('\0', '')));
  const cells = texts.map((text) => cutBytes(text, maxTextBytes));
  const cut = texts.filter((text, i) => encoder.encode(text).length > (cells[i]?.length ?? 0)).length;
  return { column: { name, type: 'C', length: widest(cells), decimals: 0, cells }, cut };
}

const areAll = (values: Values, type: 'number' | 'boolean'): boolean =>
  values.some((value) => value !== null) && values.every((value) => value === null || typeof value === type);

/** The columns of the attributes, numbered rows where there are none, and what was renamed or cut. */
export function dbfColumns({ keys, rows }: AttributeTable): { columns: DbfColumn[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const names = fieldNames(keys);
  const renamed = keys.flatMap((key, i) => (key === names[i] ? [] : [`${key} → ${names[i] ?? ''}`]));
  if (renamed.length > 0)
    issues.push(warningIssue('write-fields-renamed', {}, { fields: renamed.join(', ') }));
  const columns = keys.map((key, i): DbfColumn => {
    const name = encoder.encode(names[i]);
    const values = rows.map((row) => row.get(key) ?? null);
    if (areAll(values, 'boolean')) {
      return {
        name,
        type: 'L',
        length: 1,
        decimals: 0,
        cells: values.map((value) => encoder.encode(logical(value))),
      };
    }
    const numbers = areAll(values, 'number') ? numberColumn(name, values) : null;
    if (numbers !== null) return numbers;
    const { column, cut } = textColumn(name, values);
    const params = { field: names[i] ?? '', count: cut, limit: maxTextBytes };
    if (cut > 0) issues.push(warningIssue('write-text-cut', {}, params));
    return column;
  });
  if (columns.length > 0) return { columns, issues };
  const numbered = rows.map((_, i) => i + 1);
  const column = numberColumn(encoder.encode('FID'), numbered);
  return { columns: column === null ? [] : [column], issues };
}
