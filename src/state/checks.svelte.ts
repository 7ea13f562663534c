import { bindRules, type OfficialLayer } from '../check/bind-rules';
import type { ControlLayer, RuleBinding, SubjectResult } from '../domain/finding';
import { middleOf, positionsOf, type LonLat, type Polygon } from '../domain/geometry';
import {
  joinedAgreement,
  methodAgreement,
  noAgreement,
  type MethodAgreement,
} from '../domain/method-agreement';
import type { Plan } from '../domain/plan';
import { noClaims, type CheckSubject } from '../domain/site';
import { figuresOf } from './batch/result-figures';
import { VerdictChanges } from './batch/verdict-changes.svelte';
import { nextTask } from '../domain/next-task';
import { Cancelled, type Progress } from './warm-worker';
import type { WorkClient } from './work-client';

/** Progress is shown no more often than can be seen. */
const progressEveryMs = 50;

/** Results of a run that is under way are shown in lots, each of which brings the lists and the map up to date. */
const resultsEveryMs = 1000;

/** A finished check of one subject: what was checked, by what, when. */
export interface CheckRecord {
  subject: CheckSubject;
  result: SubjectResult;
  bindings: readonly RuleBinding[];
  /** milliseconds since 1970 */
  at: number;
}

/** Whether a result is of this geometry, of these claims and by these layers. */
export const holds = (
  { subject, bindings: by }: CheckRecord,
  { geometry, claims }: Pick<CheckSubject, 'geometry' | 'claims'>,
  bindings: readonly RuleBinding[],
): boolean => subject.geometry === geometry && subject.claims === claims && by === bindings;

/** Checks of sites and of the plan's own projects: running ones, and the results that still hold. */
export class Checks {
  /** the last result for each subject, and how often they were changed: ten thousand of them are not copied for every lot that comes in */
  #records = new Map<string, CheckRecord>();
  #changes = $state.raw(0);
  progress = $state.raw<Progress | null>(null);
  failure = $state.raw<string | null>(null);
  /** over all subjects of the last run */
  agreement = $state.raw<MethodAgreement | null>(null);
  /** what is found otherwise than before */
  readonly changes = new VerdictChanges();

  readonly #work: WorkClient;
  #abort: AbortController | null = null;

  constructor(work: WorkClient) {
    this.#work = work;
  }

  get running(): boolean {
    return this.progress !== null;
  }

  /** The last result for each subject, whether or not it still holds; the same object as long as the subjects are. */
  get records(): ReadonlyMap<string, CheckRecord> {
    return this.#changes >= 0 ? this.#records : new Map();
  }

  /** The result for a subject, as long as its geometry, what is claimed for it and the layers are those that were judged. */
  of(subject: CheckSubject, bindings: readonly RuleBinding[]): CheckRecord | null {
    const record = this.records.get(subject.id);
    return record && holds(record, subject, bindings) ? record : null;
  }

  /** The last result for a subject, whether or not it still holds. */
  last(subject: string): CheckRecord | null {
    return this.records.get(subject) ?? null;
  }

  /** True when there was a result for this subject, but the geometry or a layer was changed since. */
  isStale(subject: CheckSubject, bindings: readonly RuleBinding[]): boolean {
    return this.records.has(subject.id) && this.of(subject, bindings) === null;
  }

