import type { Standing } from '../../domain/site-standing';
import type { TableRow } from '../feature-table-columns';

/** What the results are grouped by. */
export const groupings = ['none', 'state', 'layer', 'town'] as const;
export type Grouping = (typeof groupings)[number];

/** The head of a group of rows. */
export interface GroupHead {
  /** as the rows' */
  id: string;
  label: string;
  count: number;
  /** how many of the group stand how, in the order of the rows */
  standings: ReadonlyMap<Standing, number>;
  isClosed: boolean;
}

/** A line of the table: a row, or the head of the rows that follow. */
export type TableLine = TableRow | GroupHead;

export const isHead = (line: TableLine): line is GroupHead => 'standings' in line;

/** Rows under the heads of their groups, the group of the first row first; of a closed group its head alone. */
export function groupedLines(
  rows: readonly TableRow[],
  labelOf: (row: TableRow) => string,
  closed: ReadonlySet<string>,
): TableLine[] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const label = labelOf(row);
    const group = groups.get(label);
    if (group) group.push(row);
    else groups.set(label, [row]);
  }
  return [...groups].flatMap(([label, members]): TableLine[] => {
    const head = headOf(label, members, closed.has(label));
    return head.isClosed ? [head] : [head, ...members];
  });
}

function headOf(label: string, members: readonly TableRow[], isClosed: boolean): GroupHead {
  const standings = new Map<Standing, number>();
  for (const { verdict } of members) {
    if (verdict) standings.set(verdict.standing, (standings.get(verdict.standing) ?? 0) + 1);
  }
  return { id: `group:${label}`, label, count: members.length, standings, isClosed };
}
