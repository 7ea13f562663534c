import type { Issue } from '../domain/issue';
import { nextTask } from '../domain/next-task';
import type { Box } from '../domain/schema-parts';
import { bundleFiles } from '../io/archive/bundle-files';
import type { ImportChoices } from '../io/read-site';
import type { ReadResult, ReadSourceResult } from '../worker/messages';
import { Cancelled, type Progress } from './warm-worker';
import type { WorkClient } from './work-client';

/** What a source that was read tells beside its polygons. */
export type SourceFacts = Omit<ReadSourceResult, 'polygons' | 'issues'>;

/** What came of one source: a file, or a layer of an archive. */
export interface ImportOutcome {
  file: string;
  /** polygons taken */
  taken: number;
  /** the file was a project, which was opened in the place of the one before */
  project?: boolean;
  issues: readonly Issue[];
  /** the reader itself failed: its own words, for a bug report */
  failure: string | null;
  /** null where nothing could be read */
  source: SourceFacts | null;
  choices: ImportChoices;
  /** ids of the sites that it gave, of those too that others have replaced since */
  sites: readonly string[];
}

/** What the user says of a source beside its bytes. */
export type SourceAnswer = ImportChoices;

/** What must be said before a source can be used. */
export type ImportQuestion = 'frame' | 'corners' | 'closed-lines';

/** The question that a source leaves open; null where there is none. */
export function questionOf({ source, taken, issues }: ImportOutcome): ImportQuestion | null {
  if (source === null || taken > 0) return null;
  if (source.detection !== null && source.placing === null) return 'frame';
  const isOnly = issues.every(({ code, severity }) => severity !== 'error' || code === 'no-polygons');
  if (!isOnly) return null;
  if (source.lines > 0) return 'closed-lines';
  return source.points > 2 ? 'corners' : null;
}

/**
 * Takes the polygons of a source into the project, in the place of the sites that it gave before, and returns the ids that they got.
 */
export type TakeSource = (
  source: ReadSourceResult,
  choices: ImportChoices,
  instead: readonly string[],
) => string[];

/** Files that are read at once, since they belong together. */
interface Group {
  name: string;
  files: readonly File[];
}

interface Run {
  extent: Box;
  take: TakeSource;
}

/** Shapefiles are dropped as several files; bytes play no part here. */
function groupFiles(files: readonly File[]): { groups: Group[]; issues: Issue[] } {
  const stubs = files.map(({ name }) => ({ name, bytes: new Uint8Array() }));
  const fileOf = new Map(stubs.map((stub, i) => [stub, files[i] as File]));
  const { bundles, issues } = bundleFiles(stubs);
  const groups = bundles.map(({ name, parts }) => ({
    name,
    files: [...parts.values()].flatMap((stub) => fileOf.get(stub) ?? []),
  }));
  return { groups, issues };
}

/** Reading the user's files in the worker, one after another, with cancel, and again where the user says what a file doesn't. */
export class FileImport {
  /** the file being read, of so many; null when nothing is */
  reading = $state.raw<{ name: string; at: number; total: number } | null>(null);
  /** how far the file being read has come; null where that can't be told yet */
  #within = $state.raw<Progress | null>(null);
  outcomes = $state.raw<readonly ImportOutcome[]>([]);

  readonly #work: WorkClient;
  /** files that a source came from, to read it again */
  readonly #groups = new WeakMap<ImportOutcome, Group>();
  #run: Run | null = null;
  #abort: AbortController | null = null;

  constructor(work: WorkClient) {
    this.#work = work;
  }

  /** The first source that can't be used before something is said. */
  get asking(): ImportOutcome | null {
    return this.outcomes.find((outcome) => questionOf(outcome) !== null) ?? null;
  }

