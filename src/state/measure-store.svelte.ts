import type { LonLat } from '../domain/geometry';
import { measureNumber, type Measure, type MeasureMode } from '../domain/measure';
import type { History, MeasureEdit } from './history.svelte';

/** The measures that were kept; every edit is a step of the history. */
export class MeasureStore {
  #all = $state.raw<readonly Measure[]>([]);
  readonly #history: History;

  constructor(history: History) {
    this.#history = history;
  }

  get all(): readonly Measure[] {
    return this.#all;
  }

  /** Takes the measures of a project that was opened, in the place of all others; no step of the history. */
  open(measures: readonly Measure[]): void {
    this.#all = measures;
  }

  find(id: string): Measure | undefined {
    return this.#all.find((measure) => measure.id === id);
  }

  /** Keeps a path under an id of its own, which it returns. */
  keep(mode: MeasureMode, path: readonly LonLat[]): string {
    const number = this.#all.reduce((most, measure) => Math.max(most, measureNumber(measure)), 0) + 1;
    const id = `measure-${number}`;
    this.#apply('keepMeasure', [...this.#all, { id, mode, path }]);
    return id;
  }

  reshape(id: string, path: readonly LonLat[]): void {
    this.#apply(
      'reshapeMeasure',
      this.#all.map((measure) => (measure.id === id ? { ...measure, path } : measure)),
    );
  }

  remove(id: string): void {
    this.#apply(
      'removeMeasure',
      this.#all.filter((measure) => measure.id !== id),
    );
  }

  /** Removes all of them; nothing happens without any. */
  wipe(): void {
    if (this.#all.length > 0) this.#apply('wipeMeasures', []);
  }

  #apply(edit: MeasureEdit, after: readonly Measure[]): void {
    const before = this.#all;
    this.#history.make(
      edit,
      () => (this.#all = after),
      () => (this.#all = before),
    );
  }
}
