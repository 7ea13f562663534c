import type { CheckSubject } from '../domain/site';
import type { SubjectResult } from '../domain/finding';
import type { TaskKind, Tasks } from '../worker/messages';
import { WarmWorker, type Progress, type TaskOptions } from './warm-worker';

/** So many subjects are worth the start of another worker, which takes about 100 ms. */
const subjectsPerWorker = 250;

/** Each worker holds the layers for itself: more of them cost memory, and the page needs a core too. */
const mostWorkers = 4;

/** Tasks in workers, one after another; a check of many subjects is divided among several of them. */
export class WorkClient {
  readonly #workers = [new WarmWorker()] as [WarmWorker, ...WarmWorker[]];
  readonly #cores: () => number;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param cores how many threads the machine runs at once */
  constructor(cores = () => navigator.hardwareConcurrency) {
    this.#cores = cores;
  }

  /** Runs a task when those before it are done. Rejects as `WarmWorker.run` does. */
  run<Kind extends TaskKind>(
    kind: Kind,
    request: Tasks[Kind]['request'],
    options: TaskOptions = {},
  ): Promise<Tasks[Kind]['result']> {
    return this.#inTurn(() => this.#workers[0].run(kind, request, options));
  }

  /** Runs a check, results in the subjects' order. Rejects as `run` does. */
  check(request: Tasks['check']['request'], options: TaskOptions = {}): Promise<readonly SubjectResult[]> {
    return this.#inTurn(() => this.#divided(request, options));
  }

  async #divided(
    request: Tasks['check']['request'],
    { signal, onProgress, ...options }: TaskOptions,
  ): Promise<readonly SubjectResult[]> {
    const shares = shared(request.subjects, Math.min(mostWorkers, this.#cores()));
    // one share that fails or is cancelled stops the others
    const stop = new AbortController();
    const anySignal = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const tell =
      onProgress &&
      added(
        shares.map(({ length }) => length),
        onProgress,
      );
    try {
      const results = await Promise.all(
        shares.map((subjects, i) =>
          (this.#workers[i] ??= new WarmWorker()).run(
            'check',
            { ...request, subjects },
            {
              ...options,
              signal: anySignal,
              ...(tell && { onProgress: (progress: Progress) => tell(i, progress) }),
            },
          ),
        ),
      );
      return results.flat();
    } catch (error) {
      stop.abort();
      throw error;
    }
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(task);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

/** Subjects in equal shares, as many as there are workers and as are worth one. */
function shared(subjects: readonly CheckSubject[], workers: number): (readonly CheckSubject[])[] {
  const count = Math.max(1, Math.min(workers, Math.floor(subjects.length / subjectsPerWorker)));
  const size = Math.ceil(subjects.length / count);
  return Array.from({ length: count }, (_, i) => subjects.slice(i * size, (i + 1) * size));
}

/** Progress of several shares, of so many subjects each, told as one: in subjects. */
function added(
  sizes: readonly number[],
  onProgress: (progress: Progress) => void,
): (share: number, progress: Progress) => void {
  const doneOf = sizes.map(() => 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return (share, progress) => {
    doneOf[share] = ((sizes[share] ?? 0) * progress.done) / Math.max(1, progress.total);
    onProgress({ done: Math.floor(doneOf.reduce((sum, done) => sum + done, 0)), total });
  };
}
