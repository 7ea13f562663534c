import type { ControlLayer } from '../domain/finding';
import type { FromWorker, TaskKind, Tasks, ToWorker } from '../worker/messages';
import { buffersOf, packLayer } from '../worker/packed-layer';

export interface Progress {
  done: number;
  total: number;
}

/** Thrown when a task was cancelled: nothing came of it, and nothing is wrong. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

export interface TaskOptions {
  /** the control layers that the task names, by key; a key always stands for the same data */
  layers?: ReadonlyMap<string, ControlLayer>;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/**
 * One worker, kept with its compiled code and its layers from task to task; one task at a time. When a task is cancelled or the
 * worker breaks it is ended at once, whatever it is at, and another one takes its place.
 */
export class WarmWorker {
  #worker: Worker | null = null;
  readonly #sent = new Set<string>();

  /** Rejects with `Cancelled` when the signal says so, and with the worker's message when it failed. */
  run<Kind extends TaskKind>(
    kind: Kind,
    request: Tasks[Kind]['request'],
    { layers = new Map<string, ControlLayer>(), signal, onProgress }: TaskOptions,
  ): Promise<Tasks[Kind]['result']> {
    if (signal?.aborted) return Promise.reject(new Cancelled());
    const worker = this.#warm();
    this.#sendLayers(worker, layers);
    const settled = new AbortController();
    const answer = new Promise<Tasks[Kind]['result']>((resolve, reject) => {
      const cancel = (): void => {
        this.#end();
        this.#warm();
        reject(new Cancelled());
      };
      signal?.addEventListener('abort', cancel, { signal: settled.signal });
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'progress') onProgress?.(data);
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

  #warm(): Worker {
    return (this.#worker ??= new Worker(new URL('../worker/work.ts', import.meta.url), { type: 'module' }));
  }

  #sendLayers(worker: Worker, layers: ReadonlyMap<string, ControlLayer>): void {
    const unsent = [...layers].filter(([key]) => !this.#sent.has(key));
    if (unsent.length === 0) return;
    const packed = unsent.map(([key, layer]) => ({ key, packed: packLayer(layer) }));
    worker.postMessage(
      { kind: 'keep-layers', layers: packed } satisfies ToWorker,
      packed.flatMap((layer) => buffersOf(layer.packed)),
    );
    for (const [key] of unsent) this.#sent.add(key);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent.clear();
  }
}
