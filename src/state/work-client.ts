import type { SubjectResult } from '../domain/finding';
import type { ReadPolygon, ReadResult, TaskKind, Tasks } from '../worker/messages';
import { unpackPiece, type PolygonPiece } from '../worker/polygon-pieces';
import { checkShare, type CheckOptions, type CheckRequest } from './check-share';
import { WarmWorker, type Progress, type TaskOptions } from './warm-worker';

/**
 * So many subjects are given to a worker at a time: few enough that to send them takes the page some milliseconds, and as many as are
 * worth the start of another worker, which takes about 100 ms.
 */
const subjectsAtATime = 250;

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

  /** Reads files that belong together. Rejects as `WarmWorker.run` does. */
  async read(request: Tasks['read']['request'], options: TaskOptions = {}): Promise<ReadResult> {
    const polygons: ReadPolygon[][] = [];
    const onPolygons = (piece: PolygonPiece): void => {
      const known = (polygons[piece.source] ??= []);
      for (const polygon of unpackPiece(piece)) known.push(polygon);
    };
    const { sources, issues } = await this.run('read', request, { ...options, onPolygons });
    return { sources: sources.map((head, at) => ({ ...head, polygons: polygons[at] ?? [] })), issues };
  }

  /** Runs a check and gives each result as soon as it is there, in any order. Rejects as `checkShare` does. */
  check(request: CheckRequest, options: CheckOptions, take: (result: SubjectResult) => void): Promise<void> {
    return this.#inTurn(() => this.#divided(request, options, take));
  }

  async #divided(
    request: CheckRequest,
    { signal, onProgress, layers }: CheckOptions,
    take: (result: SubjectResult) => void,
  ): Promise<void> {
    const shares = sharesOf(request.subjects);
    // one share that fails or is cancelled stops the others
    const stop = new AbortController();
    const anySignal = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const progress = new JointProgress(request.subjects.length, onProgress);
    const work = async (worker: WarmWorker, at: number): Promise<void> => {
      for (let subjects = shares.shift(); subjects; subjects = shares.shift()) {
        const tell = (told: Progress): void => progress.tell(at, told);
        const options = { layers, signal: anySignal, onProgress: tell };
        await checkShare(worker, { ...request, subjects }, options, take);
        progress.end(at, subjects.length);
      }
    };
    const workers = Math.max(1, Math.min(mostWorkers, this.#cores(), shares.length));
    try {
      await Promise.all(
        Array.from({ length: workers }, (_, i) => work((this.#workers[i] ??= new WarmWorker()), i)),
      );
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

/** Subjects in equal shares of so many at most. */
function sharesOf<Subject>(subjects: readonly Subject[]): (readonly Subject[])[] {
  const count = Math.ceil(subjects.length / subjectsAtATime);
  const size = Math.ceil(subjects.length / count);
  return Array.from({ length: count }, (_, i) => subjects.slice(i * size, (i + 1) * size));
}

/** Progress of several workers, told as one: in subjects. */
class JointProgress {
  readonly #total: number;
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  readonly #underWay: number[] = [];
  #ended = 0;

  constructor(total: number, onProgress: ((progress: Progress) => void) | undefined) {
    this.#total = total;
    this.#onProgress = onProgress;
  }

  /** How far a worker is with its share. */
  tell(worker: number, { done }: Progress): void {
    this.#underWay[worker] = done;
    const underWay = this.#underWay.reduce((sum, part) => sum + part, 0);
    this.#onProgress?.({ done: this.#ended + underWay, total: this.#total });
  }

  /** A worker is done with a share of so many subjects. */
  end(worker: number, subjects: number): void {
    this.#underWay[worker] = 0;
    this.#ended += subjects;
  }
}
