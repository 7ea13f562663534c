import { verdictChange, type JudgedResult, type VerdictChange } from '../../domain/verdict-change';
import type { CheckRecord } from '../checks.svelte';

/**
 * What the checks say otherwise than they did when the planner last took note: each site's first result since then is kept, whatever
 * was checked anew in between, until the changes are dismissed.
 */
export class VerdictChanges {
  /** by subject */
  #before = $state.raw<ReadonlyMap<string, CheckRecord>>(new Map());
  readonly #known = new WeakMap<CheckRecord, { before: CheckRecord; change: VerdictChange | null }>();

  /** Notes results that were replaced by newer ones. */
  note(replaced: Iterable<CheckRecord>): void {
    const added = [...replaced].filter(({ subject }) => !this.#before.has(subject.id));
    if (added.length === 0) return;
    this.#before = new Map([
      ...this.#before,
      ...added.map((record) => [record.subject.id, bareOf(record)] as const),
    ]);
  }

  /** Compares a result that is about to take the place of another one: the list that will ask for many at once is not kept waiting. */
  compare(fresh: CheckRecord, replaced: CheckRecord): void {
    const before = this.#before.get(replaced.subject.id) ?? bareOf(replaced);
    this.#known.set(fresh, { before, change: verdictChange(before, fresh) });
  }

  /** What reads otherwise in this result than before; null where nothing does. */
  of(record: CheckRecord): VerdictChange | null {
    const before = this.#before.get(record.subject.id);
    if (!before) return null;
    const known = this.#known.get(record);
    if (known?.before === before) return known.change;
    const change = verdictChange(before, record);
    this.#known.set(record, { before, change });
    return change;
  }

  /** What a subject's result was before; null where it is the first one, or was dismissed. */
  before(subject: string): CheckRecord | null {
    return this.#before.get(subject) ?? null;
  }

  /** From now on what is found is compared with what is there now. */
  dismiss(): void {
    if (this.#before.size > 0) this.#before = new Map();
  }
}

const bare = new WeakMap<CheckRecord, CheckRecord>();

/** A result to be compared with and no longer drawn; the same object each time. */
function bareOf(record: CheckRecord): CheckRecord {
  const made = bare.get(record) ?? withoutShapes(record);
  bare.set(record, made);
  return made;
}

function withoutShapes(record: CheckRecord): CheckRecord {
  const findings = record.result.findings.map((finding) =>
    finding.overlap === null && finding.nearest === null
      ? finding
      : { ...finding, overlap: null, nearest: null },
  );
  return { ...record, result: { ...record.result, findings } satisfies JudgedResult['result'] };
}
