import { describe, expect, it } from 'vitest';
import { sortRows } from '../../src/state/feature-table-sort';
import type { Cell, TableRow } from '../../src/state/feature-table-columns';

const rowOf = (id: number): TableRow => ({
  id: String(id),
  geometry: null,
  feature: null,
  site: null,
  verdict: null,
});

/** The values in the order that their rows come out in. */
function sorted(values: readonly Cell[], descending: boolean): Cell[] {
  const rows = values.map((_, at) => rowOf(at));
  const cell = ({ id }: TableRow): Cell => values[Number(id)] ?? null;
  return sortRows(rows, { cell }, descending).map(cell);
}

describe('sorting a column', () => {
  it('puts what is empty last both ways', () => {
    expect(sorted([2, null, 1], false)).toEqual([1, 2, null]);
    expect(sorted([2, null, 1], true)).toEqual([2, 1, null]);
  });

  it('reads numbers in names as numbers', () => {
    expect(sorted(['地块 10', '地块 9'], false)).toEqual(['地块 9', '地块 10']);
  });

  it('puts numbers before texts, and texts by pinyin', () => {
    expect(sorted(['周巷', '庵东', 3], false)).toEqual([3, '庵东', '周巷']);
  });

  it('keeps the order of what is alike, both ways', () => {
    const rows = [0, 1, 2].map(rowOf);
    for (const descending of [false, true])
      expect(sortRows(rows, { cell: () => 'x' }, descending).map(({ id }) => id)).toEqual(['0', '1', '2']);
  });
});
