import type { Issue } from '../domain/issue';
import type { Box } from '../domain/schema-parts';
import type { ReadResult } from '../worker/messages';
import { Cancelled } from './warm-worker';
import type { WorkClient } from './work-client';

/** What came of one file. */
export interface ImportOutcome {
  file: string;
  /** polygons taken */
  taken: number;
  /** the file was a project, which was opened in the place of the one before */
  project?: boolean;
  issues: readonly Issue[];
  /** the reader itself failed: its own words, for a bug report */
  failure: string | null;
}

/** Reading the user's files in the worker, one after another, with cancel. */
export class FileImport {
  /** the file being read; null when nothing is */
  reading = $state.raw<string | null>(null);
  outcomes = $state.raw<readonly ImportOutcome[]>([]);

  readonly #work: WorkClient;
  #abort: AbortController | null = null;

  constructor(work: WorkClient) {
    this.#work = work;
  }

  /** Reads files and gives each one's polygons to `take`; a file that can't be read leaves everything as it was. */
  async open(
    files: readonly File[],
    extent: Box,
    take: (file: File, result: ReadResult) => void,
  ): Promise<void> {
    this.cancel();
    const abort = (this.#abort = new AbortController());
    this.outcomes = [];
    for (const file of files) {
      if (abort.signal.aborted) break;
      this.reading = file.name;
      const outcome = await this.#readOne(file, extent, abort.signal, take);
      if (outcome) this.outcomes = [...this.outcomes, outcome];
    }
    if (this.#abort === abort) this.reading = null;
  }

  async #readOne(
    file: File,
    extent: Box,
    signal: AbortSignal,
    take: (file: File, result: ReadResult) => void,
  ): Promise<ImportOutcome | null> {
    try {
      const result = await this.#work.run('read', { file, extent }, { signal });
      if (result.polygons.length > 0) take(file, result);
      return { file: file.name, taken: result.polygons.length, issues: result.issues, failure: null };
    } catch (error) {
      if (error instanceof Cancelled) return null;
      const failure = error instanceof Error ? error.message : String(error);
      return { file: file.name, taken: 0, issues: [], failure };
    }
  }

  /** Adds what came of a file that was read elsewhere. */
  tell(outcome: ImportOutcome): void {
    this.outcomes = [...this.outcomes, outcome];
  }

  cancel(): void {
    this.#abort?.abort();
    this.reading = null;
  }

  dismiss(): void {
    this.outcomes = [];
  }
}
