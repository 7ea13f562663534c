import type { Scene } from './scene';

/** What is asked of an engine: the overlap areas alone, or the distance to the nearest zone as well, for sites that overlap none. */
export type Work = 'overlaps' | 'distances';

/** What an engine made of a scene. */
export interface Outcome {
  ms: number;
  /** sites done before the time was up */
  sites: number;
  /** pairs of site and zone with more than a square centimetre in common, and what they have in common, m² */
  overlaps: number;
  overlapM2: number;
  /** distances added up, m */
  distanceM: number;
}

/** Runs once more over the scene that it was made for; a run that takes longer may stop after `limitMs`. */
export type Run = (limitMs: number) => Outcome | Promise<Outcome>;

export interface Engine {
  name: string;
  /**
   * Reads a scene in, which is not timed; null where the engine isn't there, or doesn't do such work. Index building is part of
   * a run, unless the name says otherwise.
   */
  on: (scene: Scene, work: Work) => Promise<Run | null>;
}

/** What one site has in common with zones, m² each, and how far it is from the nearest where that is asked for. */
export interface SiteOutcome {
  areasM2: Iterable<number>;
  distanceM?: number;
}

export const leastOverlapM2 = 1e-4;

/** A run over sites one by one; `makeIndex` is timed with it. */
export const siteBySite =
  (sites: number, makeIndex: () => (site: number) => SiteOutcome): Run =>
  (limitMs) => {
    const start = performance.now();
    const measure = makeIndex();
    const outcome: Outcome = { ms: 0, sites: 0, overlaps: 0, overlapM2: 0, distanceM: 0 };
    for (; outcome.sites < sites && performance.now() - start < limitMs; outcome.sites++) {
      const { areasM2, distanceM = 0 } = measure(outcome.sites);
      outcome.distanceM += distanceM;
      for (const areaM2 of areasM2) {
        if (areaM2 <= leastOverlapM2) continue;
        outcome.overlaps += 1;
        outcome.overlapM2 += areaM2;
      }
    }
    outcome.ms = performance.now() - start;
    return outcome;
  };

/** What the work itself takes: whatever else a machine does only adds to it. */
export const quickest = (values: readonly number[]): number => Math.min(...values);

/** What several have done of one scene, but for the time. */
export const addUp = (outcomes: readonly Outcome[]): Omit<Outcome, 'ms'> => ({
  sites: outcomes.reduce((sum, { sites }) => sum + sites, 0),
  overlaps: outcomes.reduce((sum, { overlaps }) => sum + overlaps, 0),
  overlapM2: outcomes.reduce((sum, { overlapM2 }) => sum + overlapM2, 0),
  distanceM: outcomes.reduce((sum, { distanceM }) => sum + distanceM, 0),
});
