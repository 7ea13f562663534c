import { isHead, type TableLine } from '../../state/batch/batch-groups';

/** The line that a key goes to from another one, which may be beyond the ends; undefined for keys that go nowhere. */
export const lineAfterKey = (key: string, at: number, page: number, last: number): number | undefined =>
  ({
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  })[key];

/** The row at a line, or where the line is the head of a group the next one that way, else the next one the other way; -1 without any. */
export function nearestRow(lines: readonly TableLine[], line: number, step: 1 | -1): number {
  const from = Math.max(0, Math.min(lines.length - 1, line));
  const ahead = firstRow(lines, from, step);
  return ahead < 0 ? firstRow(lines, from, step === 1 ? -1 : 1) : ahead;
}

function firstRow(lines: readonly TableLine[], from: number, step: 1 | -1): number {
  for (let at = from; ; at += step) {
    const line = lines[at];
    if (!line) return -1;
    if (!isHead(line)) return at;
  }
}