  /** How far all files have come, in hundredths of a file; null where that can't be told yet. */
  get progress(): Progress | null {
    if (!this.reading) return null;
    const { at, total } = this.reading;
    if (!this.#within) return total > 1 ? { done: 100 * at, total: 100 * total } : null;
    return { done: 100 * (at + this.#within.done / this.#within.total), total: 100 * total };
  }

  /**
   * Reads files and gives each source's polygons to `take`; one that can't be read leaves everything as it was. What came of
   * earlier files stays listed until `tidy` or `dismiss`.
   */
  async open(files: readonly File[], extent: Box, take: TakeSource): Promise<void> {
    this.cancel();
    this.#run = { extent, take };
    const abort = (this.#abort = new AbortController());
    const { groups, issues } = groupFiles(files);
    this.outcomes = [...this.outcomes, ...issues.map((issue) => refused(issue.at.file ?? '', [issue]))];
    for (const [at, group] of groups.entries()) {
      if (abort.signal.aborted) break;
      this.#begin(group.name, at, groups.length);
      const outcomes = await this.#readGroup(group, {}, abort.signal);
      this.outcomes = [...this.outcomes, ...outcomes];
    }
    if (this.#abort === abort) this.reading = null;
  }

  /**
   * Reads a source again as the user says, in the place of what it gave before; what it gave stays where nothing comes of that.
   * Nothing happens while files are being read.
   */
  async answer(outcome: ImportOutcome, said: ImportChoices): Promise<void> {
    const group = this.#groups.get(outcome);
    if (!group || !this.#run || this.reading) return;
    const abort = (this.#abort = new AbortController());
    this.#begin(outcome.file, 0, 1);
    const choices = { [outcome.file]: joinChoices(outcome.choices, said) };
    const again = await this.#readGroup(group, choices, abort.signal, outcome);
    if (again.length > 0)
      this.outcomes = this.outcomes.flatMap((other) => (other === outcome ? again : [other]));
    if (this.#abort === abort) this.reading = null;
  }

  #begin(name: string, at: number, total: number): void {
    this.reading = { name, at, total };
    this.#within = null;
  }

  /** @param only the outcome that is to be replaced; the other sources of its archive stay as they are */
  async #readGroup(
    group: Group,
    choices: Readonly<Record<string, ImportChoices>>,
    signal: AbortSignal,
    only: ImportOutcome | null = null,
  ): Promise<ImportOutcome[]> {
    if (!this.#run) return [];
    try {
      const request = { files: group.files, extent: this.#run.extent, choices };
      const onProgress = (within: Progress): void => void (this.#within = within);
      const result = await this.#work.read(request, { signal, onProgress });
      // the last of many polygons have just been taken in: the page has its turn before they are sites
      await nextTask();
      if (signal.aborted) return [];
      return this.#outcomesOf(group, result, choices, only);
    } catch (error) {
      if (error instanceof Cancelled) return [];
      const failure = error instanceof Error ? error.message : String(error);
      return [this.#keepGroup({ ...(only ?? refused(group.name, [])), failure }, group)];
    }
  }

  #outcomesOf(
    group: Group,
    { sources, issues }: ReadResult,
    choices: Readonly<Record<string, ImportChoices>>,
    only: ImportOutcome | null,
  ): ImportOutcome[] {
    const wanted = only === null ? sources : sources.filter(({ name }) => name === only.file);
    const outcomes = wanted.map((source) =>
      this.#keepGroup(this.#outcomeOf(source, choices[source.name] ?? {}, only), group),
    );
    if (only !== null || issues.length === 0) return outcomes;
    return [refused(group.name, issues), ...outcomes];
  }

  #keepGroup(outcome: ImportOutcome, group: Group): ImportOutcome {
    this.#groups.set(outcome, group);
    return outcome;
  }

  /** Candidates that were found once stay there to be chosen from. */
  #outcomeOf(source: ReadSourceResult, choices: ImportChoices, before: ImportOutcome | null): ImportOutcome {
    const { polygons, issues, ...facts } = source;
    const instead = before?.sites ?? [];
    const detection = facts.detection ?? before?.source?.detection ?? null;
    const added = polygons.length > 0 ? (this.#run?.take(source, choices, instead) ?? []) : [];
    return {
      file: source.name,
      taken: polygons.length,
      issues,
      failure: null,
      source: { ...facts, detection },
      choices,
      sites: [...instead, ...added],
    };
  }

  /** Adds what came of a file that was read elsewhere. */
  tell(outcome: Omit<ImportOutcome, 'source' | 'choices' | 'sites'>): void {
    this.outcomes = [...this.outcomes, { ...outcome, source: null, choices: {}, sites: [] }];
  }

  cancel(): void {
    this.#abort?.abort();
    this.reading = null;
  }

  /** Notes that a feature that was refused has become a site, by its id, after a repair. */
  settle(outcome: ImportOutcome, feature: SourceFacts['refused'][number], site: string): void {
    const { source, taken, sites } = outcome;
    const group = this.#groups.get(outcome);
    if (!source || !group) return;
    const refused = source.refused.filter((other) => other !== feature);
    const next = { ...outcome, taken: taken + 1, sites: [...sites, site], source: { ...source, refused } };
    this.#keepGroup(next, group);
    this.outcomes = this.outcomes.map((other) => (other === outcome ? next : other));
  }

  /** Takes a source off the list; sites that it gave stay. */
  letGo(outcome: ImportOutcome): void {
    this.outcomes = this.outcomes.filter((other) => other !== outcome);
  }

  /** Takes off the list what needs no answer. */
  tidy(): void {
    this.outcomes = this.outcomes.filter((outcome) => questionOf(outcome) !== null);
  }

  dismiss(): void {
    this.outcomes = [];
  }
}

/** What is said of the frame takes the place of all that was said of it before. */
function joinChoices(before: ImportChoices, said: ImportChoices): ImportChoices {
  const { encoding, layers, pointsAreCorners, closedLinesAreAreas } = before;
  if (said.placing === undefined && said.claim === undefined) return { ...before, ...said };
  return {
    ...(encoding !== undefined && { encoding }),
    ...(layers && { layers }),
    ...(pointsAreCorners !== undefined && { pointsAreCorners }),
    ...(closedLinesAreAreas !== undefined && { closedLinesAreAreas }),
    ...said,
  };
}

const refused = (file: string, issues: readonly Issue[]): ImportOutcome => ({
  file,
  taken: 0,
  issues,
  failure: null,
  source: null,
  choices: {},
  sites: [],
});
