import type { ControlLayer } from '../domain/finding';
import type { FromWorker, TaskKind, Tasks, ToWorker } from '../worker/messages';

export interface Progress {
  done: number;
  total: number;
}

/** Thrown by `run` when the task was cancelled: nothing came of it, and nothing is wrong. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/**
 * One warm worker; tasks run one after another. Cancelling ends the worker and starts a new one, which then
 * gets the kept layers again.
 */
export class WorkClient {
  #worker: Worker | null = null;
  #sent = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * Runs a task. `layers` are the control layers that it names, by key; a key always stands for the same data.
   * Rejects with `Cancelled` when the signal says so, and with the worker's message when it failed.
   */
  run<Kind extends TaskKind>(
    kind: Kind,
    request: Tasks[Kind]['request'],
    options: {
      layers?: ReadonlyMap<string, ControlLayer>;
      signal?: AbortSignal;
      onProgress?: (progress: Progress) => void;
    } = {},
  ): Promise<Tasks[Kind]['result']> {
    const turn = this.#queue.then(() => this.#start(kind, request, options));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #start<Kind extends TaskKind>(
    kind: Kind,
    request: Tasks[Kind]['request'],
    { layers, signal, onProgress }: Parameters<WorkClient['run']>[2] & object,
  ): Promise<Tasks[Kind]['result']> {
    if (signal?.aborted) return Promise.reject(new Cancelled());
    const worker = this.#warmWorker();
    this.#sendLayers(worker, layers ?? new Map());
    const settled = new AbortController();
    const answer = new Promise<Tasks[Kind]['result']>((resolve, reject) => {
      const cancel = (): void => {
        this.#endWorker();
        reject(new Cancelled());
      };
      signal?.addEventListener('abort', cancel, { signal: settled.signal });
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'progress') onProgress?.(data);
        else if (data.kind === 'done') resolve(data.result);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => {
        this.#endWorker();
        reject(new Error(event.message || 'The worker could not be started.'));
      };
      worker.postMessage({ kind, request });
    });
    return answer.finally(() => settled.abort());
  }

  #sendLayers(worker: Worker, layers: ReadonlyMap<string, ControlLayer>): void {
    for (const [key, layer] of layers) {
      if (this.#sent.has(key)) continue;
      this.#sent.add(key);
      worker.postMessage({ kind: 'keep-layer', key, layer } satisfies ToWorker);
    }
  }

  #warmWorker(): Worker {
    return (this.#worker ??= new Worker(new URL('../worker/work.ts', import.meta.url), { type: 'module' }));
  }

  #endWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent.clear();
  }
}
