import type { Box } from '../domain/schema-parts';
import type { OriginReading } from '../domain/site';
import type { ImportChoices } from '../io/read-site';
import type { ReadPolygon, ReadSourceResult } from '../worker/messages';
import { FileImport, type ImportOutcome } from './file-import.svelte';
import type { OfficialLayerForm, OfficialRecord } from './official-record';
import { readingOf } from '../io/origin-reading';
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

/** What a source gave, until the layer is put to use. */
interface Taken {
  file: string;
  sha256: string;
  reading: OriginReading | null;
  polygons: readonly ReadPolygon[];
}

/** The form that turns files of the user's into an official layer. */
export class OfficialForm {
  fields = $state<OfficialLayerForm>({ ...blank });
  /** reading of the files, with the questions that they leave open */
  readonly files: FileImport;
  /** by a key that stands for the sites of an outcome */
  readonly #taken = new Map<string, Taken>();

  constructor(work: WorkClient) {
    this.files = new FileImport(work);
  }

  /** The one source that is listed; null where there is none, or where several are. */
  get #only(): ImportOutcome | null {
    const [only, ...others] = this.files.outcomes;
    return others.length === 0 ? (only ?? null) : null;
  }

  /** Everything that a check sheet must say of the layer has been given, and the file is sound throughout. */
  get complete(): boolean {
    const { rules, source, version, date, accuracyM } = this.fields;
    const told = [source, version, date].every((text) => text.trim() !== '');
    return this.sound && told && rules.length > 0 && Number.isFinite(accuracyM);
  }

  /** An official layer with a refused feature would have a hole that nobody sees: it is taken whole or not at all. */
  get sound(): boolean {
    const only = this.#only;
    return only !== null && only.taken > 0 && !this.hasErrors;
  }

  get hasErrors(): boolean {
    return this.files.outcomes.some(({ taken, issues, failure }) => {
      const isError = failure !== null || issues.some(({ severity }) => severity === 'error');
      return taken > 0 && isError;
    });
  }

  /** Reads files in the place of those before. */
  async choose(files: readonly File[], extent: Box): Promise<void> {
    this.files.dismiss();
    this.#taken.clear();
    await this.files.open(files, extent, (source, choices) => [this.#take(source, choices)]);
  }

  #take(source: ReadSourceResult, choices: ImportChoices): string {
    const { name, sha256, polygons } = source;
    const key = `source-${this.#taken.size + 1}`;
    this.#taken.set(key, { file: name, sha256, reading: readingOf(source, choices), polygons });
    if (!this.fields.name) this.fields.name = name.replace(/\.[^.]+$/, '');
    return key;
  }

  /** The record that the form describes; null while it is incomplete. `id` must be new. */
  record(id: string, plan: string, nameOf: (n: number) => string): OfficialRecord | null {
    const taken = this.#taken.get(this.#only?.sites.at(-1) ?? '');
    if (!this.complete || !taken) return null;
    const { file, sha256, reading, polygons } = taken;
    return {
      id,
      plan,
      form: $state.snapshot(this.fields),
      file,
      sha256,
      ...(reading && { reading }),
      zones: polygons.map(({ name, geometry }, index) => ({
        id: `${id}-${index + 1}`,
        name: name ?? nameOf(index + 1),
        geometry,
      })),
    };
  }

  clear(): void {
    this.files.cancel();
    this.files.dismiss();
    this.#taken.clear();
    this.fields = { ...blank };
  }
}