  /** Checks subjects by a plan's rules. What was done before it was cancelled or failed stands; the other earlier results stay. */
  async run(plan: Plan, subjects: readonly CheckSubject[], bindings: readonly RuleBinding[]): Promise<void> {
    this.cancel();
    const abort = (this.#abort = new AbortController());
    const harvest = new Harvest(subjects, bindings);
    this.progress = { done: 0, total: subjects.length };
    this.failure = null;
    let toldAt = performance.now();
    const onProgress = (progress: Progress): void => {
      if (performance.now() - toldAt < progressEveryMs || abort.signal.aborted) return;
      toldAt = performance.now();
      this.progress = progress;
    };
    const options = { layers: layersOf(bindings), signal: abort.signal, onProgress };
    try {
      await this.#work.check(checkRequest(plan, subjects, bindings), options, (result) => {
        const record = harvest.take(result);
        if (record) this.#workOut(record);
        if (harvest.isDue) this.#keep(harvest);
      });
    } catch (error) {
      // the workers have just been ended: what they had found is brought in after the page had its turn
      if (error instanceof Cancelled) await nextTask();
      else this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.#keep(harvest);
      if (this.#abort === abort) {
        this.#abort = null;
        this.progress = null;
      }
    }
  }

  /**
   * Brings the layers to the worker and checks some small squares there, so that the first check that is asked for finds the layers
   * indexed and the code compiled. Whatever is wrong will be told by that one.
   */
  async rehearse(plan: Plan, bindings: readonly RuleBinding[]): Promise<void> {
    const subjects = rehearsalSubjects(bindings);
    if (subjects.length === 0 || this.running) return;
    const options = { layers: layersOf(bindings) };
    await this.#work
      .check(checkRequest(plan, subjects, bindings), options, () => undefined)
      .catch(() => undefined);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Other subjects are there from now on, some under ids that were given before: what was found of others is dropped. */
  keepOnly(subjects: readonly Pick<CheckSubject, 'id' | 'geometry'>[]): void {
    this.cancel();
    this.changes.dismiss();
    this.#records = new Map(
      subjects.flatMap(({ id, geometry }) => {
        const record = this.#records.get(id);
        return record?.subject.geometry === geometry ? [[id, record] as const] : [];
      }),
    );
    this.#changes += 1;
  }

  /** Takes results again that were found before; those of outlines that are others by now tell that they don't hold. */
  bringBack(records: Iterable<CheckRecord>): void {
    for (const record of records) this.#records.set(record.subject.id, record);
    this.#changes += 1;
  }

  /** What the lists ask of every result is worked out as it comes, and not of a whole lot at once. */
  #workOut(record: CheckRecord): void {
    figuresOf(record);
    const last = this.#records.get(record.subject.id);
    if (last) this.changes.compare(record, last);
  }

  #keep(harvest: Harvest): void {
    const fresh = harvest.bringIn();
    if (fresh.length === 0) return;
    const replaced = fresh.flatMap(({ subject }) => this.#records.get(subject.id) ?? []);
    for (const record of fresh) this.#records.set(record.subject.id, record);
    this.#changes += 1;
    this.changes.note(replaced);
    this.agreement = harvest.agreement;
  }
}

/** What has come of a run so far. */
class Harvest {
  agreement = noAgreement;
  #fresh: CheckRecord[] = [];
  #broughtInAt = performance.now();
  readonly #subjects: ReadonlyMap<string, CheckSubject>;
  readonly #bindings: readonly RuleBinding[];

  constructor(subjects: readonly CheckSubject[], bindings: readonly RuleBinding[]) {
    this.#subjects = new Map(subjects.map((subject) => [subject.id, subject]));
    this.#bindings = bindings;
  }

  /** null for a subject that was not asked for */
  take(result: SubjectResult): CheckRecord | null {
    const subject = this.#subjects.get(result.subject);
    if (!subject) return null;
    const record = { subject, result, bindings: this.#bindings, at: Date.now() };
    this.#fresh.push(record);
    this.agreement = joinedAgreement(this.agreement, methodAgreement(result.findings));
    return record;
  }

  get isDue(): boolean {
    return performance.now() - this.#broughtInAt >= resultsEveryMs;
  }

  /** What has come since it was asked last. */
  bringIn(): readonly CheckRecord[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    this.#broughtInAt = performance.now();
    return fresh;
  }
}

/** Zones of each layer that a check is rehearsed on: enough for the engine's code to be compiled for speed. */
const rehearsedZones = 6;

/** Squares of a hundred metres or so across the borders of some zones; none where there is nothing to be checked by. */
const rehearsalSubjects = (bindings: readonly RuleBinding[]): CheckSubject[] =>
  [...layersOf(bindings).values()].flatMap(({ zones }) =>
    zones.slice(0, rehearsedZones).flatMap(({ geometry }) => {
      const [corner] = positionsOf(geometry);
      return corner ? [squareAbout(corner)] : [];
    }),
  );

function squareAbout([lon, lat]: LonLat): CheckSubject {
  const [west, south, east, north] = [lon - 5e-4, lat - 5e-4, lon + 5e-4, lat + 5e-4];
  const ring: LonLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
  return { id: 'rehearsal', name: '', geometry, accuracyM: 0, claims: noClaims };
}

/** The rules of a plan with the layers that judge them; the same objects as long as the plan and the layers are. */
export const bindingsFor = (plan: Plan, officials: readonly OfficialLayer[]): readonly RuleBinding[] =>
  bindRules(plan, officials);

const keyOf = ({ id, sha256 }: ControlLayer): string => `${id}\n${sha256}`;

/** The layers that some rules are judged by, under the keys that a worker knows them by. */
export function layersOf(bindings: readonly RuleBinding[]): Map<string, ControlLayer> {
  const layers = new Map<string, ControlLayer>();
  for (const { layer } of bindings) if (layer) layers.set(keyOf(layer), layer);
  return layers;
}

/** What a worker is asked to check. */
export function checkRequest(
  plan: Plan,
  subjects: readonly CheckSubject[],
  bindings: readonly RuleBinding[],
) {
  return {
    subjects,
    bindings: bindings.map(({ rule, layer }) => ({ rule, layer: layer && keyOf(layer) })),
    centre: middleOf(plan.manifest.extent),
  };
}
