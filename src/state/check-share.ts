import { timedOutResult } from '../check/timed-out-result';
import type { ControlLayer, SubjectResult } from '../domain/finding';
import type { Tasks } from '../worker/messages';
import { resultUnpacker } from '../worker/packed-result';
import { TimedOut, type Progress, type TaskOptions, type WarmWorker } from './warm-worker';

export type CheckRequest = Tasks['check']['request'];

export interface CheckOptions extends Pick<TaskOptions, 'signal'> {
  layers: ReadonlyMap<string, ControlLayer>;
  /** subjects done of all; a subject that is under way counts in part */
  onProgress?: (progress: Progress) => void;
}

/**
 * So long may a worker be silent, s. It tells of every rule group of a subject, and the limits of the engine's methods are a few seconds
 * each: what says nothing for so long will not end.
 */
const mostSilentS = 20;

/**
 * Checks subjects in one worker, and gives each result as soon as it is there, in their order. A subject that the worker never comes back
 * from is undetermined, and those after it are checked by another worker. Rejects as `WarmWorker.run` does, but for time-outs.
 */
export async function checkShare(
  worker: WarmWorker,
  request: CheckRequest,
  { layers, signal, onProgress }: CheckOptions,
  take: (result: SubjectResult) => void,
): Promise<void> {
  const { subjects } = request;
  const bindings = request.bindings.map(({ rule, layer }) => ({
    rule,
    layer: layer === null ? null : (layers.get(layer) ?? null),
  }));
  const unpack = resultUnpacker(bindings);
  let done = 0;
  const tellDone = (part: number): void => onProgress?.({ done: done + part, total: subjects.length });
  const takeNext = (result: SubjectResult): void => {
    take(result);
    done += 1;
    tellDone(0);
  };
  while (done < subjects.length) {
    const before = done;
    const options = {
      layers,
      mostSilentS,
      ...(signal && { signal }),
      onResult: (packed: Parameters<typeof unpack>[0]) => takeNext(unpack(packed)),
      onProgress: (told: Progress) => tellDone(partOfSubject(told, subjects.length - before)),
    };
    try {
      await worker.run('check', { ...request, subjects: subjects.slice(done) }, options);
    } catch (error) {
      const stuck = subjects[done];
      if (!(error instanceof TimedOut) || !stuck) throw error;
      takeNext(timedOutResult(stuck, bindings));
    }
  }
}

/** How much of the subject under way is done, of measurements that are as many for each subject. */
const partOfSubject = ({ done, total }: Progress, subjects: number): number =>
  ((done * subjects) / total) % 1;
