import { stoppedResult } from '../check/stopped-result';
import type { ControlLayer, SubjectResult } from '../domain/finding';
import type { CheckSubject } from '../domain/site';
import type { Tasks } from '../worker/messages';
import { resultUnpacker } from '../worker/packed-result';
import { Cancelled, TimedOut, type Progress, type TaskOptions, type WarmWorker } from './warm-worker';

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

/** So many subjects after one another may break a worker; after that it is not the subjects that something is wrong with. */
const mostBroken = 3;

/**
 * Checks subjects in one worker, and gives each result as soon as it is there, in their order. A subject that the worker never comes back
 * from, or breaks at, is undetermined, and those after it are checked all the same. Rejects as `WarmWorker.run` does, but for time-outs and
 * for failures that leave other subjects alone.
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
  /** at which the worker broke, since a result last came */
  let broken: CheckSubject[] = [];
  const tellDone = (part: number): void => onProgress?.({ done: done + part, total: subjects.length });
  const takeNext = (result: SubjectResult): void => {
    take(result);
    done += 1;
    tellDone(0);
  };
  const takeBroken = (): void => {
    for (const subject of broken) takeNext(stoppedResult(subject, bindings, 'computation-failed'));
    broken = [];
  };
  while (done + broken.length < subjects.length) {
    const before = done + broken.length;
    const options = {
      layers,
      mostSilentS,
      ...(signal && { signal }),
      onResult: (packed: Parameters<typeof unpack>[0]) => {
        takeBroken();
        takeNext(unpack(packed));
      },
      onProgress: (told: Progress) => tellDone(partOfSubject(told, subjects.length - before)),
    };
    try {
      await worker.run('check', { ...request, subjects: subjects.slice(before) }, options);
    } catch (error) {
      const stuck = subjects[done + broken.length];
      if (error instanceof Cancelled || !stuck) throw error;
      if (error instanceof TimedOut) {
        takeBroken();
        takeNext(stoppedResult(stuck, bindings, 'timed-out'));
      } else {
        broken.push(stuck);
        // no other subject was done, or none for a while: it is not the subject that is wrong
        if (broken.length > mostBroken || broken.length === subjects.length) throw error;
      }
    }
  }
  takeBroken();
}

/** How much of the subject under way is done, of measurements that are as many for each subject. */
const partOfSubject = ({ done, total }: Progress, subjects: number): number =>
  ((done * subjects) / total) % 1;
