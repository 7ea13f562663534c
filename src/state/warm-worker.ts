import type { ControlLayer } from '../domain/finding';
import type { Areal } from '../domain/geometry';
import { buffersOf, packPolygons } from '../domain/pack-polygons';
import type { FromWorker, TaskKind, Tasks, ToWorker } from '../worker/messages';
import { packLayer } from '../worker/packed-layer';
import type { PackedResult } from '../worker/packed-result';
import type { PolygonPiece } from '../worker/polygon-pieces';
import WorkWorker from '../worker/work?worker';
import { nextTask } from '../domain/next-task';
import { SilenceWatch } from './silence-watch';

export interface Progress {
  done: number;
  total: number;
}

/** Thrown when a task was cancelled: nothing came of it, and nothing is wrong. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Thrown when a worker was ended because it had said nothing for too long. */
export class TimedOut extends Error {
  override name = 'TimedOut';
}

export interface TaskOptions {
  /** the control layers that the task names, by key; a key always stands for the same data */
  layers?: ReadonlyMap<string, ControlLayer>;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** what the task needs before, message by message; between one and the next the page has its turn */
  before?: Iterable<ToWorker>;
  /** of a check, subject after subject */
  onResult?: (result: PackedResult) => void;
  /** of files that are read, piece after piece */
  onPolygons?: (piece: PolygonPiece) => void;
  /** the task tells of itself all along: it is ended when nothing is heard for so long, s; else it may take its time */
  mostSilentS?: number;
}

/**
 * One worker, kept with its compiled code and its layers from task to task; one task at a time. When a task is cancelled, times out or
 * the worker breaks it is ended at once, whatever it is at, and another one takes its place.
 */
export class WarmWorker {
  #worker: Worker | null = null;
  readonly #sent = new Set<string>();
  readonly #coverages = new Map<Areal, number>();

  /** Rejects with `Cancelled` when the signal says so, with `TimedOut`, and with the worker's message when it failed. */
  async run<Kind extends TaskKind>(
    kind: Kind,
    request: Tasks[Kind]['request'],
    {
      layers = new Map<string, ControlLayer>(),
      signal,
      mostSilentS = Infinity,
      before = [],
      ...told
    }: TaskOptions,
  ): Promise<Tasks[Kind]['result']> {
    await this.#sendLayers(layers, signal);
    await this.#sendBefore(before, signal);
    if (signal?.aborted) throw new Cancelled();
    const worker = this.#warm();
    const settled = new AbortController();
    const answer = new Promise<Tasks[Kind]['result']>((resolve, reject) => {
      const end = (error: Error): void => {
        this.#replace();
        reject(error);
      };
      const watch = new SilenceWatch(mostSilentS, settled.signal, () => end(new TimedOut()));
      signal?.addEventListener('abort', () => end(new Cancelled()), { signal: settled.signal });
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        watch.hear();
        if (data.kind === 'progress') told.onProgress?.(data);
        else if (data.kind === 'result') told.onResult?.(data.result);
        else if (data.kind === 'polygons') told.onPolygons?.(data.piece);
        else if (data.kind === 'done') resolve(data.result);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => {
        this.#end();
        reject(new Error(event.message || 'The worker could not be started.'));
      };
      worker.postMessage({ kind, request });
    });
    return answer.finally(() => settled.abort());
  }

  async #sendBefore(messages: Iterable<ToWorker>, signal?: AbortSignal): Promise<void> {
    for (const message of messages) {
      if (signal?.aborted) return;
      this.#post(message, []);
      await nextTask();
    }
  }

  #warm(): Worker {
    return (this.#worker ??= new WorkWorker());
  }

  /** Sends what the worker doesn't have yet; between one layer and the next the page has its turn. */
  async #sendLayers(layers: ReadonlyMap<string, ControlLayer>, signal?: AbortSignal): Promise<void> {
    const unsent = [...layers].filter(([key]) => !this.#sent.has(key));
    for (const [at, [key, layer]] of unsent.entries()) {
      if (at > 0) await nextTask();
      if (signal?.aborted) return;
      const packed = packLayer(layer, (coverage) => this.#numberOf(coverage));
      this.#post({ kind: 'keep-layer', key, packed }, buffersOf(packed.polygons));
      this.#sent.add(key);
    }
  }

  /** The number that the worker knows a coverage by. */
  #numberOf(coverage: Areal): number {
    const known = this.#coverages.get(coverage);
    if (known !== undefined) return known;
    const number = this.#coverages.size;
    this.#coverages.set(coverage, number);
    const polygons = packPolygons([coverage]);
    this.#post({ kind: 'keep-coverage', number, polygons }, buffersOf(polygons));
    return number;
  }

  #post(message: ToWorker, transfer: ArrayBuffer[]): void {
    this.#warm().postMessage(message, transfer);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent.clear();
    this.#coverages.clear();
  }

  /** To start another worker takes the page as long as a frame: what asked for the end is on the screen by then. */
  #replace(): void {
    this.#end();
    void nextTask().then(() => this.#warm());
  }
}
