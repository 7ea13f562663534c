import type { SqlValue } from './byte-cursor';
import { isSign, isWord, sqlTokens, type SqlToken } from './sql-tokens';

/** A column as its table's statement declares it. */
export interface TableColumn {
  name: string;
  /** its value is the row's id and isn't in the record */
  isRowid: boolean;
  /** value of rows that were written before the column was added */
  fallback: SqlValue;
}

/** What a CREATE TABLE statement says; the columns are those that records hold, in order. */
export interface TableForm {
  columns: readonly TableColumn[];
  hasRowid: boolean;
}

/** Between the brackets, the items between the commas of the outermost level; and what follows the brackets. */
function splitBody(tokens: readonly SqlToken[]): { items: SqlToken[][]; options: readonly SqlToken[] } {
  const items: SqlToken[][] = [[]];
  let depth = 0;
  const start = tokens.findIndex((token) => isSign(token, '('));
  for (let i = start; i >= 0 && i < tokens.length; i += 1) {
    const token = tokens[i] as SqlToken;
    if (isSign(token, ')')) depth -= 1;
    if (depth === 0 && i > start) return { items, options: tokens.slice(i + 1) };
    if (depth === 1 && isSign(token, ',')) items.push([]);
    else if (i > start) items.at(-1)?.push(token);
    if (isSign(token, '(')) depth += 1;
  }
  return { items, options: [] };
}

const constraintWords = ['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN'];
const endsOfType = [...constraintWords, 'NOT', 'NULL', 'DEFAULT', 'COLLATE', 'REFERENCES', 'GENERATED', 'AS'];

const isTableConstraint = ([first]: readonly SqlToken[]): boolean => isWord(first, ...constraintWords);

/** The declared type, in capitals with single blanks. */
function typeOf(item: readonly SqlToken[]): string {
  const end = item.findIndex((token, i) => i > 0 && isWord(token, ...endsOfType));
  const words = item.slice(1, end < 0 ? undefined : end).map(({ value }) => value);
  return words.join(' ').toUpperCase();
}

/** Positions of the pieces of an item that stand in no brackets. */
function* outerPieces(item: readonly SqlToken[]): Generator<number> {
  let depth = 0;
  for (const [i, token] of item.entries()) {
    if (isSign(token, ')')) depth -= 1;
    if (depth === 0) yield i;
    if (isSign(token, '(')) depth += 1;
  }
}

/** Where a word stands in an item outside of brackets, after the name; −1 for nowhere. */
function wordAt(item: readonly SqlToken[], ...words: readonly string[]): number {
  for (const i of outerPieces(item)) if (i > 0 && isWord(item[i], ...words)) return i;
  return -1;
}

/** `PRIMARY KEY DESC` in the column is the one form that makes no alias of the row id (sqlite.org/lang_createtable, 5). */
function isRowidColumn(item: readonly SqlToken[]): boolean {
  const key = wordAt(item, 'PRIMARY');
  return (
    key > 0 && typeOf(item) === 'INTEGER' && isWord(item[key + 1], 'KEY') && !isWord(item[key + 2], 'DESC')
  );
}

/** A generated column that isn't declared as stored is worked out by code in the file, and has no value in it. */
const isStored = (item: readonly SqlToken[]): boolean => wordAt(item, 'AS') < 0 || wordAt(item, 'STORED') > 0;

function literal(token: SqlToken | undefined, sign: 1 | -1): SqlValue {
  if (token?.kind === 'text' || token?.kind === 'name') return token.value;
  if (token?.kind === 'number') return sign * Number(token.value);
  if (isWord(token, 'TRUE')) return 1;
  return isWord(token, 'FALSE') ? 0 : null;
}

/** Types with these in them keep numbers as text (sqlite.org/datatype3, 3.1). */
const isTextual = (type: string): boolean => !type.includes('INT') && /CHAR|CLOB|TEXT/.test(type);

/** A column can be added to a table with rows only with a literal as its default. */
function fallbackOf(item: readonly SqlToken[]): SqlValue {
  const at = wordAt(item, 'DEFAULT') + 1;
  if (at === 0) return null;
  const isNegative = isSign(item[at], '-');
  const isSigned = isNegative || isSign(item[at], '+');
  const value = literal(item[isSigned ? at + 1 : at], isNegative ? -1 : 1);
  return typeof value === 'number' && isTextual(typeOf(item)) ? String(value) : value;
}

const sameName = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** The column of a key that is written after the columns and has only that one. */
function keyColumn(constraints: readonly (readonly SqlToken[])[]): string | undefined {
  for (const item of constraints) {
    const from = isWord(item[0], 'CONSTRAINT') ? 2 : 0;
    if (!isWord(item[from], 'PRIMARY') || !isSign(item[from + 2], '(')) continue;
    const end = item.findIndex((token) => isSign(token, ')'));
    const columns = item.slice(from + 3, end);
    return columns.some((token) => isSign(token, ',')) ? undefined : columns[0]?.value;
  }
  return undefined;
}

/**
 * The columns of a table by the statement that made it, which is all that a database has of their names. Every statement that SQLite itself
 * has written or kept is understood: names in any quotes, comments, constraints, generated columns.
 * @param sql at most SQLite's default length of a statement; a longer one has no columns
 */
export function readTableForm(sql: string): TableForm {
  const { items, options } = splitBody(sql.length > longestSql ? [] : sqlTokens(sql));
  const firstConstraint = items.findIndex(isTableConstraint);
  const declared = (firstConstraint < 0 ? items : items.slice(0, firstConstraint)).filter(
    (item) => item.length > 0,
  );
  const key = keyColumn(firstConstraint < 0 ? [] : items.slice(firstConstraint));
  return {
    columns: declared.filter(isStored).map((item) => ({
      name: item[0]?.value ?? '',
      isRowid: isRowidColumn(item) || (typeOf(item) === 'INTEGER' && sameName(key, item[0]?.value ?? '')),
      fallback: fallbackOf(item),
    })),
    hasRowid: !options.some((token) => isWord(token, 'WITHOUT')),
  };
}

const longestSql = 1_000_000;
