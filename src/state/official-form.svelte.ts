import type { Issue } from '../domain/issue';
import type { Box } from '../domain/schema-parts';
import type { ReadResult } from '../worker/messages';
import type { OfficialLayerForm, OfficialRecord } from './official-record';
import { Cancelled } from './warm-worker';
import type { WorkClient } from './work-client';

const blank: OfficialLayerForm = {
  name: '',
  rules: [],
  source: '',
  version: '',
  date: '',
  accuracyM: 1,
  coversPlan: true,
  keep: false,
};

/** The form that turns a file of the user's into an official layer. */
export class OfficialForm {
  fields = $state<OfficialLayerForm>({ ...blank });
  file = $state.raw<File | null>(null);
  read = $state.raw<ReadResult | null>(null);
  reading = $state.raw(false);
  issues = $state.raw<readonly Issue[]>([]);
  failure = $state.raw<string | null>(null);

  readonly #work: WorkClient;
  #abort: AbortController | null = null;

  constructor(work: WorkClient) {
    this.#work = work;
  }

  /** Everything that a check sheet must say of the layer has been given, and the file is sound throughout. */
  get complete(): boolean {
    const { rules, source, version, date, accuracyM } = this.fields;
    const told = [source, version, date].every((text) => text.trim() !== '');
    return this.sound && told && rules.length > 0 && Number.isFinite(accuracyM);
  }

  /** An official layer with a refused feature would have a hole that nobody sees: it is taken whole or not at all. */
  get sound(): boolean {
    return (
      this.read !== null &&
      this.read.polygons.length > 0 &&
      this.issues.every(({ severity }) => severity !== 'error')
    );
  }

  async choose(file: File, extent: Box): Promise<void> {
    this.cancel();
    const abort = (this.#abort = new AbortController());
    this.file = file;
    this.read = null;
    this.issues = [];
    this.failure = null;
    this.reading = true;
    try {
      this.read = await this.#work.run('read', { file, extent }, { signal: abort.signal });
      this.issues = this.read.issues;
      if (!this.fields.name) this.fields.name = file.name.replace(/\.[^.]+$/, '');
    } catch (error) {
      if (!(error instanceof Cancelled))
        this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.#abort === abort) this.reading = false;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** The record that the form describes; null while it is incomplete. `id` must be new. */
  record(id: string, plan: string, nameOf: (n: number) => string): OfficialRecord | null {
    if (!this.complete || !this.read || !this.file) return null;
    return {
      id,
      plan,
      form: $state.snapshot(this.fields),
      file: this.file.name,
      sha256: this.read.sha256,
      zones: this.read.polygons.map(({ name, geometry }, index) => ({
        id: `${id}-${index + 1}`,
        name: name ?? nameOf(index + 1),
        geometry,
      })),
    };
  }

  clear(): void {
    this.cancel();
    this.fields = { ...blank };
    this.file = null;
    this.read = null;
    this.issues = [];
    this.failure = null;
  }
}
