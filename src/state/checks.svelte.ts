import { bindRules, type OfficialLayer } from '../check/bind-rules';
import type { ControlLayer, RuleBinding, SubjectResult } from '../domain/finding';
import { middleOf } from '../domain/geometry';
import { methodAgreement, type MethodAgreement } from '../domain/method-agreement';
import type { Plan } from '../domain/plan';
import type { CheckSubject } from '../domain/site';
import { Cancelled, type Progress } from './warm-worker';
import type { WorkClient } from './work-client';

/** A finished check of one subject: what was checked, by what, when. */
export interface CheckRecord {
  subject: CheckSubject;
  result: SubjectResult;
  bindings: readonly RuleBinding[];
  /** milliseconds since 1970 */
  at: number;
}

/** Checks of sites and of the plan's own projects: running ones, and the results that still hold. */
export class Checks {
  #records = $state.raw<ReadonlyMap<string, CheckRecord>>(new Map());
  progress = $state.raw<Progress | null>(null);
  failure = $state.raw<string | null>(null);
  /** over all subjects of the last run that was finished */
  agreement = $state.raw<MethodAgreement | null>(null);

  readonly #work: WorkClient;
  #abort: AbortController | null = null;

  constructor(work: WorkClient) {
    this.#work = work;
  }

  get running(): boolean {
    return this.progress !== null;
  }

  /** The result for a subject, as long as its geometry, what is claimed for it and the layers are those that were judged. */
  of(subject: CheckSubject, bindings: readonly RuleBinding[]): CheckRecord | null {
    const record = this.#records.get(subject.id);
    const holds =
      record?.subject.geometry === subject.geometry &&
      record.subject.claims === subject.claims &&
      record.bindings === bindings;
    return holds ? record : null;
  }

  /** True when there was a result for this subject, but the geometry or a layer was changed since. */
  isStale(subject: CheckSubject, bindings: readonly RuleBinding[]): boolean {
    return this.#records.has(subject.id) && this.of(subject, bindings) === null;
  }

  /** Checks subjects by a plan's rules. Cancelling or failing leaves the earlier results as they were. */
  async run(plan: Plan, subjects: readonly CheckSubject[], bindings: readonly RuleBinding[]): Promise<void> {
    this.cancel();
    const abort = (this.#abort = new AbortController());
    this.progress = { done: 0, total: subjects.length };
    this.failure = null;
    try {
      const results = await this.#work.check(request(plan, subjects, bindings), {
        layers: layersOf(bindings),
        signal: abort.signal,
        onProgress: (progress) => (this.progress = progress),
      });
      this.#keep(subjects, results, bindings);
    } catch (error) {
      if (!(error instanceof Cancelled))
        this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.#abort === abort) {
        this.#abort = null;
        this.progress = null;
      }
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  #keep(
    subjects: readonly CheckSubject[],
    results: readonly SubjectResult[],
    bindings: readonly RuleBinding[],
  ): void {
    const records = new Map(this.#records);
    const byId = new Map(subjects.map((subject) => [subject.id, subject]));
    const at = Date.now();
    for (const result of results) {
      const subject = byId.get(result.subject);
      if (subject) records.set(subject.id, { subject, result, bindings, at });
    }
    this.#records = records;
    this.agreement = methodAgreement(results.flatMap(({ findings }) => findings));
  }
}

/** The rules of a plan with the layers that judge them; the same objects as long as the plan and the layers are. */
export const bindingsFor = (plan: Plan, officials: readonly OfficialLayer[]): readonly RuleBinding[] =>
  bindRules(plan, officials);

const keyOf = ({ id, sha256 }: ControlLayer): string => `${id}\n${sha256}`;

function layersOf(bindings: readonly RuleBinding[]): Map<string, ControlLayer> {
  const layers = new Map<string, ControlLayer>();
  for (const { layer } of bindings) if (layer) layers.set(keyOf(layer), layer);
  return layers;
}

function request(plan: Plan, subjects: readonly CheckSubject[], bindings: readonly RuleBinding[]) {
  return {
    subjects,
    bindings: bindings.map(({ rule, layer }) => ({ rule, layer: layer && keyOf(layer) })),
    centre: middleOf(plan.manifest.extent),
  };
}
