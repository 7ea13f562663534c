import { dbfTextDecoder, nameRoom } from './dbf-encoding';
import type { DbfField, DbfTable } from './dbf-table';

/** Attributes of a table, decoded. */
export interface DbfRows {
  /** attributes of the row, which must be one that is there; empty cells are null */
  read: (row: number) => Record<string, unknown>;
  /** texts with other than ASCII characters from the first rows, else the names of the columns */
  sample: readonly string[];
  /** columns that are kept outside of the table or in a form that isn't known, with their types */
  unread: readonly string[];
}

interface Column {
  name: string;
  field: DbfField;
  value: (bytes: Uint8Array) => unknown;
}

const sampleLength = 6;
const sampleRows = 50;
/** more digits than a double holds for certain: such numbers are ids and stay text */
const exactDigits = 15;

function readNumber(text: string): unknown {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed))
    return /^\**$/.test(trimmed) ? null : trimmed;
  const number = Number(trimmed);
  const isId = !/[.e]/i.test(trimmed) && trimmed.replace(/\D/g, '').length > exactDigits;
  return isId || !Number.isFinite(number) ? trimmed : number;
}

function readDate(text: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match === null ? text || null : `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
}

function readLogical(text: string): boolean | null {
  if (/^[ty]$/i.test(text)) return true;
  return /^[fn]$/i.test(text) ? false : null;
}

function readBinary(bytes: Uint8Array, type: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'O') return bytes.length === 8 ? view.getFloat64(0, true) : null;
  return bytes.length === 4 ? view.getInt32(0, true) : null;
}

type Reader = (field: DbfField, text: (bytes: Uint8Array) => string) => (bytes: Uint8Array) => unknown;

const readers: Readonly<Record<string, Reader>> = {
  C: (_, text) => (bytes) => text(bytes) || null,
  N: (_, text) => (bytes) => readNumber(text(bytes)),
  F: (_, text) => (bytes) => readNumber(text(bytes)),
  D: (_, text) => (bytes) => readDate(text(bytes)),
  L: (_, text) => (bytes) => readLogical(text(bytes)),
  I:
    ({ type }) =>
    (bytes) =>
      readBinary(bytes, type),
  '+':
    ({ type }) =>
    (bytes) =>
      readBinary(bytes, type),
  O:
    ({ type }) =>
    (bytes) =>
      readBinary(bytes, type),
};

/** Names are cut at ten bytes, so that two can become the same: the second gets a number. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let n = 2; taken.has(unique); n += 1) unique = `${name}_${n}`;
    taken.add(unique);
    return unique;
  });
}

function takeSample(table: DbfTable, columns: readonly Column[]): string[] {
  const sample = new Set<string>();
  for (let row = 0; row < Math.min(table.count, sampleRows); row += 1) {
    for (const { field, value } of columns) {
      const text = field.type === 'C' ? value(table.cell(row, field)) : null;
      if (typeof text === 'string' && /[^\u0000-\u007f]/.test(text)) sample.add(text);
      if (sample.size === sampleLength) return [...sample];
    }
  }
  return sample.size > 0 ? [...sample] : columns.slice(0, sampleLength).map(({ name }) => name);
}

/** The rows of a table in an encoding; the types C, N, F, D (as `2026-01-31`), L, I, + and O are read. */
export function dbfRows(table: DbfTable, encoding: string): DbfRows {
  const decode = dbfTextDecoder(encoding);
  const names = uniqueNames(table.fields.map(({ name }) => decode(name, nameRoom)));
  const named = table.fields.map((field, i) => ({ field, name: names[i] ?? '' }));
  const columns = named.flatMap(({ field, name }): Column[] => {
    const reader = readers[field.type];
    if (reader === undefined) return [];
    return [{ name, field, value: reader(field, (bytes) => decode(bytes, field.length)) }];
  });
  return {
    read: (row) =>
      Object.fromEntries(columns.map(({ name, field, value }) => [name, value(table.cell(row, field))])),
    sample: takeSample(table, columns),
    unread: named
      .filter(({ field }) => readers[field.type] === undefined)
      .map(({ name, field }) => `${name} (${field.type})`),
  };
}
